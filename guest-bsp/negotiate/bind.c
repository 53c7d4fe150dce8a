/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Makes ops: the one place where an address becomes a function pointer.
 */
#include <compat/shims.h>
#include <negotiate/absent.h>
#include <negotiate/ops.h>

/* Every slot is callable from the start: what runs before negotiation finds all absent. */
struct hgi_ops hgi_ops = {
#define HGI_SLOT(name, result, parameters) .name = hgi_absent_##name,
#include <hgi/slots.h>
#undef HGI_SLOT
};

typedef void any_fn(void);

static any_fn *const shims[] = {
#define HGI_X_SHIM_FUNCTION(name, loss, ...) (any_fn *)hgi_shim_##name,
    HGI_SHIM_LIST(HGI_X_SHIM_FUNCTION)
#undef HGI_X_SHIM_FUNCTION
};

void hgi_bind(const struct hgi_copy *copy, const struct hgi_bound *bound) {
#define HGI_SLOT(name, result, parameters)                                                         \
  if (bound[HGI_ENTRY_##name].binding == HGI_BINDING_HOST)                                         \
    hgi_ops.name = (hgi_##name##_fn *)(uintptr_t)copy->slots[HGI_ENTRY_##name].address;            \
  else if (bound[HGI_ENTRY_##name].binding == HGI_BINDING_SHIM)                                    \
    hgi_ops.name = (hgi_##name##_fn *)shims[bound[HGI_ENTRY_##name].shim];
#include <hgi/slots.h>
#undef HGI_SLOT
}
