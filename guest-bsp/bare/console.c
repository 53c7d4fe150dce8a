/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises the console: both ways to write, both ways to read, and the errors.
 */
#include <bare/check.h>

static void check_output(void) {
  static const uint8_t text[] = "bare: console_putc and console_write\n";
  uint32_t written = 0;
  uint32_t i = 0;

  if (!hgi_check_absent(HGI_ENTRY_console_putc)) {
    for (; text[i] != ' ' || i < 6; i++)
      hgi_ops.console_putc(text[i]);
    hgi_ops.console_write(text + i, sizeof text - 1u - i, &written);
    hgi_check("console_putc", hgi_ops.console_putc(256) == HGI_E_INVALID);
  }
  hgi_check("console_write", hgi_ops.console_write(text, 0, &written) == HGI_OK && written == 0 &&
                                 hgi_ops.console_write(text, 0, NULL) == HGI_OK);
  hgi_check("console_write bad pointer",
            hgi_ops.console_write((const uint8_t *)8, 1, &written) == HGI_E_POINTER);
}

static void check_input(void) {
  uint8_t byte = 0xa5;
  uint32_t taken = 7;

  if (!hgi_check_absent(HGI_ENTRY_console_getc))
    hgi_check("console_getc", hgi_ops.console_getc(&byte) == HGI_E_EMPTY && byte == 0xa5);
  if (!hgi_check_absent(HGI_ENTRY_console_read)) {
    hgi_check("console_read", hgi_ops.console_read(&byte, 1, &taken) == HGI_E_EMPTY && taken == 0);
    hgi_check("console_read no room",
              hgi_ops.console_read(&byte, 0, &taken) == HGI_E_INVALID && taken == 0);
  }
}

void hgi_bare_console(void) {
  check_output();
  if (!hgi_config_is("do", "echo"))
    check_input();
}

/* Reads lines until one is "end", and says them back: the input's first half by console_getc, so
 * that both entries see input. The bound is on calls, since nobody may ever type. */
void hgi_bare_echo(void) {
  char line[80];
  uint32_t length = 0;

  hgi_print("bare: type\n");
  for (uint32_t calls = 0; calls < 2000000u; calls++) {
    uint8_t byte = 0;
    uint32_t taken = 0;
    const bool one = (calls & 1u) != 0 && hgi_slot_binding(HGI_ENTRY_console_getc) != 0;
    const hgi_status status =
        one ? hgi_ops.console_getc(&byte) : hgi_ops.console_read(&byte, 1, &taken);

    if (status != HGI_OK)
      continue;
    if (byte != '\n' && byte != '\r' && length < sizeof line - 1u) {
      line[length++] = (char)byte;
      continue;
    }
    line[length] = '\0';
    hgi_print("bare: read <");
    hgi_print(line);
    hgi_print(">\n");
    if (length == 3 && line[0] == 'e' && line[1] == 'n' && line[2] == 'd')
      return;
    length = 0;
  }
  hgi_check("console input", false);
}
