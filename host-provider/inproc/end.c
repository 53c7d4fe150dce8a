/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup inproc
 * @brief How a guest ends, and where it takes interrupts.
 */
#include <inproc/entries.h>

#define STACK_ALIGNMENT 16u /* what upcall_set's contract says */

hgi_status hgi_inproc_halt(uint32_t status) {
  if (status > HGI_EXIT_STATUS_MAX)
    return HGI_E_INVALID;
  hgi_inproc_leave(HGI_INPROC_HALT, status);
}

hgi_status hgi_inproc_fatal(const struct hgi_fatal *info) {
  if (!hgi_inproc_writable(info, sizeof info->size))
    return HGI_E_POINTER;
  if (info->size < HGI_FATAL_SIZE_MIN)
    return HGI_E_INVALID;
  if (!hgi_inproc_writable(info, info->size))
    return HGI_E_POINTER;
  if (info->message_length > HGI_FATAL_MESSAGE_MAX || info->register_count > HGI_FATAL_REGISTERS)
    return HGI_E_INVALID;
  if (info->message != 0 && info->message_length != 0 &&
      !hgi_inproc_readable((const void *)(uintptr_t)info->message, info->message_length))
    return HGI_E_POINTER;
  hgi_inproc_leave(HGI_INPROC_FATAL, info->source);
}

hgi_status hgi_inproc_shutdown(uint32_t kind, uint32_t reason, uint32_t status) {
  if (kind > HGI_SHUTDOWN_RESET || reason > HGI_SHUTDOWN_MAINTENANCE ||
      status > (kind == HGI_SHUTDOWN_HALT ? HGI_EXIT_STATUS_MAX : 0))
    return HGI_E_INVALID;
  hgi_inproc.reason = reason;
  hgi_inproc_leave(kind == HGI_SHUTDOWN_HALT ? HGI_INPROC_SHUTDOWN : HGI_INPROC_RESET, status);
}

hgi_status hgi_inproc_upcall_set(uint64_t entry, uint64_t stack) {
  if (stack % STACK_ALIGNMENT != 0)
    return HGI_E_INVALID;
  if ((entry != 0 && !hgi_inproc_readable((const void *)(uintptr_t)entry, 1)) ||
      (stack != 0 && !hgi_inproc_writable((const void *)(uintptr_t)(stack - 1u), 1)))
    return HGI_E_POINTER;
  hgi_inproc.upcall_entry = entry;
  hgi_inproc.upcall_stack = stack;
  return HGI_OK;
}
