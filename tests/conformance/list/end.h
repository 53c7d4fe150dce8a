/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on ends. See assertions.h. */
HGI_ASSERTION(1001, halt, OK, end_elsewhere, "ends the guest with its status")
HGI_ASSERTION(1002, halt, E_INVALID, halt_invalid, "refuses a status above 63")
HGI_ASSERTION(1501, fatal, OK, end_elsewhere, "ends the guest with a status that is not 0")
HGI_ASSERTION(1502, fatal, E_INVALID, fatal_invalid,
              "refuses a size, a message's length and a number of registers out of range")
HGI_ASSERTION(1503, fatal, E_POINTER, fatal_pointer, "refuses what is not guest RAM")
HGI_ASSERTION(1504, fatal, E_POINTER, fatal_message,
              "refuses a message that the guest may not read")
HGI_ASSERTION(1505, fatal, E_POINTER, fatal_absurd, "refuses a size of 4294967295")
HGI_LOSS_UNSEEN(fatal, KNOWLEDGE, "the guest has ended")
HGI_ASSERTION(2402, shutdown, OK, end_elsewhere, "ends the guest with its status")
HGI_ASSERTION(2403, shutdown, E_INVALID, shutdown_invalid,
              "refuses a kind, a reason and a status out of range")
HGI_NOT_ASSERTED(2404, shutdown, E_HOST, "only a host that can't reset gives it; see 2401")
HGI_LOSS_UNSEEN(shutdown, KNOWLEDGE, "it is for the host's log")
HGI_GENERAL_LOST(92, fatal, SPEED)
