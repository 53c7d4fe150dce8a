/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The call sites.
 */
#include "calls.h"

/* A: the host's library was linked in. */
hgi_status bench_site_direct(uint32_t number) {
  return bench_callee(number) + 1;
}

/* B: a stub of the guest's, whose slot the host's loader filled. */
hgi_status bench_site_stub(uint32_t number) {
  return bench_stub(number) + 1;
}

/* A pointer to a table that the host owns, as UEFI's guests call. */
hgi_status bench_site_pointer(uint32_t number) {
  return bench_table->irq_complete.call(number) + 1;
}

/* C: HGI. */
hgi_status bench_site_ops(uint32_t number) {
  return bench_ops.irq_complete(number) + 1;
}

/* What negotiation checks once, short of the ranges, checked at each call. */
hgi_status bench_site_checked(uint32_t number) {
  const struct hgi_table *const table = bench_table;

  if (table == NULL || table->header.magic != HGI_TABLE_MAGIC ||
      table->header.size < HGI_TABLE_SIZE(HGI_ENTRY_irq_complete + 1) ||
      table->irq_complete.address == 0 || (table->irq_complete.flags & HGI_SLOT_AVAILABLE) == 0 ||
      table->irq_complete.hash != HGI_HASH_irq_complete ||
      table->irq_complete.revision != HGI_REVISION_irq_complete)
    return HGI_E_ABSENT;
  return table->irq_complete.call(number) + 1;
}
