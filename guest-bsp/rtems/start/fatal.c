/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief How RTEMS ends: an exit becomes the guest's status, all else tells the host what and
 * where.
 */
#include <bsp.h>
#include <bsp/bootcard.h>
#include <bsp/hgi.h>
#include <negotiate/arch.h>
#include <negotiate/ops.h>
#include <rtems/fatal.h>

/* Exit codes above 63 are the host's own: they are all told as 63. */
static void end_by_exit(rtems_fatal_code code) {
  const uint32_t status = code > HGI_EXIT_STATUS_MAX ? HGI_EXIT_STATUS_MAX : (uint32_t)code;

  hgi_ops.shutdown(HGI_SHUTDOWN_HALT, status == 0 ? HGI_SHUTDOWN_NORMAL : HGI_SHUTDOWN_ERROR,
                   status);
}

static uint32_t length_of(const char *text) {
  uint32_t length = 0;

  while (text[length] != '\0' && length < HGI_FATAL_MESSAGE_MAX)
    length++;
  return length;
}

static void end_by_fatal(rtems_fatal_source source, rtems_fatal_code code) {
  const char *const text = rtems_fatal_source_text(source);
  struct hgi_fatal info = {.size = sizeof info,
                           .source = HGI_FATAL_APPLICATION,
                           .code = code,
                           .message = (uintptr_t)text,
                           .message_length = length_of(text)};

  if (source == RTEMS_FATAL_SOURCE_EXCEPTION) {
    info.source = HGI_FATAL_EXCEPTION;
    hgi_rtems_arch_exception((const void *)(uintptr_t)code, &info);
  }
  hgi_ops.fatal(&info);
}

RTEMS_NO_RETURN void bsp_reset(rtems_fatal_source source, rtems_fatal_code code) {
  hgi_console_flush();
  if (source == RTEMS_FATAL_SOURCE_EXIT)
    end_by_exit(code);
  else
    end_by_fatal(source, code);
  hgi_arch_stop();
}

void hgi_rtems_fatal(rtems_fatal_source source, bool always_false, rtems_fatal_code code) {
  bsp_fatal_extension(source, always_false, code);
  /* An RTEMS configured not to reset comes back: without this it would wait for ever. */
  bsp_reset(source, code);
}
