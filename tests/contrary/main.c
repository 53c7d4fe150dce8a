/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The contrary guest: calls every service with hostile pointers, lengths and numbers, in its
 * own context and in interrupts, and floods console and interrupts.
 *
 * Configuration: `seed`, a number; `calls`, how many. With an odd seed it ends by a trap that names
 * no service, else as any guest does. What it must not reach its host looks at: `hgi run --guard`.
 */
#include <bare/check.h>
#include <bare/storm.h>
#include <bare/trap.h>
#include <contrary/contrary.h>
#include <negotiate/arch.h>
#include <negotiate/needs.h>

#define CALLS       10000u
#define ROUND       50u /* calls, after which the guest can be interrupted again */
#define DEADLINE_NS UINT64_C(20000)
#define PATIENCE_NS UINT64_C(300000)
#define IPIS        16u
#define NO_SERVICE  UINT64_C(0x7fffffff)

#define CONTRARY_NEEDS(X)

HGI_GUEST("contrary", UINT64_C(0x200000), HGI_ABI_FIRST, CONTRARY_NEEDS);

void hgi_main(void);

static volatile uint32_t in_interrupts;
static volatile bool quiet = true, serving;

void hgi_trap_claimed(uint32_t irq) {
  if (!quiet) {
    quiet = true; /* one call an interrupt: what it raises comes later */
    in_interrupts++;
    serving = true;
    contrary_call();
    serving = false;
    hgi_ops.irq_save();
  }
  hgi_ops.timer_set_deadline(INT64_MAX);
  if (irq != HGI_IRQ_NONE)
    hgi_ops.irq_complete(irq);
}

bool contrary_in_interrupt(void) {
  return serving;
}

/* What was claimed, in any order, and not completed keeps other interrupts back. The last claimed
 * has to be the first: each round of all completes one at least. */
static void complete_all(void) {
  for (uint32_t round = 0; round < IPIS + 2u; round++) {
    for (uint32_t ipi = 0; ipi < IPIS; ipi++)
      hgi_ops.irq_complete(ipi);
    hgi_ops.irq_complete(hgi_host_header()->timer_irq);
    hgi_ops.irq_complete(hgi_host_header()->console_irq);
  }
}

/* Calls have changed anything: what is in service, masks, enables, the timer. */
void contrary_repair(uint64_t deadline) {
  const uint32_t irq = hgi_host_header()->timer_irq;

  complete_all();
  hgi_ops.irq_attach(irq);
  hgi_ops.irq_unmask(irq);
  hgi_ops.timer_set_deadline(deadline);
}

/* A call in an interrupt, if one comes. */
static void be_interrupted(uint32_t open) {
  struct hgi_wait wait = {.end = hgi_ops.clock_ns() + PATIENCE_NS};

  contrary_repair(hgi_ops.clock_ns() + DEADLINE_NS);
  quiet = false;
  hgi_ops.irq_restore(open);
  while (!quiet && hgi_wait_goes_on(&wait))
    ;
}

static void flood(void) {
  static const uint8_t text[] = "................................\n";
  const uint32_t irq = hgi_host_header()->timer_irq;

  for (uint32_t i = 0; i < 200u; i++) {
    hgi_ops.console_write(text, sizeof text - 1u, NULL);
    if (hgi_slot_binding(HGI_ENTRY_irq_raise) == HGI_BINDING_HOST)
      hgi_ops.irq_raise(irq);
  }
}

static void end(void) {
  hgi_ops.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, 0);
  hgi_arch_stop();
}

void hgi_main(void) {
  const uint64_t seed = hgi_config_number("seed", 1);
  const uint32_t calls = (uint32_t)hgi_config_number("calls", CALLS);
  const uint64_t none[6] = {0};

  hgi_trap_init();
  contrary_seed(seed);
  hgi_trap_enable();
  const uint32_t open = hgi_ops.irq_save(); /* masked, until the first round */

  for (uint32_t i = 0; i < calls; i++) {
    if (i % ROUND == 0) {
      be_interrupted(open);
    }
    contrary_call();
  }
  hgi_ops.irq_save();
  quiet = true;
  flood();
  hgi_print("\ncontrary: seed ");
  hgi_print_decimal(seed);
  hgi_print(", calls ");
  hgi_print_decimal(calls);
  hgi_print(", in interrupts ");
  hgi_print_decimal(in_interrupts);
  hgi_print("\n");
  if (seed % 2u != 0)
    contrary_arch_trap(NO_SERVICE, none);
  end();
}
