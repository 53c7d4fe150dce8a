/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Two serial ports (16550A): COM1 is the console, COM2 the exit channel. Ports are kept from
 * the guest.
 */
#include <cpu.h>

#include <common/console.h>
#include <common/machine.h>
#include <monitor/arch.h>

#define COM1       0x3f8u
#define COM2       0x2f8u
#define DATA       0u
#define ENABLE     1u
#define LINE       3u
#define MODEM      4u
#define STATUS     5u
#define EIGHT_BITS 0x03u
#define INTERRUPTS 0x0bu /* out 2: to the interrupt controller; ready */
#define RECEIVED   0x01u
#define CAN_SEND   0x20u
#define TRIES      1000000u

/* The FIFO stays off: turning it on drops what was typed already. */
static void init(uint16_t port) {
  hgi_out(port + ENABLE, 0);
  hgi_out(port + LINE, EIGHT_BITS);
  hgi_out(port + MODEM, INTERRUPTS);
}

void hgi_uart_init(void) {
  init(COM1);
  init(COM2);
  hgi_out(COM1 + ENABLE, RECEIVED);
}

static void put(uint16_t port, uint8_t byte) {
  for (uint32_t i = 0; i < TRIES && (hgi_in(port + STATUS) & CAN_SEND) == 0; i++) {
  }
  hgi_out(port + DATA, byte);
}

void hgi_arch_console_put(uint8_t byte) {
  put(COM1, byte);
}

void hgi_arch_exit_put(uint8_t byte) {
  put(COM2, byte);
}

void hgi_machine_console_poll(struct hgi_partition *partition) {
  struct hgi_console_input *input = &partition->input;
  while (!hgi_console_full(input) && (hgi_in(COM1 + STATUS) & RECEIVED) != 0) {
    hgi_console_keep(input, hgi_in(COM1 + DATA));
  }
}
