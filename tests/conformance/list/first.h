/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on the machine as it was at boot. See assertions.h. */
HGI_ASSERTION(1701, timer_missed, OK, missed_never, "0 if the timer never was periodic")
HGI_ASSERTION(501, irq_attach, OK, attach_drops, "an edge from before the first attach is dropped")
HGI_ASSERTION_LOST(2401, shutdown, OK, shutdown_reset,
                   "a reset starts the guest anew with HGI_RESET_REQUESTED", REQUEST)
HGI_ASSERTION(3501, watchdog_set, OK, watchdog_bites,
              "not fed in time, the guest starts anew with HGI_RESET_WATCHDOG")
HGI_ASSERTION(4801, health_event, OK, event_restart,
              "tells that the guest was started anew, and why")
