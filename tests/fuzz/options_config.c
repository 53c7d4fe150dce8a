/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief config_get twice: by the shim on memory of this process, by the service on the fake
 * machine. What one finds in a command line the other finds, and both leave the same memory behind.
 */
#include "options.h"

#include <compat/shims.h>
#include <host/fake.h>
#include <negotiate/ops.h>

#include <stdlib.h>
#include <string.h>

/* The facts that the shim goes by. */
struct hgi_copy hgi_host_table;

struct arguments {
  uint64_t key, value, length; /* offsets in RAM, or behind it */
  uint32_t key_length, size;
};

static uint64_t offset(struct fuzz_input *input) {
  const uint8_t byte = fuzz_byte(input);

  return byte < 128 ? 64u * byte : FAKE_RAM_SIZE + 4 - (byte - 128u);
}

static struct arguments choose(struct fuzz_input *input) {
  const uint8_t how = fuzz_byte(input);
  struct arguments chosen = {offset(input), offset(input), offset(input), 0, 0};
  char key[HGI_CONFIG_KEY_MAX + 4];

  chosen.length &= ~UINT64_C(3); /* a pointer to a number is aligned, says C */
  chosen.size = how % 4 == 0 ? fuzz_number(input, 4) & UINT32_MAX : fuzz_byte(input);
  chosen.key_length = (uint32_t)options_text(input, key, sizeof key);
  if (chosen.key <= FAKE_RAM_SIZE - chosen.key_length)
    put(chosen.key, key, chosen.key_length);
  if (how % 16 == 5)
    chosen.key_length = (uint32_t)fuzz_number(input, 4);
  return chosen;
}

void options_check_config(struct fuzz_input *input) {
  char text[HGI_COMMAND_LINE_MAX];

  fake_start(NULL, 0);
  const struct arguments with = choose(input);
  const size_t length = options_text(input, text, sizeof text - 1);
  char *const line = fuzz_exact(text, length + 1);
  uint8_t *const ram = fuzz_exact(fake.ram, FAKE_RAM_SIZE);

  line[length] = '\0';
  hgi_host_table.header = (struct hgi_header){.ram_base = (uintptr_t)ram,
                                              .ram_size = FAKE_RAM_SIZE,
                                              .command_line = (uintptr_t)line,
                                              .command_line_size = (uint32_t)length + 1u};
  partition.command_line = line;
  partition.command_line_length = (uint32_t)strlen(line);
  const hgi_status of_host = hgi_service_config_get(
      &partition, (const uint64_t[HGI_SERVICE_ARGUMENTS]){FAKE_RAM + with.key, with.key_length,
                                                          FAKE_RAM + with.value, with.size,
                                                          FAKE_RAM + with.length});
  const hgi_status of_shim =
      hgi_shim_config_get((const uint8_t *)((uintptr_t)ram + with.key), with.key_length,
                          (uint8_t *)((uintptr_t)ram + with.value), with.size,
                          (uint32_t *)((uintptr_t)ram + with.length));
  FUZZ_CHECK(of_host == of_shim);
  FUZZ_CHECK(memcmp(ram, fake.ram, FAKE_RAM_SIZE) == 0);
  free(ram);
  free(line);
}
