/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Shims irq_mask, irq_unmask, irq_save and irq_restore.
 */
#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

static struct hgi_inproc_irq *const timer = &hgi_inproc.irqs[0];

static void boot(void) {
  machine_boot(HGI_ABI_FIRST);
  cr_assert(hgi_ops.irq_mask == hgi_shim_irq_mask && hgi_ops.irq_unmask == hgi_shim_irq_unmask);
  cr_assert(hgi_ops.irq_save == hgi_shim_irq_save && hgi_ops.irq_restore == hgi_shim_irq_restore);
}

Test(irq, numbers) {
  static const struct {
    uint32_t irq;
    hgi_status status;
  } cases[] = {{27, HGI_OK},          {33, HGI_OK},
               {28, HGI_E_NOT_FOUND}, {1019, HGI_E_NOT_FOUND},
               {1020, HGI_E_INVALID}, {UINT32_MAX, HGI_E_INVALID}};

  boot();
  for (uint32_t i = 0; i < COUNT_OF(cases); i++) {
    cr_expect_eq(hgi_ops.irq_mask(cases[i].irq), cases[i].status, "mask %u", cases[i].irq);
    cr_expect_eq(hgi_ops.irq_unmask(cases[i].irq), cases[i].status, "unmask %u", cases[i].irq);
  }
}

/* An edge that waits, or comes while masked, is kept and delivered after. */
Test(irq, edges_are_kept_while_masked) {
  boot();
  hgi_ops.irq_attach(HGI_INPROC_TIMER_IRQ);
  timer->pending = true;
  cr_expect_eq(hgi_ops.irq_mask(HGI_INPROC_TIMER_IRQ), HGI_OK);
  cr_expect_eq(hgi_ops.irq_claim(), HGI_IRQ_NONE, "masked");
  cr_expect_eq(hgi_ops.irq_mask(HGI_INPROC_TIMER_IRQ), HGI_OK, "masked again");
  cr_expect_eq(hgi_ops.irq_unmask(HGI_INPROC_TIMER_IRQ), HGI_OK);
  cr_expect_eq(hgi_ops.irq_claim(), HGI_INPROC_TIMER_IRQ);
  cr_expect_eq(hgi_ops.irq_claim(), HGI_IRQ_NONE, "one of them");
  hgi_ops.irq_complete(HGI_INPROC_TIMER_IRQ);
  hgi_ops.irq_mask(HGI_INPROC_TIMER_IRQ);
  timer->pending = true;
  cr_expect_eq(hgi_ops.irq_unmask(HGI_INPROC_TIMER_IRQ), HGI_OK);
  cr_expect_eq(hgi_ops.irq_unmask(HGI_INPROC_TIMER_IRQ), HGI_OK, "not masked");
  cr_expect_eq(hgi_ops.irq_claim(), HGI_INPROC_TIMER_IRQ);
}

Test(irq, masked_between_claim_and_complete) {
  boot();
  hgi_ops.irq_attach(HGI_INPROC_TIMER_IRQ);
  timer->pending = true;
  cr_expect_eq(hgi_ops.irq_claim(), HGI_INPROC_TIMER_IRQ);
  cr_expect_eq(hgi_ops.irq_mask(HGI_INPROC_TIMER_IRQ), HGI_OK);
  timer->pending = true;
  hgi_ops.irq_complete(HGI_INPROC_TIMER_IRQ);
  cr_expect_eq(hgi_ops.irq_claim(), HGI_IRQ_NONE);
  hgi_ops.irq_unmask(HGI_INPROC_TIMER_IRQ);
  cr_expect_eq(hgi_ops.irq_claim(), HGI_INPROC_TIMER_IRQ);
}

Test(irq, one_mask_leaves_the_other) {
  boot();
  hgi_ops.irq_attach(HGI_INPROC_TIMER_IRQ);
  hgi_ops.irq_attach(HGI_INPROC_CONSOLE_IRQ);
  hgi_inproc.irqs[1].pending = true;
  hgi_ops.irq_mask(HGI_INPROC_TIMER_IRQ);
  cr_expect_eq(hgi_ops.irq_claim(), HGI_INPROC_CONSOLE_IRQ);
}

Test(irq, save_and_restore_nest) {
  boot();
  for (uint32_t start = 0; start <= 1; start++) {
    hgi_inproc.cpu_masked = start;
    const uint32_t outer = hgi_ops.irq_save();

    cr_expect_eq(hgi_inproc.cpu_masked, 1);
    const uint32_t inner = hgi_ops.irq_save();

    cr_expect_eq(hgi_inproc.cpu_masked, 1);
    hgi_ops.irq_restore(inner);
    cr_expect_eq(hgi_inproc.cpu_masked, 1, "still inside the outer");
    hgi_ops.irq_restore(outer);
    cr_expect_eq(hgi_inproc.cpu_masked, start);
  }
}
