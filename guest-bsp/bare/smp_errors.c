/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief What the entries for several CPUs refuse, before any other CPU is started.
 */
#include <bare/smp.h>

#include <bare/check.h>

#define IPI 1u

void hgi_bare_cpu_errors(uint32_t count) {
  const struct hgi_header *const header = hgi_host_header();
  const uint64_t ram_end = header->ram_base + header->ram_size;
  uint32_t self = 99;

  hgi_check("cpu_count", count >= 1 && hgi_ops.cpu_count((uint32_t *)8) == HGI_E_POINTER);
  hgi_check("cpu_self", hgi_ops.cpu_self(&self) == HGI_OK && self == 0 &&
                            hgi_ops.cpu_self((uint32_t *)8) == HGI_E_POINTER &&
                            hgi_ops.cpu_self((uint32_t *)(uintptr_t)ram_end) == HGI_E_POINTER);
  hgi_check("cpu_start no such CPU", hgi_ops.cpu_start(count, ram_end - 16u, 0) == HGI_E_INVALID);
  hgi_check("cpu_start started CPU", hgi_ops.cpu_start(0, ram_end - 16u, 0) == HGI_E_STATE);
  hgi_check("ipi_send out of range", hgi_ops.ipi_send(count, IPI) == HGI_E_INVALID &&
                                         hgi_ops.ipi_send(0, 16) == HGI_E_INVALID);
  if (count > 1) {
    hgi_check("cpu_start bad pointer", hgi_ops.cpu_start(1, 8, 0) == HGI_E_POINTER &&
                                           hgi_ops.cpu_start(1, ram_end, 0) == HGI_E_POINTER);
    hgi_check("ipi_send to a CPU that is not started", hgi_ops.ipi_send(1, IPI) == HGI_E_STATE);
  }
}

void hgi_bare_affinity_errors(uint32_t count) {
  const struct hgi_header *const header = hgi_host_header();

  hgi_check("irq_set_affinity out of range",
            hgi_ops.irq_set_affinity(HGI_IRQ_COUNT, 0) == HGI_E_INVALID &&
                hgi_ops.irq_set_affinity(header->console_irq, count) == HGI_E_INVALID &&
                hgi_ops.irq_set_affinity(HGI_IRQ_COUNT - 1u, 0) == HGI_E_NOT_FOUND);
  if (!hgi_bare_can_read()) {
    hgi_print("bare: no console input, its interrupt is not attached\n");
    return;
  }

  bool ok = hgi_ops.irq_set_affinity(header->console_irq, 0) == HGI_E_STATE &&
            hgi_bare_console_attach() == HGI_OK &&
            hgi_ops.irq_set_affinity(header->console_irq, 0) == HGI_OK;

  if (count > 1)
    ok = ok && hgi_ops.irq_set_affinity(header->console_irq, 1) == HGI_E_STATE;
  hgi_check("irq_set_affinity", ok);
}
