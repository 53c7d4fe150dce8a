/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Printing through console_write: all of a text, whatever the host takes at a time.
 */
#include <string.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

static uint32_t at_a_time, calls, claimed;
static hgi_status answer;
static char taken[64];

/* Takes so many bytes, and says that it took so many and `claimed` more. */
static hgi_status console(const uint8_t *data, uint32_t length, uint32_t *written) {
  const uint32_t take = length < at_a_time ? length : at_a_time;

  calls++;
  strncat(taken, (const char *)data, take);
  *written = take + claimed;
  return answer;
}

Test(print, whatever_is_taken_at_a_time) {
  static const struct {
    uint32_t at_a_time, claimed;
    hgi_status answer;
    uint32_t calls;
    const char *taken;
  } cases[] = {
      {100, 0, HGI_OK, 1, "ten bytes."},
      {10, 0, HGI_OK, 1, "ten bytes."},
      {9, 0, HGI_OK, 2, "ten bytes."},
      {1, 0, HGI_OK, 10, "ten bytes."},
      {0, 0, HGI_OK, 1, ""}, /* takes nothing: the guest goes on */
      {4, 0, HGI_E_HOST, 1, "ten "},
      {4, 7, HGI_OK, 1, "ten "}, /* says that it took more than there was */
      {4, UINT32_MAX - 10, HGI_OK, 1, "ten "},
  };

  machine_boot(HGI_INPROC_ABI);
  hgi_ops.console_write = console;
  for (uint32_t i = 0; i < COUNT_OF(cases); i++) {
    at_a_time = cases[i].at_a_time;
    claimed = cases[i].claimed;
    answer = cases[i].answer;
    calls = 0;
    taken[0] = '\0';
    hgi_print("ten bytes.");
    cr_expect_eq(calls, cases[i].calls, "case %u: %u calls", i, calls);
    cr_expect_str_eq(taken, cases[i].taken, "case %u", i);
  }
  calls = 0;
  hgi_print("");
  cr_expect_eq(calls, 0, "no text, no call");
}

static hgi_status silent_console(const uint8_t *data, uint32_t length, uint32_t *written) {
  (void)data;
  (void)length;
  (void)written;
  calls++;
  return HGI_OK;
}

/* A host that doesn't say how much it took, took nothing. */
Test(print, nothing_said_is_nothing_taken) {
  machine_boot(HGI_INPROC_ABI);
  hgi_ops.console_write = silent_console;
  calls = 0;
  hgi_print("ten bytes.");
  cr_expect_eq(calls, 1);
}

Test(print, longer_than_one_call_takes) {
  static char text[10001];

  memset(text, 't', sizeof text - 1);
  machine_boot(HGI_ABI_FIRST);
  hgi_print(text);
  cr_expect_eq(hgi_inproc.output_length, 10000);
}
