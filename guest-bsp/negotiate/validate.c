/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Checks a copied header. Addresses are integers here; nothing is dereferenced but the copy.
 */
#include <negotiate/finding.h>

/*@ requires \valid_read(header) && \valid_read(needs) && \valid(finding);
    requires \separated(finding, header, needs);
    terminates \true; exits \false;
    assigns finding->reason, finding->slot, finding->wanted, finding->found;
    ensures verdict: \result <==> good_versions(header, needs);
    ensures accepted: \result ==> untouched{Old, Here}(finding);
    ensures reason: !\result ==> refused(finding); */
static bool check_versions(const struct hgi_header *header, const struct hgi_needs *needs,
                           struct hgi_finding *finding) {
  const uint32_t host = hgi_packed(header->abi_major, header->abi_minor);
  const uint32_t compatible = hgi_packed(header->compatible_major, header->compatible_minor);

  if (header->abi_major == 0)
    return hgi_fail(finding, HGI_REASON_VERSION, HGI_ABI_FIRST, host);
  if (compatible > host)
    return hgi_fail(finding, HGI_REASON_COMPATIBLE, host, compatible);
  if (needs->built_abi < compatible)
    return hgi_fail(finding, HGI_REASON_GUEST_TOO_OLD, compatible, needs->built_abi);
  if (host < needs->oldest_abi)
    return hgi_fail(finding, HGI_REASON_HOST_TOO_OLD, needs->oldest_abi, host);
  return true;
}

/*@ requires \valid_read(header) && \valid_read(guest) && \valid_read(guest->needs);
    requires \valid(finding) && \separated(finding, header, guest, guest->needs);
    terminates \true; exits \false;
    assigns finding->reason, finding->slot, finding->wanted, finding->found;
    ensures verdict: \result <==> good_ram(header, guest);
    ensures accepted: \result ==> untouched{Old, Here}(finding);
    ensures reason: !\result ==> refused(finding); */
static bool check_ram(const struct hgi_header *header, const struct hgi_guest *guest,
                      struct hgi_finding *finding) {
  const uint64_t base = header->ram_base;
  const uint64_t size = header->ram_size;

  if (hgi_wraps(base, size))
    return hgi_fail(finding, HGI_REASON_RAM_WRAP, size, base);
  if (base + (size - 1u) > guest->address_max)
    return hgi_fail(finding, HGI_REASON_ADDRESS_WIDTH, guest->address_max, base + (size - 1u));
  if (size < guest->needs->ram_min)
    return hgi_fail(finding, HGI_REASON_RAM_SMALL, guest->needs->ram_min, size);
  if (!hgi_inside(guest->image_base, guest->image_size, base, size))
    return hgi_fail(finding, HGI_REASON_RAM_IMAGE, guest->image_base, base);
  return true;
}

/*@ requires \valid_read(header) && \valid(finding) && \separated(finding, header);
    requires index < header->range_count && index < HGI_RANGES_MAX;
    requires addressable(header->ram_base, header->ram_size, address_max);
    requires \forall integer j; 0 <= j < index ==> good_range(header, j, address_max);
    terminates \true; exits \false;
    assigns finding->reason, finding->slot, finding->wanted, finding->found;
    ensures verdict: \result <==> good_range(header, index, address_max);
    ensures kept: \result ==> \forall integer j; 0 <= j < index ==>
      good_range(header, j, address_max);
    ensures accepted: \result ==> untouched{Old, Here}(finding);
    ensures reason: !\result ==> refused(finding); */
