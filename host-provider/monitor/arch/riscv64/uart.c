/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The console: an NS16550 UART.
 */
#include <devices.h>

#include <common/console.h>
#include <common/machine.h>
#include <monitor/arch.h>
#include <monitor/mmio.h>
#include <platform.h>

#define DATA        (HGI_PLATFORM_UART + 0)
#define IRQ_ENABLE  (HGI_PLATFORM_UART + 1)
#define LINE        (HGI_PLATFORM_UART + 3)
#define STATUS      (HGI_PLATFORM_UART + 5)
#define EIGHT_BITS  0x03u
#define IRQ_RECEIVE 0x01u
#define RX_READY    0x01u
#define TX_EMPTY    0x20u

/* FIFOs stay off: switching them on empties them, and what was typed before would be lost. */
void hgi_uart_init(void) {
  hgi_put8(LINE, EIGHT_BITS);
  hgi_put8(IRQ_ENABLE, IRQ_RECEIVE);
}

void hgi_arch_console_put(uint8_t byte) {
  while ((hgi_get8(STATUS) & TX_EMPTY) == 0) {
  }
  hgi_put8(DATA, byte);
}

void hgi_machine_console_poll(struct hgi_partition *partition) {
  struct hgi_console_input *input = &partition->input;
  while (!hgi_console_full(input) && (hgi_get8(STATUS) & RX_READY) != 0) {
    hgi_console_keep(input, hgi_get8(DATA));
  }
  /* No room: the UART keeps the rest, and its interrupt would come without end. */
  hgi_put8(IRQ_ENABLE, hgi_console_full(input) ? 0 : (uint8_t)IRQ_RECEIVE);
}
