/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief External interrupts (RISC-V Platform-Level Interrupt Controller Specification). All of
 * them come to machine mode.
 */
#include <devices.h>

#include <common/console.h>
#include <common/machine.h>
#include <monitor/mmio.h>
#include <monitor/traps.h>
#include <platform.h>

#define SOURCE         HGI_PLATFORM_UART_SOURCE
#define PRIORITY       (HGI_PLATFORM_PLIC + UINT64_C(4) * SOURCE)
#define CONTEXT(cpu)   (UINT64_C(2) * (cpu)) /* its machine mode; the next is its supervisor mode */
#define ENABLE(cpu)    (HGI_PLATFORM_PLIC + 0x2000 + 0x80 * CONTEXT(cpu))
#define THRESHOLD(cpu) (HGI_PLATFORM_PLIC + 0x200000 + 0x1000 * CONTEXT(cpu))
#define CLAIM(cpu)     (THRESHOLD(cpu) + 4)

void hgi_plic_init(void) {
  hgi_put32(PRIORITY, 1);
  hgi_plic_route(0);
}

void hgi_plic_route(uint32_t cpu) {
  for (uint32_t i = 0; i < hgi_cpus_of_machine(); i++) {
    hgi_put32(ENABLE(i), i == cpu ? 1u << SOURCE : 0);
  }
  /* Last: QEMU 7.2 looks anew for whom what is pending is when a threshold is written, and not when
   * an enable is. A byte that came before would wait for ever, and with it the UART. */
  for (uint32_t i = 0; i < hgi_cpus_of_machine(); i++) {
    hgi_put32(THRESHOLD(i), 0);
  }
}

void hgi_plic_serve(struct hgi_partition *partition) {
  for (;;) {
    uint32_t source = hgi_get32(CLAIM(hgi_machine_cpu(partition)));
    if (source == 0) {
      return;
    }
    if (source == SOURCE) {
      hgi_trap_count(HGI_TRAP_CONSOLE);
      hgi_console_look(partition);
    } else {
      hgi_trap_count(HGI_TRAP_OTHER);
    }
    hgi_put32(CLAIM(hgi_machine_cpu(partition)), source);
  }
}
