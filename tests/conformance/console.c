/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on the console.
 */
#include <conformance/assert.h>

/* The text that is typed is what the configuration says: `typed`. The half of it that console_getc
 * takes comes first. */
#define TYPED        "typed.for.the.conformance.suite.as.its.console.input.0123456789"
#define TYPED_LENGTH ((uint32_t)sizeof TYPED - 1u)
#define TYPED_HALF   4u
/* Input comes in the world's time, from a UART perhaps that keeps one byte. */
#define PATIENCE_NS (1500u * MS)

/* Comment lines: what goes to the console must not disturb TAP. */
static uint8_t lines[HGI_CONSOLE_MAX];
static uint32_t typed_taken; /* by console_getc */

static void fill_lines(void) {
  for (uint32_t i = 0; i < sizeof lines; i++)
    lines[i] = i % 64u == 0 ? '#' : i % 64u == 63u ? '\n' : '.';
}

void putc_all(void) {
  hgi_try.console_putc('#');
  for (uint32_t character = 32; character < 256u; character++)
    WANT(hgi_try.console_putc(character) == HGI_OK);
  WANT(hgi_try.console_putc('\n') == HGI_OK);
}

void putc_invalid(void) {
  WANT(hgi_try.console_putc(256) == HGI_E_INVALID);
  WANT(hgi_try.console_putc(256u + '#') == HGI_E_INVALID);
  WANT(hgi_try.console_putc(UINT32_MAX) == HGI_E_INVALID);
}

void getc_typed(void) {
  const uint64_t end = hgi_ops.clock_ns() + PATIENCE_NS;
  uint32_t count = 0;
  uint8_t character = 0;

  if (!hgi_configured("typed", TYPED))
    SKIP("nothing is typed");
  while (count < TYPED_HALF && hgi_ops.clock_ns() < end)
    if (hgi_try.console_getc(&character) == HGI_OK)
      WANT(character == (uint8_t)TYPED[count++]);
  typed_taken = count;
  WANT(count == TYPED_HALF);
}

/* Other input than what was configured is thrown away. */
static void drain(void) {
  hgi_wait(20u * MS);
  if (hgi_slot_binding(HGI_ENTRY_console_read) == HGI_BINDING_ABSENT)
    return;
  for (uint32_t i = 0; i < 64u; i++) {
    uint8_t bytes[16];
    uint32_t taken = 0;

    hgi_ops.console_read(bytes, sizeof bytes, &taken);
  }
}

/* Takes what there is, up to some size. @return bytes, or more than the size if that was wrong */
static uint32_t read_some(uint8_t *bytes, uint32_t size) {
  uint32_t taken = 9;

  hgi_guard_bytes(HGI_GUARD_LATER);

  const hgi_status status = hgi_try.console_read(bytes, size, &taken);

  hgi_guard_settle(HGI_ENTRY_console_read, taken);
  WANT(status == HGI_OK ? taken >= 1u && taken <= size : status == HGI_E_EMPTY && taken == 0);
  return taken;
}

/* First in small pieces, then in large ones. */
void read_typed(void) {
  const uint64_t end = hgi_ops.clock_ns() + PATIENCE_NS;
  uint32_t count = typed_taken;
  uint8_t bytes[TYPED_LENGTH];

  if (!hgi_configured("typed", TYPED))
    SKIP("nothing is typed");
  while (count < TYPED_LENGTH && hgi_ops.clock_ns() < end) {
    hgi_wait(count < 10u ? 0 : 20u * MS); /* let some gather */

    const uint32_t taken = read_some(bytes, count < 10u ? 3u : TYPED_LENGTH);

    if (!WANT(taken <= TYPED_LENGTH - count))
      return;
    for (uint32_t i = 0; i < taken; i++)
      WANT(bytes[i] == (uint8_t)TYPED[count + i]);
    count += taken;
  }
  WANT(count == TYPED_LENGTH);
}

void getc_empty(void) {
  uint8_t character = 0x5a;

  if (hgi_configured("typed", TYPED))
    SKIP("input waits for console_read; asked in another run");
  drain();
  WANT(hgi_try.console_getc(&character) == HGI_E_EMPTY);
  WANT(character == 0x5a);
}

void getc_pointer(void) {
  uint8_t *character;

  EACH_BAD(character, 1)
  WANT(hgi_try.console_getc(character) == HGI_E_POINTER);
}

