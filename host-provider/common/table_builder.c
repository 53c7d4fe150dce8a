/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Builds and seals host tables out of the entry list.
 */
#include <common/table_builder.h>

#include <negotiate/negotiate.h>

const struct hgi_entry_facts hgi_entry_facts[HGI_ENTRY_COUNT] = {
#define HGI_X_FACTS(slot, name, since, retired, revision, must, loss)                              \
  [slot] = {#name, HGI_HASH_##name, since, retired, revision},
    HGI_ENTRY_LIST(HGI_X_FACTS)
#undef HGI_X_FACTS
};

bool hgi_abi_known(uint32_t version) {
  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++) {
    /* A version brings entries or retires some: either way the list names it. */
    if (hgi_entry_facts[i].since == version ||
        (hgi_entry_facts[i].retired == version && version != HGI_NEVER)) {
      return true;
    }
  }
  return version == HGI_ABI_VERSION;
}

uint32_t hgi_abi_slots(uint32_t version) {
  uint32_t count = 0;
  while (count < HGI_ENTRY_COUNT && hgi_entry_facts[count].since <= version) {
    count++;
  }
  return count;
}

static uint64_t address_of(uint32_t slot, const struct hgi_function *functions, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    if (functions[i].slot == slot) {
      return functions[i].address;
    }
  }
  return 0;
}

uint32_t hgi_abi_compatible(uint32_t version, bool legacy) {
  uint32_t compatible = HGI_ABI_FIRST;
  for (uint32_t i = 0; !legacy && i < HGI_ENTRY_COUNT; i++) {
    uint32_t retired = hgi_entry_facts[i].retired;
    if (retired <= version && retired > compatible) {
      compatible = retired;
    }
  }
  return compatible;
}

void hgi_table_prefix(struct hgi_header *header, uint32_t version, uint32_t compatible,
                      uint32_t slots) {
  header->magic = HGI_TABLE_MAGIC;
  header->abi_major = HGI_VERSION_MAJOR(version);
  header->abi_minor = HGI_VERSION_MINOR(version);
  header->compatible_major = HGI_VERSION_MAJOR(compatible);
  header->compatible_minor = HGI_VERSION_MINOR(compatible);
  header->size = HGI_TABLE_SIZE(slots);
}

void hgi_table_build(struct hgi_table *table, uint32_t version, bool legacy,
                     const struct hgi_header *facts, const struct hgi_function *functions,
                     uint32_t count) {
  uint32_t slots = hgi_abi_slots(version);
  __builtin_memset(table, 0, sizeof(*table));
  table->header = *facts;
  hgi_table_prefix(&table->header, version, hgi_abi_compatible(version, legacy), slots);
  for (uint32_t i = 0; i < slots; i++) {
    const struct hgi_entry_facts *entry = &hgi_entry_facts[i];
    struct hgi_slot slot = {0, entry->hash, entry->revision, 0};
    if (entry->retired > version || legacy) {
      slot.address = address_of(i, functions, count);
    }
    slot.flags = slot.address != 0 ? HGI_SLOT_AVAILABLE : 0;
    __builtin_memcpy((uint8_t *)table + HGI_TABLE_SIZE(i), &slot, sizeof(slot));
  }
}

void hgi_table_seal(struct hgi_header *table) {
  table->checksum = 0;
  table->checksum = hgi_checksum_table(table);
}

struct hgi_slot hgi_table_slot(const struct hgi_table *table, uint32_t slot) {
  struct hgi_slot result;
  __builtin_memcpy(&result, (const uint8_t *)table + HGI_TABLE_SIZE(slot), sizeof(result));
  return result;
}
