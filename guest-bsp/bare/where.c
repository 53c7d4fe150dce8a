/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Says in which entry of the host's an exception was.
 */
#include <bare/check.h>
#include <bare/storm.h>

/* In a function of the host's, or near behind one that the guest has the address of. */
void hgi_bare_tell_where(uint64_t pc) {
  const struct hgi_copy *const copy = hgi_host_copy();
  uint32_t best = HGI_ENTRY_NONE;

  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++)
    if (hgi_slot_binding(i) == HGI_BINDING_HOST && copy->slots[i].address <= pc &&
        (best == HGI_ENTRY_NONE || copy->slots[i].address > copy->slots[best].address))
      best = i;
  for (uint32_t i = 0; i < copy->header.range_count; i++) {
    const struct hgi_range *const range = &copy->header.ranges[i];

    if (best != HGI_ENTRY_NONE && range->access == HGI_ACCESS_EXECUTABLE && pc >= range->base &&
        pc - range->base < range->size) {
      hgi_print("bare: the exception is in the host's code, in or behind its entry ");
      hgi_print(hgi_entry_name(best));
      hgi_print("\n");
    }
  }
}
