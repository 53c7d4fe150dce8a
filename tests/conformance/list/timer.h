/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on the timer. See assertions.h. */
HGI_ASSERTION(301, timer_start_periodic, OK, periodic_ticks,
              "tick n is due n periods after the call: no drift")
HGI_ASSERTION(302, timer_start_periodic, OK, periodic_no_burst,
              "ticks that were not taken come as one")
HGI_ASSERTION(303, timer_start_periodic, OK, periodic_again,
              "started again, it withdraws the tick that waits")
HGI_ASSERTION(304, timer_start_periodic, OK, periodic_longest,
              "takes the longest period, which does not end")
HGI_ASSERTION(305, timer_start_periodic, E_INVALID, periodic_invalid,
              "refuses a period below 100 us")
HGI_ASSERTION(306, timer_start_periodic, OK, periodic_enable, "changes no interrupt enable")
HGI_ASSERTION(401, timer_stop, OK, stop_periodic, "no tick comes after it")
HGI_ASSERTION(402, timer_stop, OK, stop_withdraws, "withdraws a tick that waits")
HGI_ASSERTION(403, timer_stop, OK, stop_deadline,
              "stops a deadline, and withdraws one that has passed")
HGI_ASSERTION(404, timer_stop, OK, stop_stopped, "a stopped timer can be stopped")
HGI_ASSERTION(1601, timer_set_deadline, OK, deadline_not_early, "no deadline comes early")
HGI_ASSERTION_LOST(1602, timer_set_deadline, OK, deadline_near,
                   "a deadline 20 us away comes within 50 us after it", LATENCY)
HGI_ASSERTION(1603, timer_set_deadline, OK, deadline_accurate,
              "a deadline 500 us away comes within 50 us after it")
HGI_ASSERTION_LOST(1604, timer_set_deadline, OK, deadline_past,
                   "a deadline in the past fires at once", LATENCY)
HGI_ASSERTION(1605, timer_set_deadline, OK, deadline_stays,
              "its interrupt comes again until a deadline is set again")
HGI_ASSERTION(1606, timer_set_deadline, OK, deadline_replaced,
              "a later deadline takes the place of a nearer")
HGI_ASSERTION(1607, timer_set_deadline, OK, deadline_withdrawn,
              "a new deadline withdraws the interrupt of the old")
HGI_ASSERTION(1608, timer_set_deadline, OK, deadline_stops_periodic,
              "takes the place of a periodic timer")
HGI_ASSERTION(1609, timer_set_deadline, OK, deadline_farthest,
              "takes 2^63 - 1, which is not reached")
HGI_ASSERTION(1610, timer_set_deadline, E_INVALID, deadline_invalid,
              "refuses a deadline above 2^63 - 1")
HGI_ASSERTION(1611, timer_set_deadline, OK, deadline_enable, "changes no interrupt enable")
HGI_ASSERTION(1612, timer_set_deadline, OK, deadline_many,
              "20 deadlines in its own interrupt come in order")
HGI_LOSS_UNSEEN(timer_set_deadline, RESOLUTION, "no contract says how late a deadline may be")
HGI_LOSS_UNSEEN(timer_set_deadline, BOUND, "nobody waits for 71 minutes")
HGI_ASSERTION(1702, timer_missed, OK, missed_counts, "counts ticks that were not delivered")
HGI_ASSERTION(1703, timer_missed, OK, missed_stays,
              "is not reset by being read, and is by a new start")
HGI_ASSERTION(1704, timer_missed, OK, missed_withdrawn, "counts a tick that was withdrawn")
HGI_ASSERTION(1705, timer_missed, E_POINTER, missed_pointer, "refuses what is not guest RAM")
