/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Stubs: callable in every slot before and after negotiation, named once, counted.
 */
#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#include <negotiate/absent.h>
#include <unit/fixture.h>
#include <unit/machine.h>

/* Calls every entry of ops once; status[slot] is what those that return one returned. */
static void call_all(hgi_status *status) {
  uint8_t byte[4] = "abc";
  uint32_t word = 0;
  uint64_t wide = 0;
  struct hgi_memory_region region = {.size = sizeof region};
  const struct hgi_fatal fatal = {.size = sizeof fatal};
  const hgi_status list[] = {
      hgi_ops.console_putc('x'),
      hgi_ops.console_getc(byte),
      hgi_ops.clock_us32(&word),
      hgi_ops.timer_start_periodic(1000),
      hgi_ops.timer_stop(),
      hgi_ops.irq_attach(1),
      hgi_ops.irq_detach(1),
      hgi_ops.irq_claim() == HGI_IRQ_NONE ? HGI_E_ABSENT : HGI_OK,
      hgi_ops.irq_complete(1),
      hgi_ops.upcall_set(0, 0),
      hgi_ops.halt(0),
      hgi_ops.console_write(byte, 1, &word),
      hgi_ops.console_read(byte, 1, &word),
      hgi_ops.clock_ns() == 0 ? HGI_E_ABSENT : HGI_OK,
      hgi_ops.idle(),
      hgi_ops.fatal(&fatal),
      hgi_ops.timer_set_deadline(1),
      hgi_ops.timer_missed(&wide),
      hgi_ops.memory_region(0, &region),
      hgi_ops.irq_mask(1),
      hgi_ops.irq_unmask(1),
      hgi_ops.irq_save() == UINT32_MAX ? HGI_E_ABSENT : HGI_OK,
      (hgi_ops.irq_restore(0), HGI_E_ABSENT),
      hgi_ops.config_get(byte, 1, byte, 1, &word),
      hgi_ops.shutdown(0, 0, 0),
  };

  HGI_ASSERT(COUNT_OF(list) == HGI_ENTRY_COUNT, "every slot is called");
  memcpy(status, list, sizeof list);
}

static void expect_all_absent(uint32_t count) {
  hgi_status status[HGI_ENTRY_COUNT];

  call_all(status);
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    cr_expect_eq(status[slot], HGI_E_ABSENT, "slot %u: %d", slot, status[slot]);
    cr_expect_eq(hgi_absent_calls[slot], count, "slot %u: %u", slot, hgi_absent_calls[slot]);
  }
}

Test(absent, before_negotiation) {
#define HGI_SLOT(name, result, parameters) cr_expect_eq(hgi_ops.name, hgi_absent_##name, #name);
#include <hgi/slots.h>
#undef HGI_SLOT
  expect_all_absent(1);
  expect_all_absent(2);
}

/* A refused table binds nothing; its verdict has been printed nowhere. */
Test(absent, after_a_refusal) {
  struct hgi_table *const table = hgi_inproc_table(HGI_ABI_VERSION);

  table->header.magic = 0;
  cr_expect_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_STOP);
  expect_all_absent(1);
  cr_expect_str_eq(hgi_inproc.output, "");
}

Test(absent, after_negotiation_none_is_null) {
  static const uint32_t versions[] = {HGI_VERSION(1, 0), HGI_VERSION(1, 1), HGI_VERSION(1, 2)};

  for (uint32_t i = 0; i < COUNT_OF(versions); i++) {
    machine_boot(versions[i]);
#define HGI_SLOT(name, result, parameters) cr_expect_not_null(hgi_ops.name, #name);
#include <hgi/slots.h>
#undef HGI_SLOT
  }
}

Test(absent, named_once_and_counted) {
  uint64_t missed = 7;

  machine_boot(HGI_ABI_FIRST);
  for (uint32_t i = 1; i <= 3; i++) {
    cr_expect_eq(hgi_ops.timer_missed(&missed), HGI_E_ABSENT);
    cr_expect_eq(hgi_absent_calls[HGI_ENTRY_timer_missed], i);
  }
  cr_expect_eq(missed, 7, "an absent entry gives no result");
  cr_expect_str_eq(hgi_inproc.output, "hgi-guest: called the absent entry timer_missed\n");
}

Test(absent, each_is_named) {
  char line[80];

  machine_boot(HGI_ABI_FIRST);
#define HGI_SLOT(name, result, parameters) hgi_ops.name = hgi_absent_##name;
#include <hgi/slots.h>
#undef HGI_SLOT
  hgi_ops.console_write = hgi_shim_console_write;
  hgi_ops.console_putc = ((struct hgi_table *)(void *)hgi_inproc_memory())->console_putc.call;
  call_all((hgi_status[HGI_ENTRY_COUNT]){0});
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    const bool console = slot == HGI_ENTRY_console_write || slot == HGI_ENTRY_console_putc;

    snprintf(line, sizeof line, "called the absent entry %s\n", hgi_entry_name(slot));
    cr_expect_eq(strstr(hgi_inproc.output, line) == NULL, console, "%s", line);
  }
}

Test(absent, count_does_not_overflow) {
  hgi_absent_calls[HGI_ENTRY_idle] = UINT32_MAX - 1;
  cr_expect_eq(hgi_ops.idle(), HGI_E_ABSENT);
  cr_expect_eq(hgi_absent_calls[HGI_ENTRY_idle], UINT32_MAX);
  cr_expect_eq(hgi_ops.idle(), HGI_E_ABSENT);
  cr_expect_eq(hgi_absent_calls[HGI_ENTRY_idle], UINT32_MAX);
}
