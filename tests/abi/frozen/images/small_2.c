/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A guest that is not ours: it has iface/ alone, reads the table itself, and has no shims.
 *
 * As small.c, without what 2.0 retired. Built against the frozen headers of 2.0 and kept as an
 * image for ever. It must boot on every later host. What it needs is what ABI 1.2 has.
 */
#include <hgi/hgi.h>

void hgi_negotiate(uint64_t address);
void hgi_main(void);
void hgi_arch_stop(void);

#define TICKS     5u
#define PERIOD_NS 1000000u
#define NEVER     (UINT64_MAX >> 1)

#define MUST(name)                                                                                 \
  [HGI_ENTRY_##                                                                                    \
      name] = {HGI_HASH_##name, HGI_REVISION_##name, HGI_NEED_MUST, HGI_SINCE_##name, 0, #name}

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
     .oldest_abi = HGI_SINCE_timer_set_deadline,
     .built_abi = HGI_ABI_VERSION,
     .ram_min = 0x100000,
     .entry_count = HGI_ENTRY_COUNT,
     .entry_offset = sizeof(struct hgi_needs),
     .entry_size = sizeof(struct hgi_need),
     .name = "small"},
    {MUST(irq_attach), MUST(irq_claim), MUST(irq_complete), MUST(console_write), MUST(clock_ns),
     MUST(timer_set_deadline), MUST(shutdown)}};

static const struct hgi_table *table;

void hgi_negotiate(uint64_t address) {
  table = (const struct hgi_table *)address;
  if (table == NULL || table->header.magic != HGI_TABLE_MAGIC ||
      table->header.size < HGI_TABLE_SIZE(HGI_ENTRY_shutdown + 1) ||
      table->console_write.hash != HGI_HASH_console_write ||
      table->shutdown.hash != HGI_HASH_shutdown || table->console_write.address == 0 ||
      table->shutdown.address == 0)
    hgi_arch_stop();
}

/* May write less than it is given, but at least a byte. */
static void put(const char *text) {
  const uint8_t *at = (const uint8_t *)text;
  uint32_t left = 0;
  uint32_t written = 0;

  while (text[left] != '\0')
    left++;
  while (left > 0 && table->console_write.call(at, left, &written) == HGI_OK && written <= left) {
    at += written;
    left -= written;
  }
}

static void put_version(uint32_t major, uint32_t minor) {
  const char text[] = {(char)('0' + major % 10u), '.', (char)('0' + minor % 10u), '\0'};

  put(text);
}

/* Polls with interrupts masked at the CPU: no vectors are needed. */
static uint32_t take_ticks(void) {
  const uint32_t irq = table->header.timer_irq;
  uint64_t deadline = table->clock_ns.call() + PERIOD_NS;
  uint32_t ticks = 0;

  table->irq_attach.call(irq);
  table->timer_set_deadline.call(deadline);
  for (uint32_t polls = 0; ticks < TICKS && polls < 10000000u; polls++)
    if (table->irq_claim.call() == irq) {
      ticks++;
      deadline += PERIOD_NS;
      table->timer_set_deadline.call(ticks < TICKS ? deadline : NEVER);
      table->irq_complete.call(irq);
    }
  return table->clock_ns.call() >= deadline - PERIOD_NS ? ticks : 0;
}

void hgi_main(void) {
  put("small: guest of ABI ");
  put_version(HGI_ABI_MAJOR, HGI_ABI_MINOR);
  put(" on host of ABI ");
  put_version(table->header.abi_major, table->header.abi_minor);
  put("\n");
  if (take_ticks() == TICKS) {
    put("small: took 5 ticks\n");
    table->shutdown.call(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, 0);
  }
  put("small: FAILED\n");
  table->shutdown.call(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_ERROR, 1);
}
