/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises several CPUs: each has its number and its timer, is pinged and answers.
 *
 * Every wait is bounded by the clock.
 */
#include <bare/smp.h>

#include <bare/check.h>
#include <bare/trap.h>

#define PING        1u
#define PONG        2u
#define IPIS        16u
#define DEADLINES   5u
#define PERIOD_NS   UINT64_C(200000)
#define PATIENCE_NS UINT64_C(100000000)
#define QUESTION    UINT32_C(0x70696e67)
#define ANSWER      UINT32_C(0x706f6e67)

/* What a CPU has seen. */
static struct seen {
  uint64_t deadline;
  uint32_t self;
  uint32_t deadlines;
  uint32_t early;
  uint32_t pings;
  uint32_t ready;
  uint32_t ipis[IPIS];
} seen[HGI_BARE_CPUS];

static bool in_use;
static uint32_t question, answer, pongs;

static void take_deadline(struct seen *own) {
  own->early += hgi_ops.clock_ns() < own->deadline;
  own->deadline += PERIOD_NS;
  hgi_ops.timer_set_deadline(own->deadlines + 1u < DEADLINES ? own->deadline : INT64_MAX);
  hgi_word_put(&own->deadlines, own->deadlines + 1u);
}

static void take_ping(uint32_t cpu) {
  const bool right = hgi_word_get(&question) == QUESTION + cpu;

  hgi_word_put(&seen[cpu].pings, seen[cpu].pings + (right ? 1u : 0u));
  if (cpu != 0) {
    hgi_word_put(&answer, right ? ANSWER + cpu : 0);
    hgi_ops.ipi_send(0, PONG);
  }
}

bool hgi_bare_cpus_claimed(uint32_t irq) {
  uint32_t cpu = 0;

  if (!in_use || hgi_ops.cpu_self(&cpu) != HGI_OK || cpu >= HGI_BARE_CPUS)
    return false;
  if (irq < IPIS)
    hgi_word_put(&seen[cpu].ipis[irq], seen[cpu].ipis[irq] + 1u);
  if (irq == PING)
    take_ping(cpu);
  else if (irq == PONG)
    hgi_word_put(&pongs, pongs + (hgi_word_get(&answer) >= ANSWER ? 1u : 0u));
  else if (cpu != 0 && irq == hgi_host_header()->timer_irq)
    take_deadline(&seen[cpu]);
  else
    return irq < IPIS;
  return true;
}

/* What a secondary CPU does. */
static void exercise(const struct hgi_second *second) {
  struct seen *const own = &seen[second->cpu];
  const uint32_t timer = hgi_host_header()->timer_irq;

  own->self = UINT32_MAX;
  hgi_ops.cpu_self(&own->self);
  if (hgi_ops.irq_attach(timer) == HGI_OK && hgi_ops.irq_attach(PING) == HGI_OK)
    hgi_word_put(&own->ready, 1);
  hgi_trap_enable();
  own->deadline = hgi_ops.clock_ns() + PERIOD_NS;
  hgi_ops.timer_set_deadline(own->deadline);
}

/* To the own CPU: at once, and kept while masked. */
static void check_own_ipi(void) {
  hgi_word_put(&question, QUESTION);
  /* What came before the first attach is dropped. */
  bool ok = hgi_ops.ipi_send(0, PING) == HGI_OK && hgi_ops.irq_attach(PING) == HGI_OK &&
            hgi_ops.irq_attach(PONG) == HGI_OK && !hgi_word_wait(&seen[0].pings, 1, PERIOD_NS);

  ok = ok && hgi_ops.ipi_send(0, PING) == HGI_OK && hgi_word_wait(&seen[0].pings, 1, PATIENCE_NS);
  hgi_check("ipi_send to itself", ok && !hgi_word_wait(&seen[0].pings, 2, PERIOD_NS));
  if (!hgi_bare_can_mask_attached())
    return;
  ok = ok && hgi_ops.irq_mask(PING) == HGI_OK && hgi_ops.ipi_send(0, PING) == HGI_OK &&
       hgi_ops.ipi_send(0, PING) == HGI_OK && !hgi_word_wait(&seen[0].pings, 2, PERIOD_NS) &&
       hgi_ops.irq_unmask(PING) == HGI_OK && hgi_word_wait(&seen[0].pings, 2, PATIENCE_NS);
  hgi_check("ipi_send while masked", ok && !hgi_word_wait(&seen[0].pings, 3, PERIOD_NS));
}

