/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Makes ops: the one place where an address becomes a function pointer.
 */
#include <negotiate/absent.h>
#include <negotiate/needs.h>
#include <negotiate/ops.h>

/* Every slot is callable from the start: what runs before negotiation finds all absent. */
struct hgi_ops hgi_ops = {
#define HGI_SLOT(name, result, parameters) .name = hgi_absent_##name,
#include <hgi/slots.h>
#undef HGI_SLOT
};

void hgi_bind(const struct hgi_copy *copy, const struct hgi_bound *bound) {
#define HGI_SLOT(name, result, parameters)                                                         \
  if (bound[HGI_ENTRY_##name].binding == HGI_BINDING_HOST)                                         \
    hgi_ops.name = (hgi_##name##_fn *)(uintptr_t)copy->slots[HGI_ENTRY_##name].address;            \
  else if (bound[HGI_ENTRY_##name].binding == HGI_BINDING_SHIM)                                    \
    hgi_ops.name = (hgi_##name##_fn *)hgi_guest_shims[bound[HGI_ENTRY_##name].shim];
#include <hgi/slots.h>
#undef HGI_SLOT
}
