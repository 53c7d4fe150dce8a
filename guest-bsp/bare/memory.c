/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises memory_region: walks the map and finds itself in it.
 */
#include <bare/check.h>

extern char hgi_image_begin[];

static void print_region(const struct hgi_memory_region *region) {
  static const char *const kinds[] = {"unknown",     "ram",       "table", "provider",
                                      "shared page", "extension", "device"};

  hgi_print("bare: memory ");
  hgi_print_hexadecimal(region->base);
  hgi_print(" ");
  hgi_print_hexadecimal(region->length);
  hgi_print(" ");
  hgi_print(kinds[region->kind < sizeof kinds / sizeof kinds[0] ? region->kind : 0]);
  hgi_print("\n");
}

void hgi_bare_memory(void) {
  struct hgi_memory_region region = {.size = sizeof region};
  const uint64_t image = (uintptr_t)hgi_image_begin;
  hgi_status status = HGI_OK;
  uint64_t end = 0;
  bool ascending = true;
  bool inside = false;

  if (hgi_check_absent(HGI_ENTRY_memory_region))
    return;
  for (uint32_t i = 0; i < 64u; i++) {
    region.size = sizeof region;
    status = hgi_ops.memory_region(i, &region);
    if (status != HGI_OK)
      break;
    print_region(&region);
    ascending = ascending && region.base >= end && region.length != 0;
    end = region.base + region.length;
    inside = inside || (region.kind == HGI_MEMORY_RAM && image >= region.base && image < end);
  }
  hgi_check("memory_region", status == HGI_E_NOT_FOUND && ascending && inside);
  region.size = HGI_MEMORY_REGION_SIZE_MIN - 1u;
  hgi_check("memory_region small struct", hgi_ops.memory_region(0, &region) == HGI_E_INVALID);
}
