/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Console services. The contracts are in hgi/slots_1_0.h and hgi/slots_1_1.h.
 */
#include <common/services.h>

#include <common/console.h>

#define CHUNK 256u

static void put_count(struct hgi_partition *partition, uint64_t address, uint32_t count) {
  if (address != 0) {
    hgi_machine_write(partition, address, &count, sizeof(count));
  }
}

/* Takes up to `size` bytes to checked guest memory. */
static uint32_t take(struct hgi_partition *partition, uint64_t address, uint32_t size) {
  struct hgi_console_input *input = &partition->input;
  uint32_t taken = 0;
  while (taken < size && input->count > 0) {
    const uint8_t byte = hgi_console_take(input);
    hgi_machine_write(partition, address + taken, &byte, 1);
    taken++;
  }
  if (taken > 0) {
    hgi_console_look(partition);
  }
  return taken;
}

hgi_status hgi_service_console_putc(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t character = (uint32_t)arguments[0];
  if (character > 255) {
    return HGI_E_INVALID;
  }
  const uint8_t byte = (uint8_t)character;
  hgi_machine_console_write(partition, &byte, 1);
  return HGI_OK;
}

hgi_status hgi_service_console_getc(struct hgi_partition *partition, const uint64_t *arguments) {
  if (!hgi_guest_writable(partition, arguments[0], 1)) {
    return HGI_E_POINTER;
  }
  return take(partition, arguments[0], 1) == 1 ? HGI_OK : HGI_E_EMPTY;
}

hgi_status hgi_service_console_write(struct hgi_partition *partition, const uint64_t *arguments) {
  uint64_t data = arguments[0];
  uint32_t length = (uint32_t)arguments[1];
  uint64_t written = arguments[2];
  uint8_t chunk[CHUNK];
  length = length < HGI_CONSOLE_MAX ? length : HGI_CONSOLE_MAX;
  if (written != 0 && !hgi_guest_writable(partition, written, sizeof(uint32_t))) {
    return HGI_E_POINTER;
  }
  if (!hgi_guest_readable(partition, data, length)) {
    put_count(partition, written, 0);
    return HGI_E_POINTER;
  }
  for (uint32_t done = 0; done < length;) {
    uint32_t part = length - done < CHUNK ? length - done : CHUNK;
    hgi_machine_read(partition, data + done, chunk, part);
    hgi_machine_console_write(partition, chunk, part);
    done += part;
  }
  put_count(partition, written, length);
  return HGI_OK;
}

hgi_status hgi_service_console_read(struct hgi_partition *partition, const uint64_t *arguments) {
  uint64_t data = arguments[0];
  uint32_t size = (uint32_t)arguments[1];
  uint64_t taken = arguments[2];
  if (!hgi_guest_writable(partition, taken, sizeof(uint32_t))) {
    return HGI_E_POINTER;
  }
  put_count(partition, taken, 0);
  if (size == 0) {
    return HGI_E_INVALID;
  }
  if (!hgi_guest_writable(partition, data, size)) {
    return HGI_E_POINTER;
  }
  uint32_t count = take(partition, data, size < HGI_CONSOLE_MAX ? size : HGI_CONSOLE_MAX);
  put_count(partition, taken, count);
  return count > 0 ? HGI_OK : HGI_E_EMPTY;
}
