/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Raises the console's interrupt for another CPU, and asks from here whether it waits there.
 */
#include <bare/smp.h>

#include <bare/check.h>
#include <bare/trap.h>

#define PERIOD_NS   UINT64_C(200000)
#define PATIENCE_NS UINT64_C(1000000000)

static bool in_use;
static uint32_t ready, may_take, taken;

bool hgi_bare_raise_claimed(uint32_t irq) {
  uint32_t cpu = 0;

  if (!in_use || irq != hgi_host_header()->console_irq || hgi_ops.cpu_self(&cpu) != HGI_OK ||
      cpu != 1)
    return false;
  hgi_bare_drop_input();
  hgi_word_put(&taken, taken + 1u);
  return true;
}

static void take_part(const struct hgi_second *second) {
  (void)second;
  hgi_word_put(&ready, 1);
  hgi_word_wait(&may_take, 1, PATIENCE_NS);
  hgi_trap_enable();
}

static bool is_pending(uint32_t irq, uint32_t wanted) {
  uint32_t pending = 9;

  return hgi_ops.irq_pending(irq, &pending) == HGI_OK && pending == wanted;
}

void hgi_bare_raise_there(void) {
  const uint32_t irq = hgi_host_header()->console_irq;

  in_use = true;
  hgi_bare_drop_input();
  bool ok = hgi_ops.irq_attach(irq) == HGI_OK && hgi_second_run(1, take_part) == HGI_OK &&
            hgi_word_wait(&ready, 1, PATIENCE_NS) && hgi_ops.irq_set_affinity(irq, 1) == HGI_OK;

  /* The other CPU has it, and does not take it yet. */
  ok = ok && is_pending(irq, 0) && hgi_ops.irq_raise(irq) == HGI_OK && is_pending(irq, 1) &&
       !hgi_word_wait(&taken, 1, PERIOD_NS) && is_pending(irq, 1) &&
       hgi_ops.irq_raise(irq) == HGI_OK;
  hgi_check("irq_raise and irq_pending there", ok);
  hgi_word_put(&may_take, 1);
  ok = hgi_word_wait(&taken, 1, PATIENCE_NS) && !hgi_word_wait(&taken, 2, PERIOD_NS);
  hgi_check("taken there once", ok && is_pending(irq, 0));
  if (!hgi_bare_can_mask_attached())
    return;
  ok = hgi_ops.irq_mask(irq) == HGI_OK && hgi_ops.irq_raise(irq) == HGI_OK &&
       !hgi_word_wait(&taken, 2, PERIOD_NS) && is_pending(irq, 1) &&
       hgi_ops.irq_unmask(irq) == HGI_OK && hgi_word_wait(&taken, 2, PATIENCE_NS);
  hgi_check("irq_raise there while masked", ok && !hgi_word_wait(&taken, 3, PERIOD_NS));
}
