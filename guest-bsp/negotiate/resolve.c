/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Binds each slot to host, shim or absent. Pure: hosts and `hgi check` run the same code.
 */
#include <negotiate/presence.h>

/* A note that came out of an image may name any slot: one that is not there is never bound. */
/*@ requires \valid_read(shim) && \valid_read(bound + (0 .. count - 1));
    terminates \true; exits \false;
    assigns \nothing;
    ensures verdict: \result <==> stands(shim, bound, count); */
static bool depends_bound(const struct hgi_shim_note *shim, const struct hgi_bound *bound,
                          uint32_t count) {
  /*@ loop invariant i <= HGI_SHIM_DEPENDS_MAX;
      loop invariant \forall integer d; 0 <= d < i ==> met(shim, bound, count, d);
      loop assigns i;
      loop variant HGI_SHIM_DEPENDS_MAX - i; */
  for (uint32_t i = 0; i < HGI_SHIM_DEPENDS_MAX; i++) {
    const uint16_t slot = shim->depends[i];

    if (slot == HGI_SHIM_DEPENDS_NONE)
      continue;
    if (slot >= count || bound[slot].binding == HGI_BINDING_ABSENT)
      return false;
  }
  return true;
}

/*@ requires \valid(bound) && binding <= HGI_BINDING_SHIM && shim <= HGI_SHIMS_MAX;
    terminates \true; exits \false;
    assigns bound->binding, bound->shim;
    ensures bound->binding == binding && bound->shim == shim; */
static void set(struct hgi_bound *bound, enum hgi_binding binding, uint32_t shim) {
  bound->binding = (uint8_t)binding;
  bound->shim = (uint8_t)shim;
}

/* What one twin returns only the other understands: a half that the host has alone is as missing.
 */
/*@ requires readable_guest(guest) && writable(guest, bound);
    requires \forall integer s; 0 <= s < guest->needs->entry_count ==>
      numbered(bound, s) && bound[s].binding != HGI_BINDING_SHIM;
    terminates \true; exits \false;
    assigns bound[0 .. guest->needs->entry_count - 1];
    ensures each: \forall integer s; 0 <= s < guest->needs->entry_count ==>
      numbered(bound, s) && bound[s].binding != HGI_BINDING_SHIM &&
      (bound[s].binding == HGI_BINDING_HOST ==> \old(bound[s].binding) == HGI_BINDING_HOST);
    ensures twins: paired(guest, guest->needs->entry_count, shims_used(guest)) ==>
      no_lone(guest, bound, guest->needs->entry_count, shims_used(guest)); */
static void drop_lone_twins(const struct hgi_guest *guest, struct hgi_bound *bound) {
  const uint32_t count = guest->needs->entry_count;

  /*@ loop invariant i <= shims_used(guest);
      loop invariant each: \forall integer s; 0 <= s < count ==>
        numbered(bound, s) && bound[s].binding != HGI_BINDING_SHIM &&
        (bound[s].binding == HGI_BINDING_HOST ==>
         \at(bound[s].binding, Pre) == HGI_BINDING_HOST);
      loop invariant twins: paired(guest, count, shims_used(guest)) ==>
        no_lone(guest, bound, count, i);
      loop assigns i, bound[0 .. count - 1];
      loop variant HGI_SHIMS_MAX - i; */
  for (uint32_t i = 0; i < guest->needs->shim_count && i < HGI_SHIMS_MAX; i++) {
    const uint32_t slot = guest->shims[i].slot;
    const uint32_t twin = guest->shims[i].twin; /* plus 1 */

    if (twin == 0 || twin > count || slot >= count)
      continue;
    /*@ assert apart: paired(guest, count, shims_used(guest)) ==>
          \forall integer k; 0 <= k <= i && twin(guest, count, k) ==>
          (guest->shims[k].slot == slot || guest->shims[k].slot == twin - 1 <==>
           guest->shims[k].twin - 1 == slot || guest->shims[k].twin - 1 == twin - 1); */
    if (bound[slot].binding != HGI_BINDING_HOST || bound[twin - 1u].binding != HGI_BINDING_HOST) {
      set(&bound[slot], HGI_BINDING_ABSENT, HGI_SHIMS_MAX);
      set(&bound[twin - 1u], HGI_BINDING_ABSENT, HGI_SHIMS_MAX);
    }
  }
}

