/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on CPUs. One more is started, if there is one, and stays.
 */
#include <conformance/assert.h>

#include <bare/smp.h>
#include <bare/trap.h>

#define PATIENCE_NS (200u * MS)
#define IPI         5u

/* What the second CPU writes, and what it is asked for: it answers each number once. */
static uint32_t ran, cpu_there, asked, answered, ipis_there;
static uint64_t argument_there, time_there;

static uint32_t count_of(void) {
  uint32_t count = 1;

  hgi_ops.cpu_count(&count);
  return count;
}

void count_some(void) {
  uint32_t count = 0, again = 0;

  WANT(hgi_try.cpu_count(&count) == HGI_OK && hgi_try.cpu_count(&again) == HGI_OK);
  WANT(count >= 1u && count == again);
}

void count_pointer(void) {
  uint32_t *count;

  EACH_BAD(count, sizeof *count)
  WANT(hgi_try.cpu_count(count) == HGI_E_POINTER);
}

void self_boot(void) {
  uint32_t cpu = 9;

  WANT(hgi_try.cpu_self(&cpu) == HGI_OK && cpu == 0);
}

void self_pointer(void) {
  uint32_t *cpu;

  EACH_BAD(cpu, sizeof *cpu)
  WANT(hgi_try.cpu_self(cpu) == HGI_E_POINTER);
}

void start_invalid(void) {
  NEEDS(cpu_count);
  WANT(hgi_try.cpu_start(count_of(), (uintptr_t)hgi_second_start, 0) == HGI_E_INVALID);
  WANT(hgi_try.cpu_start(UINT32_MAX, (uintptr_t)hgi_second_start, 0) == HGI_E_INVALID);
}

void start_state(void) {
  WANT(hgi_try.cpu_start(0, (uintptr_t)hgi_second_start, 0) == HGI_E_STATE);
}

void start_pointer(void) {
  uintptr_t bad;

  if (count_of() < 2u)
    SKIP("the guest has one CPU");
  for (uint32_t i = 0; hgi_bad(i, 4, false, &bad); i++)
    WANT(hgi_try.cpu_start(1, bad, 0) == HGI_E_POINTER || bad == hgi_ram_end() - 2u);
}

void send_state(void) {
  if (count_of() < 2u)
    SKIP("the guest has one CPU");
  WANT(hgi_try.ipi_send(1, IPI) == HGI_E_STATE);
}

static void answer(void) {
  if (hgi_ops.irq_claim() == IPI) {
    ipis_there++;
    hgi_ops.irq_complete(IPI);
  }
  time_there = hgi_ops.clock_ns();
  hgi_word_put(&answered, hgi_word_get(&asked));
}

/* Interrupts stay masked there: it claims when it is asked. */
static void there(const struct hgi_second *second) {
  argument_there = (uintptr_t)second;
  cpu_there = UINT32_MAX;
  if (hgi_slot_binding(HGI_ENTRY_cpu_self) != HGI_BINDING_ABSENT)
    hgi_ops.cpu_self(&cpu_there);
  hgi_ops.irq_attach(IPI);
  hgi_word_put(&ran, 1);
  for (;;) {
    if (hgi_word_get(&asked) != hgi_word_get(&answered))
      answer();
    hgi_trap_relax();
  }
}

/* Asks the second CPU to claim and to read the clock. */
static bool ask(void) {
  const uint32_t number = hgi_word_get(&asked) + 1u;

  hgi_word_put(&asked, number);
  return hgi_word_wait(&answered, number, PATIENCE_NS);
}

/* Starts the second CPU, once. @return whether it runs; SKIP is said if there is none to run */
static bool runs(void) {
  if (hgi_word_get(&ran) != 0)
    return true;
  if (hgi_slot_binding(HGI_ENTRY_cpu_start) == HGI_BINDING_ABSENT || count_of() < 2u) {
    hgi_skip("the guest has one CPU");
    return false;
  }
  if (hgi_slot_binding(HGI_ENTRY_clock_ns) == HGI_BINDING_SHIM) {
    hgi_skip("the shim of clock_ns is for one CPU");
    return false;
  }
  return WANT(hgi_second_run(1, there) == HGI_OK) && WANT(hgi_word_wait(&ran, 1, PATIENCE_NS));
}

void start_runs(void) {
  if (!runs())
    return;
  WANT(argument_there != 0);
  WANT(hgi_try.cpu_start(1, (uintptr_t)hgi_second_start, 0) == HGI_E_STATE);
}

void self_there(void) {
  if (runs())
    WANT(cpu_there == 1u);
}

void ns_between(void) {
  if (!runs())
    return;
  for (uint32_t i = 0; i < 100u; i++) {
    const uint64_t before = hgi_ops.clock_ns();

    WANT(ask());
    WANT(time_there >= before);
    WANT(hgi_ops.clock_ns() >= time_there);
  }
}

void send_self(void) {
  NEEDS(irq_attach);
  NEEDS(irq_complete);
  NEEDS(irq_detach);
  if (hgi_ops.irq_attach(IPI) != HGI_OK)
    SKIP("there is no such interrupt");
  WANT(hgi_try.ipi_send(0, IPI) == HGI_OK);
  WANT(hgi_try.ipi_send(0, IPI) == HGI_OK);
  WANT(hgi_claim() == IPI);
  WANT(hgi_claim() == HGI_IRQ_NONE);
  hgi_taken = 0;
  WANT(hgi_try.ipi_send(0, IPI) == HGI_OK);
  hgi_open();
  hgi_wait(50u * US);
  hgi_close();
  WANT(hgi_taken == 1 && hgi_taken_last == IPI);
  hgi_ops.irq_detach(IPI);
}

void send_other(void) {
  if (!runs())
    return;

  const uint32_t before = ipis_there;

  WANT(hgi_try.ipi_send(1, IPI) == HGI_OK);
  for (uint32_t i = 0; i < 20u && ipis_there == before; i++)
    WANT(ask());
  WANT(ipis_there == before + 1u);
}

void send_invalid(void) {
  WANT(hgi_try.ipi_send(0, HGI_IPI_COUNT) == HGI_E_INVALID);
  WANT(hgi_try.ipi_send(0, UINT32_MAX) == HGI_E_INVALID);
  WANT(hgi_try.ipi_send(count_of(), IPI) == HGI_E_INVALID);
  WANT(hgi_try.ipi_send(UINT32_MAX, IPI) == HGI_E_INVALID);
}
