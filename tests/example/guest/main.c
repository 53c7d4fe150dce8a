/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup example
 * @brief The example's guest: says where it is, takes three ticks, ends.
 */
#include <bare/trap.h>
#include <negotiate/needs.h>
#include <negotiate/ops.h>

#define TICKS   3u
#define TICK_NS UINT64_C(10000000)

void hgi_main(void);

static volatile uint32_t ticks;

/* One character, since there is no printf. */
static void print_digit(uint32_t digit) {
  const char text[] = {(char)('0' + digit % 10u), '\0'};

  hgi_print(text);
}

static void print_host(void) {
  const struct hgi_header *const header = hgi_host_header();

  hgi_print("example: on ");
  hgi_print(header->host_name);
  hgi_print(" of ABI ");
  print_digit(header->abi_major);
  hgi_print(".");
  print_digit(header->abi_minor);
  hgi_print(", timer_set_deadline by the ");
  hgi_print(hgi_binding_name(hgi_slot_binding(HGI_ENTRY_timer_set_deadline)));
  hgi_print("\n");
}

/* [isr] The line stays up until the next deadline is set. */
void hgi_trap_claimed(uint32_t irq) {
  if (irq == hgi_host_header()->timer_irq) {
    ticks++;
    hgi_ops.timer_set_deadline(ticks < TICKS ? hgi_ops.clock_ns() + TICK_NS : INT64_MAX);
  }
  if (irq != HGI_IRQ_NONE)
    hgi_ops.irq_complete(irq);
}

/* As idle's contract wants it: look for work while masked. */
static void wait_for(uint32_t wanted) {
  while (ticks < wanted) {
    const uint32_t state = hgi_ops.irq_save();

    if (ticks < wanted)
      hgi_ops.idle();
    hgi_ops.irq_restore(state);
  }
}

void hgi_main(void) {
  print_host();
  hgi_trap_init();
  hgi_ops.irq_attach(hgi_host_header()->timer_irq);
  hgi_trap_enable();
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + TICK_NS);
  for (uint32_t i = 1; i <= TICKS; i++) {
    wait_for(i);
    hgi_print("example: tick ");
    print_digit(i);
    hgi_print("\n");
  }
  hgi_ops.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, 0);
}
