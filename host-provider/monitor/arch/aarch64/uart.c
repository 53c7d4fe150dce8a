/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The console: a PL011 UART (Arm DDI 0183).
 */
#include <devices.h>

#include <common/console.h>
#include <common/machine.h>
#include <monitor/arch.h>
#include <monitor/mmio.h>
#include <platform.h>

#define DATA        (HGI_PLATFORM_UART + 0x00)
#define FLAGS       (HGI_PLATFORM_UART + 0x18)
#define LINE        (HGI_PLATFORM_UART + 0x2c)
#define CONTROL     (HGI_PLATFORM_UART + 0x30)
#define IRQ_MASK    (HGI_PLATFORM_UART + 0x38)
#define RX_EMPTY    0x10u
#define TX_FULL     0x20u
#define EIGHT_BITS  0x60u
#define ENABLE      0x301u
#define IRQ_RECEIVE 0x50u

/* FIFOs stay off: switching them on empties them, and what was typed before would be lost. */
void hgi_uart_init(void) {
  hgi_put32(LINE, EIGHT_BITS);
  hgi_put32(CONTROL, ENABLE);
  hgi_put32(IRQ_MASK, IRQ_RECEIVE);
}

void hgi_arch_console_put(uint8_t byte) {
  while ((hgi_get32(FLAGS) & TX_FULL) != 0) {
  }
  hgi_put32(DATA, byte);
}

void hgi_machine_console_poll(struct hgi_partition *partition) {
  struct hgi_console_input *input = &partition->input;
  while (!hgi_console_full(input) && (hgi_get32(FLAGS) & RX_EMPTY) == 0) {
    hgi_console_keep(input, (uint8_t)hgi_get32(DATA));
  }
  /* No room: the UART keeps the rest, and its interrupt would come without end. */
  hgi_put32(IRQ_MASK, hgi_console_full(input) ? 0 : IRQ_RECEIVE);
}
