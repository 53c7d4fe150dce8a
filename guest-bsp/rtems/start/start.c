/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief From the end of negotiation to boot_card. Runs before FP registers may be used.
 */
#include <bsp/hgi.h>
#include <negotiate/arch.h>
#include <negotiate/ops.h>

/* As in <bsp/bootcard.h>: RTEMS' headers don't compile without FP registers. */
_Noreturn void boot_card(const char *command_line);
void hgi_main(void);

static uint32_t length_of(const char *text) {
  uint32_t length = 0;

  while (text[length] != '\0' && length < HGI_FATAL_MESSAGE_MAX)
    length++;
  return length;
}

/* Not on the stack: to clear it there the compiler would call the C library's memset. */
_Noreturn void hgi_rtems_panic(const char *message) {
  static struct hgi_fatal info;

  info.size = sizeof info;
  info.source = HGI_FATAL_INTERFACE;
  info.message = (uintptr_t)message;
  info.message_length = length_of(message);
  hgi_ops.fatal(&info);
  hgi_arch_stop();
}

/* Called by the start code; hgi_ops is complete. */
void hgi_main(void) {
  const struct hgi_header *const header = hgi_host_header();
  const char *const wrong = hgi_rtems_arch_start();

  if (wrong != NULL)
    hgi_rtems_panic(wrong);
  boot_card(header->command_line == 0 ? "" : (const char *)(uintptr_t)header->command_line);
}
