/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup inproc
 * @brief The machine, how a guest leaves it, and what a guest's architecture folder does elsewhere.
 */
#include <setjmp.h>
#include <stdlib.h>

#include <inproc/entries.h>
#include <negotiate/arch.h>

struct hgi_inproc hgi_inproc;

static jmp_buf leave;
static bool inside;

enum hgi_inproc_end hgi_inproc_run(void (*body)(void *), void *argument) {
  hgi_inproc.end = HGI_INPROC_RUNNING;
  inside = true;
  if (setjmp(leave) == 0)
    body(argument);
  inside = false;
  return hgi_inproc.end;
}

_Noreturn void hgi_inproc_leave(enum hgi_inproc_end end, uint32_t status) {
  if (!inside)
    abort(); /* a guest that nobody started ends the test */
  hgi_inproc.end = end;
  hgi_inproc.status = status;
  longjmp(leave, 1);
}

_Noreturn void hgi_arch_stop(void) {
  hgi_inproc_leave(HGI_INPROC_STOP, 0);
}

uint32_t hgi_arch_irq_save(void) {
  const uint32_t state = hgi_inproc.cpu_masked;

  hgi_inproc.cpu_saves++;
  hgi_inproc.cpu_masked = 1;
  return state;
}

void hgi_arch_irq_restore(uint32_t state) {
  hgi_inproc.cpu_masked = state;
}

uint32_t hgi_inproc_irq_save(void) {
  const uint32_t state = hgi_inproc.cpu_masked;

  hgi_inproc.cpu_masked = 1;
  return state;
}

void hgi_inproc_irq_restore(uint32_t state) {
  hgi_inproc.cpu_masked = state;
}
