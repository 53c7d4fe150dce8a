/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Interrupts and time, for assertions that need them. Calls are not guarded here.
 */
#include <conformance/conform.h>

#include <bare/trap.h>

volatile uint32_t hgi_interrupts;
volatile uint32_t hgi_taken;
volatile uint32_t hgi_taken_last;
void (*volatile hgi_in_irq)(uint32_t irq);

/* An interrupt that never stops must not keep the guest from saying so. */
#define STORM 20000u

static volatile bool has_run;
static void (*volatile to_run)(void);

/* What is called in an interrupt must not use up what the interrupted call was allowed. */
static void run_in_irq(uint32_t irq) {
  const uint32_t bytes = hgi_guard_bytes(0);

  hgi_in_irq(irq);
  hgi_guard_bytes(bytes);
}

void hgi_trap_claimed(uint32_t irq) {
  hgi_interrupts++;
  if (irq == HGI_IRQ_NONE)
    return; /* it was withdrawn in time */
  hgi_taken++;
  hgi_taken_last = irq;
  if (hgi_in_irq != NULL)
    run_in_irq(irq);
  else if (irq == hgi_timer())
    hgi_timer_quiet(); /* a line that stays up would bring it again at once */
  if (hgi_taken % STORM == STORM - 1u)
    hgi_timer_quiet();
  hgi_ops.irq_complete(irq);
}

void hgi_open(void) {
  hgi_conform_arch_open();
}

void hgi_close(void) {
  hgi_ops.irq_save();
}

void hgi_wait(uint64_t ns) {
  const uint64_t end = hgi_ops.clock_ns() + ns;

  while (hgi_ops.clock_ns() < end)
    ;
}

uint32_t hgi_timer(void) {
  return hgi_host_header()->timer_irq;
}

bool hgi_has_deadlines(void) {
  static const uint32_t slots[] = {HGI_ENTRY_timer_set_deadline, HGI_ENTRY_irq_attach,
                                   HGI_ENTRY_irq_complete};

  for (uint32_t i = 0; i < sizeof slots / sizeof slots[0]; i++)
    if (hgi_slot_binding(slots[i]) == HGI_BINDING_ABSENT) {
      hgi_skip("no deadlines, or no interrupts");
      return false;
    }
  if (hgi_timer() == HGI_IRQ_NONE)
    hgi_skip("the timer has no interrupt");
  return hgi_timer() != HGI_IRQ_NONE;
}

void hgi_timer_quiet(void) {
  if (hgi_slot_binding(HGI_ENTRY_timer_set_deadline) != HGI_BINDING_ABSENT)
    hgi_ops.timer_set_deadline(INT64_MAX);
  else if (hgi_slot_binding(HGI_ENTRY_timer_stop) != HGI_BINDING_ABSENT)
    hgi_ops.timer_stop();
}

uint32_t hgi_claim(void) {
  const uint32_t irq = hgi_ops.irq_claim();

  if (irq != HGI_IRQ_NONE)
    hgi_ops.irq_complete(irq);
  return irq;
}

uint32_t hgi_pass_deadline(void) {
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  hgi_wait(300u * US);
  return hgi_claim();
}

uint32_t hgi_no_irq(void) {
  for (uint32_t irq = HGI_IRQ_COUNT - 1u; irq >= HGI_IPI_COUNT; irq--)
    if (hgi_ops.irq_attach(irq) == HGI_E_NOT_FOUND)
      return irq;
    else
      hgi_ops.irq_detach(irq);
  return HGI_IRQ_NONE;
}

static void run(uint32_t irq) {
  (void)irq;
  hgi_timer_quiet();
  if (!has_run && to_run != NULL)
    to_run();
  has_run = true;
}

bool hgi_run_in_irq(void (*what)(void)) {
  const uint64_t patience = hgi_ops.clock_ns() + 100u * MS;

  if (!hgi_has_deadlines())
    return false;
  to_run = what;
  has_run = false;
  hgi_in_irq = run;
  hgi_ops.irq_attach(hgi_timer());
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 20u * US);
  hgi_open();
  while (!has_run && hgi_ops.clock_ns() < patience)
    ;
  hgi_close();
  hgi_in_irq = NULL;
  return has_run;
}
