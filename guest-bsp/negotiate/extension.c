/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Opens vendors' tables.
 */
#include <negotiate/extension.h>
#include <negotiate/finding.h>
#include <negotiate/ops.h>

extern char hgi_image_begin[], hgi_image_end[];

/* The range of extensions that an address lies in, or NULL. */
static const struct hgi_range *range_of(const struct hgi_header *header, uint64_t address) {
  for (uint32_t i = 0; i < header->range_count; i++)
    if (header->ranges[i].kind == HGI_MEMORY_EXTENSION &&
        header->ranges[i].access == HGI_ACCESS_READ_ONLY &&
        hgi_inside(address, HGI_TABLE_ALIGNMENT, header->ranges[i].base, header->ranges[i].size))
      return &header->ranges[i];
  return NULL;
}

static bool check(uint64_t address, uint32_t version, struct hgi_copy *copy,
                  struct hgi_finding *finding) {
  const struct hgi_header *const host = hgi_host_header();
  const struct hgi_range *const range = range_of(host, address);
  const struct hgi_needs needs = {.oldest_abi = version, .built_abi = version};
  const struct hgi_guest guest = {
      .needs = &needs,
      .image_base = (uintptr_t)hgi_image_begin,
      .image_size = (uint64_t)((uintptr_t)hgi_image_end - (uintptr_t)hgi_image_begin),
      .address_max = UINTPTR_MAX,
  };

  if (range == NULL)
    return hgi_fail(finding, HGI_REASON_TABLE_RANGE, HGI_TABLE_ALIGNMENT, address);
  return hgi_fetch(address, range->base + (range->size - 1u), copy, finding) &&
         hgi_validate(copy, &guest, finding);
}

hgi_status hgi_extension_open(uint32_t id, uint32_t version, struct hgi_copy *copy,
                              struct hgi_finding *finding) {
  const struct hgi_header *const host = hgi_host_header();
  uint64_t address = 0;
  const hgi_status status = hgi_ops.get_extension(id, version, &address);

  *finding = (struct hgi_finding){HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0};
  if (status != HGI_OK)
    return status;
  if (!check(address, version, copy, finding))
    return HGI_E_HOST;
  copy->header.range_count = host->range_count;
  for (uint32_t i = 0; i < HGI_RANGES_MAX; i++)
    copy->header.ranges[i] = host->ranges[i];
  return HGI_OK;
}

uint64_t hgi_extension_entry(const struct hgi_copy *copy, const struct hgi_need *entries,
                             uint32_t slot) {
  const struct hgi_guest guest = {.entries = entries};
  struct hgi_finding finding;

  return hgi_slot_present(copy, &guest, slot, &finding) ? copy->slots[slot].address : 0;
}
