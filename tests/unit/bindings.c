/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The whole of negotiation on hosts of each version, against the table written by hand.
 *
 * The table is tests/matrix/oracle.txt; the build makes expected.h of its slots.
 */
#include <criterion/criterion.h>

#include <expected.h>
#include <unit/fixture.h>
#include <unit/machine.h>

enum { HOST = HGI_BINDING_HOST, SHIM = HGI_BINDING_SHIM, ABSENT = HGI_BINDING_ABSENT };

struct expected {
  const char *name;
  uint32_t on[5];
};

/* As on inproc, and as where guests have interrupt vectors of their own. */
#define EXPECTED(slot, name, on_1_0, on_1_1, on_1_2, on_1_3, on_2_0)                               \
  [slot] = {#name, {on_1_0, on_1_1, on_1_2, on_1_3, on_2_0}},
#define SERVED ABSENT
#define DEVICE ABSENT
#define UPCALL HOST
static const struct expected with_upcall[] = {EXPECTED_BINDINGS(EXPECTED)};
#undef UPCALL
#define UPCALL ABSENT
static const struct expected without_upcall[] = {EXPECTED_BINDINGS(EXPECTED)};
#undef UPCALL

HGI_ASSERT(COUNT_OF(with_upcall) == HGI_ENTRY_COUNT,
           "tests/matrix/oracle.txt must list every slot");

static const uint32_t versions[] = {HGI_VERSION(1, 0), HGI_VERSION(1, 1), HGI_VERSION(1, 2),
                                    HGI_VERSION(1, 3), HGI_VERSION(2, 0)};

static void compare(const struct expected *expected, uint32_t version) {
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    cr_expect_str_eq(expected[slot].name, hgi_entry_name(slot));
    cr_expect_eq((uint32_t)hgi_slot_binding(slot), expected[slot].on[version], "%s on %#x is %s",
                 expected[slot].name, versions[version], hgi_binding_name(hgi_slot_binding(slot)));
    cr_expect_eq(hgi_verdict_buffer.bindings[slot], expected[slot].on[version],
                 "the verdict says another binding of %s", expected[slot].name);
  }
}

static void boot_without_upcall(uint32_t version) {
  struct hgi_table *const table = hgi_inproc_table(versions[version]);

  hgi_inproc_withdraw(table, HGI_ENTRY_upcall_set);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  compare(without_upcall, version);
}

static void boot(uint32_t version) {
  machine_boot(versions[version]);
  compare(with_upcall, version);
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
Test(bindings, on_1_3) {
  boot(3);
}
Test(bindings, on_2_0) {
  boot(4);
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
Test(bindings, on_1_3_without_upcall) {
  boot_without_upcall(3);
}
Test(bindings, on_2_0_without_upcall) {
  boot_without_upcall(4);
}
