/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief QEMU's virt machine, aarch64, as far as host and provider touch it. All inline: provider
 * code calls nothing outside of its pages.
 */
#ifndef TINY_MACHINE_H
#define TINY_MACHINE_H

#include <stdbool.h>
#include <stdint.h>

/** @brief A system register. */
#define TINY_READ(name)                                                                            \
  __extension__({                                                                                  \
    uint64_t value_;                                                                               \
    __asm__ volatile("mrs %0, " #name : "=r"(value_) : : "memory");                                \
    value_;                                                                                        \
  })
/** @copydoc TINY_READ */
#define TINY_WRITE(name, value)                                                                    \
  __asm__ volatile("msr " #name ", %0" : : "r"((uint64_t)(value)) : "memory")
/** @brief What comes after begins after what comes before has taken effect. */
#define TINY_ISB() __asm__ volatile("isb" : : : "memory")
/** @brief Memory and devices have seen what comes before. */
#define TINY_DSB() __asm__ volatile("dsb sy" : : : "memory")

/** @brief Where the devices are (QEMU: hw/arm/virt.c): GICv3, and a PL011 UART. */
#define TINY_GICD UINT64_C(0x08000000)
/** @brief Bytes from the distributor's first to the redistributor's last. */
#define TINY_GIC_SIZE UINT64_C(0x000c0000)
/** @brief The boot CPU's redistributor. */
#define TINY_GICR UINT64_C(0x080a0000)
/** @brief The console. */
#define TINY_UART UINT64_C(0x09000000)
/** @brief Its bytes. */
#define TINY_UART_SIZE UINT64_C(0x1000)

/** @brief The virtual timer's interrupt, a PPI; the UART's, an SPI. Both are levels. */
#define TINY_IRQ_TIMER 27u
/** @copydoc TINY_IRQ_TIMER */
#define TINY_IRQ_CONSOLE 33u
/** @brief Their priorities differ, so that the running one tells what was claimed last. */
#define TINY_PRIORITY_TIMER 0x80u
/** @copydoc TINY_PRIORITY_TIMER */
#define TINY_PRIORITY_CONSOLE 0xa0u

/** @brief Reads a device's register. */
static inline uint32_t tiny_get32(uint64_t address) {
  return *(volatile uint32_t *)(uintptr_t)address;
}

/** @brief Writes a device's register. */
static inline void tiny_put32(uint64_t address, uint32_t value) {
  *(volatile uint32_t *)(uintptr_t)address = value;
}

/** @brief Writes a device's register of a byte. */
static inline void tiny_put8(uint64_t address, uint8_t value) {
  *(volatile uint8_t *)(uintptr_t)address = value;
}

/** @brief Masks interrupts at the CPU. @return for tiny_unmask() */
static inline uint64_t tiny_mask(void) {
  const uint64_t state = TINY_READ(daif);

  __asm__ volatile("msr daifset, #2" : : : "memory");
  return state & 0x80u;
}

/** @brief Gives back what tiny_mask() found. */
static inline void tiny_unmask(uint64_t state) {
  TINY_WRITE(daif, (TINY_READ(daif) & ~UINT64_C(0x80)) | (state & 0x80u));
}

/** @brief The counter, which starts at 0 with the guest. */
static inline uint64_t tiny_counter(void) {
  TINY_ISB(); /* it may be read ahead of what comes before */
  return TINY_READ(cntvct_el0);
}

/** @brief Hz of the counter. */
static inline uint64_t tiny_frequency(void) {
  return TINY_READ(cntfrq_el0);
}

/** @brief Has the timer's line come up when the counter is at a number of ticks or above. */
static inline void tiny_timer_set(uint64_t ticks) {
  TINY_WRITE(cntv_cval_el0, ticks);
  TINY_WRITE(cntv_ctl_el0, 1);
  TINY_ISB();
}

/** @brief Whether the timer's line is up. */
static inline bool tiny_timer_up(void) {
  TINY_ISB();
  return (TINY_READ(cntv_ctl_el0) & 5u) == 5u;
}

/** @brief Waits until an interrupt is pending, masked at the CPU or not. */
static inline void tiny_wait(void) {
  __asm__ volatile("dsb sy\n\twfi" : : : "memory");
}

/** @brief Enables or disables an interrupt at the controller; in force when it returns. */
static inline void tiny_irq_enable(uint32_t irq, bool enabled) {
  const uint64_t base = irq < 32u ? TINY_GICR + 0x10000u : TINY_GICD;
  const uint64_t control = irq < 32u ? TINY_GICR : TINY_GICD;
  const uint32_t busy = irq < 32u ? 8u : UINT32_C(1) << 31;

  tiny_put32(base + (enabled ? 0x100u : 0x180u) + irq / 32u * 4u, UINT32_C(1) << irq % 32u);
  for (uint32_t i = 0; i < 1000u && (tiny_get32(control) & busy) != 0; i++) {
  }
  TINY_DSB();
  TINY_ISB();
}

/** @brief Acknowledges an interrupt. @return its number, or one above 1019 */
static inline uint32_t tiny_irq_acknowledge(void) {
  const uint64_t irq = TINY_READ(icc_iar1_el1);

  TINY_DSB();
  return (uint32_t)irq;
}

/** @brief Ends the interrupt that was acknowledged last. */
static inline void tiny_irq_end(uint32_t irq) {
  TINY_WRITE(icc_eoir1_el1, irq);
  TINY_ISB();
}

/** @brief Priority of the interrupt that was acknowledged last and not ended; 0xff: none. */
static inline uint32_t tiny_irq_running(void) {
  return (uint32_t)TINY_READ(icc_rpr_el1);
}

/** @brief Sends a byte. */
static inline void tiny_uart_put(uint8_t byte) {
  while ((tiny_get32(TINY_UART + 0x18u) & 0x20u) != 0) {
  }
  tiny_put32(TINY_UART, byte);
}

/** @brief Takes a byte that has come. @return whether there was one */
static inline bool tiny_uart_take(uint8_t *byte) {
  if ((tiny_get32(TINY_UART + 0x18u) & 0x10u) != 0)
    return false;
  *byte = (uint8_t)tiny_get32(TINY_UART);
  return true;
}

/** @brief From provider to host, which does not return. @param request ::tiny_request */
static inline void tiny_call(uint32_t request, uint64_t value) {
  register uint64_t x0 __asm__("x0") = request;
  register uint64_t x1 __asm__("x1") = value;

  __asm__ volatile("hvc #1" : "+r"(x0), "+r"(x1) : : "memory");
}

/** @brief Why the CPU has come from the guest to the host. */
enum tiny_trap {
  TINY_TRAP_CALL,  /**< tiny_call() */
  TINY_TRAP_STOP,  /**< the stop trap */
  TINY_TRAP_EARLY, /**< an exception that the guest had no vectors for yet */
  TINY_TRAP_OTHER  /**< what a guest may not do, or a fault of the host itself */
};

/** @brief Tells it. @param[out] pc where it happened @param[out] address what was accessed */
enum tiny_trap tiny_machine_trap(uint64_t *pc, uint64_t *address);
/** @brief Called by the vectors: the guest has ended, and its first registers were these. */
_Noreturn void tiny_ended(uint64_t request, uint64_t value);
/** @brief Sets devices up, as for a guest that starts. */
void tiny_machine_init(void);
/** @brief Sets the guest's mode up, and enters it with the address of the table. */
_Noreturn void tiny_machine_enter(uint64_t entry, uint64_t table);
/** @brief Writes to memory what caches hold of that, and drops it there. */
void tiny_machine_clean(uint64_t address, uint64_t size);
/** @brief Turns the machine off. */
_Noreturn void tiny_machine_off(void);

#endif
