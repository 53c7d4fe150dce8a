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

/* The same stubs by number. */
static hgi_shim_function *const stubs[HGI_ENTRY_COUNT] = {
#define HGI_SLOT(name, result, parameters)                                                         \
  [HGI_ENTRY_##name] = (hgi_shim_function *)hgi_absent_##name,
#include <hgi/slots.h>
#undef HGI_SLOT
};

/* The address that a slot calls: the host's, that of the guest's shim, or of the slot's stub. */
/*@ requires ready(copy, bound) && slot < HGI_ENTRY_COUNT;
    terminates \true; exits \false;
    assigns \nothing;
    ensures \result == called(copy, bound, slot, (uintptr_t)stubs[slot]);
    ensures callable: callable(copy, bound, slot, (uintptr_t)stubs[slot]); */
static uintptr_t choose(const struct hgi_copy *copy, const struct hgi_bound *bound, uint32_t slot) {
  if (bound[slot].binding == HGI_BINDING_HOST)
    return (uintptr_t)copy->slots[slot].address;
  if (bound[slot].binding == HGI_BINDING_SHIM)
    return (uintptr_t)hgi_guest_shims[bound[slot].shim];
  return (uintptr_t)stubs[slot];
}

/* Chosen by number, for all slots alike, and then given to each slot's own type. */
void hgi_bind(const struct hgi_copy *copy, const struct hgi_bound *bound) {
  uintptr_t addresses[HGI_ENTRY_COUNT];

  /*@ loop invariant slot <= HGI_ENTRY_COUNT;
      loop invariant \forall integer s; 0 <= s < slot ==>
        addresses[s] == called(copy, bound, s, (uintptr_t)stubs[s]) &&
        callable(copy, bound, s, (uintptr_t)stubs[s]);
      loop assigns slot, addresses[0 .. HGI_ENTRY_COUNT - 1];
      loop variant HGI_ENTRY_COUNT - slot; */
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    addresses[slot] = choose(copy, bound, slot);
#define HGI_SLOT(name, result, parameters)                                                         \
  hgi_ops.name = (hgi_##name##_fn *)addresses[HGI_ENTRY_##name];
#include <hgi/slots.h>
#undef HGI_SLOT
}
