/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A guest that is not ours: it has iface/ alone, reads the table itself, and has no shims.
 *
 * Built against the frozen headers of each 1.x release and kept as an image for ever. It must boot
 * on every later host. What it needs is what ABI 1.0 has.
 */
#include <hgi/hgi.h>

void hgi_negotiate(uint64_t address);
void hgi_main(void);
void hgi_arch_stop(void);

#define TICKS     5u
#define PERIOD_US 1000u

#define MUST(name) [HGI_ENTRY_##name] = {HGI_HASH_##name, 1, HGI_NEED_MUST, HGI_ABI_FIRST, 0, #name}

static const struct {
  uint32_t name_size, needs_size, type;
  char owner[4];
  struct hgi_needs needs;
  struct hgi_need entries[HGI_ENTRY_COUNT];
} note __attribute__((section(".note.hgi"), used, aligned(8))) = {
    4,
    sizeof(struct hgi_needs) + sizeof(struct hgi_need) * HGI_ENTRY_COUNT,
    HGI_NOTE_TYPE_NEEDS,
    HGI_NOTE_NAME,
    {.size = sizeof(struct hgi_needs) + sizeof(struct hgi_need) * HGI_ENTRY_COUNT,
     .oldest_abi = HGI_ABI_FIRST,
     .built_abi = HGI_ABI_VERSION,
     .ram_min = 0x100000,
     .entry_count = HGI_ENTRY_COUNT,
     .entry_offset = sizeof(struct hgi_needs),
     .entry_size = sizeof(struct hgi_need),
     .name = "small"},
    {MUST(console_putc), MUST(timer_start_periodic), MUST(timer_stop), MUST(irq_attach),
     MUST(irq_claim), MUST(irq_complete), MUST(halt)}};

static const struct hgi_table *table;

void hgi_negotiate(uint64_t address) {
  table = (const struct hgi_table *)address;
  if (table == NULL || table->header.magic != HGI_TABLE_MAGIC ||
      table->header.size < HGI_TABLE_SIZE(HGI_ENTRY_halt + 1) ||
      table->console_putc.hash != HGI_HASH_console_putc || table->halt.hash != HGI_HASH_halt ||
      table->console_putc.address == 0 || table->halt.address == 0)
    hgi_arch_stop();
}

static void put(const char *text) {
  while (*text != '\0')
    table->console_putc.call((uint8_t)*text++);
}

static void put_version(uint32_t major, uint32_t minor) {
  const char text[] = {(char)('0' + major % 10u), '.', (char)('0' + minor % 10u), '\0'};

  put(text);
}

/* Polls with interrupts masked at the CPU: no vectors are needed. */
static uint32_t take_ticks(void) {
  const uint32_t irq = table->header.timer_irq;
  uint32_t ticks = 0;

  table->irq_attach.call(irq);
  table->timer_start_periodic.call(PERIOD_US);
  for (uint32_t polls = 0; ticks < TICKS && polls < 10000000u; polls++)
    if (table->irq_claim.call() == irq) {
      ticks++;
      table->irq_complete.call(irq);
    }
  table->timer_stop.call();
  return ticks;
}

void hgi_main(void) {
  put("small: guest of ABI ");
  put_version(HGI_ABI_MAJOR, HGI_ABI_MINOR);
  put(" on host of ABI ");
  put_version(table->header.abi_major, table->header.abi_minor);
  put("\n");
  if (take_ticks() == TICKS) {
    put("small: took 5 ticks\n");
    table->halt.call(0);
  }
  put("small: FAILED\n");
  table->halt.call(1);
}
