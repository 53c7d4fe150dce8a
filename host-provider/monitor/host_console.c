/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief One console for guest and host: the host's lines stand alone.
 */
#include <monitor/host_console.h>

#include <common/machine.h>
#include <monitor/arch.h>
#include <monitor/monitor.h>

static bool in_line; /* the guest has written part of a line */

void hgi_machine_console_write(struct hgi_partition *partition, const uint8_t *bytes,
                               size_t length) {
  (void)partition;
  for (size_t i = 0; i < length; i++) {
    hgi_arch_console_put(bytes[i]);
    /* A carriage return alone is no line end, and before a line feed changes nothing. */
    in_line = bytes[i] != '\n' && (in_line || bytes[i] != '\r');
  }
}

static void write_text(const char *text, size_t length) {
  hgi_machine_console_write(NULL, (const uint8_t *)text, length);
}

void hgi_machine_line(const struct hgi_line *line) {
  if (in_line) {
    write_text("\r\n", 2);
  }
  write_text(HGI_HOST_PREFIX, sizeof(HGI_HOST_PREFIX) - 1);
  write_text(line->text, line->length);
  write_text("\r\n", 2);
}

void hgi_machine_trace(const struct hgi_line *line) {
  if (hgi_monitor.options.trace_report) {
    hgi_exit_line(line);
  } else {
    hgi_machine_line(line);
  }
}

void hgi_exit_line(const struct hgi_line *line) {
  for (size_t i = 0; i < line->length; i++) {
    hgi_arch_exit_put((uint8_t)line->text[i]);
  }
  hgi_arch_exit_put('\n');
}
