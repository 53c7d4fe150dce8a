/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises get_extension with the example of a vendor's table.
 */
#include <bare/check.h>
#include <hgi/example_extension.h>
#include <negotiate/extension.h>

void hgi_bare_extension(void) {
  static const struct hgi_need needs[HGIX_SLOTS] = {
      {.hash = HGIX_HASH_ticks, .revision = 1, .name = "ticks"},
      {.hash = HGIX_HASH_swap, .revision = 1, .name = "swap"}};
  static struct hgi_copy copy;
  struct hgi_finding finding;
  uint64_t address = 9;
  uint64_t ticks = 0;
  uint32_t swapped = 0;

  if (hgi_check_absent(HGI_ENTRY_get_extension))
    return;
  hgi_check("get_extension errors",
            hgi_ops.get_extension(HGIX_ID + 1u, HGIX_VERSION, &address) == HGI_E_NOT_FOUND &&
                hgi_ops.get_extension(HGIX_ID, HGIX_VERSION + 1u, &address) == HGI_E_NOT_FOUND &&
                hgi_ops.get_extension(HGIX_ID, HGIX_VERSION - 1u, &address) == HGI_E_NOT_FOUND &&
                address == 9 &&
                hgi_ops.get_extension(HGIX_ID, HGIX_VERSION, (uint64_t *)8) == HGI_E_POINTER);

  const hgi_status status = hgi_extension_open(HGIX_ID, HGIX_VERSION, &copy, &finding);

  if (status == HGI_E_NOT_FOUND) {
    hgi_print("bare: the host does not have the example extension\n");
    return;
  }

  hgix_ticks_fn *const get_ticks = (hgix_ticks_fn *)(uintptr_t)hgi_extension_entry(&copy, needs, 0);
  hgix_swap_fn *const swap = (hgix_swap_fn *)(uintptr_t)hgi_extension_entry(&copy, needs, 1);

  hgi_check("get_extension",
            status == HGI_OK && get_ticks != NULL && swap != NULL && get_ticks(&ticks) == HGI_OK &&
                ticks != 0 && swap(UINT32_C(0x11223344), &swapped) == HGI_OK &&
                swapped == UINT32_C(0x44332211) && swap(0, (uint32_t *)8) == HGI_E_POINTER);
}
