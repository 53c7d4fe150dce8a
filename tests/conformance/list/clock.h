/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on clocks. See assertions.h. */
HGI_ASSERTION(201, clock_us32, OK, us32_forward, "never goes back but for the wrap, and goes on")
HGI_ASSERTION(202, clock_us32, OK, us32_agrees, "is clock_ns in microseconds, modulo 2^32")
HGI_NOT_ASSERTED(203, clock_us32, E_POINTER, "a host need not notice a bad pointer")
HGI_ASSERTION(1301, clock_ns, OK, ns_forward, "never goes back, and goes on")
HGI_ASSERTION(1302, clock_ns, OK, ns_counter, "goes at the rate of the machine's counter")
HGI_ASSERTION_LOST(1303, clock_ns, OK, ns_resolution,
                   "has the machine's resolution: steps of less than 1 us on a faster counter",
                   RESOLUTION)
HGI_LOSS_UNSEEN(clock_ns, BOUND, "nobody waits for 71 minutes")
HGI_ASSERTION(1304, clock_ns, OK, ns_boot, "counts since boot: less than 10 minutes until here")
HGI_ASSERTION(1305, clock_ns, OK, ns_interrupt,
              "never goes back between an interrupt and what it interrupts")
HGI_ASSERTION(1307, clock_ns, OK, ns_past_wrap,
              "goes on past 2^32 us: every 1000 s for 72 minutes it is where it should be")
