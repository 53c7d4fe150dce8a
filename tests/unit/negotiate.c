/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The guest's side as one: verdict, sentence on the console, stop trap, ops, newer hosts.
 */
#include <string.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

#define VERDICT hgi_verdict_buffer.verdict

static void expect_refused(uint64_t address, uint32_t reason, const char *console) {
  cr_assert_eq(machine_negotiate(address), HGI_INPROC_STOP, "refused by the stop trap");
  cr_expect_eq(VERDICT.magic, HGI_VERDICT_MAGIC);
  cr_expect_eq(VERDICT.state, HGI_VERDICT_REFUSED);
  cr_expect_eq(VERDICT.reason, reason, "%s", hgi_reason_name(VERDICT.reason));
  cr_expect_str_eq(hgi_inproc.output, console);
}

Test(negotiate, accepted) {
  machine_boot(HGI_VERSION(1, 1));
  cr_expect_eq(VERDICT.magic, HGI_VERDICT_MAGIC);
  cr_expect_eq(VERDICT.state, HGI_VERDICT_ACCEPTED);
  cr_expect_eq(VERDICT.host_abi, 0x10001);
  cr_expect_eq(VERDICT.guest_abi, 0x20000);
  cr_expect_eq(VERDICT.slot, HGI_ENTRY_NONE);
  cr_expect(VERDICT.wanted == 0 && VERDICT.found == 0);
  cr_expect_str_eq(hgi_inproc.output, "", "an accepted guest says nothing of its own");
  cr_expect_eq(hgi_host_header()->abi_minor, 1);
  cr_expect_eq(hgi_host_copy()->slot_count, 16);
  cr_expect_eq(memcmp(hgi_host_header(), hgi_inproc_memory(), 640), 0);
}

Test(negotiate, every_host_entry_is_the_tables) {
  const struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);

  machine_boot(HGI_INPROC_ABI);
#define HGI_SLOT(name, result, parameters)                                                         \
  cr_expect_eq((uint64_t)(uintptr_t)hgi_ops.name, table->name.address, #name);
#include <hgi/slots_1_0.h>
#include <hgi/slots_1_1.h>
#include <hgi/slots_1_2.h>
#undef HGI_SLOT
}

Test(negotiate, every_shim_is_its_own) {
  machine_boot(HGI_ABI_FIRST);
#define SHIM(shim, entry, rank, ...)                                                               \
  if ((rank) == 0)                                                                                 \
    cr_expect_eq(hgi_ops.entry, hgi_shim_##shim, #shim);
  HGI_SHIM_LIST(SHIM)
#undef SHIM
}

Test(negotiate, no_table) {
  hgi_inproc_table(HGI_INPROC_ABI);
  expect_refused(0, HGI_REASON_TABLE_NULL, "");
  cr_expect_eq(VERDICT.host_abi, 0);
}

Test(negotiate, unaligned_table) {
  hgi_inproc_table(HGI_INPROC_ABI);
  expect_refused(UINT64_MAX, HGI_REASON_TABLE_ALIGNMENT, "");
}

/* A header that can't be trusted gives no console either. */
Test(negotiate, bad_header) {
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);

  table->header.checksum ^= 1;
  expect_refused((uintptr_t)table, HGI_REASON_CHECKSUM, "");
  cr_expect_eq(VERDICT.host_abi, 0x10002);
}

Test(negotiate, missing_must_entry) {
  struct hgi_table *const table = hgi_inproc_table(HGI_VERSION(1, 1));

  hgi_inproc_withdraw(table, HGI_ENTRY_irq_claim);
  expect_refused((uintptr_t)table, HGI_REASON_ENTRY_ADDRESS,
                 "hgi-guest: refused: the guest (ABI 2.0) must have irq_claim, the host (ABI 1.1) "
                 "has it not\n");
  cr_expect_str_eq(VERDICT.entry, "irq_claim");
  cr_expect_eq(hgi_verdict_buffer.bindings[HGI_ENTRY_irq_claim], HGI_BINDING_ABSENT);
  cr_expect_eq(hgi_verdict_buffer.bindings[HGI_ENTRY_halt], HGI_BINDING_HOST);
}

/* The console itself is what is missing: no word, but a verdict. */
Test(negotiate, missing_console) {
  struct hgi_table *const table = hgi_inproc_table(HGI_ABI_FIRST);

  hgi_inproc_withdraw(table, HGI_ENTRY_console_putc);
  expect_refused((uintptr_t)table, HGI_REASON_ENTRY_BEYOND, "");
  cr_expect_str_eq(VERDICT.entry, "console_write");
}

/* Refused, and the only console is putc: console_write had another signature on this host. */
Test(negotiate, sentence_through_the_console_shim) {
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);

  table->console_write.hash++;
  table->irq_attach.revision = 7;
  hgi_inproc_seal(table);
  expect_refused((uintptr_t)table, HGI_REASON_ENTRY_REVISION,
                 "hgi-guest: refused: irq_attach has contract revision 7 on the host (ABI 1.2), "
                 "the guest (ABI 2.0) was built for 1\n");
}

static void boots_on(uint16_t major, uint16_t minor, uint32_t slots) {
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);

  table->header.abi_major = major;
  table->header.abi_minor = minor;
  table->header.size = HGI_TABLE_SIZE(slots);
  hgi_inproc_seal(table);
  cr_expect_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING, "%u.%u", major, minor);
  cr_expect_eq(VERDICT.state, HGI_VERDICT_ACCEPTED);
  cr_expect_eq(VERDICT.host_abi, HGI_VERSION(major, minor));
}

/* Newer minors and majors boot: unknown slots behind ours, of which we read the sum alone. */
Test(negotiate, newer_hosts) {
  boots_on(1, 3, 60);
  boots_on(1, 10, 4000);
  boots_on(2, 0, 4056);
  boots_on(9, 65535, 25);
}

/* 2.0 retires entries that 1.2 has: the guest of 1.2 does without those that it may. */
Test(negotiate, retired_entries) {
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);

  table->header.abi_major = 2;
  table->header.abi_minor = 0;
  for (uint32_t slot = HGI_ENTRY_console_putc; slot <= HGI_ENTRY_timer_stop; slot++)
    hgi_inproc_withdraw(table, slot);
  hgi_inproc_withdraw(table, HGI_ENTRY_halt);
  cr_expect_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  cr_expect_eq(hgi_ops.console_putc('x'), HGI_E_ABSENT);
  cr_expect_str_eq(hgi_inproc.output, "hgi-guest: called the absent entry console_putc\n");
}

Test(negotiate, too_old) {
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);

  table->header.abi_major = 3;
  table->header.compatible_major = 3;
  hgi_inproc_seal(table);
  expect_refused((uintptr_t)table, HGI_REASON_GUEST_TOO_OLD, "");
}
