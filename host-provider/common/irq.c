/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Virtual interrupts.
 */
#include <common/irq.h>

#include <common/timer.h>

static bool enabled(const struct hgi_virtual_irq *irq) {
  return irq->attached && !irq->masked;
}

static void take_back(struct hgi_partition *partition, struct hgi_virtual_irq *irq) {
  irq->pending |= hgi_machine_irq_withdraw(partition, irq);
  irq->raised &= irq->pending; /* else it has been claimed */
}

static void hand_out(struct hgi_partition *partition, struct hgi_virtual_irq *irq) {
  if (enabled(irq) && irq->pending) {
    irq->pending = false;
    hgi_machine_irq_raise(partition, irq);
  }
}

bool hgi_irq_edge(struct hgi_partition *partition, struct hgi_virtual_irq *irq) {
  take_back(partition, irq);
  bool first = !irq->pending;
  irq->pending = true;
  hand_out(partition, irq);
  return first;
}

bool hgi_irq_drop(struct hgi_partition *partition, struct hgi_virtual_irq *irq) {
  take_back(partition, irq);
  bool waited = irq->pending && !irq->raised;
  irq->pending = false;
  irq->raised = false;
  return waited;
}

void hgi_irq_level(struct hgi_partition *partition, struct hgi_virtual_irq *irq, bool up) {
  take_back(partition, irq);
  irq->line = up;
  irq->pending = up || irq->raised;
  hand_out(partition, irq);
}

static hgi_status find(struct hgi_partition *partition, uint32_t number,
                       struct hgi_virtual_irq **irq) {
  if (number >= HGI_IRQ_COUNT) {
    return HGI_E_INVALID;
  }
  *irq = number == partition->timer_irq.number     ? &partition->timer_irq
         : number == partition->console_irq.number ? &partition->console_irq
                                                   : NULL;
  return *irq == NULL ? HGI_E_NOT_FOUND : HGI_OK;
}

static void set(struct hgi_partition *partition, struct hgi_virtual_irq *irq, bool attached,
                bool masked) {
  take_back(partition, irq);
  irq->attached = attached;
  irq->masked = masked;
  hgi_machine_irq_enable(partition, irq, enabled(irq));
  hand_out(partition, irq);
}

hgi_status hgi_irq_attach(struct hgi_partition *partition, uint32_t number) {
  struct hgi_virtual_irq *irq;
  hgi_status status = find(partition, number, &irq);
  if (status == HGI_OK) {
    if (!irq->known && !irq->line && irq->pending) { /* never raised: that wants it attached */
      irq->pending = false;
      hgi_timer_dropped(partition); /* the timer's is the only edge */
    }
    irq->known = true;
    set(partition, irq, true, false);
  }
  return status;
}

hgi_status hgi_irq_detach(struct hgi_partition *partition, uint32_t number) {
  struct hgi_virtual_irq *irq;
  hgi_status status = find(partition, number, &irq);
  if (status == HGI_OK) {
    set(partition, irq, false, false);
  }
  return status;
}

hgi_status hgi_irq_mask(struct hgi_partition *partition, uint32_t number, bool masked) {
  struct hgi_virtual_irq *irq;
  hgi_status status = find(partition, number, &irq);
  if (status == HGI_OK && !irq->attached) {
    status = HGI_E_STATE;
  }
  if (status == HGI_OK) {
    set(partition, irq, true, masked);
  }
  return status;
}

hgi_status hgi_irq_raise(struct hgi_partition *partition, uint32_t number) {
  struct hgi_virtual_irq *irq;
  hgi_status status = find(partition, number, &irq);
  if (status == HGI_OK && !irq->attached) {
    status = HGI_E_STATE;
  }
  if (status == HGI_OK) {
    take_back(partition, irq);
    /* With a level it is latched: the line may come down before the guest claims. */
    irq->raised |= irq->line || !irq->pending;
    irq->pending = true;
    hand_out(partition, irq);
  }
  return status;
}

hgi_status hgi_irq_pending(struct hgi_partition *partition, uint32_t number, bool *pending) {
  struct hgi_virtual_irq *irq;
  hgi_status status = find(partition, number, &irq);
  if (status == HGI_OK && !irq->attached) {
    status = HGI_E_STATE;
  }
  if (status == HGI_OK) {
    *pending = irq->pending || hgi_machine_irq_waits(partition, irq);
  }
  return status;
}
