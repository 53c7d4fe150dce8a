/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A program without a C library that negotiates tables of both byte orders, for QEMU's user
 * mode emulators.
 */
#ifndef HGI_TEST_NEGOTIATION_H
#define HGI_TEST_NEGOTIATION_H

#include <negotiate/negotiate.h>

/** @brief A table with all slots that these headers know. */
struct test_table {
  struct hgi_header header;               /**< its header */
  struct hgi_slot slots[HGI_ENTRY_COUNT]; /**< its slots */
};

/** @brief The table; the linker puts it at the same address on every data model. */
extern struct test_table test_table;

/** @brief Makes a sealed table in test_table, as a host of an ABI version would. */
void test_make_table(uint32_t version);

/** @brief Seals test_table anew, after a change. */
void test_seal(void);

/** @brief Makes test_table one of the other byte order, with the checksum that it has there. */
void test_swap_table(void);

/** @brief A number for the bytes of the table, hgi_header::size of them as @a size says. */
uint32_t test_digest(uint32_t size);

/** @brief Writes to standard output. Implemented for each data model. */
void gate_write(const char *text, size_t length);

/** @brief The program. @return its exit status */
int gate_main(void);

#endif
