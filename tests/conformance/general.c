/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What every entry owes its caller, in every context that its contract allows.
 */
#include <conformance/general.h>

#include <bare/trap.h>

#define STACK_MAX   256u
#define INTERRUPTS  40u
#define ROUNDS_MAX  200000u
#define STEP_NS     UINT64_C(977) /* no multiple of anything: interrupts hit everywhere */
#define DELAY_NS    UINT64_C(2000)
#define PATIENCE_NS (500u * MS)

typedef bool sample_fn(void);

static sample_fn *const samples[HGI_ENTRY_COUNT] = {
#define HGI_X_SAMPLE(slot, name, since, retired, revision, must, loss) [slot] = hgi_sample_##name,
    HGI_ENTRY_LIST(HGI_X_SAMPLE)
#undef HGI_X_SAMPLE
};

static sample_fn *sample;
static volatile bool good_in_irq;
static volatile bool in_interrupt;
static volatile uint32_t interrupts;
static volatile uint64_t armed; /* when the next is due */

static void sample_again(uint32_t irq);

void hgi_general_bound(uint32_t slot) {
  WANT(hgi_slot_binding(slot) != HGI_BINDING_ABSENT);
}

void hgi_general_task(uint32_t slot) {
  hgi_open();
  WANT(samples[slot]());
  hgi_close();
}

static void sample_in_irq(void) {
  good_in_irq = sample();
}

void hgi_general_isr(uint32_t slot) {
  if (!hgi_contracts[slot].isr)
    SKIP("its contract does not allow it");
  if (!hgi_has_deadlines())
    return;
  sample = samples[slot];
  good_in_irq = false;
  WANT(hgi_run_in_irq(sample_in_irq));
  WANT(good_in_irq);
}

/* A shim's deadline is 100 us away at least: a sample that is called again and again would put it
 * off for ever. */
void hgi_general_rearm(void) {
  if (hgi_in_irq != sample_again || interrupts >= INTERRUPTS)
    return;
  hgi_ops.timer_set_deadline(armed);
  if (!in_interrupt && hgi_slot_binding(HGI_ENTRY_timer_set_deadline) == HGI_BINDING_SHIM)
    hgi_wait(150u * US);
}

/* Each interrupt sets the next a little later in the interrupted call. */
static void sample_again(uint32_t irq) {
  (void)irq;
  in_interrupt = true;
  hgi_timer_quiet();
  good_in_irq = sample() && good_in_irq;
  interrupts++;
  armed = hgi_ops.clock_ns() + DELAY_NS + interrupts * STEP_NS;
  hgi_general_rearm();
  in_interrupt = false;
}

void hgi_general_reenter(uint32_t slot) {
  const uint64_t patience = hgi_ops.clock_ns() + PATIENCE_NS;
  bool good = true;

  if (!hgi_contracts[slot].isr)
    SKIP("its contract does not allow it");
  if (!hgi_has_deadlines())
    return;
  sample = samples[slot];
  good_in_irq = true;
  interrupts = 0;
  hgi_in_irq = sample_again;
  hgi_ops.irq_attach(hgi_timer());
  armed = hgi_ops.clock_ns() + DELAY_NS;
  hgi_general_rearm();
  for (uint32_t i = 0; i < ROUNDS_MAX && interrupts < INTERRUPTS && hgi_ops.clock_ns() < patience;
       i++) {
    hgi_open();
    good = sample() && good;
    hgi_close();
  }
  WANT(good);
  WANT(good_in_irq);
  WANT(interrupts >= INTERRUPTS);
}

void hgi_general_registers(uint32_t slot) {
  const uint32_t deviations = hgi_guarded[slot].deviations;

  if (hgi_guarded[slot].calls == 0)
    SKIP("it was never called");
  WANT((deviations & HGI_DEVIATES_SAVED) == 0);
  WANT((deviations & HGI_DEVIATES_FP) == 0);
  WANT((deviations & HGI_DEVIATES_STACK) == 0);
  WANT((deviations & HGI_DEVIATES_MASK) == 0);
  WANT((deviations & HGI_DEVIATES_THREAD) == 0);
}

void hgi_general_stack(uint32_t slot) {
  if (hgi_guarded[slot].calls == 0)
    SKIP("it was never called");
  if (hgi_guarded[slot].stack > STACK_MAX) {
    hgi_print("# bytes of stack: ");
    hgi_print_decimal(hgi_guarded[slot].stack);
    hgi_print("\n");
  }
  WANT(hgi_guarded[slot].stack <= STACK_MAX);
}

void hgi_general_instructions(uint32_t slot) {
  if (!hgi_conform_arch_counts())
    SKIP("nothing here counts the guest's instructions alone");
  if (hgi_guarded[slot].counted == 0)
    SKIP("it was never called, or always interrupted");
  if (hgi_guarded[slot].instructions > hgi_contracts[slot].base) {
    hgi_print("# instructions: ");
    hgi_print_decimal(hgi_guarded[slot].instructions);
    hgi_print(", allowed ");
    hgi_print_decimal(hgi_contracts[slot].base);
    hgi_print("\n");
  }
  WANT(hgi_guarded[slot].instructions <= hgi_contracts[slot].base);
}
