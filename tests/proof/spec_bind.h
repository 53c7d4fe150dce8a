/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What is proved of hgi_bind, in ACSL: one clause for each slot, out of the entry list.
 */
#ifndef HGI_PROOF_SPEC_BIND_H
#define HGI_PROOF_SPEC_BIND_H

#include <negotiate/absent.h>
#include <negotiate/needs.h>
#include <negotiate/ops.h>

/** @cond contracts */

/*@
// What hgi_resolve leaves of a table that hgi_validate takes, for a guest that knows all entries.
// Three clauses, since of one with all three in it the prover finds no instance.
predicate ready(struct hgi_copy *copy, struct hgi_bound *bound) =
  \valid_read(copy) && \valid_read(bound + (0 .. HGI_ENTRY_COUNT - 1)) &&
  \valid_read(&hgi_guest_shims[0 .. HGI_SHIM_COUNT - 1]) &&
  (\forall integer s; 0 <= s < HGI_ENTRY_COUNT && bound[s].binding == HGI_BINDING_HOST ==>
     0 < copy->slots[s].address <= UINTPTR_MAX) &&
  (\forall integer s; 0 <= s < HGI_ENTRY_COUNT && bound[s].binding == HGI_BINDING_SHIM ==>
     bound[s].shim < HGI_SHIM_COUNT) &&
  (\forall integer s; 0 <= s < HGI_ENTRY_COUNT && bound[s].binding == HGI_BINDING_SHIM ==>
     (uintptr_t)hgi_guest_shims[bound[s].shim] != 0);
*/

// The address that a slot calls, as a number.
/*@
logic integer called(struct hgi_copy *copy, struct hgi_bound *bound, integer s, integer stub) =
  bound[s].binding == HGI_BINDING_HOST ? copy->slots[s].address
    : (bound[s].binding == HGI_BINDING_SHIM ? (uintptr_t)hgi_guest_shims[bound[s].shim] : stub);
*/
/*@
predicate callable(struct hgi_copy *copy, struct hgi_bound *bound, integer s, integer stub) =
  stub != 0 ==> called(copy, bound, s, stub) != 0;
*/

/* Slots are counted as the list counts them: that the enum does too is part of what is proved. */
#define PROOF_BOUND(slot, name, ...)                                                               \
  ensures name : hgi_ops.name ==                                                                   \
      (hgi_##name##_fn *)called(copy, bound, slot, (uintptr_t)&hgi_absent_##name);
/* Never NULL; that the address of a function of the guest's isn't, is C's (6.3.2.3). */
#define PROOF_CALLABLE(slot, name, ...)                                                            \
  ensures callable_##name : callable(copy, bound, slot, (uintptr_t)&hgi_absent_##name);

/*@
requires ready(copy, bound);
terminates \true; exits \false;
assigns hgi_ops;
HGI_ENTRY_LIST(PROOF_BOUND)
HGI_ENTRY_LIST(PROOF_CALLABLE)
*/
void hgi_bind(const struct hgi_copy *copy, const struct hgi_bound *bound);

/** @endcond */

#endif
