/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The example of a vendor's table.
 */
#include <common/extension.h>

static struct hgi_slot slot_of(uint64_t address, uint32_t hash) {
  return (struct hgi_slot){address, hash, 1, address != 0 ? HGI_SLOT_AVAILABLE : 0};
}

void hgi_example_build(struct hgix_table *table, const struct hgi_header *facts,
                       const struct hgi_example_functions *functions) {
  table->header = *facts;
  hgi_table_prefix(&table->header, HGIX_VERSION, HGIX_VERSION, HGIX_SLOTS);
  table->ticks = slot_of(functions->ticks, HGIX_HASH_ticks);
  table->swap = slot_of(functions->swap, HGIX_HASH_swap);
  hgi_table_seal(&table->header);
}

void hgi_example_build_other(struct hgiy_table *table, const struct hgi_header *facts,
                             const struct hgi_example_functions *functions) {
  table->header = *facts;
  hgi_table_prefix(&table->header, HGIY_VERSION, HGIY_VERSION, HGIY_SLOTS);
  table->swap = slot_of(functions->swap, HGIY_HASH_swap);
  hgi_table_seal(&table->header);
}
