/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What the author of a host and of a guest writes: must compile with the headers of every
 * release, and what an older release gives must be what a newer one begins with.
 *
 * tests/abi/gate/check-frozen compares the bytes of the sections. Nothing in here may name what
 * ABI 1.0 has not, nor the version of the headers.
 */
#include <hgi/hgi.h>

#define IN(name) __attribute__((section(name), used))

/* A host's table with all its slots. */
extern const struct hgi_table user_table;
const struct hgi_table user_table IN(".user.table") = {
    .header = {.magic = HGI_TABLE_MAGIC,
               .abi_major = 1,
               .compatible_major = 1,
               .size = HGI_TABLE_SIZE(11),
               .checksum = UINT64_C(0x0123456789abcdef),
               .ram_base = UINT64_C(0x40000000),
               .ram_size = UINT64_C(0x1000000),
               .clock_frequency = 62500000,
               .command_line_size = 1,
               .timer_irq = HGI_IRQ_NONE,
               .console_irq = HGI_IRQ_COUNT - 1u,
               .reset_reason = HGI_RESET_POWER_ON,
               .range_count = 1,
               .vendor = "user",
               .host_name = "user's host",
               .host_version = HGI_VERSION(1, 2),
               .ranges = {{0x1000, 0x1000, HGI_ACCESS_EXECUTABLE, HGI_MEMORY_PROVIDER}}},
#define HGI_SLOT(name, result, parameters)                                                         \
  .name = {{.address = 0x1000}, HGI_HASH_##name, HGI_REVISION_##name, HGI_SLOT_AVAILABLE},
#include <hgi/slots.h>
#undef HGI_SLOT
};

/* A guest's needs of each entry. */
extern const struct hgi_need user_needs[HGI_ENTRY_COUNT];
const struct hgi_need user_needs[HGI_ENTRY_COUNT] IN(".user.needs") = {
#define USER_NEED(slot, name, since, retired, revision, must, loss)                                \
  [slot] = {HGI_HASH_##name, revision, (must) != 0 ? HGI_NEED_MUST : 0, since, 0, #name},
    HGI_ENTRY_LIST(USER_NEED)};

/* Heads of the notes, and a verdict. */
extern const struct hgi_needs user_head;
const struct hgi_needs user_head IN(".user.head") = {.size = 88,
                                                     .oldest_abi = HGI_ABI_FIRST,
                                                     .built_abi = HGI_ABI_FIRST,
                                                     .verdict_size = 91,
                                                     {.verdict = 0x40001000},
                                                     .ram_min = 65536,
                                                     .entry_count = 11,
                                                     .entry_offset = 88,
                                                     .entry_size = 40,
                                                     .name = "user"};
extern const struct hgi_offers user_offers;
const struct hgi_offers user_offers IN(".user.offers") = {.size = 96,
                                                          .oldest_abi = HGI_ABI_FIRST,
                                                          .newest_abi = HGI_ABI_FIRST,
                                                          .machine = 183,
                                                          .ram_base = 0x40000000,
                                                          .ram_size = 0x1000000,
                                                          .entry_count = 11,
                                                          .entry_offset = 96,
                                                          .entry_size = 48,
                                                          .vendor = "user"};
extern const struct hgi_verdict user_verdict;
const struct hgi_verdict user_verdict IN(".user.verdict") = {.magic = HGI_VERDICT_MAGIC,
                                                             .size = 91,
                                                             .state = HGI_VERDICT_REFUSED,
                                                             .reason = HGI_REASON_ENTRY_HASH,
                                                             .slot = HGI_ENTRY_halt,
                                                             .guest_abi = HGI_ABI_FIRST,
                                                             .binding_count = 11,
                                                             .wanted = HGI_HASH_halt,
                                                             .found = 1,
                                                             .entry = "halt"};

/* A call through the table, with the types of ABI 1.0. */
extern hgi_status user_call(const struct hgi_table *table, uint8_t *character);
hgi_status user_call(const struct hgi_table *table, uint8_t *character) {
  hgi_console_getc_fn *const getc = (hgi_console_getc_fn *)(uintptr_t)table->console_getc.address;
  const hgi_status status = getc(character);

  return status == HGI_E_EMPTY ? HGI_OK : status;
}
