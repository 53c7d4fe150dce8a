/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on the configuration. See assertions.h. */
HGI_ASSERTION(2301, config_get, OK, config_word,
              "finds a word key=value of the command line, the first of several")
HGI_ASSERTION_LOST(2302, config_get, OK, config_own,
                   "finds the host's own key, before the command line's", KNOWLEDGE)
HGI_ASSERTION(2303, config_get, OK, config_exact,
              "a value that just fits; one byte more is left alone")
HGI_ASSERTION(2304, config_get, OK, config_empty, "an empty value is a value")
HGI_ASSERTION(2305, config_get, E_SPACE, config_space,
              "gives what fits, and tells the whole length")
HGI_ASSERTION(2306, config_get, E_NOT_FOUND, config_not_found,
              "no key, part of a key, too much of a key: length 0")
HGI_ASSERTION(2307, config_get, E_INVALID, config_invalid,
              "refuses what is no legal key, with length 0")
HGI_ASSERTION(2308, config_get, E_POINTER, config_key, "refuses a key that the guest may not read")
HGI_ASSERTION(2309, config_get, E_POINTER, config_value,
              "refuses room that is not guest RAM, with length 0")
HGI_ASSERTION(2310, config_get, E_POINTER, config_length,
              "refuses a place for the length that is not guest RAM")
HGI_ASSERTION(2311, config_get, E_POINTER, config_absurd,
              "refuses room of 4294967295 bytes, with length 0")
HGI_ASSERTION(2312, config_get, OK, config_longest, "takes a key of 63 bytes")
HGI_GENERAL_LOST(92, config_get, SPEED)
