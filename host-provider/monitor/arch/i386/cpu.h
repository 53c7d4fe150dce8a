/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The processor: segments, frames, ports.
 */
#ifndef HGI_CPU_H
#define HGI_CPU_H

#include <stdbool.h>
#include <stdint.h>

/** @brief Selectors. 0x18 is left empty: RTEMS' port loads it. */
enum hgi_selector {
  HGI_KERNEL_CODE = 0x08, /**< the monitor's code */
  HGI_KERNEL_DATA = 0x10, /**< the monitor's data */
  HGI_USER_CODE = 0x23,   /**< the guest's code */
  HGI_USER_DATA = 0x2b,   /**< the guest's data */
  HGI_TASK = 0x30         /**< the task state segment */
};

/** @brief Vectors of the machine's interrupts. */
enum hgi_vector {
  HGI_VECTOR_PIC = 0x20,     /**< the first of the interrupt controller's 16 */
  HGI_VECTOR_TIMER = 0x40,   /**< the local APIC's timer */
  HGI_VECTOR_SPURIOUS = 0x4f /**< the local APIC's spurious one */
};

/** @brief What vectors.S saves, in its order. */
struct hgi_frame {
  uint32_t es;     /**< data segment */
  uint32_t ds;     /**< data segment */
  uint32_t edi;    /**< general register */
  uint32_t esi;    /**< general register */
  uint32_t ebp;    /**< general register */
  uint32_t unused; /**< esp of the monitor */
  uint32_t ebx;    /**< general register */
  uint32_t edx;    /**< general register */
  uint32_t ecx;    /**< general register */
  uint32_t eax;    /**< general register */
  uint32_t vector; /**< its number */
  uint32_t error;  /**< error code, or 0 */
  uint32_t eip;    /**< where it was */
  uint32_t cs;     /**< code segment; its two low bits are the privilege level */
  uint32_t eflags; /**< flags */
  uint32_t esp;    /**< of the guest; only if it came from there */
  uint32_t ss;     /**< of the guest; only if it came from there */
};

/** @brief Goes to the guest. */
_Noreturn void hgi_enter(const struct hgi_frame *frame);
/** @brief Called by vectors.S. */
void hgi_trap(struct hgi_frame *frame);
/** @brief Sets up segments, the interrupt table, and where traps of the guest find a stack. */
void hgi_segments_init(void);
/** @brief Turns paging on: the monitor's memory, and guest RAM for the monitor alone. */
void hgi_paging_init(uint64_t ram_end);
/** @brief Sets up interrupt controllers and measures the clocks. */
void hgi_interrupts_init(void);
/** @brief Serves an interrupt of the machine's. */
void hgi_interrupt(uint32_t vector);
/** @brief Sets up both serial ports. */
void hgi_uart_init(void);

/** @brief Writes a byte to a port. */
static inline void hgi_out(uint16_t port, uint8_t value) {
  __asm__ volatile("outb %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

/** @brief Writes 16 bits to a port. */
static inline void hgi_out_16(uint16_t port, uint16_t value) {
  __asm__ volatile("outw %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

/** @brief Reads a byte from a port. */
static inline uint8_t hgi_in(uint16_t port) {
  uint8_t value;
  __asm__ volatile("inb %1, %0" : "=a"(value) : "Nd"(port) : "memory");
  return value;
}

/** @brief Reads bytes from a port. */
static inline void hgi_in_bytes(uint16_t port, void *bytes, uint32_t count) {
  __asm__ volatile("rep insb" : "+D"(bytes), "+c"(count) : "d"(port) : "memory");
}

/** @brief What CPUID tells. */
static inline void hgi_cpuid(uint32_t leaf, uint32_t *ebx, uint32_t *ecx, uint32_t *edx) {
  uint32_t eax = leaf;
  *ecx = 0;
  __asm__("cpuid" : "+a"(eax), "=b"(*ebx), "+c"(*ecx), "=d"(*edx));
}

#endif
