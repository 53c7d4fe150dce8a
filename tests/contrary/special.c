/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Hostile calls that any words would not do for: each must be refused, or be made good.
 */
#include <contrary/contrary.h>

#include <negotiate/ops.h>

/* A kind that there is none of; a status above all. */
#define NO_KIND   2u
#define NO_STATUS 64u

/* Registers, or a message, that are more than there can be, or are not the guest's. */
static void call_fatal(void) {
  struct hgi_fatal info = {.size = sizeof info,
                           .source = (uint32_t)contrary_value(),
                           .code = contrary_value(),
                           .register_count = (uint32_t)contrary_value() | NO_STATUS,
                           .message = contrary_value(),
                           .message_length = (uint32_t)contrary_value()};

  switch (contrary_random() % 3u) {
  case 0:
    hgi_ops.fatal(&info);
    break;
  case 1:
    info.size = (uint32_t)contrary_value() % (uint32_t)sizeof info;
    hgi_ops.fatal(&info);
    break;
  default:
    hgi_ops.fatal((const struct hgi_fatal *)(uintptr_t)(hgi_host_header()->ram_base - sizeof info +
                                                        contrary_random() % sizeof info));
    break;
  }
}

/* With something to wait for, that the handler doesn't take away: without, it may wait for ever. */
static void call_idle(void) {
  if (contrary_in_interrupt())
    return;
  const uint32_t state = hgi_ops.irq_save();

  contrary_repair(1);
  hgi_ops.idle();
  hgi_ops.irq_restore(state);
}

/* Never with both right: the guest is entered there, masked or not where it masks by itself. */
static void call_upcall_set(void) {
  if (contrary_random() % 2u == 0)
    hgi_ops.upcall_set(contrary_value(), contrary_value() | 8u);
  else
    hgi_ops.upcall_set(hgi_host_header()->ram_base - 1u - contrary_random() % 4096u,
                       contrary_value());
}

bool contrary_special(uint32_t slot) {
  switch (slot) {
  case HGI_ENTRY_halt:
    hgi_ops.halt((uint32_t)contrary_value() | NO_STATUS);
    return true;
  case HGI_ENTRY_shutdown:
    hgi_ops.shutdown((uint32_t)contrary_value() | NO_KIND, (uint32_t)contrary_value(),
                     (uint32_t)contrary_value());
    return true;
  case HGI_ENTRY_fatal:
    call_fatal();
    return true;
  case HGI_ENTRY_idle:
    call_idle();
    return true;
  case HGI_ENTRY_upcall_set:
    call_upcall_set();
    return true;
  default:
    return false;
  }
}
