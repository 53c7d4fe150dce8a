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

predicate good_irq(integer irq) = irq < HGI_IRQ_COUNT || irq == HGI_IRQ_NONE;

predicate good_facts(struct hgi_copy *copy) =
  in_range(&copy->header, HGI_ACCESS_READ_ONLY, copy->address, copy->header.size) &&
  good_command_line(&copy->header) && good_shared_page(&copy->header) &&
  good_irq(copy->header.timer_irq) && good_irq(copy->header.console_irq);

predicate good_header(struct hgi_copy *copy, struct hgi_guest *guest) =
  copy->header.checksum == copy->checksum && good_versions(&copy->header, guest->needs) &&
  good_ram(&copy->header, guest) && good_ranges(&copy->header, guest->address_max) &&
  good_facts(copy);
*/

/* What a finding says is so. */
/*@
predicate says_versions(struct hgi_finding *f, struct hgi_header *header, struct hgi_needs *needs) =
  (f->reason == HGI_REASON_VERSION && header->abi_major == 0) ||
  (f->reason == HGI_REASON_COMPATIBLE && compatible_abi(header) > host_abi(header)) ||
  (f->reason == HGI_REASON_GUEST_TOO_OLD && needs->built_abi < compatible_abi(header)) ||
  (f->reason == HGI_REASON_HOST_TOO_OLD && host_abi(header) < needs->oldest_abi);

predicate says_ram(struct hgi_finding *f, struct hgi_header *header, struct hgi_guest *guest) =
  (f->reason == HGI_REASON_RAM_WRAP &&
   !addressable(header->ram_base, header->ram_size, UINT64_MAX)) ||
  (f->reason == HGI_REASON_ADDRESS_WIDTH && f->found > f->wanted == guest->address_max) ||
  (f->reason == HGI_REASON_RAM_SMALL && header->ram_size < guest->needs->ram_min) ||
  (f->reason == HGI_REASON_RAM_IMAGE &&
   !within(guest->image_base, guest->image_size, header->ram_base, header->ram_size));

predicate says_range(struct hgi_finding *f, struct hgi_header *header, integer address_max) =
  (f->reason == HGI_REASON_ADDRESS_WIDTH && f->found > f->wanted == address_max) ||
  (f->wanted < header->range_count && f->wanted < HGI_RANGES_MAX &&
   ((f->reason == HGI_REASON_RANGE_ACCESS && f->found == header->ranges[f->wanted].access &&
     !(HGI_ACCESS_READ_ONLY <= f->found <= HGI_ACCESS_READ_WRITE)) ||
    (f->found == header->ranges[f->wanted].base &&
     ((f->reason == HGI_REASON_RANGE_WRAP &&
       !addressable(f->found, header->ranges[f->wanted].size, UINT64_MAX)) ||
      (f->reason == HGI_REASON_RANGE_RAM &&
       !apart(f->found, header->ranges[f->wanted].size, header->ram_base, header->ram_size)) ||
      (f->reason == HGI_REASON_RANGE_OVERLAP &&
       \exists integer j; 0 <= j < f->wanted &&
         !apart(f->found, header->ranges[f->wanted].size,
                header->ranges[j].base, header->ranges[j].size))))));

predicate says_ranges(struct hgi_finding *f, struct hgi_header *header, integer address_max) =
  (f->reason == HGI_REASON_RANGE_COUNT && header->range_count > HGI_RANGES_MAX) ||
  says_range(f, header, address_max);

predicate says_facts(struct hgi_finding *f, struct hgi_copy *copy) =
  (f->reason == HGI_REASON_TABLE_RANGE &&
   !in_range(&copy->header, HGI_ACCESS_READ_ONLY, copy->address, copy->header.size)) ||
  ((f->reason == HGI_REASON_COMMAND_LINE || f->reason == HGI_REASON_COMMAND_LINE_SIZE) &&
   !good_command_line(&copy->header)) ||
  (f->reason == HGI_REASON_SHARED_PAGE && !good_shared_page(&copy->header)) ||
  (f->reason == HGI_REASON_IRQ_NUMBER && !good_irq(f->found) &&
   (f->found == copy->header.timer_irq || f->found == copy->header.console_irq));

predicate says_header(struct hgi_finding *f, struct hgi_copy *copy, struct hgi_guest *guest) =
  f->slot == HGI_ENTRY_NONE &&
  ((f->reason == HGI_REASON_CHECKSUM && copy->header.checksum != copy->checksum) ||
   says_versions(f, &copy->header, guest->needs) || says_ram(f, &copy->header, guest) ||
   says_ranges(f, &copy->header, guest->address_max) || says_facts(f, copy));
*/

