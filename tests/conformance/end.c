/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on ends, as far as they return.
 */
#include <conformance/assert.h>

/* Nobody can tell of his own end: `end=NAME` in the configuration has the guest do it. */
void end_elsewhere(void) {
  SKIP("told by the exit status of a run with end=halt, end=fatal or end=shutdown");
}

void halt_invalid(void) {
  WANT(hgi_try.halt(HGI_EXIT_STATUS_MAX + 1u) == HGI_E_INVALID);
  WANT(hgi_try.halt(UINT32_MAX) == HGI_E_INVALID);
}

void shutdown_invalid(void) {
  WANT(hgi_try.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, HGI_EXIT_STATUS_MAX + 1u) ==
       HGI_E_INVALID);
  WANT(hgi_try.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, UINT32_MAX) == HGI_E_INVALID);
  WANT(hgi_try.shutdown(HGI_SHUTDOWN_HALT, UINT32_MAX, 0) == HGI_E_INVALID);
  WANT(hgi_try.shutdown(UINT32_MAX, HGI_SHUTDOWN_NORMAL, 0) == HGI_E_INVALID);
  WANT(hgi_try.shutdown(HGI_SHUTDOWN_RESET, HGI_SHUTDOWN_NORMAL, 1) == HGI_E_INVALID);
}

/* An error that can't be: fatal must return. */
static struct hgi_fatal wrong(void) {
  return (struct hgi_fatal){.size = sizeof(struct hgi_fatal),
                            .source = HGI_FATAL_APPLICATION,
                            .register_count = HGI_FATAL_REGISTERS + 1u};
}

void fatal_invalid(void) {
  struct hgi_fatal info = wrong();

  WANT(hgi_try.fatal(&info) == HGI_E_INVALID);
  info.register_count = UINT32_MAX;
  WANT(hgi_try.fatal(&info) == HGI_E_INVALID);
  info.register_count = 0;
  info.message = (uintptr_t)&info;
  info.message_length = HGI_FATAL_MESSAGE_MAX + 1u;
  WANT(hgi_try.fatal(&info) == HGI_E_INVALID);
  info.message_length = UINT32_MAX;
  WANT(hgi_try.fatal(&info) == HGI_E_INVALID);
  info.message_length = 0;
  info.size = HGI_FATAL_SIZE_MIN - 1u;
  WANT(hgi_try.fatal(&info) == HGI_E_INVALID);
  info.size = 0;
  WANT(hgi_try.fatal(&info) == HGI_E_INVALID);
}

void fatal_pointer(void) {
  struct hgi_fatal *info;

  EACH_BAD_STRUCT(info)
  WANT(hgi_try.fatal(info) == HGI_E_POINTER);
}

void fatal_message(void) {
  struct hgi_fatal info = wrong();
  const uint8_t *message;

  info.register_count = 0;
  info.message_length = 4;
  EACH_UNREADABLE(message, 4) {
    info.message = (uintptr_t)message;
    if (message != NULL) /* there is none */
      WANT(hgi_try.fatal(&info) == HGI_E_POINTER);
  }
}

void fatal_absurd(void) {
  struct hgi_fatal info = wrong();

  if (hgi_ram_end() - (uintptr_t)&info >= UINT32_MAX)
    SKIP("there is that much RAM");
  info.register_count = 0;
  info.size = UINT32_MAX;
  WANT(hgi_try.fatal(&info) == HGI_E_POINTER);
}
