/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim console_write from console_putc. Lost: speed, a call and perhaps a trap a byte.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

HGI_SHIM(console_write, console_write, .needs = {HGI_ON(console_putc)}, .loses = HGI_LOSES_SPEED,
         .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

hgi_status hgi_shim_console_write(const uint8_t *data, uint32_t length, uint32_t *written) {
  const uint32_t take = length < HGI_CONSOLE_MAX ? length : HGI_CONSOLE_MAX;

  if (written != NULL) {
    if (!hgi_shim_writable(written, sizeof *written))
      return HGI_E_POINTER;
    *written = 0;
  }
  if (take != 0 && !hgi_shim_readable(data, take))
    return HGI_E_POINTER;
  for (uint32_t i = 0; i < take; i++)
    hgi_ops.console_putc(data[i]);
  if (written != NULL)
    *written = take;
  return HGI_OK;
}
