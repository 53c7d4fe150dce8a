/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup inproc
 * @brief Builds tables of any ABI version, and changes them for tests.
 */
#include <string.h>

#include <inproc/entries.h>

/* Where the command line lies in host memory: behind the largest table. */
#define COMMAND_LINE HGI_TABLE_SIZE_MAX

static const struct {
  uint32_t since;
  struct hgi_slot slot;
} entries[HGI_ENTRY_COUNT] = {
#define ENTRY(number, name, brought, retired, contract, must, loss)                                \
  [number] = {brought, {0, HGI_HASH_##name, contract, HGI_SLOT_AVAILABLE}},
    HGI_ENTRY_LIST(ENTRY)
#undef ENTRY
};

static const uint64_t *addresses(void) {
  static uint64_t list[HGI_ENTRY_COUNT];

#define HGI_SLOT(name, result, parameters) list[HGI_ENTRY_##name] = (uintptr_t)hgi_inproc_##name;
#include <hgi/slots.h>
#undef HGI_SLOT
  return list;
}

static void fill_header(struct hgi_header *header, uint32_t version, uint32_t slots) {
  header->magic = HGI_TABLE_MAGIC;
  header->abi_major = HGI_VERSION_MAJOR(version);
  header->abi_minor = HGI_VERSION_MINOR(version);
  header->compatible_major = HGI_VERSION_MAJOR(HGI_ABI_FIRST);
  header->compatible_minor = HGI_VERSION_MINOR(HGI_ABI_FIRST);
  header->size = HGI_TABLE_SIZE(slots);
  header->timer_irq = HGI_INPROC_TIMER_IRQ;
  header->console_irq = HGI_INPROC_CONSOLE_IRQ;
  header->reset_reason = HGI_RESET_POWER_ON;
  memcpy(header->vendor, "HGI", sizeof "HGI");
  memcpy(header->host_name, "inproc", sizeof "inproc");
  header->host_version = 0x010200u;
  hgi_inproc_describe(header);
}

static void power_on(void) {
  memset(&hgi_inproc, 0, sizeof hgi_inproc);
  hgi_inproc.due_ns = UINT64_MAX;
  hgi_inproc.cpu_masked = 1;
  hgi_inproc.input = "";
  hgi_inproc.irqs[0].number = HGI_INPROC_TIMER_IRQ;
  hgi_inproc.irqs[1].number = HGI_INPROC_CONSOLE_IRQ;
}

struct hgi_table *hgi_inproc_table(uint32_t version) {
  struct hgi_table *const table = (void *)hgi_inproc_memory();
  uint32_t slots = 0;

  while (slots < HGI_ENTRY_COUNT && entries[slots].since <= version)
    slots++;
  memset(hgi_inproc_memory(), 0xff, HGI_INPROC_TABLE_SIZE);
  memset(table, 0, HGI_TABLE_SIZE(slots));
  fill_header(&table->header, version, slots);
  for (uint32_t i = 0; i < slots; i++) {
    struct hgi_slot *const slot = (struct hgi_slot *)(void *)(&table->header + 1) + i;

    *slot = entries[i].slot;
    slot->address = addresses()[i];
  }
  power_on();
  hgi_inproc_command_line(table, "");
  return table;
}

void hgi_inproc_seal(struct hgi_table *table) {
  table->header.checksum = hgi_checksum_table(&table->header);
}

void hgi_inproc_withdraw(struct hgi_table *table, uint32_t slot) {
  struct hgi_slot *const at = (struct hgi_slot *)(void *)(&table->header + 1) + slot;

  at->address = 0;
  at->flags = 0;
  hgi_inproc_seal(table);
}

void hgi_inproc_command_line(struct hgi_table *table, const char *text) {
  char *const line = (char *)hgi_inproc_memory() + COMMAND_LINE;

  table->header.command_line = (uintptr_t)line;
  table->header.command_line_size = (uint32_t)strlen(text) + 1u;
  memcpy(line, text, table->header.command_line_size);
  hgi_inproc_seal(table);
}
