/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A trace of the guest's calls: what its lines say, and what a guest can't do with it.
 */
#include "fake.h"

#include <common/table_builder.h>
#include <common/trace.h>
#include <criterion/criterion.h>
#include <string.h>

#define RECORD UINT64_C(0x7000) /* offset in RAM */

static void start(void) {
  fake_start(NULL, 0);
  partition.cpu_count = 1;
  partition.traced = true;
  fake.now = 1234;
}

static bool tell(uint64_t address) {
  const uint64_t arguments[HGI_SERVICE_ARGUMENTS] = {address};
  hgi_status status = HGI_E_HOST;
  const bool served = hgi_service_call(&partition, HGI_SERVICE_TRACE, arguments, &status);

  cr_expect(!served || status == HGI_OK);
  return served;
}

/* The line of a call with that result and those arguments. */
static const char *told(uint64_t slot, uint64_t result, uint64_t a, uint64_t b, uint64_t c) {
  const struct hgi_traced_call call = {slot, result, {a, b, c}};

  cr_assert(tell(put(RECORD, &call, sizeof call)));
  return fake.line;
}

Test(host_trace, lines, .init = start) {
  cr_expect_str_eq(told(HGI_ENTRY_irq_attach, 0, 16, 0, 0),
                   "trace 1234 ns: irq_attach(irq 16) = HGI_OK");
  cr_expect_str_eq(told(HGI_ENTRY_irq_attach, UINT64_C(0xfffffffe), UINT64_MAX, 0, 0),
                   "trace 1234 ns: irq_attach(irq 4294967295) = HGI_E_INVALID");
  cr_expect_str_eq(told(HGI_ENTRY_irq_restore, 7, 1, 0, 0), "trace 1234 ns: irq_restore(state 1)");
  cr_expect_str_eq(told(HGI_ENTRY_clock_ns, UINT64_C(5000000000), 0, 0, 0),
                   "trace 1234 ns: clock_ns() = 5000000000");
  cr_expect_str_eq(told(HGI_ENTRY_timer_set_deadline, 0, UINT64_C(5000000000), 0, 0),
                   "trace 1234 ns: timer_set_deadline(deadline_ns 5000000000) = HGI_OK");
  cr_expect_str_eq(told(HGI_ENTRY_cpu_start, 0, 1, UINT64_C(0x123456789), 2),
                   "trace 1234 ns: cpu_start(cpu 1, entry 0x123456789, argument 0x2) = HGI_OK");
  partition.cpu_count = FAKE_CPUS;
  fake.cpu = 1;
  cr_expect_str_eq(told(HGI_ENTRY_timer_stop, 0, 0, 0, 0),
                   "trace cpu 1 1234 ns: timer_stop() = HGI_OK");
}

Test(host_trace, what_pointers_point_to, .init = start) {
  const uint32_t written = 6;
  const uint64_t count = put(64, &written, sizeof written);
  const uint64_t text = put(0, "line\n", 6);
  char longer[40];

  cr_expect_str_eq(
      told(HGI_ENTRY_console_write, 0, text, 5, count),
      "trace 1234 ns: console_write(data 0x10000 \"line\\n\", length 5, written 0x10040 "
      "-> 6) = HGI_OK");
  put(0, "?\"\\\r\x1b\xff", 7);
  cr_expect_str_eq(
      told(HGI_ENTRY_console_write, 0, text, 6, 0),
      "trace 1234 ns: console_write(data 0x10000 \"?\\\"\\\\\\r\\x1b\\xff\", length 6, "
      "written 0x0) = HGI_OK");
  memset(longer, 'x', sizeof longer);
  put(0, longer, sizeof longer);
  cr_expect_str_eq(
      told(HGI_ENTRY_console_write, 0, text, 33, 8),
      "trace 1234 ns: console_write(data 0x10000 \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"..., "
      "length 33, written 0x8) = HGI_OK");
  cr_expect_str_eq(told(HGI_ENTRY_console_write, 0, 8, 33, 8),
                   "trace 1234 ns: console_write(data 0x8, length 33, written 0x8) = HGI_OK");
  /* A buffer that is filled is not shown, a struct neither. */
  cr_expect_str_eq(
      told(HGI_ENTRY_console_read, 0, text, 5, count),
      "trace 1234 ns: console_read(data 0x10000, size 5, taken 0x10040 -> 6) = HGI_OK");
  cr_expect_str_eq(told(HGI_ENTRY_console_getc, 0, text, 0, 0),
                   "trace 1234 ns: console_getc(character 0x10000 -> 120) = HGI_OK");
  cr_expect_str_eq(told(HGI_ENTRY_fatal, 0, text, 0, 0),
                   "trace 1234 ns: fatal(info 0x10000) = HGI_OK");
  /* What the guest may read and not write is no place for a result. */
  cr_expect_str_eq(told(HGI_ENTRY_timer_missed, 0, FAKE_ROM, 0, 0),
                   "trace 1234 ns: timer_missed(missed 0x40000) = HGI_OK");
}

/* Each entry's signature can be read: as many names as it has parameters, and a result or none. */
Test(host_trace, every_entry, .init = start) {
#define HGI_SLOT(name, result, parameters)                                                         \
  {                                                                                                \
    const char *const line = told(HGI_ENTRY_##name, 0, 1, 1, 1);                                   \
    const char *const open = strchr(line, '(');                                                    \
    unsigned commas = 0, expected = 0;                                                             \
    for (const char *at = open; *at != ')'; at++)                                                  \
      commas += *at == ',';                                                                        \
    for (const char *at = #parameters; *at != '\0'; at++)                                          \
      expected += *at == ',';                                                                      \
    cr_expect(strstr(line, ": " #name "(") != NULL && commas == expected, "%s", line);             \
    cr_expect((strstr(line, ") = ") == NULL) == (strcmp(#result, "void") == 0), "%s", line);       \
    cr_expect((open[1] == ')') == (strcmp(#parameters, "(void)") == 0), "%s", line);               \
  }
#include <hgi/slots.h>
#undef HGI_SLOT
}

Test(host_trace, what_a_guest_can_not_do, .init = start) {
  const struct hgi_traced_call call = {HGI_ENTRY_COUNT, 0, {0}};

  cr_expect(tell(put(RECORD, &call, sizeof call)));
  cr_expect(tell(FAKE_RAM + FAKE_RAM_SIZE - 1));
  cr_expect(tell(FAKE_DEVICE));
  cr_expect(tell(UINT64_MAX));
  cr_expect_eq(fake.lines, 0u);
  partition.traced = false;
  cr_expect_not(tell(FAKE_RAM + RECORD), "a guest that is not traced has no such service");
}

Test(host_trace, the_last_call, .init = start) {
  cr_expect_eq(call(HGI_ENTRY_shutdown, 9, 0, 0, 0), HGI_E_INVALID);
  cr_expect_eq(fake.lines, 0u, "its provider tells of that");
  call(HGI_ENTRY_shutdown, HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, 3, 0);
  cr_expect_str_eq(fake.line,
                   "trace 1234 ns: shutdown(kind 0, reason 0, status 3) does not return");
}
