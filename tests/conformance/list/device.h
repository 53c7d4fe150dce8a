/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on entropy, time of day, watchdog, caches and extensions. See assertions.h. */
HGI_ASSERTION(2501, entropy, OK, entropy_random,
              "gives bytes that are not the same twice, and only as many as it says")
HGI_NOT_ASSERTED(2502, entropy, E_EMPTY, "a guest can't make a generator slow")
HGI_ASSERTION(2503, entropy, E_INVALID, entropy_invalid,
              "refuses a length of 0 and above 256, and says 0 given")
HGI_ASSERTION(2504, entropy, E_POINTER, entropy_pointer,
              "refuses room that is not guest RAM, and says 0 given")
HGI_ASSERTION(2505, entropy, E_POINTER, entropy_filled,
              "refuses a place for the number that is not guest RAM")
HGI_NOT_ASSERTED(2506, entropy, E_HOST, "a guest can't make a generator fail")
HGI_ASSERTION(3301, tod_get, E_EMPTY, tod_never, "a clock that was never set says so")
HGI_ASSERTION(3302, tod_get, OK, tod_forward, "goes on, and its nanoseconds are below a second")
HGI_ASSERTION(3303, tod_get, E_INVALID, tod_get_invalid,
              "refuses a size below 24, and tells nothing")
HGI_ASSERTION(3304, tod_get, E_POINTER, tod_get_pointer, "refuses what is not guest RAM")
HGI_ASSERTION(3305, tod_get, OK, tod_size, "writes no more than the caller has room for")
HGI_ASSERTION(3401, tod_set, OK, tod_set_is_got,
              "what is set is what is got, before 1970 and far away too")
HGI_ASSERTION(3402, tod_set, E_INVALID, tod_set_invalid,
              "refuses a size below 24 and a billion nanoseconds, and sets nothing")
HGI_ASSERTION(3403, tod_set, E_POINTER, tod_set_pointer, "refuses what is not guest RAM")
HGI_ASSERTION(3404, tod_set, OK, tod_leaves_clock, "leaves clock_ns as it is")
HGI_ASSERTION(3502, watchdog_set, OK, watchdog_fed, "fed in time it does nothing")
HGI_ASSERTION(3503, watchdog_set, OK, watchdog_stopped,
              "stopped it does nothing, and a stopped one can be stopped")
HGI_ASSERTION(3504, watchdog_set, E_INVALID, watchdog_invalid, "refuses a timeout out of range")
HGI_ASSERTION(3601, cache_clean, OK, clean_some, "does any bytes of a buffer and tells how many")
HGI_ASSERTION(3602, cache_clean, OK, clean_most, "does 65536 bytes of more")
HGI_ASSERTION(3603, cache_clean, OK, clean_none, "does no bytes")
HGI_ASSERTION(3604, cache_clean, E_POINTER, clean_pointer,
              "refuses a buffer that is not all guest RAM, and says 0 done")
HGI_ASSERTION(3605, cache_clean, E_POINTER, clean_done,
              "refuses a place for the number that is not guest RAM")
HGI_ASSERTION(3701, cache_invalidate, OK, invalidate_some,
              "does any bytes of a buffer and tells how many")
HGI_ASSERTION(3702, cache_invalidate, OK, invalidate_beside, "loses nothing beside the buffer")
HGI_ASSERTION(3703, cache_invalidate, OK, invalidate_none, "does no bytes")
HGI_ASSERTION(3704, cache_invalidate, E_POINTER, invalidate_pointer,
              "refuses a buffer that is not all guest RAM, and says 0 done")
HGI_ASSERTION(3705, cache_invalidate, E_POINTER, invalidate_done,
              "refuses a place for the number that is not guest RAM")
HGI_ASSERTION(3801, get_extension, OK, extension_table,
              "a known extension is a table in a range of its kind")
HGI_ASSERTION(3802, get_extension, E_NOT_FOUND, extension_not_found,
              "refuses an id that nobody has, and versions out of reach")
HGI_ASSERTION(3803, get_extension, E_POINTER, extension_pointer,
              "refuses a place for the address that is not guest RAM")
