/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief What the shims of fatal share: what is checked, as a host does, and what is printed.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

static void put_number(const char *name, uint64_t value) {
  char text[19] = "0x"; /* and zeros */

  for (uint32_t i = 0; i < 16u; i++)
    text[2u + i] = "0123456789abcdef"[(value >> (60u - 4u * i)) & 15u];
  hgi_print(name);
  hgi_print(text);
}

static void put_message(const struct hgi_fatal *info) {
  const uint8_t *const message = (const uint8_t *)(uintptr_t)info->message;

  hgi_print("\nhgi-guest: fatal: ");
  if (info->message != 0)
    hgi_ops.console_write(message, info->message_length, NULL);
  put_number(" source ", info->source);
  put_number(" code ", info->code);
  put_number("\nhgi-guest: pc ", info->pc);
  put_number(" sp ", info->sp);
  put_number("\nhgi-guest: address ", info->address);
  put_number(" cause ", info->cause);
  put_number(" flags ", info->flags);
}

hgi_status hgi_shim_fatal_check(const struct hgi_fatal *info) {
  if (!HGI_SHIM_REACHES(info, info->size))
    return HGI_E_POINTER;
  if (info->size < HGI_FATAL_SIZE_MIN)
    return HGI_E_INVALID;
  if (!hgi_shim_writable(info, info->size))
    return HGI_E_POINTER;
  if (info->message_length > HGI_FATAL_MESSAGE_MAX || info->register_count > HGI_FATAL_REGISTERS)
    return HGI_E_INVALID;
  if (info->message != 0 && info->message_length != 0 &&
      !hgi_shim_readable((const void *)(uintptr_t)info->message, info->message_length))
    return HGI_E_POINTER;
  return HGI_OK;
}

void hgi_shim_fatal_print(const struct hgi_fatal *info) {
  put_message(info);
  for (uint32_t i = 0; i < info->register_count; i++) {
    if (i % 4u == 0)
      hgi_print("\nhgi-guest: registers");
    put_number(" ", info->registers[i]);
  }
  hgi_print("\n");
}
