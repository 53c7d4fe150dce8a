/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The exit channel: a 16550 UART behind PCI, which the guest has no mapping of.
 */
#include <monitor/virt/devices.h>

#include <monitor/arch.h>
#include <monitor/mmio.h>
#include <platform.h>

#define FUNCTION      (HGI_PLATFORM_ECAM + (1u << 15)) /* bus 0, device 1, function 0 */
#define ID            (FUNCTION + 0x00)
#define COMMAND       (FUNCTION + 0x04)
#define BAR0          (FUNCTION + 0x10)
#define ID_PCI_SERIAL 0x00021b36u /* QEMU: docs/specs/pci-serial */
#define COMMAND_IO    1u
#define PORT          0x1000u
#define DATA          (HGI_PLATFORM_PCI_IO + PORT)
#define LINE_STATUS   (DATA + 5)
#define STATUS_EMPTY  0x20u

static bool present;

void hgi_exit_init(void) {
  present = hgi_get32(ID) == ID_PCI_SERIAL;
  if (present) {
    hgi_put32(BAR0, PORT);
    hgi_put32(COMMAND, COMMAND_IO);
  }
}

void hgi_arch_exit_put(uint8_t byte) {
  if (!present) {
    return;
  }
  while ((hgi_get8(LINE_STATUS) & STATUS_EMPTY) == 0) {
  }
  hgi_put8(DATA, byte);
}
