/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Segments and the interrupt table (Intel SDM, volume 3, chapters 3 and 6).
 */
#include <cpu.h>

#include <hgi/arch.h>
#include <hgi/version.h>

#include <monitor/guard.h>
#include <platform.h>

#define VECTORS      256u
#define VECTOR_SIZE  16u
#define GATE         0x8e00u /* present, 32-bit interrupt gate, for the monitor */
#define GATE_USER    0xee00u /* the same, also for the guest's INT */
#define TASK_SEGMENT 7u
#define NO_PORTS     0x68u /* the bitmap begins behind the segment: there is none */

extern const uint8_t hgi_vectors[], hgi_stack_top[];

HGI_ASSERT(HGI_KERNEL_DATA == 0x10, "vectors.S has it as a number");

static struct {
  uint32_t link, esp0, ss0, rest[22];
  uint16_t trap, io_map;
} task;

/* Flat, 4 GiB: code or data, for the monitor or for the guest. */
static uint64_t segments[TASK_SEGMENT] = {
    0, UINT64_C(0x00cf9b000000ffff), UINT64_C(0x00cf93000000ffff),
    0, UINT64_C(0x00cffb000000ffff), UINT64_C(0x00cff3000000ffff),
    0,
};

HGI_SETTLED static struct gate { uint16_t offset_low, selector, type, offset_high; } gates[VECTORS];

struct descriptor {
  uint16_t limit;
  uint32_t base;
} __attribute__((packed));

static void set_gate(uint32_t vector, uint16_t type) {
  const uint32_t offset = (uint32_t)(uintptr_t)hgi_vectors + vector * VECTOR_SIZE;
  gates[vector] = (struct gate){(uint16_t)offset, HGI_KERNEL_CODE, type, (uint16_t)(offset >> 16)};
}

static void load(void) {
  const struct descriptor table = {sizeof(segments) - 1, (uint32_t)(uintptr_t)segments};
  const struct descriptor interrupts = {sizeof(gates) - 1, (uint32_t)(uintptr_t)gates};
  __asm__ volatile("lgdt %0\n\t"
                   "lidt %1\n\t"
                   "ljmp %2, $1f\n"
                   "1:\n\t"
                   "movw %w3, %%ds\n\t"
                   "movw %w3, %%es\n\t"
                   "movw %w3, %%ss\n\t"
                   "movw %w4, %%fs\n\t"
                   "movw %w4, %%gs\n\t"
                   "lldt %w4\n\t"
                   "ltr %w5"
                   :
                   : "m"(table), "m"(interrupts), "i"(HGI_KERNEL_CODE), "r"(HGI_KERNEL_DATA),
                     "r"(0), "r"(HGI_TASK)
                   : "memory");
}

void hgi_segments_init(void) {
  const uint64_t base = (uintptr_t)&task;
  task.esp0 = (uint32_t)(uintptr_t)hgi_stack_top;
  task.ss0 = HGI_KERNEL_DATA;
  task.io_map = NO_PORTS;
  segments[HGI_TASK / 8] =
      (NO_PORTS - 1) | (base & 0xffffff) << 16 | UINT64_C(0x89) << 40 | (base >> 24) << 56;
  for (uint32_t i = 0; i < VECTORS; i++) {
    const bool call = i == HGI_CALL_VECTOR || i == HGI_ARCH_STOP_VECTOR;
    set_gate(i, call ? GATE_USER : GATE);
  }
  load();
}
