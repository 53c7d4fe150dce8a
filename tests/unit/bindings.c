/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The whole of negotiation on hosts of each version, against the table written by hand.
 */
#include <criterion/criterion.h>

#include <expected.h>
#include <unit/fixture.h>
#include <unit/machine.h>

enum { HOST = HGI_BINDING_HOST, SHIM = HGI_BINDING_SHIM, ABSENT = HGI_BINDING_ABSENT };

struct expected {
  const char *name;
  uint32_t on[3];
};

/* As on inproc, and as where guests have interrupt vectors of their own. */
#define EXPECTED(slot, name, on_1_0, on_1_1, on_1_2) [slot] = {#name, {on_1_0, on_1_1, on_1_2}},
#define UPCALL                                       HOST
static const struct expected with_upcall[] = {EXPECTED_BINDINGS(EXPECTED)};
#undef UPCALL
#define UPCALL ABSENT
static const struct expected without_upcall[] = {EXPECTED_BINDINGS(EXPECTED)};
#undef UPCALL

HGI_ASSERT(COUNT_OF(with_upcall) == HGI_ENTRY_COUNT, "expected.h must list every slot");

static void compare(const struct expected *expected, uint32_t minor) {
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    cr_expect_str_eq(expected[slot].name, hgi_entry_name(slot));
    cr_expect_eq((uint32_t)hgi_slot_binding(slot), expected[slot].on[minor], "%s on 1.%u is %s",
                 expected[slot].name, minor, hgi_binding_name(hgi_slot_binding(slot)));
    cr_expect_eq(hgi_verdict_buffer.bindings[slot], expected[slot].on[minor],
                 "the verdict says another binding of %s", expected[slot].name);
  }
}

static void boot_without_upcall(uint32_t minor) {
  struct hgi_table *const table = hgi_inproc_table(HGI_VERSION(1, minor));

  hgi_inproc_withdraw(table, HGI_ENTRY_upcall_set);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  compare(without_upcall, minor);
}

static void boot(uint32_t minor) {
  machine_boot(HGI_VERSION(1, minor));
  compare(with_upcall, minor);
}

Test(bindings, on_1_0) {
  boot(0);
}
Test(bindings, on_1_1) {
  boot(1);
}
Test(bindings, on_1_2) {
  boot(2);
}
Test(bindings, on_1_0_without_upcall) {
  boot_without_upcall(0);
}
Test(bindings, on_1_1_without_upcall) {
  boot_without_upcall(1);
}
Test(bindings, on_1_2_without_upcall) {
  boot_without_upcall(2);
}