/*@ requires readable_guest(guest) && \valid_read(shim);
    requires \valid_read(bound + (0 .. guest->needs->entry_count - 1));
    terminates \true; exits \false;
    assigns \nothing;
    ensures verdict: \result <==>
      shim->slot < guest->needs->entry_count && !host_only(guest, shim->slot) &&
      bound[shim->slot].binding == HGI_BINDING_ABSENT &&
      stands(shim, bound, guest->needs->entry_count); */
static bool usable(const struct hgi_guest *guest, const struct hgi_shim_note *shim,
                   const struct hgi_bound *bound) {
  const uint32_t count = guest->needs->entry_count;

  if (shim->slot >= count || bound[shim->slot].binding != HGI_BINDING_ABSENT)
    return false;
  if ((guest->entries[shim->slot].flags & HGI_NEED_HOST_ONLY) != 0)
    return false;
  return depends_bound(shim, bound, count);
}

/*@ requires readable_guest(guest) && writable(guest, bound);
    requires \forall integer s; 0 <= s < guest->needs->entry_count ==>
      numbered(bound, s) && bound[s].binding != HGI_BINDING_SHIM;
    terminates \true; exits \false;
    assigns bound[0 .. guest->needs->entry_count - 1];
    ensures each: \forall integer s; 0 <= s < guest->needs->entry_count ==> numbered(bound, s);
    ensures shim: \forall integer s; 0 <= s < guest->needs->entry_count ==>
      shim_right(guest, bound, guest->needs->entry_count, shims_used(guest), s);
    ensures host: \forall integer s; 0 <= s < guest->needs->entry_count ==>
      (bound[s].binding == HGI_BINDING_HOST <==> \old(bound[s].binding) == HGI_BINDING_HOST);
    ensures fallback: ordered(guest, shims_used(guest)) ==>
      no_better(guest, bound, guest->needs->entry_count, shims_used(guest)); */
static void bind_shims(const struct hgi_guest *guest, struct hgi_bound *bound) {
  /*@ loop invariant i <= shims_used(guest);
      loop invariant each: \forall integer s; 0 <= s < guest->needs->entry_count ==>
        numbered(bound, s);
      loop invariant shim: \forall integer s; 0 <= s < guest->needs->entry_count ==>
        shim_right(guest, bound, guest->needs->entry_count, shims_used(guest), s);
      loop invariant host: \forall integer s; 0 <= s < guest->needs->entry_count ==>
        (bound[s].binding == HGI_BINDING_HOST <==>
         \at(bound[s].binding, Pre) == HGI_BINDING_HOST);
      loop invariant fallback: ordered(guest, shims_used(guest)) ==>
        no_better(guest, bound, guest->needs->entry_count, i);
      loop assigns i, bound[0 .. guest->needs->entry_count - 1];
      loop variant HGI_SHIMS_MAX - i; */
  for (uint32_t i = 0; i < guest->needs->shim_count && i < HGI_SHIMS_MAX; i++) {
    if (usable(guest, &guest->shims[i], bound)) {
      set(&bound[guest->shims[i].slot], HGI_BINDING_SHIM, i);
      /*@ assert others: \forall integer s; 0 <= s < guest->needs->entry_count ==>
            s != guest->shims[i].slot ==>
              bound[s].binding == \at(bound[s].binding, LoopCurrent) &&
              bound[s].shim == \at(bound[s].shim, LoopCurrent); */
      /*@ assert kept: \forall integer k, d; 0 <= k < shims_used(guest) &&
            0 <= d < HGI_SHIM_DEPENDS_MAX &&
            met{LoopCurrent}(&guest->shims[k], bound, guest->needs->entry_count, d) ==>
              met(&guest->shims[k], bound, guest->needs->entry_count, d); */
      /*@ assert still: \forall integer k; 0 <= k < shims_used(guest) &&
            stands{LoopCurrent}(&guest->shims[k], bound, guest->needs->entry_count) ==>
              stands(&guest->shims[k], bound, guest->needs->entry_count); */
      /*@ assert mine: shim_right(guest, bound, guest->needs->entry_count, shims_used(guest),
            guest->shims[i].slot); */
      /*@ assert theirs: \forall integer s; 0 <= s < guest->needs->entry_count &&
            s != guest->shims[i].slot && bound[s].binding == HGI_BINDING_SHIM ==>
              shim_right{LoopCurrent}(guest, bound, guest->needs->entry_count,
                                      shims_used(guest), s) &&
              \at(bound[s].binding, LoopCurrent) == HGI_BINDING_SHIM &&
              stands{LoopCurrent}(&guest->shims[bound[s].shim], bound,
                                  guest->needs->entry_count); */
      /*@ assert shims: \forall integer s; 0 <= s < guest->needs->entry_count ==>
            shim_right(guest, bound, guest->needs->entry_count, shims_used(guest), s); */
      /*@ assert new: ordered(guest, shims_used(guest)) ==>
            \forall integer k, d; 0 <= k <= i && 0 <= d < HGI_SHIM_DEPENDS_MAX &&
            met(&guest->shims[k], bound, guest->needs->entry_count, d) ==>
              met{LoopCurrent}(&guest->shims[k], bound, guest->needs->entry_count, d); */
      /*@ assert before: ordered(guest, shims_used(guest)) ==>
            \forall integer k; 0 <= k <= i &&
            stands(&guest->shims[k], bound, guest->needs->entry_count) ==>
              stands{LoopCurrent}(&guest->shims[k], bound, guest->needs->entry_count); */
      /*@ assert better: ordered(guest, shims_used(guest)) ==>
            no_better(guest, bound, guest->needs->entry_count, i + 1); */
    }
  }
}

