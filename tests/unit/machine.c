/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Boots this program as a guest of the in-process host.
 */
#include <criterion/criterion.h>

#include <unit/machine.h>

static void negotiate(void *address) {
  hgi_negotiate(*(uint64_t *)address);
}

enum hgi_inproc_end machine_negotiate(uint64_t address) {
  return hgi_inproc_run(negotiate, &address);
}

void machine_boot_with(uint32_t version, const char *command_line) {
  struct hgi_table *const table = hgi_inproc_table(version);

  hgi_inproc_command_line(table, command_line);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING, "refused: %s",
               hgi_inproc.output);
}

void machine_boot(uint32_t version) {
  machine_boot_with(version, "");
}
