/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The offers note of the monitor's image: what guests get at most, to be read without
 * booting: channels, devices and options of a boot decide of some of it.
 */
#include <hgi/arch.h>
#include <hgi/hgi.h>
#include <monitor/identity.h>
#include <platform.h>
#include <monitor/provider/entries.h>

struct offers_note {
  uint32_t name_size, data_size, type;
  char name[4];
  struct hgi_offers head;
  struct hgi_offer entries[HGI_ENTRY_COUNT];
};

__attribute__((section(".note.hgi"), used)) static const struct offers_note note = {
    .name_size = 4,
    .data_size = sizeof(struct offers_note) - offsetof(struct offers_note, head),
    .type = HGI_NOTE_TYPE_OFFERS,
    .name = HGI_NOTE_NAME,
    .head = {.size = sizeof(struct offers_note) - offsetof(struct offers_note, head),
             .oldest_abi = HGI_ABI_FIRST,
             .newest_abi = HGI_ABI_VERSION,
             .machine = HGI_ARCH_ELF_MACHINE,
             .ram_base = HGI_PLATFORM_RAM_BASE,
             .ram_size = HGI_PLATFORM_RAM_SIZE,
             .entry_count = HGI_ENTRY_COUNT,
             .entry_offset =
                 offsetof(struct offers_note, entries) - offsetof(struct offers_note, head),
             .entry_size = sizeof(struct hgi_offer),
             .host_version = HGI_MONITOR_VERSION,
             .vendor = HGI_MONITOR_VENDOR,
             .host_name = HGI_MONITOR_NAME},
    .entries = {
#define HGI_X_OFFER(slot, entry, since_abi, retired_abi, contract, must, loss)                     \
  [slot] = {.hash = HGI_HASH_##entry,                                                              \
            .revision = (contract),                                                                \
            .since = (since_abi),                                                                  \
            .retired = (retired_abi),                                                              \
            .name = #entry},
        HGI_ENTRY_LIST(HGI_X_OFFER)
#undef HGI_X_OFFER
/* What the provider has; what is retired has its legacy view. */
#define HGI_X_SERVED(entry) [HGI_ENTRY_##entry].flags = HGI_SLOT_AVAILABLE,
            HGI_PROVIDER_LIST(HGI_X_SERVED)
#undef HGI_X_SERVED
    }};