/* The finding of a slot that is missing is made at the end, for the one that matters. */
/*@ requires readable(copy, guest) && writable(guest, bound);
    requires \separated(bound + (0 .. guest->needs->entry_count - 1), copy);
    terminates \true; exits \false;
    assigns bound[0 .. guest->needs->entry_count - 1];
    ensures each: \forall integer s; 0 <= s < guest->needs->entry_count ==>
      numbered(bound, s) && bound[s].binding != HGI_BINDING_SHIM;
    ensures host: \forall integer s; 0 <= s < guest->needs->entry_count ==>
      (bound[s].binding == HGI_BINDING_HOST <==> present(copy, guest, s)); */
static void bind_host(const struct hgi_copy *copy, const struct hgi_guest *guest,
                      struct hgi_bound *bound) {
  /*@ loop invariant slot <= guest->needs->entry_count;
      loop invariant each: \forall integer s; 0 <= s < slot ==>
        numbered(bound, s) && bound[s].binding != HGI_BINDING_SHIM;
      loop invariant host: \forall integer s; 0 <= s < slot ==>
        (bound[s].binding == HGI_BINDING_HOST <==> present(copy, guest, s));
      loop assigns slot, bound[0 .. guest->needs->entry_count - 1];
      loop variant guest->needs->entry_count - slot; */
  for (uint32_t slot = 0; slot < guest->needs->entry_count; slot++)
    set(&bound[slot],
        hgi_why_missing(copy, guest, slot) == HGI_REASON_NONE ? HGI_BINDING_HOST
                                                              : HGI_BINDING_ABSENT,
        HGI_SHIMS_MAX);
}

/* The first must-entry that nothing binds, or the number of entries. */
/*@ requires readable_guest(guest);
    requires \valid_read(bound + (0 .. guest->needs->entry_count - 1));
    terminates \true; exits \false;
    assigns \nothing;
    ensures \result <= guest->needs->entry_count && all_bound(guest, bound, \result);
    ensures \result < guest->needs->entry_count ==>
      must(guest, \result) && bound[\result].binding == HGI_BINDING_ABSENT; */
static uint32_t first_unbound(const struct hgi_guest *guest, const struct hgi_bound *bound) {
  uint32_t slot = 0;

  /*@ loop invariant slot <= guest->needs->entry_count && all_bound(guest, bound, slot);
      loop assigns slot;
      loop variant guest->needs->entry_count - slot; */
  while (slot < guest->needs->entry_count && (bound[slot].binding != HGI_BINDING_ABSENT ||
                                              (guest->entries[slot].flags & HGI_NEED_MUST) == 0))
    slot++;
  return slot;
}

bool hgi_resolve(const struct hgi_copy *copy, const struct hgi_guest *guest,
                 struct hgi_bound *bound, struct hgi_finding *finding) {
  bind_host(copy, guest, bound);
  drop_lone_twins(guest, bound);
  bind_shims(guest, bound);

  const uint32_t slot = first_unbound(guest, bound);

  if (slot == guest->needs->entry_count)
    return true;
  if (hgi_slot_present(copy, guest, slot, finding)) {
    hgi_fail(finding, HGI_REASON_ENTRY_TWIN, HGI_BINDING_HOST, HGI_BINDING_ABSENT);
    finding->slot = slot;
  }
  return false;
}
