/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What is proved of negotiation, in ACSL: the words, then the contracts of functions.
 *
 * Frama-C reads this in front of each source file. Numbers in ACSL are mathematical: nothing in
 * here wraps or overflows. Contracts of static functions stand above them in the source.
 */
#ifndef HGI_PROOF_SPEC_H
#define HGI_PROOF_SPEC_H

#include <negotiate/finding.h>

/** @cond contracts */

/* Ranges of memory. */
/*@
predicate within(integer base, integer size, integer outer, integer outer_size) =
  1 <= size && outer <= base && base + size <= outer + outer_size;

predicate apart(integer a, integer a_size, integer b, integer b_size) =
  a + a_size <= b || b + b_size <= a;

// Not empty, and its last byte is an address.
predicate addressable(integer base, integer size, integer address_max) =
  1 <= size && base + size - 1 <= address_max;

predicate in_range(struct hgi_header *header, integer access, integer base, integer size) =
  \exists integer i; 0 <= i < header->range_count && i < HGI_RANGES_MAX &&
    header->ranges[i].access == access &&
    within(base, size, header->ranges[i].base, header->ranges[i].size);
*/

/* A header that is good for a guest, part by part. */
/*@
logic integer host_abi(struct hgi_header *header) =
  header->abi_major * 65536 + header->abi_minor;
logic integer compatible_abi(struct hgi_header *header) =
  header->compatible_major * 65536 + header->compatible_minor;

predicate good_versions(struct hgi_header *header, struct hgi_needs *needs) =
  header->abi_major >= 1 && compatible_abi(header) <= host_abi(header) &&
  compatible_abi(header) <= needs->built_abi && needs->oldest_abi <= host_abi(header);

predicate good_ram(struct hgi_header *header, struct hgi_guest *guest) =
  addressable(header->ram_base, header->ram_size, guest->address_max) &&
  header->ram_size >= guest->needs->ram_min &&
  within(guest->image_base, guest->image_size, header->ram_base, header->ram_size);

predicate good_range(struct hgi_header *header, integer i, integer address_max) =
  HGI_ACCESS_READ_ONLY <= header->ranges[i].access <= HGI_ACCESS_READ_WRITE &&
  addressable(header->ranges[i].base, header->ranges[i].size, address_max) &&
  apart(header->ranges[i].base, header->ranges[i].size, header->ram_base, header->ram_size) &&
  \forall integer j; 0 <= j < i ==>
    apart(header->ranges[i].base, header->ranges[i].size,
          header->ranges[j].base, header->ranges[j].size);

predicate good_ranges(struct hgi_header *header, integer address_max) =
  header->range_count <= HGI_RANGES_MAX &&
  \forall integer i; 0 <= i < header->range_count ==> good_range(header, i, address_max);

predicate good_command_line(struct hgi_header *header) =
  header->command_line == 0 ||
  (1 <= header->command_line_size <= HGI_COMMAND_LINE_MAX &&
   (in_range(header, HGI_ACCESS_READ_ONLY, header->command_line, header->command_line_size) ||
    within(header->command_line, header->command_line_size,
           header->ram_base, header->ram_size)));

predicate good_shared_page(struct hgi_header *header) =
  header->shared_page == 0 ||
  (header->shared_page % HGI_SHARED_PAGE_SIZE == 0 &&
   in_range(header, HGI_ACCESS_READ_WRITE, header->shared_page, HGI_SHARED_PAGE_SIZE));

// What was found good before stays so: said where provers should not look through writes for it.
predicate kept{L1, L2}(struct hgi_header *header) =
  (\forall struct hgi_guest *guest; good_ram{L1}(header, guest) ==> good_ram{L2}(header, guest)) &&
  (\forall integer max; good_ranges{L1}(header, max) ==> good_ranges{L2}(header, max)) &&
  (\forall integer base, size; in_range{L1}(header, HGI_ACCESS_READ_ONLY, base, size) ==>
    in_range{L2}(header, HGI_ACCESS_READ_ONLY, base, size)) &&
  (good_command_line{L1}(header) ==> good_command_line{L2}(header));

predicate good_irq(integer irq) = irq < HGI_IRQ_COUNT || irq == HGI_IRQ_NONE;

predicate good_table(struct hgi_copy *copy) =
  in_range(&copy->header, HGI_ACCESS_READ_ONLY, copy->address, copy->header.size);

predicate good_facts(struct hgi_copy *copy) =
  good_table(copy) &&
  good_command_line(&copy->header) && good_shared_page(&copy->header) &&
  good_irq(copy->header.timer_irq) && good_irq(copy->header.console_irq);
*/

/*@
predicate good(struct hgi_copy *copy, struct hgi_guest *guest) =
  copy->header.checksum == copy->checksum && good_versions(&copy->header, guest->needs) &&
  good_ram(&copy->header, guest) && good_ranges(&copy->header, guest->address_max) &&
  good_facts(copy);
*/