static bool check_range(const struct hgi_header *header, uint32_t index, uint64_t address_max,
                        struct hgi_finding *finding) {
  const struct hgi_range *const range = &header->ranges[index];

  if (range->access < HGI_ACCESS_READ_ONLY || range->access > HGI_ACCESS_READ_WRITE)
    return hgi_fail(finding, HGI_REASON_RANGE_ACCESS, index, range->access);
  if (hgi_wraps(range->base, range->size))
    return hgi_fail(finding, HGI_REASON_RANGE_WRAP, index, range->base);
  if (range->base + (range->size - 1u) > address_max)
    return hgi_fail(finding, HGI_REASON_ADDRESS_WIDTH, address_max,
                    range->base + (range->size - 1u));
  if (hgi_overlap(range->base, range->size, header->ram_base, header->ram_size))
    return hgi_fail(finding, HGI_REASON_RANGE_RAM, index, range->base);
  /*@ loop invariant i <= index;
      loop invariant \forall integer j; 0 <= j < i ==>
        apart(range->base, range->size, header->ranges[j].base, header->ranges[j].size);
      loop assigns i;
      loop variant index - i; */
  for (uint32_t i = 0; i < index; i++) {
    /*@ assert known: good_range(header, i, address_max); */
    if (hgi_overlap(range->base, range->size, header->ranges[i].base, header->ranges[i].size))
      return hgi_fail(finding, HGI_REASON_RANGE_OVERLAP, index, range->base);
  }
  return true;
}

/*@ requires \valid_read(header) && \valid(finding) && \separated(finding, header);
    requires addressable(header->ram_base, header->ram_size, address_max);
    terminates \true; exits \false;
    assigns finding->reason, finding->slot, finding->wanted, finding->found;
    ensures verdict: \result <==> good_ranges(header, address_max);
    ensures accepted: \result ==> untouched{Old, Here}(finding);
    ensures reason: !\result ==> refused(finding); */
static bool check_ranges(const struct hgi_header *header, uint64_t address_max,
                         struct hgi_finding *finding) {
  if (header->range_count > HGI_RANGES_MAX)
    return hgi_fail(finding, HGI_REASON_RANGE_COUNT, HGI_RANGES_MAX, header->range_count);
  /*@ loop invariant i <= header->range_count;
      loop invariant \forall integer j; 0 <= j < i ==> good_range(header, j, address_max);
      loop invariant untouched{Pre, Here}(finding);
      loop assigns i, finding->reason, finding->slot, finding->wanted, finding->found;
      loop variant header->range_count - i; */
  for (uint32_t i = 0; i < header->range_count; i++)
    if (!check_range(header, i, address_max, finding))
      return false;
  return true;
}

/*@ requires \valid_read(header) && header->range_count <= HGI_RANGES_MAX;
    terminates \true; exits \false;
    assigns \nothing;
    ensures \result <==> in_range(header, access, base, size); */
static bool in_range(const struct hgi_header *header, uint32_t access, uint64_t base,
                     uint64_t size) {
  /*@ loop invariant i <= header->range_count;
      loop invariant \forall integer j; 0 <= j < i ==> header->ranges[j].access == access ==>
        !within(base, size, header->ranges[j].base, header->ranges[j].size);
      loop assigns i;
      loop variant header->range_count - i; */
  for (uint32_t i = 0; i < header->range_count; i++)
    if (header->ranges[i].access == access &&
        hgi_inside(base, size, header->ranges[i].base, header->ranges[i].size))
      return true;
  return false;
}

/*@ requires \valid_read(header) && header->range_count <= HGI_RANGES_MAX;
    requires \valid(finding) && \separated(finding, header);
    terminates \true; exits \false;
    assigns finding->reason, finding->slot, finding->wanted, finding->found;
    ensures verdict: \result <==> good_command_line(header);
    ensures kept: \result ==> kept{Old, Here}(header);
    ensures accepted: \result ==> untouched{Old, Here}(finding);
    ensures reason: !\result ==> refused(finding); */
static bool check_command_line(const struct hgi_header *header, struct hgi_finding *finding) {
  const uint64_t base = header->command_line;
  const uint32_t size = header->command_line_size;

  if (base == 0)
    return true;
  if (size == 0 || size > HGI_COMMAND_LINE_MAX)
    return hgi_fail(finding, HGI_REASON_COMMAND_LINE_SIZE, HGI_COMMAND_LINE_MAX, size);
  if (!in_range(header, HGI_ACCESS_READ_ONLY, base, size) &&
      !hgi_inside(base, size, header->ram_base, header->ram_size))
    return hgi_fail(finding, HGI_REASON_COMMAND_LINE, size, base);
  return true;
}

