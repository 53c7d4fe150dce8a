/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Console input on its way to the guest: a ring, and the interrupt that tells of it.
 */
#ifndef HGI_COMMON_CONSOLE_H
#define HGI_COMMON_CONSOLE_H

#include <common/partition.h>

/** @brief Whether there is room for no more input. */
static inline bool hgi_console_full(const struct hgi_console_input *input) {
  return input->count == HGI_CONSOLE_INPUT_SIZE;
}

/** @brief Appends a byte, for which there is room. */
static inline void hgi_console_keep(struct hgi_console_input *input, uint8_t byte) {
  input->bytes[(input->first + input->count) % HGI_CONSOLE_INPUT_SIZE] = byte;
  input->count++;
}

/** @brief The oldest byte, of one or more; it does not wait any more. */
static inline uint8_t hgi_console_take(struct hgi_console_input *input) {
  const uint8_t byte = input->bytes[input->first];
  input->first = (input->first + 1) % HGI_CONSOLE_INPUT_SIZE;
  input->count--;
  return byte;
}

/**
 * @brief Takes what the machine has, and raises or drops the interrupt by whether input waits.
 *
 * Call it when the machine may have some, and when the guest has taken some.
 *
 * @param partition the guest
 */
void hgi_console_look(struct hgi_partition *partition);

#endif