void write_some(void) {
  static const uint8_t text[] = "# written by console_write\n";
  uint32_t written = 9;

  hgi_guard_bytes(sizeof text - 1u);
  WANT(hgi_try.console_write(text, sizeof text - 1u, &written) == HGI_OK);
  WANT(written == sizeof text - 1u);
}

void write_none(void) {
  uint32_t written = 9;

  WANT(hgi_try.console_write(lines, 0, &written) == HGI_OK);
  WANT(written == 0);
  WANT(hgi_try.console_write(NULL, 0, &written) == HGI_OK);
}

void write_null(void) {
  hgi_guard_bytes(2);
  WANT(hgi_try.console_write((const uint8_t *)"#\n", 2, NULL) == HGI_OK);
}

void write_range(void) {
  const struct hgi_header *const header = hgi_host_header();
  const uint64_t line = header->command_line;
  const uint32_t length = header->command_line_size;
  uint32_t written = 9;

  if (line == 0 || (line >= header->ram_base && line < hgi_ram_end()))
    SKIP("the guest has no text in a range: no command line");
  hgi_print("# command line: ");
  hgi_guard_bytes(length);
  WANT(hgi_try.console_write((const uint8_t *)(uintptr_t)line, length - 1u, &written) == HGI_OK);
  hgi_print("\n");
  WANT(written == length - 1u);
}

void write_absurd(void) {
  uint32_t written = 9;

  fill_lines();
  hgi_guard_bytes(HGI_CONSOLE_MAX);
  WANT(hgi_try.console_write(lines, UINT32_MAX, &written) == HGI_OK);
  WANT(written == HGI_CONSOLE_MAX);
}

void write_pointer(void) {
  const uint8_t *data;
  uint32_t written;

  EACH_UNREADABLE(data, 2) {
    written = 9;
    WANT(hgi_try.console_write(data, 2, &written) == HGI_E_POINTER);
    WANT(written == 0);
    WANT(hgi_try.console_write(data, 2, NULL) == HGI_E_POINTER);
  }
}

void write_written(void) {
  uint32_t *written;

  EACH_BAD(written, sizeof *written) {
    if (written != NULL) /* that is allowed */
      WANT(hgi_try.console_write((const uint8_t *)"#\n", 2, written) == HGI_E_POINTER);
  }
}

void write_unaligned(void) {
  static HGI_ALIGNED(8) uint8_t room[16];
  union {
    uint32_t number;
    uint8_t bytes[sizeof(uint32_t)];
  } written;

  hgi_fill(room, 0xee, sizeof room);
  hgi_guard_bytes(2);

  const hgi_status status =
      hgi_try.console_write((const uint8_t *)"#\n", 2, (uint32_t *)(uintptr_t)(room + 1));

  for (uint32_t i = 0; i < sizeof written; i++)
    written.bytes[i] = room[1u + i];
  WANT(room[0] == 0xee && hgi_filled(room + 5, 0xee, 11));
  WANT(status == HGI_OK ? written.number == 2
                        : status == HGI_E_POINTER && hgi_filled(room, 0xee, sizeof room));
}

void read_empty(void) {
  uint8_t byte = 0x5a;
  uint32_t taken = 9;

  drain();
  hgi_guard_bytes(1);
  WANT(hgi_try.console_read(&byte, 1, &taken) == HGI_E_EMPTY);
  WANT(taken == 0);
  WANT(byte == 0x5a);
}

void read_invalid(void) {
  uint8_t byte = 0x5a;
  uint32_t taken = 9;

  WANT(hgi_try.console_read(&byte, 0, &taken) == HGI_E_INVALID);
  WANT(taken == 0);
  WANT(byte == 0x5a);
}

void read_pointer(void) {
  uint8_t *data;
  uint32_t taken;

  EACH_BAD(data, 2) {
    taken = 9;
    WANT(hgi_try.console_read(data, 2, &taken) == HGI_E_POINTER);
    WANT(taken == 0);
  }
}

void read_absurd(void) {
  uint8_t byte = 0x5a;
  uint32_t taken = 9;

  if (hgi_ram_end() - (uintptr_t)&byte >= UINT32_MAX)
    SKIP("there is that much RAM");
  WANT(hgi_try.console_read(&byte, UINT32_MAX, &taken) == HGI_E_POINTER);
  WANT(taken == 0);
  WANT(byte == 0x5a);
}

void read_taken(void) {
  uint8_t byte = 0x5a;
  uint32_t *taken;

  EACH_BAD(taken, sizeof *taken)
  WANT(hgi_try.console_read(&byte, 1, taken) == HGI_E_POINTER);
  WANT(byte == 0x5a);
}
