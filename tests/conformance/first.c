/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on the machine as it was at boot.
 */
#include <conformance/assert.h>

void missed_never(void) {
  uint64_t missed = 9;

  WANT(hgi_try.timer_missed(&missed) == HGI_OK);
  WANT(missed == 0);
}

void attach_drops(void) {
  NEEDS(timer_start_periodic);
  if (hgi_timer() == HGI_IRQ_NONE)
    SKIP("the timer has no interrupt");
  hgi_ops.timer_start_periodic(2000);
  hgi_wait(2100u * US);
  WANT(hgi_try.irq_attach(hgi_timer()) == HGI_OK);
  WANT(hgi_claim() == HGI_IRQ_NONE);
  hgi_wait(2000u * US);
  WANT(hgi_claim() == hgi_timer());
}

void shutdown_reset(void) {
  if (!hgi_lives.asked_reset)
    SKIP("not asked for");
  if (hgi_lives.forgot)
    SKIP("the host has not kept the guest's RAM, which would tell");
  if (hgi_slot_binding(HGI_ENTRY_shutdown) == HGI_BINDING_HOST &&
      hgi_lives.reset_status == HGI_E_HOST)
    SKIP("the host can't do it, and says so with HGI_E_HOST");
  WANT(hgi_lives.reset_worked);
}

void watchdog_bites(void) {
  WANT(hgi_lives.asked_watchdog);
  WANT(hgi_host_header()->reset_reason == HGI_RESET_WATCHDOG);
}

void event_restart(void) {
  const uint32_t reason = hgi_host_header()->reset_reason;
  struct hgi_health_event event = {.size = sizeof event};
  bool told = false;

  if (reason == HGI_RESET_UNKNOWN || reason == HGI_RESET_POWER_ON)
    SKIP("the guest was not started anew");
  for (uint32_t i = 0; i < 1000u && hgi_try.health_event(&event) == HGI_OK; i++)
    told = told || (event.kind == HGI_HEALTH_RESTART && event.code == reason);
  WANT(told);
}
