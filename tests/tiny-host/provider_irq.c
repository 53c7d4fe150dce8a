/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief Provider: interrupts. There are two, both levels: no edge has to be kept.
 */
#include <machine.h>

#include "tiny.h"

#define CLAIMS_MAX 2u

/* The interrupt's place in tiny_shared, or the error that its number deserves. */
static hgi_status place_of(uint32_t irq) {
  return irq >= HGI_IRQ_COUNT      ? HGI_E_INVALID
         : irq == TINY_IRQ_TIMER   ? 0
         : irq == TINY_IRQ_CONSOLE ? 1
                                   : HGI_E_NOT_FOUND;
}

/* What is noted and what the controller does must be one, whoever interrupts. */
static hgi_status set(uint32_t irq, bool attach, bool enabled) {
  const hgi_status place = place_of(irq);

  if (place < 0)
    return place;

  const uint64_t state = tiny_mask();

  tiny_shared.attached[place] = attach;
  tiny_irq_enable(irq, enabled);
  tiny_unmask(state);
  return HGI_OK;
}

static hgi_status set_attached(uint32_t irq, bool enabled) {
  const hgi_status place = place_of(irq);
  hgi_status result = HGI_E_STATE;

  if (place < 0)
    return place;

  const uint64_t state = tiny_mask();

  if (tiny_shared.attached[place] != 0) {
    tiny_irq_enable(irq, enabled);
    result = HGI_OK;
  }
  tiny_unmask(state);
  return result;
}

hgi_status tiny_irq_attach(uint32_t irq) {
  return set(irq, true, true);
}

hgi_status tiny_irq_detach(uint32_t irq) {
  return set(irq, false, false);
}

hgi_status tiny_irq_mask(uint32_t irq) {
  return set_attached(irq, false);
}

hgi_status tiny_irq_unmask(uint32_t irq) {
  return set_attached(irq, true);
}

/* A deadline that was moved on may have left its interrupt with the controller: it was withdrawn.
 */
uint32_t tiny_irq_claim(void) {
  for (uint32_t i = 0; i < CLAIMS_MAX; i++) {
    const uint32_t irq = tiny_irq_acknowledge();

    if (irq >= HGI_IRQ_COUNT)
      break;
    if (irq != TINY_IRQ_TIMER || tiny_timer_up())
      return irq;
    tiny_irq_end(irq);
  }
  return HGI_IRQ_NONE;
}

/* The controller would end anything, claimed or not: look first what was claimed last. */
hgi_status tiny_irq_complete(uint32_t irq) {
  const hgi_status place = place_of(irq);

  if (irq >= HGI_IRQ_COUNT)
    return HGI_E_INVALID;
  if (place >= 0 &&
      tiny_irq_running() == (place == 0 ? TINY_PRIORITY_TIMER : TINY_PRIORITY_CONSOLE))
    tiny_irq_end(irq);
  return HGI_OK;
}

uint32_t tiny_irq_save(void) {
  return (uint32_t)tiny_mask();
}

void tiny_irq_restore(uint32_t state) {
  tiny_unmask(state);
}
