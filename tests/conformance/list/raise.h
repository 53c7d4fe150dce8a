/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on raising, asking, routing and waiting for interrupts. See assertions.h. */
HGI_ASSERTION(1401, idle, OK, idle_pending,
              "returns at once if an interrupt is pending, and claims it not")
HGI_ASSERTION(1402, idle, OK, idle_masked, "returns when one comes, though masked at the CPU")
HGI_ASSERTION(1403, idle, OK, idle_open,
              "what comes while it waits is taken before it returns, or as it does")
HGI_LOSS_UNSEEN(idle, POWER, "idle may return at once")
HGI_ASSERTION(2601, irq_raise, OK, raise_once, "makes pending once, however often it is called")
HGI_ASSERTION(2602, irq_raise, OK, raise_masked,
              "an interrupt raised while masked is kept, one of them")
HGI_ASSERTION(2603, irq_raise, OK, raise_in_service,
              "raised in service, it comes again after it is completed")
HGI_ASSERTION(2604, irq_raise, OK, raise_taken,
              "what is raised is taken when interrupts are unmasked")
HGI_ASSERTION(2605, irq_raise, E_INVALID, raise_invalid, "refuses a number above 1019")
HGI_ASSERTION(2606, irq_raise, E_NOT_FOUND, raise_not_found,
              "refuses a number that the guest has not")
HGI_ASSERTION(2607, irq_raise, E_STATE, raise_state, "refuses what is not attached")
HGI_ASSERTION(2701, irq_pending, OK, pending_tells, "1 from raised to claimed, else 0")
HGI_ASSERTION(2702, irq_pending, OK, pending_masked, "1 if pending, masked too")
HGI_ASSERTION(2703, irq_pending, OK, pending_level,
              "1 while a deadline has passed, 0 when it is withdrawn")
HGI_ASSERTION(2704, irq_pending, E_INVALID, pending_invalid,
              "refuses a number above 1019, and tells nothing")
HGI_ASSERTION(2705, irq_pending, E_NOT_FOUND, pending_not_found,
              "refuses a number that the guest has not, and tells nothing")
HGI_ASSERTION(2706, irq_pending, E_STATE, pending_state,
              "refuses what is not attached, and tells nothing")
HGI_ASSERTION(2707, irq_pending, E_POINTER, pending_pointer, "refuses what is not guest RAM")
HGI_ASSERTION(2801, irq_set_affinity, OK, affinity_own,
              "an interrupt of one CPU alone can be routed to that CPU")
HGI_ASSERTION(2802, irq_set_affinity, OK, affinity_console,
              "the console's interrupt can be routed to the boot CPU")
HGI_ASSERTION(2803, irq_set_affinity, E_INVALID, affinity_invalid,
              "refuses a number above 1019, and a CPU that is not there")
HGI_ASSERTION(2804, irq_set_affinity, E_NOT_FOUND, affinity_not_found,
              "refuses a number that the guest has not")
HGI_ASSERTION(2805, irq_set_affinity, E_STATE, affinity_state,
              "refuses what is not attached, and a CPU that is not started")
