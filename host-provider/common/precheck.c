/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Runs the guest's checks on the host's own table.
 */
#include <common/precheck.h>

bool hgi_precheck(const struct hgi_table *table, uint64_t address, const struct hgi_guest *guest,
                  struct hgi_finding *finding) {
  /* Too large for a stack of a monitor, and there is one boot at a time. */
  static struct hgi_copy copy;
  static struct hgi_bound bound[HGI_SLOTS_MAX];
  uint32_t slots =
      (table->header.size - (uint32_t)sizeof(table->header)) / (uint32_t)sizeof(struct hgi_slot);
  __builtin_memset(&copy, 0, sizeof(copy));
  copy.address = address;
  copy.checksum = hgi_checksum_table(&table->header);
  copy.header = table->header;
  copy.slot_count = slots < HGI_ENTRY_COUNT ? slots : HGI_ENTRY_COUNT;
  for (uint32_t i = 0; i < copy.slot_count; i++) {
    copy.slots[i] = hgi_table_slot(table, i);
  }
  return hgi_validate(&copy, guest, finding) && hgi_resolve(&copy, guest, bound, finding);
}
