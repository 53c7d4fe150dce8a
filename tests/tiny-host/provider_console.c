/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief Provider: the console. An interrupt must not get between the bytes of a call.
 */
#include <machine.h>

#include "tiny.h"

/* A place for a number: NULL is for the caller to allow. */
static bool can_tell(const uint32_t *number) {
  const uint64_t address = (uintptr_t)number;

  return address % _Alignof(uint32_t) == 0 && tiny_in_ram(address, sizeof *number);
}

hgi_status tiny_console_write(const uint8_t *data, uint32_t length, uint32_t *written) {
  const uint32_t count = length < HGI_CONSOLE_MAX ? length : HGI_CONSOLE_MAX;

  if (written != NULL) {
    if (!can_tell(written))
      return HGI_E_POINTER;
    *written = 0;
  }
  if (count > 0 && !tiny_readable((uintptr_t)data, count))
    return HGI_E_POINTER;

  const uint64_t state = tiny_mask();

  for (uint32_t i = 0; i < count; i++)
    tiny_uart_put(data[i]);
  tiny_unmask(state);
  if (written != NULL)
    *written = count;
  return HGI_OK;
}

hgi_status tiny_console_read(uint8_t *data, uint32_t size, uint32_t *taken) {
  uint32_t count = 0;

  if (!can_tell(taken))
    return HGI_E_POINTER;
  *taken = 0;
  if (size == 0)
    return HGI_E_INVALID;
  if (!tiny_in_ram((uintptr_t)data, size))
    return HGI_E_POINTER;

  const uint64_t state = tiny_mask();

  while (count < size && count < HGI_CONSOLE_MAX && tiny_uart_take(&data[count]))
    count++;
  tiny_unmask(state);
  *taken = count;
  return count > 0 ? HGI_OK : HGI_E_EMPTY;
}