/*@
requires \valid_read(copy) && \valid_read(guest) && \valid_read(guest->needs);
requires \valid(finding) && \separated(finding, copy, guest, guest->needs);
terminates \true;
assigns finding->reason, finding->slot, finding->wanted, finding->found;
ensures accepted: \result ==> *finding == \old(*finding);
ensures checksum: \result ==> copy->header.checksum == copy->checksum;
ensures versions: \result ==> good_versions(&copy->header, guest->needs);
ensures ram: \result ==> good_ram(&copy->header, guest);
ensures ranges: \result ==> good_ranges(&copy->header, guest->address_max);
ensures facts: \result ==> good_facts(copy);
ensures refused: !\result ==> !good_header(copy, guest);
ensures reason: !\result ==> says_header(finding, copy, guest);
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

predicate says_missing(struct hgi_finding *f, struct hgi_copy *copy, struct hgi_guest *guest) =
  (f->reason == HGI_REASON_ENTRY_BEYOND && f->slot >= copy->slot_count) ||
  (f->slot < copy->slot_count &&
   ((f->reason == HGI_REASON_ENTRY_ADDRESS && copy->slots[f->slot].address == 0) ||
    (f->reason == HGI_REASON_ENTRY_FLAG &&
     (copy->slots[f->slot].flags & HGI_SLOT_AVAILABLE) == 0) ||
    (f->reason == HGI_REASON_ENTRY_HASH &&
     copy->slots[f->slot].hash != guest->entries[f->slot].hash) ||
    (f->reason == HGI_REASON_ENTRY_REVISION &&
     copy->slots[f->slot].revision != guest->entries[f->slot].revision) ||
    (f->reason == HGI_REASON_ENTRY_ALIGNMENT &&
     copy->slots[f->slot].address % HGI_ENTRY_ALIGNMENT != 0) ||
    (f->reason == HGI_REASON_ENTRY_RANGE &&
     !executable(&copy->header, copy->slots[f->slot].address))));
*/

