/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The idle task.
 */
#include <bsp.h>
#include <bsp/hgi.h>
#include <negotiate/ops.h>

/*
 * The shim of idle returns at once, as it may; here the CPU's own instruction loses less. An
 * interrupt that comes between flush and wait is taken first, so nothing is waited for in vain.
 */
void hgi_rtems_wait(void) {
  hgi_console_flush();
  if (hgi_slot_binding(HGI_ENTRY_idle) == HGI_BINDING_HOST)
    hgi_ops.idle();
  else
    hgi_rtems_arch_wait();
}

void *hgi_rtems_idle(uintptr_t ignored) {
  (void)ignored;
  for (;;)
    hgi_rtems_wait();
}