/* A finding: of a refusal it has a reason; of an acceptance it is as it was. */
/*@
predicate refused(struct hgi_finding *f) =
  f->reason != HGI_REASON_NONE && f->slot == HGI_ENTRY_NONE;
predicate untouched{L1, L2}(struct hgi_finding *f) =
  \at(f->reason, L1) == \at(f->reason, L2) && \at(f->slot, L1) == \at(f->slot, L2);
*/

/*@
requires \valid_read(copy) && \valid_read(guest) && \valid_read(guest->needs);
requires \valid(finding) && \separated(finding, copy, guest, guest->needs);
terminates \true; exits \false;
assigns finding->reason, finding->slot, finding->wanted, finding->found;
ensures verdict: \result <==> good(copy, guest);
ensures accepted: \result ==> untouched{Old, Here}(finding);
ensures reason: !\result ==> refused(finding);
*/
bool hgi_validate(const struct hgi_copy *copy, const struct hgi_guest *guest,
                  struct hgi_finding *finding);

/* A slot that is present, and why one is not. */
/*@
predicate executable(struct hgi_header *header, integer address) =
  in_range(header, HGI_ACCESS_EXECUTABLE, address, HGI_ENTRY_ALIGNMENT);

predicate present(struct hgi_copy *copy, struct hgi_guest *guest, integer slot) =
  slot < copy->slot_count && copy->slots[slot].address != 0 &&
  (copy->slots[slot].flags & HGI_SLOT_AVAILABLE) != 0 &&
  copy->slots[slot].hash == guest->entries[slot].hash &&
  copy->slots[slot].revision == guest->entries[slot].revision &&
  copy->slots[slot].address % HGI_ENTRY_ALIGNMENT == 0 &&
  executable(&copy->header, copy->slots[slot].address);
*/

/* Bindings. */
HGI_ASSERT(HGI_SHIM_DEPENDS_MAX == 5, "predicate stands spells five out");
/*@
logic integer shims_used(struct hgi_guest *guest) =
  guest->needs->shim_count < HGI_SHIMS_MAX ? guest->needs->shim_count : HGI_SHIMS_MAX;

predicate must(struct hgi_guest *guest, integer slot) =
  (guest->entries[slot].flags & HGI_NEED_MUST) != 0;
predicate host_only(struct hgi_guest *guest, integer slot) =
  (guest->entries[slot].flags & HGI_NEED_HOST_ONLY) != 0;

// One of the slots that a shim builds on is bound, or there is none in that place.
predicate met(struct hgi_shim_note *shim, struct hgi_bound *bound, integer count, integer d) =
  shim->depends[d] == HGI_SHIM_DEPENDS_NONE ||
  (shim->depends[d] < count && bound[shim->depends[d]].binding != HGI_BINDING_ABSENT);

// All are, spelled out: provers find it easier than a quantifier inside of others.
predicate stands(struct hgi_shim_note *shim, struct hgi_bound *bound, integer count) =
  met(shim, bound, count, 0) && met(shim, bound, count, 1) && met(shim, bound, count, 2) &&
  met(shim, bound, count, 3) && met(shim, bound, count, 4);

// The list's order, which a unit test holds: a shim stands behind those that it builds on.
predicate ordered(struct hgi_guest *guest, integer shims) =
  \forall integer i, j, d; 0 <= i <= j < shims && 0 <= d < HGI_SHIM_DEPENDS_MAX ==>
    guest->shims[i].depends[d] != guest->shims[j].slot;

// A shim that names a twin, both slots being in the guest's list of count entries.
predicate twin(struct hgi_guest *guest, integer count, integer i) =
  guest->shims[i].slot < count && 1 <= guest->shims[i].twin <= count;

// Twins come in pairs: no slot is in two of them. A unit test holds it of the list of shims.
predicate paired(struct hgi_guest *guest, integer count, integer shims) =
  \forall integer i, j;
    0 <= i < shims && twin(guest, count, i) && 0 <= j < shims && twin(guest, count, j) ==>
      (guest->shims[i].slot == guest->shims[j].slot <==>
       guest->shims[i].twin == guest->shims[j].twin) &&
      (guest->shims[i].slot == guest->shims[j].twin - 1 <==>
       guest->shims[j].slot == guest->shims[i].twin - 1);

// The host has both twins, or neither is bound to it.
predicate no_lone(struct hgi_guest *guest, struct hgi_bound *bound, integer count,
                  integer shims) =
  \forall integer i; 0 <= i < shims && twin(guest, count, i) ==>
    (bound[guest->shims[i].slot].binding == HGI_BINDING_HOST <==>
     bound[guest->shims[i].twin - 1].binding == HGI_BINDING_HOST);

// A bound shim is there, is that slot's, is accepted, and stands.
predicate shim_right(struct hgi_guest *guest, struct hgi_bound *bound, integer count,
                     integer shims, integer s) =
  bound[s].binding == HGI_BINDING_SHIM ==>
    bound[s].shim < shims && guest->shims[bound[s].shim].slot == s && !host_only(guest, s) &&
    stands(&guest->shims[bound[s].shim], bound, count);

// What is absent is so because no shim of its slot may be used or stands.
predicate no_better(struct hgi_guest *guest, struct hgi_bound *bound, integer count,
                    integer shims) =
  \forall integer i; 0 <= i < shims && guest->shims[i].slot < count &&
    bound[guest->shims[i].slot].binding == HGI_BINDING_ABSENT ==>
      host_only(guest, guest->shims[i].slot) || !stands(&guest->shims[i], bound, count);

// What is not a shim has no shim's number.
predicate numbered(struct hgi_bound *bound, integer s) =
  HGI_BINDING_ABSENT <= bound[s].binding <= HGI_BINDING_SHIM &&
  (bound[s].binding != HGI_BINDING_SHIM ==> bound[s].shim == HGI_SHIMS_MAX);

predicate all_bound(struct hgi_guest *guest, struct hgi_bound *bound, integer slots) =
  \forall integer s; 0 <= s < slots && must(guest, s) ==>
    bound[s].binding != HGI_BINDING_ABSENT;

// Where memory is: lengths are what they say.
predicate readable_guest(struct hgi_guest *guest) =
  \valid_read(guest) && \valid_read(guest->needs) &&
  \valid_read(guest->entries + (0 .. guest->needs->entry_count - 1)) &&
  \valid_read(guest->shims + (0 .. guest->needs->shim_count - 1));
predicate readable(struct hgi_copy *copy, struct hgi_guest *guest) =
  \valid_read(copy) && copy->slot_count <= HGI_ENTRY_COUNT && readable_guest(guest);
predicate writable(struct hgi_guest *guest, struct hgi_bound *bound) =
  \valid(bound + (0 .. guest->needs->entry_count - 1)) &&
  \separated(bound + (0 .. guest->needs->entry_count - 1), guest, guest->needs,
             guest->entries + (0 .. guest->needs->entry_count - 1),
             guest->shims + (0 .. guest->needs->shim_count - 1));
*/

