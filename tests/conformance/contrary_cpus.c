/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What a host can do wrong: what came with 1.3 about interrupts and CPUs.
 */
#include <conformance/contrary.h>

#include <conformance/conform.h>

/* In arch/: count, with something that only assembler can do wrong. */
hgi_cpu_count_fn hgi_contrary_clobbers, hgi_contrary_uses_fp;
hgi_cpu_count_fn *hgi_contrary_right;

hgi_status hgi_wrong_raise_does_nothing(uint32_t irq) {
  return irq == hgi_timer() ? HGI_OK : hgi_right.irq_raise(irq);
}

hgi_status hgi_wrong_pending_is_zero(uint32_t irq, uint32_t *pending) {
  const hgi_status status = hgi_right.irq_pending(irq, pending);

  if (status == HGI_OK)
    *pending = 0;
  return status;
}

hgi_status hgi_wrong_affinity_takes_any(uint32_t irq, uint32_t cpu) {
  return cpu == UINT32_MAX ? HGI_OK : hgi_right.irq_set_affinity(irq, cpu);
}

hgi_status hgi_wrong_count_changes(uint32_t *count) {
  const hgi_status status = hgi_right.cpu_count(count);

  if (status == HGI_OK)
    *count += ++hgi_wrong_calls % 2u;
  return status;
}

hgi_status hgi_wrong_count_wrong_error(uint32_t *count) {
  const hgi_status status = hgi_right.cpu_count(count);

  return status == HGI_E_POINTER ? HGI_E_INVALID : status;
}

hgi_status hgi_wrong_count_not_again(uint32_t *count) {
  static volatile bool busy;

  if (busy)
    return HGI_E_HOST;
  busy = true;

  const hgi_status status = hgi_right.cpu_count(count);

  for (volatile uint32_t i = 0; i < 50u; i++)
    ;
  busy = false;
  return status;
}

hgi_status hgi_wrong_count_clobbers(uint32_t *count) {
  hgi_contrary_right = hgi_right.cpu_count;
  return hgi_contrary_clobbers(count);
}

hgi_status hgi_wrong_count_uses_fp(uint32_t *count) {
  hgi_contrary_right = hgi_right.cpu_count;
  return hgi_contrary_uses_fp(count);
}

hgi_status hgi_wrong_count_deep(uint32_t *count) {
  volatile uint8_t deep[300];

  deep[0] = 1;

  const hgi_status status = hgi_right.cpu_count(count);

  return deep[0] == 1u ? status : HGI_E_HOST;
}

hgi_status hgi_wrong_count_slow(uint32_t *count) {
  for (volatile uint32_t i = 0; i < 50u; i++)
    ;
  return hgi_right.cpu_count(count);
}

hgi_status hgi_wrong_self_is_one(uint32_t *cpu) {
  const hgi_status status = hgi_right.cpu_self(cpu);

  if (status == HGI_OK)
    *cpu = 1;
  return status;
}

hgi_status hgi_wrong_start_twice(uint32_t cpu, uint64_t entry, uint64_t argument) {
  const hgi_status status = hgi_right.cpu_start(cpu, entry, argument);

  return status == HGI_E_STATE && cpu == 1u ? HGI_OK : status; /* started twice */
}

hgi_status hgi_wrong_ipi_is_lost(uint32_t cpu, uint32_t irq) {
  return cpu == 1u && hgi_slot_binding(HGI_ENTRY_cpu_count) != HGI_BINDING_ABSENT
             ? HGI_OK
             : hgi_right.ipi_send(cpu, irq);
}
