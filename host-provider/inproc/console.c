/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup inproc
 * @brief The console: output is kept, input is a string that the test gives.
 */
#include <inproc/entries.h>

static void keep(uint8_t character) {
  if (hgi_inproc.output_length + 1u < HGI_INPROC_OUTPUT_SIZE)
    hgi_inproc.output[hgi_inproc.output_length++] = (char)character;
}

hgi_status hgi_inproc_console_putc(uint32_t character) {
  if (character > 255)
    return HGI_E_INVALID;
  keep((uint8_t)character);
  return HGI_OK;
}

hgi_status hgi_inproc_console_getc(uint8_t *character) {
  if (!hgi_inproc_writable(character, 1))
    return HGI_E_POINTER;
  if (*hgi_inproc.input == '\0')
    return HGI_E_EMPTY;
  *character = (uint8_t)*hgi_inproc.input++;
  return HGI_OK;
}

hgi_status hgi_inproc_console_write(const uint8_t *data, uint32_t length, uint32_t *written) {
  const uint32_t take = length < HGI_CONSOLE_MAX ? length : HGI_CONSOLE_MAX;

  if (written != NULL) {
    if (!hgi_inproc_writable(written, sizeof *written))
      return HGI_E_POINTER;
    *written = 0;
  }
  if (take != 0 && !hgi_inproc_readable(data, take))
    return HGI_E_POINTER;
  for (uint32_t i = 0; i < take; i++)
    keep(data[i]);
  if (written != NULL)
    *written = take;
  return HGI_OK;
}

hgi_status hgi_inproc_console_read(uint8_t *data, uint32_t size, uint32_t *taken) {
  if (!hgi_inproc_writable(taken, sizeof *taken))
    return HGI_E_POINTER;
  *taken = 0;
  if (size == 0)
    return HGI_E_INVALID;
  if (!hgi_inproc_writable(data, size))
    return HGI_E_POINTER;
  while (*taken < size && *taken < HGI_CONSOLE_MAX && *hgi_inproc.input != '\0')
    data[(*taken)++] = (uint8_t)*hgi_inproc.input++;
  return *taken > 0 ? HGI_OK : HGI_E_EMPTY;
}
