/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Interrupt controllers, clock and timer: two 8259A for the serial port, the local APIC for
 * its timer, the time stamp counter for the clock. An 8254 measures the last two.
 */
#include <cpu.h>

#include <common/console.h>
#include <guest.h>
#include <monitor/arch.h>
#include <monitor/monitor.h>
#include <monitor/traps.h>
#include <machine_facts.h>

#define PIC_1       0x20u
#define PIC_2       0xa0u
#define PIC_END     0x20u
#define IRQ_PIT     0u
#define IRQ_CASCADE 2u
#define IRQ_UART    4u
#define PIT_DATA    0x40u
#define PIT_COMMAND 0x43u
#define PIT_ONCE    0x30u /* channel 0, both bytes, one interrupt */
#define PIT_HZ      UINT64_C(1193182)
#define PIT_COUNT   23864u /* 20 ms */

#define APIC          0xfee00000u
#define APIC_END      0x0b0u
#define APIC_SPURIOUS 0x0f0u
#define APIC_TIMER    0x320u
#define APIC_LINT0    0x350u
#define APIC_INITIAL  0x380u
#define APIC_CURRENT  0x390u
#define APIC_DIVIDE   0x3e0u
#define APIC_ENABLED  0x100u
#define APIC_EXTERNAL 0x700u
#define APIC_MASKED   0x10000u
#define APIC_BY_16    0x3u
#define TIMER_MAX_NS  (UINT64_C(30) * HGI_NS)

static volatile bool measured;
static uint64_t tsc_frequency, timer_frequency;

static volatile uint32_t *apic(uint32_t offset) {
  return (volatile uint32_t *)(uintptr_t)(APIC + offset);
}

static void mask_pic(uint8_t open) {
  hgi_out(PIC_1 + 1, (uint8_t)~open);
  hgi_out(PIC_2 + 1, 0xff);
}

static void init_pic(uint16_t port, uint8_t vector, uint8_t wiring) {
  hgi_out(port, 0x11); /* initialise, edges */
  hgi_out(port + 1, vector);
  hgi_out(port + 1, wiring);
  hgi_out(port + 1, 0x01);
}

/* Interrupts are off in the monitor but here. */
static void halt(void) {
  __asm__ volatile("sti\n\thlt\n\tcli" : : : "memory");
}

static void measure(void) {
  mask_pic(1u << IRQ_PIT);
  *apic(APIC_INITIAL) = UINT32_MAX;
  hgi_out(PIT_COMMAND, PIT_ONCE);
  hgi_out(PIT_DATA, PIT_COUNT & 0xff);
  hgi_out(PIT_DATA, PIT_COUNT >> 8);
  const uint64_t start = hgi_tsc();
  const uint32_t count = *apic(APIC_CURRENT);
  while (!measured) {
    halt();
  }
  const uint64_t passed = hgi_tsc() - start;
  const uint32_t counted = count - *apic(APIC_CURRENT);
  *apic(APIC_INITIAL) = 0;
  tsc_frequency = passed * PIT_HZ / PIT_COUNT;
  timer_frequency = counted * PIT_HZ / PIT_COUNT;
}

void hgi_interrupts_init(void) {
  init_pic(PIC_1, HGI_VECTOR_PIC, 1u << IRQ_CASCADE);
  init_pic(PIC_2, HGI_VECTOR_PIC + 8, IRQ_CASCADE);
  *apic(APIC_SPURIOUS) = APIC_ENABLED | HGI_VECTOR_SPURIOUS;
  *apic(APIC_LINT0) = APIC_EXTERNAL;
  *apic(APIC_DIVIDE) = APIC_BY_16;
  *apic(APIC_TIMER) = HGI_VECTOR_TIMER;
  measure();
  mask_pic(1u << IRQ_UART);
  if (tsc_frequency == 0 || timer_frequency == 0) {
    struct hgi_line line = {.length = 0};
    hgi_line_text(&line, "the machine's clocks don't count");
    hgi_monitor_error(&line);
  }
}

uint64_t hgi_arch_clock_frequency(void) {
  return tsc_frequency;
}

void hgi_interrupt(uint32_t vector) {
  if (vector == HGI_VECTOR_TIMER) {
    *apic(APIC_END) = 0;
    hgi_timers_due();
  } else if (vector == HGI_VECTOR_PIC + IRQ_PIT) {
    hgi_out(PIC_1, PIC_END);
    measured = true;
  } else if (vector == HGI_VECTOR_PIC + IRQ_UART) {
    hgi_out(PIC_1, PIC_END);
    hgi_trap_count(HGI_TRAP_CONSOLE);
    hgi_console_look(&hgi_monitor.partition);
  } else {
    hgi_trap_count(HGI_TRAP_OTHER); /* spurious: it has no end */
  }
}

void hgi_host_clock_start(void) {
  hgi_machine_facts.tsc_scale =
      (HGI_NS / tsc_frequency << 32) + (HGI_NS % tsc_frequency << 32) / tsc_frequency;
  hgi_machine_facts.tsc_start = hgi_tsc();
}

uint64_t hgi_host_clock(void) {
  return hgi_provider_now();
}

void hgi_host_timer_set(uint64_t ns) {
  const uint64_t most = ns < TIMER_MAX_NS ? ns : TIMER_MAX_NS;
  const uint64_t count = (most * (timer_frequency / 1000) + HGI_NS_IN_MS - 1) / HGI_NS_IN_MS;
  *apic(APIC_INITIAL) = count == 0 ? 1 : count > UINT32_MAX ? UINT32_MAX : (uint32_t)count;
}

void hgi_host_timer_stop(void) {
  *apic(APIC_INITIAL) = 0;
}

void hgi_host_wait(void) {
  halt();
}
