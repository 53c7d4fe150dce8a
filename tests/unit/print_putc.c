/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A guest whose only console is console_putc still says why it is refused.
 */
#include <criterion/criterion.h>

#include <negotiate/needs.h>
#include <unit/machine.h>

Test(print_putc, sentence_of_a_refusal) {
  const struct hgi_table *const table = hgi_inproc_table(HGI_ABI_FIRST);

  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_STOP);
  cr_expect_eq(hgi_slot_binding(HGI_ENTRY_console_write), HGI_BINDING_ABSENT);
  cr_expect_eq(hgi_verdict_buffer.verdict.reason, HGI_REASON_ENTRY_BEYOND);
  cr_expect_str_eq(hgi_inproc.output, "hgi-guest: refused: the guest must have timer_missed, of "
                                      "ABI 1.2; the host's table ends with ABI 1.0\n");
}

/* Of the entries of a console, putc is the one that is asked for. */
Test(print_putc, without_getc) {
  struct hgi_table *const table = hgi_inproc_table(HGI_ABI_FIRST);

  hgi_inproc_withdraw(table, HGI_ENTRY_console_getc);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_STOP);
  cr_expect_str_neq(hgi_inproc.output, "");
}

Test(print_putc, names_what_is_absent) {
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);

  hgi_inproc_withdraw(table, HGI_ENTRY_console_write);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  cr_expect_eq(hgi_ops.console_write((const uint8_t *)"x", 1, NULL), HGI_E_ABSENT);
  cr_expect_str_eq(hgi_inproc.output, "hgi-guest: called the absent entry console_write\n");
}

/* Its function would come with it. */
Test(print_putc, carries_no_shim_that_it_does_not_take) {
  for (uint32_t i = 0; i < HGI_SHIM_COUNT; i++)
    cr_expect_eq(hgi_guest_shims[i] == NULL, i == HGI_SHIM_console_write, "shim %u", i);
}
