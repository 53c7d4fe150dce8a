/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Prints on whatever console is bound, or not at all.
 */
#include <negotiate/needs.h>
#include <negotiate/ops.h>

static uint32_t length_of(const char *text) {
  uint32_t length = 0;

  while (text[length] != '\0')
    length++;
  return length;
}

/* A host that takes nothing must not hold the guest up: each call takes a byte or ends the loop. */
static void write_all(const uint8_t *data, uint32_t length) {
  while (length > 0) {
    uint32_t written = 0;

    if (hgi_ops.console_write(data, length, &written) != HGI_OK || written == 0 || written > length)
      return;
    data += written;
    length -= written;
  }
}

void hgi_print(const char *text) {
  if (hgi_slot_binding(HGI_ENTRY_console_write) != HGI_BINDING_ABSENT)
    write_all((const uint8_t *)text, length_of(text));
  else if (hgi_slot_binding(HGI_ENTRY_console_putc) != HGI_BINDING_ABSENT)
    while (*text != '\0')
      hgi_ops.console_putc((uint8_t)*text++);
}

void hgi_print_verdict(const char *who) {
  char sentence[HGI_SENTENCE_SIZE];

  hgi_sentence(&hgi_verdict_buffer.verdict, sentence, sizeof sentence);
  hgi_print(who);
  hgi_print(sentence);
  hgi_print("\n");
}
