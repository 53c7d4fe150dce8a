/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Provider functions that do wrong. The provider can't remember: what they do depends on the
 * time alone.
 */
#include <monitor/provider/wrong.h>

#include <common/units.h>
#include <monitor/provider/entries.h>
#include <monitor/provider/trap.h>

#define BACK_NS  (5u * HGI_NS_IN_MS)
#define STEP_BIT UINT64_C(0x100000) /* of nanoseconds: about a millisecond */
#define STAND_NS HGI_NS_IN_MS

void hgi_wrong_hangs(void) {
  for (;;) {
    __asm__ volatile(".rept 64\n\tnop\n\t.endr"); /* an emulator has less to do than for branches */
  }
}

void hgi_wrong_faults(void) {
  __builtin_trap();
}

static uint64_t back(void) {
  const uint64_t now = hgi_provider_clock_ns();
  return now > BACK_NS && (now & STEP_BIT) != 0 ? now - BACK_NS : now;
}

static uint64_t stopped(void) {
  const uint64_t now = hgi_provider_clock_ns();
  return now < STAND_NS ? now : STAND_NS;
}

static hgi_status put_us(uint32_t *microseconds, uint64_t ns) {
  if (microseconds == NULL) {
    return HGI_E_POINTER;
  }
  *microseconds = (uint32_t)(ns / HGI_NS_IN_US);
  return HGI_OK;
}

uint64_t hgi_wrong_clock_back_ns(void) {
  return back();
}

hgi_status hgi_wrong_clock_back_us32(uint32_t *microseconds) {
  return put_us(microseconds, back());
}

uint64_t hgi_wrong_clock_stops_ns(void) {
  return stopped();
}

hgi_status hgi_wrong_clock_stops_us32(uint32_t *microseconds) {
  return put_us(microseconds, stopped());
}

/* The service is served whatever the version: hgi_monitor_spoil_entries sees to it. */
hgi_status hgi_wrong_storm(uint32_t irq) {
  const hgi_status status = hgi_provider_irq_complete(irq);
  if (status == HGI_OK) {
    TRAP1(irq_raise, irq);
  }
  return status;
}

uint32_t hgi_wrong_claim_none(void) {
  return HGI_IRQ_NONE;
}

uint32_t hgi_wrong_claim_other(void) {
  const uint32_t irq = hgi_provider_irq_claim();
  return irq == HGI_IRQ_NONE ? irq : irq ^ 1u;
}
