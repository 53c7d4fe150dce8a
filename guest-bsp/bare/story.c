/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief What tests/stories has the guest do: absent entries called, sizes honoured, all RAM used,
 * two vendors' tables opened.
 */
#include <bare/check.h>
#include <hgi/example_extension.h>
#include <negotiate/extension.h>

/* More than any host knows of a struct, and bytes behind it that nobody may touch. */
#define ROOM   64u
#define CANARY 0xa5u

static void call_absent(uint32_t slot, hgi_status status) {
  hgi_print("bare: ");
  hgi_print(hgi_entry_name(slot));
  hgi_print(status == HGI_E_ABSENT ? " returned HGI_E_ABSENT\n" : " returned something else\n");
}

/* Each is called if it is absent, and twice: it names itself once. */
static void do_absent(void) {
  uint64_t value = 0;
  uint32_t word = 0;
  uint8_t byte = 0;

  for (uint32_t i = 0; i < 2u; i++) {
    if (hgi_slot_binding(HGI_ENTRY_upcall_set) == HGI_BINDING_ABSENT)
      call_absent(HGI_ENTRY_upcall_set, hgi_ops.upcall_set(0, 0));
    if (hgi_slot_binding(HGI_ENTRY_console_putc) == HGI_BINDING_ABSENT)
      call_absent(HGI_ENTRY_console_putc, hgi_ops.console_putc('x'));
    if (hgi_slot_binding(HGI_ENTRY_timer_missed) == HGI_BINDING_ABSENT)
      call_absent(HGI_ENTRY_timer_missed, hgi_ops.timer_missed(&value));
    if (hgi_slot_binding(HGI_ENTRY_entropy) == HGI_BINDING_ABSENT)
      call_absent(HGI_ENTRY_entropy, hgi_ops.entropy(&byte, 1, &word));
    if (hgi_slot_binding(HGI_ENTRY_queuing_send) == HGI_BINDING_ABSENT)
      call_absent(HGI_ENTRY_queuing_send, hgi_ops.queuing_send(0, &byte, 1));
    if (hgi_slot_binding(HGI_ENTRY_get_extension) == HGI_BINDING_ABSENT)
      call_absent(HGI_ENTRY_get_extension, hgi_ops.get_extension(HGIX_ID, HGIX_VERSION, &value));
  }
}

static bool untouched(const uint8_t *bytes, uint32_t from) {
  for (uint32_t i = from; i < ROOM; i++)
    if (bytes[i] != CANARY)
      return false;
  return true;
}

/* A host writes no more than there is room for, and says how much it wrote: what it does not know
 * stays as it was. */
static void check_size(uint32_t size) {
  static union {
    struct hgi_memory_region region;
    uint8_t bytes[ROOM];
  } room;

  for (uint32_t i = 0; i < ROOM; i++)
    room.bytes[i] = CANARY;
  room.region.size = size;
  const bool told = hgi_ops.memory_region(0, &room.region) == HGI_OK;

  hgi_check("memory_region honours sizes",
            told && room.region.size <= size && room.region.size >= HGI_MEMORY_REGION_SIZE_MIN &&
                room.region.length != 0 && untouched(room.bytes, room.region.size));
}

static void do_sizes(void) {
  check_size(HGI_MEMORY_REGION_SIZE_MIN);
  check_size(sizeof(struct hgi_memory_region));
  check_size(ROOM);
  hgi_bare_memory();
}

/* Writes the last word of each region of RAM. */
static void do_ram(void) {
  struct hgi_memory_region region = {.size = sizeof region};

  for (uint32_t i = 0; i < 64u && hgi_ops.memory_region(i, &region) == HGI_OK; i++) {
    if (region.kind == HGI_MEMORY_RAM) {
      volatile uint64_t *const last =
          (volatile uint64_t *)(uintptr_t)(region.base + region.length - sizeof *last);

      hgi_print("bare: ram ");
      hgi_print_hexadecimal(region.base);
      hgi_print(" ");
      hgi_print_hexadecimal(region.length);
      hgi_print("\n");
      *last = ~(uint64_t)i;
      hgi_check("last word of RAM", *last == ~(uint64_t)i);
    }
    region.size = sizeof region;
  }
}

/* Slot 0 is another function in each of the tables, and neither is taken for the other. */
static void do_vendors(void) {
  static const struct hgi_need ticks = {.hash = HGIX_HASH_ticks, .revision = 1, .name = "ticks"};
  static const struct hgi_need swap = {.hash = HGIY_HASH_swap, .revision = 1, .name = "swap"};
  static struct hgi_copy one, other;
  struct hgi_finding finding;
  uint64_t count = 0;
  uint32_t swapped = 0;
  const bool open = hgi_extension_open(HGIX_ID, HGIX_VERSION, &one, &finding) == HGI_OK &&
                    hgi_extension_open(HGIY_ID, HGIY_VERSION, &other, &finding) == HGI_OK;

  hgi_check("two vendors' tables", open);
  if (!open)
    return;

  hgix_ticks_fn *const get_ticks = (hgix_ticks_fn *)(uintptr_t)hgi_extension_entry(&one, &ticks, 0);
  hgix_swap_fn *const get_swap = (hgix_swap_fn *)(uintptr_t)hgi_extension_entry(&other, &swap, 0);

  hgi_check("slot 0 of each vendor", get_ticks != NULL && get_swap != NULL &&
                                         get_ticks(&count) == HGI_OK && count != 0 &&
                                         get_swap(UINT32_C(0x01020304), &swapped) == HGI_OK &&
                                         swapped == UINT32_C(0x04030201));
  hgi_check("slot 0 of the wrong vendor", hgi_extension_entry(&one, &swap, 0) == 0 &&
                                              hgi_extension_entry(&other, &ticks, 0) == 0);
}

bool hgi_bare_story(void) {
  static const struct {
    const char *name;
    void (*run)(void);
  } stories[] = {{"absent", do_absent},
                 {"sizes", do_sizes},
                 {"ram", do_ram},
                 {"vendors", do_vendors},
                 {"past-wrap", hgi_bare_past_wrap},
                 {"over-wrap", hgi_bare_over_wrap},
                 {"all-ticks", hgi_bare_all_ticks},
                 {"attach-late", hgi_bare_attach_late}};

  for (uint32_t i = 0; i < sizeof stories / sizeof stories[0]; i++)
    if (hgi_config_is("do", stories[i].name)) {
      stories[i].run();
      return true;
    }
  return false;
}
