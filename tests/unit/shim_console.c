/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Shims console_write and console_read, against hgi/slots_1_1.h. The host's own entries of
 * 1.1 pass the same tests, so that the two can't differ.
 */
#include <string.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

static uint8_t buffer[8192];
static uint32_t count;

/* Host memory can be read and not written; the page behind it neither. */
#define READABLE   (hgi_inproc_memory() + HGI_INPROC_TABLE_SIZE - 4)
#define UNREADABLE (hgi_inproc_memory() + HGI_INPROC_TABLE_SIZE)
#define NO_ADDRESS ((uint8_t *)UINTPTR_MAX)
#define NO_COUNT   ((uint32_t *)(void *)hgi_inproc_memory())

static const uint32_t versions[] = {HGI_VERSION(1, 0), HGI_VERSION(1, 1)};

#define ON_EACH_VERSION                                                                            \
  for (uint32_t v = 0; v < COUNT_OF(versions); v++)                                                \
    if (machine_boot(versions[v]), true)

static hgi_status write(const void *data, uint32_t length, uint32_t *written) {
  return hgi_ops.console_write(data, length, written);
}

Test(console_write, writes_bytes_in_order) {
  static const uint8_t bytes[] = {'a', '\n', 0xff, 1, 'z'};

  ON_EACH_VERSION {
    cr_expect_eq(write(bytes, 5, &count), HGI_OK);
    cr_expect_eq(count, 5);
    cr_expect_eq(write("more", 4, NULL), HGI_OK, "written may be NULL");
    cr_expect_eq(hgi_inproc.output_length, 9);
    cr_expect_eq(memcmp(hgi_inproc.output, "a\n\xff\x01zmore", 9), 0);
  }
}

Test(console_write, takes_at_most_4096) {
  static const struct {
    uint32_t length, taken;
  } cases[] = {{0, 0}, {1, 1}, {4095, 4095}, {4096, 4096}, {4097, 4096}, {UINT32_MAX, 4096}};

  memset(buffer, 'b', sizeof buffer);
  for (uint32_t i = 0; i < COUNT_OF(cases); i++)
    ON_EACH_VERSION {
      count = 77;
      cr_expect_eq(write(buffer, cases[i].length, &count), HGI_OK, "%u", cases[i].length);
      cr_expect_eq(count, cases[i].taken, "%u", cases[i].length);
      cr_expect_eq(hgi_inproc.output_length, cases[i].taken);
    }
}

Test(console_write, bad_pointers) {
  ON_EACH_VERSION {
    count = 77;
    cr_expect_eq(write(NULL, 1, &count), HGI_E_POINTER);
    cr_expect_eq(count, 0, "0 on an error");
    cr_expect_eq(write(NULL, 0, &count), HGI_OK, "no byte to be taken");
    cr_expect_eq(write(NO_ADDRESS, 2, &count), HGI_E_POINTER, "wraps");
    cr_expect_eq(write(UNREADABLE, 1, NULL), HGI_E_POINTER);
    cr_expect_eq(write(READABLE, 5, NULL), HGI_E_POINTER, "one byte past the range");
    cr_expect_eq(write("x", 1, NO_COUNT), HGI_E_POINTER, "written is read-only");
    cr_expect_eq(hgi_inproc.output_length, 0, "nothing was written");
    cr_expect_eq(write(READABLE, 4, NULL), HGI_OK, "a range that the guest may read");
    cr_expect_eq(hgi_inproc.output_length, 4);
  }
}

/* The first range and the last are readable; what stands behind the last is none. */
Test(console_write, from_each_range) {
  struct hgi_table *const table = hgi_inproc_table(HGI_ABI_FIRST);
  struct hgi_range *const ranges = table->header.ranges;

  ranges[4] = ranges[1];
  ranges[1].size = HGI_INPROC_TABLE_SIZE / 2 + 4096;
  ranges[4].base += ranges[1].size;
  ranges[4].size -= ranges[1].size;
  hgi_inproc_seal(table);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  cr_expect_eq(hgi_host_header()->range_count, 4);
  for (uint32_t i = 0; i <= 4; i++)
    cr_expect_eq(write((const void *)(uintptr_t)ranges[i].base, 1, NULL),
                 i < 4 ? HGI_OK : HGI_E_POINTER, "range %u", i);
}

Test(console_read, takes_what_waits) {
  ON_EACH_VERSION {
    hgi_inproc.input = "hello";
    memset(buffer, '#', sizeof buffer);
    cr_expect_eq(hgi_ops.console_read(buffer, 2, &count), HGI_OK);
    cr_expect(count == 2 && memcmp(buffer, "he#", 3) == 0);
    cr_expect_eq(hgi_ops.console_read(buffer, 100, &count), HGI_OK);
    cr_expect(count == 3 && memcmp(buffer, "llo#", 4) == 0);
    cr_expect_eq(hgi_ops.console_read(buffer, 100, &count), HGI_E_EMPTY);
    cr_expect_eq(count, 0);
    cr_expect_eq(memcmp(buffer, "llo#", 4), 0);
  }
}

Test(console_read, takes_at_most_4096) {
  static char input[6000];

  memset(input, 'i', sizeof input - 1);
  ON_EACH_VERSION {
    hgi_inproc.input = input;
    cr_expect_eq(hgi_ops.console_read(buffer, 8192, &count), HGI_OK);
    cr_expect_eq(count, 4096);
    cr_expect_eq(hgi_ops.console_read(buffer, 8192, &count), HGI_OK);
    cr_expect_eq(count, 5999 - 4096);
  }
}

Test(console_read, bad_arguments_lose_no_input) {
  ON_EACH_VERSION {
    hgi_inproc.input = "k";
    count = 77;
    cr_expect_eq(hgi_ops.console_read(buffer, 0, &count), HGI_E_INVALID);
    cr_expect_eq(count, 0);
    count = 77;
    cr_expect_eq(hgi_ops.console_read(NULL, 1, &count), HGI_E_POINTER);
    cr_expect_eq(count, 0);
    cr_expect_eq(hgi_ops.console_read(READABLE, 1, &count), HGI_E_POINTER, "read-only");
    cr_expect_eq(hgi_ops.console_read(NO_ADDRESS, 2, &count), HGI_E_POINTER, "wraps");
    cr_expect_eq(hgi_ops.console_read(buffer, 1, NULL), HGI_E_POINTER);
    cr_expect_eq(hgi_ops.console_read(buffer, 1, NO_COUNT), HGI_E_POINTER);
    cr_expect_eq(hgi_ops.console_read(buffer, 1, &count), HGI_OK);
    cr_expect_eq(buffer[0], 'k');
  }
}
