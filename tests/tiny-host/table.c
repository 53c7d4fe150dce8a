/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief Writes and seals the table.
 */
#include <machine.h>

#include "tiny.h"

#define OWN_WORDS "host=" TINY_NAME " "

/* Nothing else may be in these pages: the guest can read them. */
struct tiny_page tiny_page __attribute__((section(".table"), aligned(4096)));
struct tiny_shared tiny_shared __attribute__((section(".shared"), aligned(4096)));

static const char vendor[] = TINY_VENDOR, name[] = TINY_NAME;

/* The map has it all; what is not RAM is a range of the header, too. */
static void add_region(uint32_t index, uint64_t base, uint64_t length, uint32_t kind,
                       uint32_t access) {
  struct hgi_header *const header = &tiny_page.table.header;

  tiny_page.regions[index] =
      (struct hgi_memory_region){HGI_MEMORY_REGION_SIZE_MIN, kind, base, length, access, 0};
  if (kind != HGI_MEMORY_RAM)
    header->ranges[header->range_count++] = (struct hgi_range){base, length, access, kind};
}

/* By ascending address; the three of the host adjoin, see tiny.ld. The provider drives devices in
 * the guest's mode: they are ranges as well.
 */
static void set_regions(void) {
  const uint64_t provider = (uintptr_t)tiny_provider_begin;
  const uint64_t page = (uintptr_t)&tiny_page;
  const uint64_t shared = (uintptr_t)&tiny_shared;

  add_region(0, TINY_GICD, TINY_GIC_SIZE, HGI_MEMORY_DEVICE, HGI_ACCESS_READ_WRITE);
  add_region(1, TINY_UART, TINY_UART_SIZE, HGI_MEMORY_DEVICE, HGI_ACCESS_READ_WRITE);
  add_region(2, provider, page - provider, HGI_MEMORY_PROVIDER, HGI_ACCESS_EXECUTABLE);
  add_region(3, page, shared - page, HGI_MEMORY_TABLE, HGI_ACCESS_READ_ONLY);
  add_region(4, shared, HGI_SHARED_PAGE_SIZE, HGI_MEMORY_SHARED_PAGE, HGI_ACCESS_READ_WRITE);
  add_region(5, TINY_RAM_BASE, TINY_RAM_SIZE, HGI_MEMORY_RAM, HGI_ACCESS_READ_WRITE);
}

/* The host's own values, then what it was given. */
static void set_command_line(void) {
  static const char own[] = OWN_WORDS;
  char *const line = tiny_page.command_line;
  uint32_t length = sizeof own - 1u;
  struct tiny_file file;

  for (uint32_t i = 0; i < length; i++)
    line[i] = own[i];
  if (tiny_file_find("opt/tiny/line", &file)) {
    if (file.size >= sizeof tiny_page.command_line - length ||
        !tiny_file_read(&file, 0, &line[length], file.size)) {
      tiny_print("tiny-host: the command line is too long, or can't be read\n");
      tiny_exit(TINY_EXIT_HOST);
    }
    length += file.size;
  }
  line[length] = '\0';
  tiny_page.table.header.command_line = (uintptr_t)line;
  tiny_page.table.header.command_line_size = length + 1u;
}

static void set_facts(uint32_t reason) {
  struct hgi_header *const header = &tiny_page.table.header;

  header->magic = HGI_TABLE_MAGIC;
  header->abi_major = header->compatible_major = HGI_VERSION_MAJOR(TINY_ABI);
  header->abi_minor = header->compatible_minor = HGI_VERSION_MINOR(TINY_ABI);
  header->size = sizeof tiny_page.table;
  header->ram_base = TINY_RAM_BASE;
  header->ram_size = TINY_RAM_SIZE;
  header->clock_frequency = tiny_frequency();
  header->timer_irq = TINY_IRQ_TIMER;
  header->console_irq = TINY_IRQ_CONSOLE;
  header->reset_reason = reason;
  header->shared_page = (uintptr_t)&tiny_shared;
  header->shared_page_step = HGI_SHARED_PAGE_SIZE;
  for (uint32_t i = 0; i < sizeof vendor; i++)
    header->vendor[i] = vendor[i];
  for (uint32_t i = 0; i < sizeof name; i++)
    header->host_name[i] = name[i];
  header->host_version = TINY_VERSION;
}

/* Every slot has its hash and revision, what is not served too; an address is for what is. */
static void set_slots(void) {
#define SLOT(slot, entry, since, retired, revision, must, loss)                                    \
  tiny_page.list.slots[slot] = (struct hgi_slot){0, HGI_HASH_##entry, revision, 0};
  HGI_ENTRY_LIST(SLOT)
#undef SLOT
#define SERVE(entry)                                                                               \
  tiny_page.table.entry.call = tiny_##entry;                                                       \
  tiny_page.table.entry.flags = HGI_SLOT_AVAILABLE;
  TINY_SERVED(SERVE)
#undef SERVE
}

/* Fletcher-64, as header.h has it. The checksum itself is zero meanwhile. */
static uint64_t checksum(const uint32_t *words, uint32_t count) {
  uint64_t a = 0, b = 0;

  for (uint32_t i = 0; i < count; i++) {
    a = (a + words[i]) % UINT32_MAX;
    b = (b + a) % UINT32_MAX;
  }
  return b << 32 | a;
}

static void clear(void *memory, uint32_t size) {
  for (uint32_t i = 0; i < size; i++)
    ((uint8_t *)memory)[i] = 0;
}

void tiny_page_build(uint32_t reason) {
  clear(&tiny_page, sizeof tiny_page);
  clear(&tiny_shared, sizeof tiny_shared);
  tiny_shared.prefix.magic = HGI_SHARED_PAGE_MAGIC;
  tiny_shared.prefix.size = sizeof tiny_shared.prefix;
  set_facts(reason);
  set_regions();
  set_command_line();
  set_slots();
  tiny_page.table.header.checksum =
      checksum(tiny_page.words, sizeof tiny_page.words / sizeof tiny_page.words[0]);
}
