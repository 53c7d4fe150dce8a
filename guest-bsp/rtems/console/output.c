/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief Output: lines are collected, so that a line costs one call of the host and not one a
 * character. Everything that RTEMS prints comes through here, in its order.
 */
#include <bsp/hgi.h>
#include <negotiate/ops.h>
#include <rtems/bspIo.h>

static char line[128];
static uint32_t waiting;

/* A host that takes nothing must not hold RTEMS up: what it doesn't take is lost. */
static void write_out(void) {
  uint32_t at = 0;

  while (at < waiting) {
    uint32_t written = 0;

    if (hgi_ops.console_write((const uint8_t *)line + at, waiting - at, &written) != HGI_OK ||
        written == 0 || written > waiting - at)
      break;
    at += written;
  }
  waiting = 0;
}

void hgi_console_put(const char *data, size_t length) {
  const uint32_t state = hgi_ops.irq_save();

  for (size_t i = 0; i < length; i++) {
    line[waiting++] = data[i];
    if (data[i] == '\n' || waiting == sizeof line)
      write_out();
  }
  hgi_ops.irq_restore(state);
}

void hgi_console_flush(void) {
  if (waiting == 0)
    return;

  const uint32_t state = hgi_ops.irq_save();

  write_out();
  hgi_ops.irq_restore(state);
}

static void output_char(char c) {
  hgi_console_put(&c, 1);
}

static int poll_char(void) {
  uint8_t byte;
  uint32_t taken;

  hgi_console_flush();
  return hgi_ops.console_read(&byte, 1, &taken) == HGI_OK ? byte : -1;
}

BSP_output_char_function_type BSP_output_char = output_char;
BSP_polling_getchar_function_type BSP_poll_char = poll_char;
