/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief Provider: ends. All that returns is decided here; what is left goes to the host.
 */
#include <machine.h>

#include "tiny.h"

hgi_status tiny_shutdown(uint32_t kind, uint32_t reason, uint32_t status) {
  if (kind > HGI_SHUTDOWN_RESET || reason > HGI_SHUTDOWN_MAINTENANCE ||
      status > (kind == HGI_SHUTDOWN_HALT ? HGI_EXIT_STATUS_MAX : 0))
    return HGI_E_INVALID;
  tiny_call(kind == HGI_SHUTDOWN_RESET ? TINY_RESET : TINY_HALT, status);
  return HGI_E_HOST;
}

/* The host asks again: a guest may call it without the table. */
hgi_status tiny_fatal_status(uint64_t address) {
  const struct hgi_fatal *const info = (const struct hgi_fatal *)(uintptr_t)address;

  if (address % _Alignof(struct hgi_fatal) != 0 || !tiny_in_ram(address, HGI_FATAL_SIZE_MIN))
    return HGI_E_POINTER;
  if (info->size < HGI_FATAL_SIZE_MIN || info->message_length > HGI_FATAL_MESSAGE_MAX ||
      info->register_count > HGI_FATAL_REGISTERS)
    return HGI_E_INVALID;
  if (!tiny_in_ram(address, info->size) || (info->message != 0 && info->message_length != 0 &&
                                            !tiny_readable(info->message, info->message_length)))
    return HGI_E_POINTER;
  return HGI_OK;
}

hgi_status tiny_fatal(const struct hgi_fatal *info) {
  const hgi_status status = tiny_fatal_status((uintptr_t)info);

  if (status != HGI_OK)
    return status;
  tiny_call(TINY_FATAL, (uintptr_t)info);
  return HGI_E_HOST;
}
