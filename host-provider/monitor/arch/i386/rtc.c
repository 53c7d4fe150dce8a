/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The time of day: an MC146818 real-time clock, and the guest's clock from there on.
 */
#include <clock.h>
#include <cpu.h>

#include <common/machine.h>

#define PORT_INDEX 0x70u
#define PORT_DATA  0x71u
#define STATUS_A   0x0au
#define STATUS_B   0x0bu
#define UPDATING   0x80u
#define IS_BINARY  0x04u
#define TRIES      1000000u
#define CENTURY    2000u

static uint32_t read(uint8_t index) {
  hgi_out(PORT_INDEX, index);
  return hgi_in(PORT_DATA);
}

static uint32_t number(uint8_t index, bool binary) {
  const uint32_t value = read(index);
  return binary ? value : (value >> 4) * 10 + (value & 15);
}

/* Days since 1970-01-01 of a date of the Gregorian calendar (H. Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms", days_from_civil). */
static uint64_t days(uint32_t year, uint32_t month, uint32_t day) {
  const uint32_t y = year - (month <= 2);
  const uint32_t era = y / 400;
  const uint32_t of_era = y - era * 400;
  const uint32_t of_year = (153 * (month + (month > 2 ? 0u - 3u : 9u)) + 2) / 5 + day - 1;
  return (uint64_t)era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

/* Seconds since 1970, of a clock that counts no more than these. */
static bool read_clock(uint64_t *seconds) {
  const bool binary = (read(STATUS_B) & IS_BINARY) != 0;
  uint64_t last = UINT64_MAX;
  /* Two readings that agree: none of them was torn by an update. */
  for (uint32_t i = 0; i < TRIES; i++) {
    if ((read(STATUS_A) & UPDATING) != 0) {
      continue;
    }
    *seconds = days(CENTURY + number(9, binary), number(8, binary), number(7, binary)) * 86400 +
               number(4, binary) * 3600 + number(2, binary) * 60 + number(0, binary);
    if (*seconds == last) {
      return true;
    }
    last = *seconds;
  }
  return false;
}

/* It is asked once; from then on the guest's clock tells. */
bool hgi_machine_time(struct hgi_partition *partition, uint64_t *seconds, uint32_t *nanoseconds) {
  static bool known;
  static uint64_t start;
  static uint64_t start_ns;
  const uint64_t now = hgi_machine_now(partition);
  if (!known) {
    known = read_clock(&start);
    start_ns = now;
  }
  *seconds = start + (now - start_ns) / HGI_NS;
  *nanoseconds = (uint32_t)((now - start_ns) % HGI_NS);
  return known;
}
