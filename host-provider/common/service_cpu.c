/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief CPU services. The contracts are in hgi/slots_1_3.h.
 */
#include <common/services.h>

#include <common/irq.h>

hgi_status hgi_service_irq_set_affinity(struct hgi_partition *partition,
                                        const uint64_t *arguments) {
  return hgi_irq_set_affinity(partition, (uint32_t)arguments[0], (uint32_t)arguments[1]);
}

static hgi_status put(struct hgi_partition *partition, uint64_t address, uint32_t value) {
  if (!hgi_guest_writable(partition, address, sizeof(value))) {
    return HGI_E_POINTER;
  }
  hgi_machine_write(partition, address, &value, sizeof(value));
  return HGI_OK;
}

hgi_status hgi_service_cpu_count(struct hgi_partition *partition, const uint64_t *arguments) {
  return put(partition, arguments[0], partition->cpu_count);
}

hgi_status hgi_service_cpu_self(struct hgi_partition *partition, const uint64_t *arguments) {
  return put(partition, arguments[0], hgi_machine_cpu(partition));
}

hgi_status hgi_service_cpu_start(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t number = (uint32_t)arguments[0];
  if (number >= partition->cpu_count) {
    return HGI_E_INVALID;
  }
  struct hgi_cpu *cpu = &partition->cpus[number];
  if (cpu->started) {
    return HGI_E_STATE;
  }
  /* Code of one byte at least: no pointer to nothing. */
  if (!hgi_guest_writable(partition, arguments[1], 1)) {
    return HGI_E_POINTER;
  }
  hgi_status status = hgi_machine_cpu_start(partition, number, arguments[1], arguments[2]);
  cpu->started = status == HGI_OK;
  return status;
}

hgi_status hgi_service_ipi_send(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t cpu = (uint32_t)arguments[0];
  uint32_t number = (uint32_t)arguments[1];
  if (cpu >= partition->cpu_count || number >= HGI_IPIS) {
    return HGI_E_INVALID;
  }
  if (!partition->cpus[cpu].started) {
    return HGI_E_STATE;
  }
  hgi_irq_send(partition, cpu, number);
  return HGI_OK;
}
