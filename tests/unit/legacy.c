/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Legacy views: what each passes to the provider's entry, and that its answer comes back.
 */
#include <criterion/criterion.h>

#include <compat/legacy.h>
#include <unit/fixture.h>

/* The provider: keeps what it was called with, and answers what the test wants. */
static uint64_t called[3];
static uint32_t calls;
static hgi_status answer;
static uint64_t now_ns;

static hgi_status keep(uint64_t first, uint64_t second, uint64_t third) {
  calls++;
  called[0] = first;
  called[1] = second;
  called[2] = third;
  return answer;
}

hgi_status hgi_provider_console_write(const uint8_t *data, uint32_t length, uint32_t *written) {
  return keep(*data, length, written == NULL);
}

hgi_status hgi_provider_console_read(uint8_t *data, uint32_t size, uint32_t *taken) {
  *data = 'r';
  *taken = 1;
  return keep((uintptr_t)data, size, 0);
}

uint64_t hgi_provider_clock_ns(void) {
  return now_ns;
}

hgi_status hgi_provider_timer_start_periodic(uint32_t period_us) {
  return keep(period_us, 0, 0);
}

hgi_status hgi_provider_timer_set_deadline(uint64_t deadline_ns) {
  return keep(deadline_ns, 0, 0);
}

hgi_status hgi_provider_shutdown(uint32_t kind, uint32_t reason, uint32_t status) {
  return keep(kind, reason, status);
}

static void expect_called(uint64_t first, uint64_t second, uint64_t third) {
  cr_expect_eq(calls, 1);
  cr_expect_eq(called[0], first, "%#llx", (unsigned long long)called[0]);
  cr_expect_eq(called[1], second, "%#llx", (unsigned long long)called[1]);
  cr_expect_eq(called[2], third, "%#llx", (unsigned long long)called[2]);
  calls = 0;
}

/* Every status that a provider may answer. */
#define EACH_ANSWER for (answer = HGI_OK; answer >= HGI_E_FULL; answer--)

Test(legacy, console_putc) {
  static const uint32_t good[] = {0, 1, 'x', 127, 128, 254, 255};
  static const uint32_t bad[] = {256, 257, 0x178, 0x80000000, UINT32_MAX};

  EACH_ANSWER {
    for (uint32_t i = 0; i < COUNT_OF(good); i++) {
      cr_expect_eq(hgi_legacy_console_putc(good[i]), answer);
      expect_called(good[i], 1, true);
    }
  }
  for (uint32_t i = 0; i < COUNT_OF(bad); i++)
    cr_expect_eq(hgi_legacy_console_putc(bad[i]), HGI_E_INVALID, "%#x", bad[i]);
  cr_expect_eq(calls, 0, "no byte, no output");
}

Test(legacy, console_getc) {
  uint8_t byte = 0;

  EACH_ANSWER {
    cr_expect_eq(hgi_legacy_console_getc(&byte), answer);
    expect_called((uintptr_t)&byte, 1, 0);
    cr_expect_eq(byte, 'r');
  }
}

Test(legacy, clock_us32) {
  static const struct {
    uint64_t ns;
    uint32_t us;
  } cases[] = {{0, 0},
               {999, 0},
               {1000, 1},
               {1999, 1},
               {UINT64_C(4294967295999), UINT32_MAX},
               {UINT64_C(4294967296000), 0},
               {UINT64_C(4294967297000), 1}};
  uint32_t us = 77;

  for (uint32_t i = 0; i < COUNT_OF(cases); i++) {
    now_ns = cases[i].ns;
    cr_expect_eq(hgi_legacy_clock_us32(&us), HGI_OK);
    cr_expect_eq(us, cases[i].us, "case %u: %u", i, us);
  }
  cr_expect_eq(hgi_legacy_clock_us32(NULL), HGI_E_POINTER);
}

Test(legacy, timer_start_periodic) {
  EACH_ANSWER {
    cr_expect_eq(hgi_legacy_timer_start_periodic(10000), answer);
    expect_called(10000, 0, 0);
  }
}

Test(legacy, timer_stop) {
  EACH_ANSWER {
    cr_expect_eq(hgi_legacy_timer_stop(), answer);
    expect_called(UINT64_C(0x7fffffffffffffff), 0, 0);
  }
}

Test(legacy, halt) {
  EACH_ANSWER {
    cr_expect_eq(hgi_legacy_halt(63), answer);
    expect_called(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, 63);
  }
}