/*@ requires \valid_read(header) && header->range_count <= HGI_RANGES_MAX;
    requires \valid(finding) && \separated(finding, header);
    terminates \true; exits \false;
    assigns finding->reason, finding->slot, finding->wanted, finding->found;
    ensures verdict: \result <==> good_shared_page(header);
    ensures kept: \result ==> kept{Old, Here}(header);
    ensures accepted: \result ==> untouched{Old, Here}(finding);
    ensures reason: !\result ==> refused(finding); */
static bool check_shared_page(const struct hgi_header *header, struct hgi_finding *finding) {
  const uint64_t page = header->shared_page;

  if (page == 0)
    return true;
  if (page % HGI_SHARED_PAGE_SIZE != 0 ||
      !in_range(header, HGI_ACCESS_READ_WRITE, page, HGI_SHARED_PAGE_SIZE))
    return hgi_fail(finding, HGI_REASON_SHARED_PAGE, HGI_SHARED_PAGE_SIZE, page);
  return true;
}

/*@ terminates \true; exits \false;
    assigns \nothing;
    ensures \result <==> good_irq(irq); */
static bool is_irq_or_none(uint32_t irq) {
  return irq < HGI_IRQ_COUNT || irq == HGI_IRQ_NONE;
}

/*@ requires \valid_read(copy) && copy->header.range_count <= HGI_RANGES_MAX;
    requires \valid(finding) && \separated(finding, copy);
    terminates \true; exits \false;
    assigns finding->reason, finding->slot, finding->wanted, finding->found;
    ensures accepted: \result ==> good_facts(copy) && untouched{Old, Here}(finding);
    ensures kept: \result ==> kept{Old, Here}(&copy->header);
    ensures refused: !\result ==> !good_facts(copy) && refused(finding); */
static bool check_facts(const struct hgi_copy *copy, struct hgi_finding *finding) {
  const struct hgi_header *const header = &copy->header;

  if (!in_range(header, HGI_ACCESS_READ_ONLY, copy->address, header->size))
    return hgi_fail(finding, HGI_REASON_TABLE_RANGE, header->size, copy->address);
  if (!check_command_line(header, finding))
    return false;
  /*@ assert table: good_table(copy); */
  if (!check_shared_page(header, finding))
    return false;
  /*@ assert table: good_table(copy); */
  if (!is_irq_or_none(header->timer_irq))
    return hgi_fail(finding, HGI_REASON_IRQ_NUMBER, HGI_IRQ_COUNT, header->timer_irq);
  if (!is_irq_or_none(header->console_irq))
    return hgi_fail(finding, HGI_REASON_IRQ_NUMBER, HGI_IRQ_COUNT, header->console_irq);
  return true;
}

bool hgi_validate(const struct hgi_copy *copy, const struct hgi_guest *guest,
                  struct hgi_finding *finding) {
  const struct hgi_header *const header = &copy->header;

  if (header->checksum != copy->checksum)
    return hgi_fail(finding, HGI_REASON_CHECKSUM, copy->checksum, header->checksum);
  if (!check_versions(header, guest->needs, finding) || !check_ram(header, guest, finding))
    return false;
  /*@ assert sum: header->checksum == copy->checksum; */
  if (!check_ranges(header, guest->address_max, finding))
    return false;
  /*@ assert sum: header->checksum == copy->checksum; */
  /*@ assert ram: good_ram(header, guest); */
  if (!check_facts(copy, finding))
    return false;
  /*@ assert sum: header->checksum == copy->checksum; */
  /*@ assert ram: good_ram(header, guest); */
  /*@ assert ranges: good_ranges(header, guest->address_max); */
  return true;
}