/* All at once: more than list registers, or whatever the host has instead. */
static void check_all_ipis(void) {
  bool ok = true;

  hgi_word_put(&question, QUESTION);
  for (uint32_t i = 0; i < IPIS; i++)
    ok = hgi_ops.irq_attach(i) == HGI_OK && ok;
  for (uint32_t i = 0; i < IPIS; i++)
    seen[0].ipis[i] = 0;

  const uint32_t state = hgi_ops.irq_save();

  for (uint32_t i = 0; i < 2u * IPIS; i++)
    ok = hgi_ops.ipi_send(0, i % IPIS) == HGI_OK && ok;
  hgi_ops.irq_restore(state);
  for (uint32_t i = 0; i < IPIS; i++)
    ok = hgi_word_wait(&seen[0].ipis[i], 1, PATIENCE_NS) && ok;
  for (uint32_t i = 0; i < IPIS; i++) {
    ok = !hgi_word_wait(&seen[0].ipis[i], 2, PERIOD_NS) && ok;
    if (i != PING && i != PONG && hgi_slot_binding(HGI_ENTRY_irq_detach) != HGI_BINDING_ABSENT)
      ok = hgi_ops.irq_detach(i) == HGI_OK && ok;
  }
  hgi_check("ipi_send all at once", ok);
}

static void check_cpu(uint32_t cpu) {
  struct seen *const other = &seen[cpu];
  const struct hgi_header *const header = hgi_host_header();

  hgi_print("bare: cpu ");
  hgi_print_decimal(cpu);
  hgi_print("\n");
  hgi_check("cpu_start", hgi_second_run(cpu, exercise) == HGI_OK &&
                             hgi_word_wait(&other->ready, 1, PATIENCE_NS) &&
                             hgi_second_run(cpu, exercise) == HGI_E_STATE);
  hgi_check("cpu_self there", other->self == cpu);
  hgi_check("deadlines there",
            hgi_word_wait(&other->deadlines, DEADLINES, PATIENCE_NS) && other->early == 0);
  hgi_word_put(&question, QUESTION + cpu);
  hgi_check("ipi_send there and back",
            hgi_ops.ipi_send(cpu, PING) == HGI_OK && hgi_word_wait(&pongs, cpu, PATIENCE_NS) &&
                hgi_word_get(&answer) == ANSWER + cpu && other->pings == 1);
  hgi_check(
      "irq_set_affinity there",
      hgi_ops.irq_attach(header->timer_irq) == HGI_OK &&
          hgi_ops.irq_set_affinity(header->timer_irq, cpu) == HGI_E_STATE &&
          hgi_ops.irq_set_affinity(header->timer_irq, 0) == HGI_OK &&
          hgi_ops.irq_set_affinity(PING, cpu) == HGI_E_STATE &&
          (!hgi_bare_can_read() || (hgi_ops.irq_set_affinity(header->console_irq, cpu) == HGI_OK &&
                                    hgi_ops.irq_set_affinity(header->console_irq, 0) == HGI_OK)));
}

void hgi_bare_cpus(void) {
  uint32_t count = 0;

  if (!hgi_bare_has_cpus())
    return;
  in_use = true;
  hgi_ops.cpu_count(&count);
  hgi_print("bare: cpus ");
  hgi_print_decimal(count);
  hgi_print("\n");
  hgi_bare_cpu_errors(count);
  check_own_ipi();
  check_all_ipis();
  hgi_bare_affinity_errors(count);
  for (uint32_t cpu = 1; cpu < count && cpu < HGI_BARE_CPUS; cpu++)
    check_cpu(cpu);
}
