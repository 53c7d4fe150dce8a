/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What is expected of each guest on each host version, written by hand.
 *
 * Nothing here is computed by the code under test. Slots in the order of the table: h host, s shim,
 * - absent; 1.0 has 11 of them (0 to 10), 1.1 added 5 (11 to 15), 1.2 added 9 (16 to 24).
 */
#ifndef HGI_TESTS_BOOT_EXPECTED_H
#define HGI_TESTS_BOOT_EXPECTED_H

/** @brief How a boot ends. */
enum outcome {
  BOOTS,           /**< the guest runs and ends with status 0 */
  REFUSED_BY_HOST, /**< before entry, from the needs note */
  REFUSED_BY_GUEST /**< by the guest itself */
};

/** @brief One row of the table. */
struct expected {
  const char *guest;    /**< image */
  const char *abi;      /**< host version */
  enum outcome outcome; /**< how it ends */
  const char *bindings; /**< of each slot; NULL if it does not run */
};

/* clang-format off */
static const struct expected expected[] = {
  /*                                             0          10    15        24 */
  {"hgi-bare.elf",             "1.0", BOOTS,            "hhhhhhhhh-h" "sssss" "s-sssssss"},
  {"hgi-bare.elf",             "1.1", BOOTS,            "hhhhhhhhh-h" "hhhhh" "s-sssssss"},
  {"hgi-bare.elf",             "1.2", BOOTS,            "hhhhhhhhh-h" "hhhhh" "hhhhhhhhh"},
  {"hgi-bare-must.elf",        "1.0", REFUSED_BY_HOST,  0},
  {"hgi-bare-must.elf",        "1.1", REFUSED_BY_HOST,  0},
  {"hgi-bare-must.elf",        "1.2", BOOTS,            "hhhhhhhhh-h" "hhhhh" "hhhhhhhhh"},
  {"hgi-bare-must-nonote.elf", "1.0", REFUSED_BY_GUEST, 0},
  {"hgi-bare-must-nonote.elf", "1.1", REFUSED_BY_GUEST, 0},
  {"hgi-bare-must-nonote.elf", "1.2", BOOTS,            "hhhhhhhhh-h" "hhhhh" "hhhhhhhhh"},
};
/* clang-format on */

#endif
