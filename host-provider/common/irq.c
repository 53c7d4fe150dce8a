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
  if (!hgi_machine_irq_elsewhere(partition, irq)) {
    irq->raised &= irq->pending; /* else it has been claimed */
  }
}

static void hand_out(struct hgi_partition *partition, struct hgi_virtual_irq *irq) {
  if (enabled(irq) && irq->pending && hgi_machine_irq_ready(partition, irq)) {
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
  if (!hgi_machine_irq_elsewhere(partition, irq)) { /* else that CPU does it, in hgi_irq_again */
    irq->pending = up || irq->raised;
  }
  hand_out(partition, irq);
}

void hgi_irq_send(struct hgi_partition *partition, uint32_t cpu, uint32_t number) {
  struct hgi_virtual_irq *irq = &partition->cpus[cpu].ipis[number];
  irq->pending = true;
  hand_out(partition, irq);
}

void hgi_irq_again(struct hgi_partition *partition) {
  struct hgi_cpu *cpu = hgi_own_cpu(partition);
  struct hgi_virtual_irq *console = &partition->console_irq;
  for (uint32_t i = 0; i < HGI_IPIS; i++) {
    hand_out(partition, &cpu->ipis[i]);
  }
  hgi_irq_level(partition, console, console->line);
}

static hgi_status find(struct hgi_partition *partition, uint32_t number,
                       struct hgi_virtual_irq **irq) {
  if (number >= HGI_IRQ_COUNT) {
    return HGI_E_INVALID;
  }
  struct hgi_cpu *cpu = hgi_own_cpu(partition);
  *irq = number == cpu->timer_irq.number                              ? &cpu->timer_irq
         : number == partition->console_irq.number                    ? &partition->console_irq
         : number < HGI_IPIS && partition->served[HGI_ENTRY_ipi_send] ? &cpu->ipis[number]
                                                                      : NULL;
  return *irq == NULL ? HGI_E_NOT_FOUND : HGI_OK;
}

/* Whether it can go to any CPU; the others belong to one alone. */
static bool can_move(const struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  return irq == &partition->console_irq;
}

static void route(struct hgi_partition *partition, struct hgi_virtual_irq *irq, uint32_t cpu) {
  if (can_move(partition, irq) && irq->cpu != cpu) {
    irq->cpu = cpu;
    hgi_machine_irq_route(partition, irq);
  }
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
      if (irq == &hgi_own_cpu(partition)->timer_irq) {
        hgi_timer_dropped(partition);
      }
    }
    irq->known = true;
    route(partition, irq, hgi_machine_cpu(partition));
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
    /* With a level it is latched: the line may come down before the guest claims. If another CPU
     * has it, what waits there or comes after it is one with this. */
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
    /* A level that went down is with another CPU until that one has taken it back. */
    bool stale = hgi_machine_irq_elsewhere(partition, irq) && !irq->line && !irq->raised;
    *pending = irq->pending || (!stale && hgi_machine_irq_waits(partition, irq));
  }
  return status;
}

hgi_status hgi_irq_set_affinity(struct hgi_partition *partition, uint32_t number, uint32_t cpu) {
  struct hgi_virtual_irq *irq;
  hgi_status status = cpu < partition->cpu_count ? find(partition, number, &irq) : HGI_E_INVALID;
  if (status != HGI_OK) {
    return status;
  }
  if (!irq->attached || !partition->cpus[cpu].started ||
      (irq->cpu != cpu && !can_move(partition, irq))) {
    return HGI_E_STATE;
  }
  take_back(partition, irq);
  route(partition, irq, cpu);
  hand_out(partition, irq);
  return HGI_OK;
}
