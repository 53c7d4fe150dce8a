/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A valid table and guest as pure data, and tables of cases that change one thing in them.
 */
#ifndef HGI_TESTS_UNIT_FIXTURE_H
#define HGI_TESTS_UNIT_FIXTURE_H

#include <negotiate/needs.h>
#include <negotiate/negotiate.h>

/** @brief Addresses of the fixture: round numbers, which nothing ever dereferences. */
enum {
  FIXTURE_TABLE = 0x10000000,    /**< the table, in a read-only range of 64 KiB */
  FIXTURE_COMMAND = 0x10008000,  /**< the command line, in the same range */
  FIXTURE_PROVIDER = 0x10010000, /**< code of slot n at +32 n, range of 4 KiB */
  FIXTURE_SHARED = 0x10020000,   /**< the shared page, range of 4 KiB */
  FIXTURE_RAM = 0x40000000,      /**< guest RAM, 16 MiB */
  FIXTURE_RAM_SIZE = 0x1000000,  /**< bytes of guest RAM */
  FIXTURE_IMAGE = 0x40100000,    /**< the image, 1 MiB of it */
  FIXTURE_IMAGE_SIZE = 0x100000  /**< bytes of the image */
};

/** @brief What negotiation works on, all of it changeable. */
struct fixture {
  struct hgi_copy copy;                       /**< as fetch would leave it; checksum 1 */
  struct hgi_needs needs;                     /**< the guest's head */
  struct hgi_need entries[HGI_ENTRY_COUNT];   /**< the guest's entries */
  struct hgi_shim_note shims[HGI_SHIM_COUNT]; /**< the guest's shims */
  struct hgi_guest guest;                     /**< points to those three */
  struct hgi_bound bound[HGI_ENTRY_COUNT];    /**< for resolve */
  struct hgi_finding finding;                 /**< for all */
};

/** @brief A field of the fixture gets a value. */
struct change {
  size_t offset;  /**< of the field */
  size_t size;    /**< 0: no change */
  uint64_t value; /**< what it gets */
};

/** @brief Changes of a case at most. */
#define CHANGES 5

/** @brief A case: what is changed, and what must be found. */
struct case_of {
  const char *name;               /**< for the log */
  struct change changes[CHANGES]; /**< what differs from the valid fixture */
  uint32_t reason;                /**< ::hgi_reason; NONE: accepted */
  uint64_t wanted;                /**< hgi_finding::wanted, if refused */
  uint64_t found;                 /**< hgi_finding::found, if refused */
};

/** @brief A change of a field of the fixture. */
#define SET(field, value)                                                                          \
  { offsetof(struct fixture, field), sizeof(((struct fixture *)0)->field), (uint64_t)(value) }
/** @brief A change of a field of the table's header. */
#define HEADER(field, value) SET(copy.header.field, value)
/** @brief The end of a case that is accepted. */
#define ACCEPTED HGI_REASON_NONE, 0, 0
/** @brief The end of a case that is refused. */
#define REFUSED(reason, wanted, found) HGI_REASON_##reason, (uint64_t)(wanted), (uint64_t)(found)

/** @brief Makes a valid fixture: a host of ABI 1.2 with all entries, and the bare guest. */
void fixture_init(struct fixture *fixture);

/** @brief Makes a valid fixture and changes it. */
void fixture_change(struct fixture *fixture, const struct change *changes);

/** @brief Runs one case through a step of negotiation and compares what it finds. */
void fixture_check(const struct case_of *expected, bool (*step)(struct fixture *fixture));

/** @brief The number of elements of an array. */
#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])

#endif
