/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises the console: both ways to write, both ways to read, and the errors.
 */
#include <bare/check.h>

/* Bytes that are dropped at a time: somebody may type for ever. */
#define INPUT_MAX 4096u

static bool attached;

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

bool hgi_bare_can_read(void) {
  return hgi_slot_binding(HGI_ENTRY_console_read) != HGI_BINDING_ABSENT ||
         hgi_slot_binding(HGI_ENTRY_console_getc) != HGI_BINDING_ABSENT;
}

/* Takes a byte of input, by either entry. @return whether there was one */
static bool take_byte(void) {
  uint8_t byte = 0;
  uint32_t taken = 0;

  return hgi_slot_binding(HGI_ENTRY_console_read) != HGI_BINDING_ABSENT
             ? hgi_ops.console_read(&byte, 1, &taken) == HGI_OK
             : hgi_ops.console_getc(&byte) == HGI_OK;
}

uint32_t hgi_bare_drop_input(void) {
  uint32_t dropped = 0;

  while (dropped < INPUT_MAX && take_byte())
    dropped++;
  return dropped;
}

hgi_status hgi_bare_console_attach(void) {
  attached = true;
  return hgi_ops.irq_attach(hgi_host_header()->console_irq);
}

/* The level stays up while input waits: if that has no end, it is heard no longer. */
bool hgi_bare_console_claimed(uint32_t irq) {
  if (!attached || irq != hgi_host_header()->console_irq)
    return false;
  if (hgi_bare_drop_input() == INPUT_MAX && hgi_ops.irq_mask(irq) != HGI_OK)
    hgi_ops.irq_detach(irq);
  return true;
}

/* Somebody may type at any time: what has been typed is dropped, and what comes then is no
 * mistake of the host's. */
static void check_input(void) {
  const uint32_t dropped = hgi_bare_drop_input();
  uint8_t byte = 0xa5;
  uint32_t taken = 7;
  hgi_status status;

  if (dropped > 0) {
    hgi_print("bare: input was waiting, bytes dropped ");
    hgi_print_decimal(dropped);
    hgi_print("\n");
  }
  if (!hgi_check_absent(HGI_ENTRY_console_getc)) {
    status = hgi_ops.console_getc(&byte);
    hgi_check("console_getc", status == HGI_OK || (status == HGI_E_EMPTY && byte == 0xa5));
  }
  if (!hgi_check_absent(HGI_ENTRY_console_read)) {
    status = hgi_ops.console_read(&byte, 1, &taken);
    hgi_check("console_read",
              (status == HGI_OK && taken == 1) || (status == HGI_E_EMPTY && taken == 0));
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
