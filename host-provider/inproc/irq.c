/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup inproc
 * @brief The interrupt controller, with two interrupts. Nothing is delivered: tests claim.
 */
#include <inproc/entries.h>

#define COUNT (sizeof hgi_inproc.irqs / sizeof hgi_inproc.irqs[0])

struct hgi_inproc_irq *hgi_inproc_find_irq(uint32_t number) {
  for (uint32_t i = 0; i < COUNT; i++)
    if (hgi_inproc.irqs[i].number == number)
      return &hgi_inproc.irqs[i];
  return NULL;
}

static hgi_status find(uint32_t number, struct hgi_inproc_irq **irq) {
  if (number >= HGI_IRQ_COUNT)
    return HGI_E_INVALID;
  *irq = hgi_inproc_find_irq(number);
  return *irq == NULL ? HGI_E_NOT_FOUND : HGI_OK;
}

hgi_status hgi_inproc_irq_attach(uint32_t number) {
  struct hgi_inproc_irq *irq;
  const hgi_status status = find(number, &irq);

  if (status == HGI_OK) {
    irq->attached = true;
    irq->masked = false;
  }
  return status;
}

hgi_status hgi_inproc_irq_detach(uint32_t number) {
  struct hgi_inproc_irq *irq;
  const hgi_status status = find(number, &irq);

  if (status == HGI_OK)
    irq->attached = false;
  return status;
}

static hgi_status set_mask(uint32_t number, bool masked) {
  struct hgi_inproc_irq *irq;
  const hgi_status status = find(number, &irq);

  if (status != HGI_OK)
    return status;
  if (!irq->attached)
    return HGI_E_STATE;
  irq->masked = masked;
  return HGI_OK;
}

hgi_status hgi_inproc_irq_mask(uint32_t number) {
  return set_mask(number, true);
}

hgi_status hgi_inproc_irq_unmask(uint32_t number) {
  return set_mask(number, false);
}

uint32_t hgi_inproc_irq_claim(void) {
  for (uint32_t i = 0; i < COUNT; i++) {
    struct hgi_inproc_irq *const irq = &hgi_inproc.irqs[i];

    if (irq->attached && !irq->masked && !irq->claimed && (irq->pending || irq->level)) {
      irq->pending = false;
      irq->claimed = true;
      return irq->number;
    }
  }
  return HGI_IRQ_NONE;
}

hgi_status hgi_inproc_irq_complete(uint32_t number) {
  struct hgi_inproc_irq *irq;
  const hgi_status status = find(number, &irq);

  if (status == HGI_OK)
    irq->claimed = false;
  return status == HGI_E_INVALID ? status : HGI_OK;
}
