/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief validate: the machine's facts that are no memory map; one field changed in each case.
 */
#include <criterion/criterion.h>

#include <unit/fixture.h>

static bool step(struct fixture *fixture) {
  return hgi_validate(&fixture->copy, &fixture->guest, &fixture->finding);
}

#define CHECK(cases)                                                                               \
  for (size_t i = 0; i < COUNT_OF(cases); i++)                                                     \
  fixture_check(&(cases)[i], step)

#define LAST UINT64_MAX

Test(facts, table_in_a_range) {
  static const struct case_of cases[] = {
      {"at the range's end", {SET(copy.address, 0x10010000 - 1040)}, ACCEPTED},
      {"one slot over",
       {SET(copy.address, 0x10010000 - 1024)},
       REFUSED(TABLE_RANGE, 1040, 0x10010000 - 1024)},
      {"below",
       {SET(copy.address, FIXTURE_TABLE - 16)},
       REFUSED(TABLE_RANGE, 1040, FIXTURE_TABLE - 16)},
      {"in RAM", {SET(copy.address, FIXTURE_RAM)}, REFUSED(TABLE_RANGE, 1040, FIXTURE_RAM)},
      {"writable", {HEADER(ranges[0].access, 3)}, REFUSED(TABLE_RANGE, 1040, FIXTURE_TABLE)},
      {"executable", {HEADER(ranges[0].access, 2)}, REFUSED(TABLE_RANGE, 1040, FIXTURE_TABLE)},
      {"no range", {HEADER(range_count, 0)}, REFUSED(TABLE_RANGE, 1040, FIXTURE_TABLE)},
  };

  CHECK(cases);
}

Test(facts, command_line) {
  static const struct case_of cases[] = {
      {"none", {HEADER(command_line, 0), HEADER(command_line_size, 0)}, ACCEPTED},
      {"0 bytes", {HEADER(command_line_size, 0)}, REFUSED(COMMAND_LINE_SIZE, 1024, 0)},
      {"1 byte", {HEADER(command_line_size, 1)}, ACCEPTED},
      {"1024 bytes", {HEADER(command_line_size, 1024)}, ACCEPTED},
      {"1025 bytes", {HEADER(command_line_size, 1025)}, REFUSED(COMMAND_LINE_SIZE, 1024, 1025)},
      {"at the range's end", {HEADER(command_line, 0x10010000 - 64)}, ACCEPTED},
      {"one over",
       {HEADER(command_line, 0x10010000 - 63)},
       REFUSED(COMMAND_LINE, 64, 0x10010000 - 63)},
      {"in RAM", {HEADER(command_line, FIXTURE_RAM)}, ACCEPTED},
      {"at the end of RAM", {HEADER(command_line, 0x41000000 - 64)}, ACCEPTED},
      {"over the end of RAM",
       {HEADER(command_line, 0x41000000 - 63)},
       REFUSED(COMMAND_LINE, 64, 0x41000000 - 63)},
      {"nowhere", {HEADER(command_line, 16)}, REFUSED(COMMAND_LINE, 64, 16)},
      {"wraps", {HEADER(command_line, LAST)}, REFUSED(COMMAND_LINE, 64, LAST)},
      {"in a device",
       {HEADER(command_line, FIXTURE_SHARED)},
       REFUSED(COMMAND_LINE, 64, FIXTURE_SHARED)},
  };

  CHECK(cases);
}

Test(facts, shared_page_and_interrupts) {
  static const struct case_of cases[] = {
      {"no shared page", {HEADER(shared_page, 0)}, ACCEPTED},
      {"shared page, unaligned",
       {HEADER(shared_page, FIXTURE_SHARED + 16), HEADER(ranges[2].size, 0x2000)},
       REFUSED(SHARED_PAGE, 4096, FIXTURE_SHARED + 16)},
      {"shared page, second of two",
       {HEADER(shared_page, FIXTURE_SHARED + 4096), HEADER(ranges[2].size, 0x2000)},
       ACCEPTED},
      {"shared page, past the range",
       {HEADER(shared_page, FIXTURE_SHARED + 4096)},
       REFUSED(SHARED_PAGE, 4096, FIXTURE_SHARED + 4096)},
      {"shared page, range too short",
       {HEADER(ranges[2].size, 0xfff)},
       REFUSED(SHARED_PAGE, 4096, FIXTURE_SHARED)},
      {"shared page, read-only",
       {HEADER(ranges[2].access, 1)},
       REFUSED(SHARED_PAGE, 4096, FIXTURE_SHARED)},
      {"shared page, executable",
       {HEADER(ranges[2].access, 2)},
       REFUSED(SHARED_PAGE, 4096, FIXTURE_SHARED)},
      {"timer 0", {HEADER(timer_irq, 0)}, ACCEPTED},
      {"timer 1019", {HEADER(timer_irq, 1019)}, ACCEPTED},
      {"timer 1020", {HEADER(timer_irq, 1020)}, REFUSED(IRQ_NUMBER, 1020, 1020)},
      {"timer, one below none",
       {HEADER(timer_irq, UINT32_MAX - 1)},
       REFUSED(IRQ_NUMBER, 1020, UINT32_MAX - 1)},
      {"timer none", {HEADER(timer_irq, UINT32_MAX)}, ACCEPTED},
      {"console 1019", {HEADER(console_irq, 1019)}, ACCEPTED},
      {"console 1020", {HEADER(console_irq, 1020)}, REFUSED(IRQ_NUMBER, 1020, 1020)},
      {"console, one below none",
       {HEADER(console_irq, UINT32_MAX - 1)},
       REFUSED(IRQ_NUMBER, 1020, UINT32_MAX - 1)},
      {"console none", {HEADER(console_irq, UINT32_MAX)}, ACCEPTED},
  };

  CHECK(cases);
}

/* For humans, or for later: never for negotiation. */
Test(facts, not_looked_at) {
  static const struct case_of cases[] = {
      {"clock frequency", {HEADER(clock_frequency, 0)}, ACCEPTED},
      {"reset reason", {HEADER(reset_reason, 99)}, ACCEPTED},
      {"vendor", {HEADER(vendor[0], 0xff)}, ACCEPTED},
      {"host name", {HEADER(host_name[31], 'x')}, ACCEPTED},
      {"host version", {HEADER(host_version, UINT32_MAX)}, ACCEPTED},
      {"reserved", {HEADER(reserved_0, 1), HEADER(reserved_1[13], 1)}, ACCEPTED},
      {"range past the count", {HEADER(ranges[3].access, 77)}, ACCEPTED},
      {"guest's name", {SET(needs.name[0], 0)}, ACCEPTED},
  };

  CHECK(cases);
}