/* Bindings. */
/*@
logic integer shims_used(struct hgi_guest *guest) =
  guest->needs->shim_count < HGI_SHIMS_MAX ? guest->needs->shim_count : HGI_SHIMS_MAX;

predicate must(struct hgi_guest *guest, integer slot) =
  (guest->entries[slot].flags & HGI_NEED_MUST) != 0;
predicate host_only(struct hgi_guest *guest, integer slot) =
  (guest->entries[slot].flags & HGI_NEED_HOST_ONLY) != 0;

// All that a shim builds on is bound.
predicate stands(struct hgi_guest *guest, struct hgi_bound *bound, integer shim) =
  \forall integer d; 0 <= d < HGI_SHIM_DEPENDS_MAX ==>
    guest->shims[shim].depends[d] == HGI_SHIM_DEPENDS_NONE ||
    (guest->shims[shim].depends[d] < guest->needs->entry_count &&
     bound[guest->shims[shim].depends[d]].binding != HGI_BINDING_ABSENT);

// The list's order, which a unit test holds: a shim stands behind those that it builds on.
predicate ordered(struct hgi_guest *guest) =
  \forall integer i, j, d; 0 <= i <= j < shims_used(guest) && 0 <= d < HGI_SHIM_DEPENDS_MAX ==>
    guest->shims[i].depends[d] != guest->shims[j].slot;

// A shim that names a twin, both slots being in the guest's list.
predicate twins(struct hgi_guest *guest, integer shim, integer a, integer b) =
  0 <= shim < shims_used(guest) && a == guest->shims[shim].slot < guest->needs->entry_count &&
  b == guest->shims[shim].twin - 1 && 0 <= b < guest->needs->entry_count;

// Twins come in pairs: no slot is in two of them. A unit test holds it of the list of shims.
predicate paired(struct hgi_guest *guest) =
  \forall integer i, j, a, b, c, d; twins(guest, i, a, b) && twins(guest, j, c, d) ==>
    (a == c && b == d) || (a == d && b == c) || (a != c && a != d && b != c && b != d);

// A slot that is half of a pair.
predicate in_pair(struct hgi_guest *guest, integer slot, integer shims) =
  \exists integer i, a, b; i < shims && twins(guest, i, a, b) && (slot == a || slot == b);

// Twins are the host's if the host has both, else neither is.
predicate twins_right(struct hgi_copy *copy, struct hgi_guest *guest, struct hgi_bound *bound) =
  \forall integer i, a, b; twins(guest, i, a, b) ==>
    (bound[a].binding == HGI_BINDING_HOST <==>
       present(copy, guest, a) && present(copy, guest, b)) &&
    (bound[b].binding == HGI_BINDING_HOST <==>
       present(copy, guest, a) && present(copy, guest, b));

// What is bound to the host is present; what is present is, unless it is half of a pair.
predicate host_right(struct hgi_copy *copy, struct hgi_guest *guest, struct hgi_bound *bound,
                     integer s) =
  (bound[s].binding == HGI_BINDING_HOST ==> present(copy, guest, s)) &&
  (present(copy, guest, s) ==>
    bound[s].binding == HGI_BINDING_HOST || in_pair(guest, s, shims_used(guest)));

// A bound shim is there, is that slot's, is accepted, and stands.
predicate shim_right(struct hgi_guest *guest, struct hgi_bound *bound, integer s) =
  bound[s].binding == HGI_BINDING_SHIM ==>
    bound[s].shim < shims_used(guest) && guest->shims[bound[s].shim].slot == s &&
    !host_only(guest, s) && stands(guest, bound, bound[s].shim);

// No shim that stands before the one that is bound, and none at all if none is bound, could serve.
predicate none_better(struct hgi_guest *guest, struct hgi_bound *bound, integer shims) =
  \forall integer i; 0 <= i < shims && guest->shims[i].slot < guest->needs->entry_count &&
    bound[guest->shims[i].slot].binding != HGI_BINDING_HOST &&
    i < bound[guest->shims[i].slot].shim ==>
      host_only(guest, guest->shims[i].slot) || !stands(guest, bound, i);

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
requires \valid(finding) && \separated(finding, copy, guest, guest->needs,
  guest->entries + (0 .. guest->needs->entry_count - 1));
terminates \true;
assigns finding->reason, finding->slot, finding->wanted, finding->found;
ensures present: \result ==> present(copy, guest, slot) && *finding == \old(*finding);
ensures missing: !\result ==> !present{Old}(copy, guest, slot);
ensures reason: !\result ==> finding->slot == slot && says_missing(finding, copy, guest);
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
terminates \true;
assigns finding->reason, finding->slot, finding->wanted, finding->found,
  bound[0 .. guest->needs->entry_count - 1];
ensures each_slot: \forall integer s; 0 <= s < guest->needs->entry_count ==> numbered(bound, s);
ensures host: \forall integer s; 0 <= s < guest->needs->entry_count ==>
  host_right(copy, guest, bound, s);
ensures twins: paired(guest) ==> twins_right(copy, guest, bound);
ensures shim: \forall integer s; 0 <= s < guest->needs->entry_count ==>
  shim_right(guest, bound, s);
ensures fallback: ordered(guest) ==> none_better(guest, bound, shims_used(guest));
ensures accepted: \result ==> all_bound(guest, bound, guest->needs->entry_count) &&
  *finding == \old(*finding);
ensures refused: !\result ==> !all_bound(guest, bound, guest->needs->entry_count);
ensures first: !\result ==> finding->slot < guest->needs->entry_count &&
  must(guest, finding->slot) && bound[finding->slot].binding == HGI_BINDING_ABSENT &&
  all_bound(guest, bound, finding->slot);
ensures reason: !\result ==>
  says_missing(finding, copy, guest) ||
  (finding->reason == HGI_REASON_ENTRY_TWIN && present(copy, guest, finding->slot));
*/
bool hgi_resolve(const struct hgi_copy *copy, const struct hgi_guest *guest,
                 struct hgi_bound *bound, struct hgi_finding *finding);

#endif
