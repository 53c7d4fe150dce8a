/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief What the bare guest does to be started anew: by the watchdog, or with ports in use.
 */
#include <bare/check.h>
#include <bare/ticks.h>
#include <bare/trap.h>

#define WATCHDOG_NS UINT64_C(5000000)

/* @return whether this is the life after the watchdog; then says so */
static bool bitten(void) {
  if (hgi_host_header()->reset_reason != HGI_RESET_WATCHDOG)
    return false;
  hgi_print("bare: started by the watchdog\n");
  hgi_check("health_event of a restart", hgi_bare_event(HGI_HEALTH_RESTART, HGI_RESET_WATCHDOG));
  return true;
}

void hgi_bare_watchdog(bool always) {
  if ((!always && bitten()) || hgi_check_absent(HGI_ENTRY_watchdog_set))
    return;
  hgi_check("watchdog_set", hgi_ops.watchdog_set(WATCHDOG_NS) == HGI_OK);
  for (;;)
    ;
}

void hgi_bare_watchdog_ticks(void) {
  if (bitten() || hgi_check_absent(HGI_ENTRY_watchdog_set) ||
      hgi_check_absent(HGI_ENTRY_timer_start_periodic))
    return;
  hgi_ticks.use = HGI_TICKS_PERIODIC;
  hgi_trap_enable();

  const bool ok = hgi_ops.irq_attach(hgi_host_header()->timer_irq) == HGI_OK &&
                  hgi_ops.timer_start_periodic(HGI_TICKS_PERIOD_NS / 1000u) == HGI_OK &&
                  hgi_ops.watchdog_set(10u * HGI_TICKS_PERIOD_NS) == HGI_OK;

  hgi_bare_wait(8u * HGI_TICKS_PERIOD_NS);
  hgi_check("ticks beside the watchdog", ok && hgi_ticks.count >= 7u && hgi_ticks.count <= 8u);
  for (;;)
    ;
}

static bool open(struct hgi_port_info *source, struct hgi_port_info *destination) {
  source->size = destination->size = sizeof *source;
  return hgi_ops.queuing_open((const uint8_t *)"queue.out", 9, source) == HGI_OK &&
         hgi_ops.queuing_open((const uint8_t *)"queue.in", 8, destination) == HGI_OK;
}

void hgi_bare_ports_reset(void) {
  static uint8_t message[4096];
  struct hgi_port_info source, destination;
  struct hgi_message info = {.size = sizeof info};

  if (hgi_check_absent(HGI_ENTRY_queuing_open) || hgi_check_absent(HGI_ENTRY_queuing_send))
    return;
  if (hgi_host_header()->reset_reason == HGI_RESET_REQUESTED) {
    const bool closed = hgi_ops.queuing_send(0, message, 1) == HGI_E_NOT_FOUND;

    hgi_check("ports are closed and empty",
              closed && open(&source, &destination) &&
                  hgi_ops.queuing_receive(destination.port, message, sizeof message, &info) ==
                      HGI_E_EMPTY);
    return;
  }
  hgi_check("queuing_send",
            open(&source, &destination) && hgi_ops.queuing_send(source.port, message, 1) == HGI_OK);
  hgi_ops.shutdown(HGI_SHUTDOWN_RESET, HGI_SHUTDOWN_NORMAL, 0);
}
