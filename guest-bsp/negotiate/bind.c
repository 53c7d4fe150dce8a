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

/* The address that a slot calls: the host's, that of the guest's shim, or of the slot's stub.
 * Not inlined: it is called once for each entry. */
/*@ requires ready(copy, bound) && slot < HGI_ENTRY_COUNT;
    terminates \true; exits \false;
    assigns \nothing;
    ensures \result == called(copy, bound, slot, stub);
    ensures callable: callable(copy, bound, slot, stub); */
__attribute__((noinline)) static uintptr_t
choose(const struct hgi_copy *copy, const struct hgi_bound *bound, uint32_t slot, uintptr_t stub) {
  if (bound[slot].binding == HGI_BINDING_HOST)
    return (uintptr_t)copy->slots[slot].address;
  if (bound[slot].binding == HGI_BINDING_SHIM)
    return (uintptr_t)hgi_guest_shims[bound[slot].shim];
  return stub;
}

void hgi_bind(const struct hgi_copy *copy, const struct hgi_bound *bound) {
#define HGI_SLOT(name, result, parameters)                                                         \
  hgi_ops.name =                                                                                   \
      (hgi_##name##_fn *)choose(copy, bound, HGI_ENTRY_##name, (uintptr_t)hgi_absent_##name);
#include <hgi/slots.h>
#undef HGI_SLOT
}
