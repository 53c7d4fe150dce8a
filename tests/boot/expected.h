/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What is expected of guests on hosts with channels and random numbers, written by hand; of
 * plain hosts tests/matrix/oracle.txt tells.
 *
 * Nothing here is computed by the code under test. Slots in the order of the table: h host, s shim,
 * - absent; 1.0 has 11 of them (0 to 10), 1.1 added 5 (11 to 15), 1.2 added 9 (16 to 24), 1.3 added
 * 24 (25 to 48); 2.0 retired six of the first 11.
 */
#ifndef HGI_TESTS_BOOT_EXPECTED_H
#define HGI_TESTS_BOOT_EXPECTED_H

/** @brief How a boot ends. */
enum outcome {
  BOOTS,          /**< the guest runs and ends with status 0 */
  REFUSED_BY_HOST /**< before entry, from the needs note */
};

/** @brief One row of the table. */
struct expected {
  const char *guest;    /**< image */
  const char *abi;      /**< host version */
  const char *option;   /**< of `hgi run`, or NULL */
  enum outcome outcome; /**< how it ends */
  const char *told;     /**< bindings of each slot if it boots, else the sentence */
};

/** @brief A host that serves retired entries. */
#define LEGACY "--legacy"
/** @brief A host with a channel of each kind. */
#define CHANNELS "--channel=queue:queuing:64:4", "--channel=samples:sampling:64:1000000"
/** @brief A host with random numbers. */
#define RNG "--rng"

/** @cond */
/* clang-format off */

/* What 1.3 added, as hosts have it:
   25 entropy, irq_raise, irq_pending | 28 affinity, CPUs | 33 time of day ... partition_slice |
   41 sampling | 44 queuing | 47 health */
#define PORTS_1_3 "-hh" "hhhhh" "hhhhhhhh" "---" "hhh" "hh"
#define RNG_1_3   "hhh" "hhhhh" "hhhhhhhh" "---" "---" "hh"

#define QUEUE     "--channel=queue:queuing:64:4"
#define MUST_HAVE(entry, brought, ends) \
  "refused: the guest must have " entry ", of ABI " brought "; the host's table ends with ABI " ends
#define TOO_OLD "refused: the host serves guests of ABI 2.0 or newer, this one is for 1.2"

/** @endcond */

/** @brief The table. */
static const struct expected expected[] = {
  /*                                                             0          10    15   24 */
  {"hgi-bare.elf",             "1.3", QUEUE,  BOOTS,            "hhhhhhhhh-h" "hhhhh" "hhhhhhhhh" PORTS_1_3},
  {"hgi-bare.elf",             "1.3", RNG,    BOOTS,            "hhhhhhhhh-h" "hhhhh" "hhhhhhhhh" RNG_1_3},

  /* The question of May 2014: built for a host with queuing ports. */
  {"hgi-bare-queuing.elf",     "1.2", QUEUE,  REFUSED_BY_HOST,  MUST_HAVE("queuing_open", "1.3", "1.2")},
  {"hgi-bare-queuing.elf",     "1.3", QUEUE,  BOOTS,            "hhhhhhhhh-h" "hhhhh" "hhhhhhhhh" PORTS_1_3},
  {"hgi-bare-queuing.elf",     "2.0", QUEUE,  BOOTS,            "-----hhhh--" "hhhhh" "hhhhhhhhh" PORTS_1_3},
  {"hgi-bare-queuing-may.elf", "1.3", QUEUE,  BOOTS,            "hhhhhhhhh-h" "hhhhh" "hhhhhhhhh" PORTS_1_3},
};
/* clang-format on */

#endif
