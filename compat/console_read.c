/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim console_read from console_getc. Lost: speed, a call and perhaps a trap a byte.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

HGI_SHIM(console_read, console_read, .needs = {HGI_ON(console_getc)}, .loses = HGI_LOSES_SPEED,
         .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

hgi_status hgi_shim_console_read(uint8_t *data, uint32_t size, uint32_t *taken) {
  const uint32_t room = size < HGI_CONSOLE_MAX ? size : HGI_CONSOLE_MAX;
  uint32_t count = 0;

  if (!hgi_shim_writable(taken, sizeof *taken))
    return HGI_E_POINTER;
  *taken = 0;
  if (size == 0)
    return HGI_E_INVALID;
  if (!hgi_shim_writable(data, size))
    return HGI_E_POINTER;
  while (count < room && hgi_ops.console_getc(&data[count]) == HGI_OK)
    count++;
  *taken = count;
  return count > 0 ? HGI_OK : HGI_E_EMPTY;
}
