/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Boots this program as a guest of the in-process host.
 */
#include <stdlib.h>

#include <criterion/criterion.h>

#include <negotiate/needs.h>
#include <unit/machine.h>

/* The heap's start is random: now and then it lies right behind the image. */
void *machine_above_image(size_t size) {
  uint8_t *const memory = malloc(hgi_guest_note.needs.ram_min + size);

  cr_assert_not_null(memory);
  return memory + hgi_guest_note.needs.ram_min;
}

void machine_free_above_image(void *memory) {
  free((uint8_t *)memory - hgi_guest_note.needs.ram_min);
}

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