/*@
requires readable(copy, guest) && slot < guest->needs->entry_count;
requires \valid(finding) && \separated(finding, copy) && \separated(finding, guest);
requires \separated(finding, guest->needs) &&
  \separated(finding, guest->entries + (0 .. guest->needs->entry_count - 1));
terminates \true; exits \false;
assigns finding->reason, finding->slot, finding->wanted, finding->found;
ensures verdict: \result <==> present(copy, guest, slot);
ensures accepted: \result ==> untouched{Old, Here}(finding);
ensures reason: !\result ==> finding->reason != HGI_REASON_NONE && finding->slot == slot;
*/
bool hgi_slot_present(const struct hgi_copy *copy, const struct hgi_guest *guest, uint32_t slot,
                      struct hgi_finding *finding);

/*@
requires readable(copy, guest) && writable(guest, bound);
requires \separated(bound + (0 .. guest->needs->entry_count - 1), copy);
requires \valid(finding) && \separated(finding, copy, guest, guest->needs,
  guest->entries + (0 .. guest->needs->entry_count - 1),
  guest->shims + (0 .. guest->needs->shim_count - 1),
  bound + (0 .. guest->needs->entry_count - 1));
terminates \true; exits \false;
assigns finding->reason, finding->slot, finding->wanted, finding->found,
  bound[0 .. guest->needs->entry_count - 1];
ensures each_slot: \forall integer s; 0 <= s < \old(guest->needs->entry_count) ==>
  numbered(bound, s);
ensures host: \forall integer s; 0 <= s < \old(guest->needs->entry_count) ==>
  bound[s].binding == HGI_BINDING_HOST ==> present{Old}(copy, guest, s);
ensures twins: paired(guest, \old(guest->needs->entry_count), shims_used{Old}(guest)) ==>
  no_lone(guest, bound, \old(guest->needs->entry_count), shims_used{Old}(guest));
ensures shim: \forall integer s; 0 <= s < \old(guest->needs->entry_count) ==>
  shim_right(guest, bound, \old(guest->needs->entry_count), shims_used{Old}(guest), s);
ensures fallback: ordered(guest, shims_used{Old}(guest)) ==>
  no_better(guest, bound, \old(guest->needs->entry_count), shims_used{Old}(guest));
ensures accepted: \result ==> all_bound(guest, bound, guest->needs->entry_count) &&
  untouched{Old, Here}(finding);
ensures refused: !\result ==> finding->reason != HGI_REASON_NONE &&
  finding->slot < guest->needs->entry_count && must(guest, finding->slot) &&
  bound[finding->slot].binding == HGI_BINDING_ABSENT;
*/
bool hgi_resolve(const struct hgi_copy *copy, const struct hgi_guest *guest,
                 struct hgi_bound *bound, struct hgi_finding *finding);

/** @endcond */

#endif
