/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Checks a copied header. Addresses are integers here; nothing is dereferenced but the copy.
 */
#include <negotiate/finding.h>

static bool check_versions(const struct hgi_header *header, const struct hgi_needs *needs,
                           struct hgi_finding *finding) {
  const uint32_t host = HGI_VERSION(header->abi_major, header->abi_minor);
  const uint32_t compatible = HGI_VERSION(header->compatible_major, header->compatible_minor);

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
  for (uint32_t i = 0; i < index; i++)
    if (hgi_overlap(range->base, range->size, header->ranges[i].base, header->ranges[i].size))
      return hgi_fail(finding, HGI_REASON_RANGE_OVERLAP, index, range->base);
  return true;
}

static bool check_ranges(const struct hgi_header *header, uint64_t address_max,
                         struct hgi_finding *finding) {
  if (header->range_count > HGI_RANGES_MAX)
    return hgi_fail(finding, HGI_REASON_RANGE_COUNT, HGI_RANGES_MAX, header->range_count);
  for (uint32_t i = 0; i < header->range_count; i++)
    if (!check_range(header, i, address_max, finding))
      return false;
  return true;
}

static bool in_range(const struct hgi_header *header, uint32_t access, uint64_t base,
                     uint64_t size) {
  for (uint32_t i = 0; i < header->range_count; i++)
    if (header->ranges[i].access == access &&
        hgi_inside(base, size, header->ranges[i].base, header->ranges[i].size))
      return true;
  return false;
}

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

static bool check_facts(const struct hgi_copy *copy, struct hgi_finding *finding) {
  const struct hgi_header *const header = &copy->header;

  if (!in_range(header, HGI_ACCESS_READ_ONLY, copy->address, header->size))
    return hgi_fail(finding, HGI_REASON_TABLE_RANGE, header->size, copy->address);
  if (!check_command_line(header, finding))
    return false;
  if (header->shared_page != 0 &&
      (header->shared_page % HGI_SHARED_PAGE_SIZE != 0 ||
       !in_range(header, HGI_ACCESS_READ_WRITE, header->shared_page, HGI_SHARED_PAGE_SIZE)))
    return hgi_fail(finding, HGI_REASON_SHARED_PAGE, HGI_SHARED_PAGE_SIZE, header->shared_page);
  if (header->timer_irq >= HGI_IRQ_COUNT && header->timer_irq != HGI_IRQ_NONE)
    return hgi_fail(finding, HGI_REASON_IRQ_NUMBER, HGI_IRQ_COUNT, header->timer_irq);
  if (header->console_irq >= HGI_IRQ_COUNT && header->console_irq != HGI_IRQ_NONE)
    return hgi_fail(finding, HGI_REASON_IRQ_NUMBER, HGI_IRQ_COUNT, header->console_irq);
  return true;
}

bool hgi_validate(const struct hgi_copy *copy, const struct hgi_guest *guest,
                  struct hgi_finding *finding) {
  const struct hgi_header *const header = &copy->header;

  if (header->checksum != copy->checksum)
    return hgi_fail(finding, HGI_REASON_CHECKSUM, copy->checksum, header->checksum);
  return check_versions(header, guest->needs, finding) && check_ram(header, guest, finding) &&
         check_ranges(header, guest->address_max, finding) && check_facts(copy, finding);
}
