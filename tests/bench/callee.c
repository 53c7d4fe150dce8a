/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What is called, and the tables on the way there. A file of its own: no site may know it.
 */
#include "calls.h"

static struct hgi_table table;
const struct hgi_table *bench_table = &table;
struct hgi_ops bench_ops;

hgi_status bench_callee(uint32_t number) {
  return (hgi_status)(number ^ 1u);
}

uint32_t bench_calls_prepare(void) {
  static bench_way *const ways[] = {
#define WAY(way) bench_site_##way,
      BENCH_WAYS(WAY)
#undef WAY
  };
  uint32_t wrong = 0;

  table.header.magic = HGI_TABLE_MAGIC;
  table.header.size = sizeof table;
  table.irq_complete.address = (uintptr_t)bench_callee;
  table.irq_complete.hash = HGI_HASH_irq_complete;
  table.irq_complete.revision = HGI_REVISION_irq_complete;
  table.irq_complete.flags = HGI_SLOT_AVAILABLE;
  bench_ops.irq_complete = bench_callee;
  bench_stub_slot = bench_callee;
  for (uint32_t i = 0; i < sizeof ways / sizeof ways[0]; i++)
    wrong += ways[i](4) != 6 ? 1u : 0;
  return wrong;
}
