/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Moves the console's interrupt between two CPUs all the time that input comes.
 *
 * Each interrupt takes one byte and moves on, in service still. As it is a level, it comes until
 * all are taken; as it goes to one CPU at a time, none may claim it while the other has not
 * completed it. The boot CPU masks and unmasks it all the time, wherever it is.
 */
#include <bare/smp.h>

#include <bare/check.h>
#include <bare/storm.h>
#include <bare/trap.h>

#define CPUS        2u
#define PATIENCE_NS UINT64_C(3000000000)

static bool in_use;
static uint32_t ready, line_end;
static uint32_t taking[CPUS], taken_bytes[CPUS], moved[CPUS], overlaps[CPUS];

bool hgi_bare_move_claimed(uint32_t irq) {
  uint32_t cpu = 0;
  uint8_t byte = 0;
  uint32_t taken = 0;

  if (!in_use || irq != hgi_host_header()->console_irq || hgi_ops.cpu_self(&cpu) != HGI_OK)
    return false;
  hgi_word_put(&taking[cpu], 1);
  overlaps[cpu] += hgi_word_get(&taking[1u - cpu]);
  hgi_ops.console_read(&byte, 1, &taken);
  hgi_word_put(&taken_bytes[cpu], taken_bytes[cpu] + taken);
  if (byte == '\n')
    hgi_word_put(&line_end, 1);
  moved[cpu] += hgi_ops.irq_set_affinity(irq, 1u - cpu) == HGI_OK;
  hgi_word_put(&taking[cpu], 0);
  return true;
}

static void take_part(const struct hgi_second *second) {
  (void)second;
  hgi_trap_enable();
  hgi_word_put(&ready, 1);
}

void hgi_bare_move(void) {
  const uint32_t console = hgi_host_header()->console_irq;
  struct hgi_wait wait = {.end = hgi_ops.clock_ns() + PATIENCE_NS};
  bool ok = hgi_ops.irq_attach(console) == HGI_OK && hgi_second_run(1, take_part) == HGI_OK &&
            hgi_word_wait(&ready, 1, PATIENCE_NS);

  in_use = true;
  hgi_print("bare: type\n");
  hgi_trap_enable();
  while (ok && hgi_word_get(&line_end) == 0 && hgi_wait_goes_on(&wait)) {
    ok = hgi_ops.irq_mask(console) == HGI_OK && hgi_ops.irq_unmask(console) == HGI_OK;
    hgi_trap_relax(); /* where the CPUs take turns, it is the other's */
  }
  hgi_print("bare: bytes taken ");
  hgi_print_decimal(hgi_word_get(&taken_bytes[0]));
  hgi_print(" and ");
  hgi_print_decimal(hgi_word_get(&taken_bytes[1]));
  hgi_print("\n");
  hgi_check("irq_set_affinity to and fro",
            ok && hgi_word_get(&line_end) == 1 && moved[0] > 0 && moved[1] > 0);
  hgi_check("both CPUs took part", taken_bytes[0] > 0 && taken_bytes[1] > 0);
  hgi_check("one CPU at a time", overlaps[0] == 0 && overlaps[1] == 0);
}
