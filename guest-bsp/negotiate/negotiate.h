/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Negotiation: fetch, validate, resolve, bind, report. No RTEMS, no allocation, bounded.
 *
 * fetch copies the known part of the table once. validate and resolve work on the copy alone, with
 * addresses as integers; hosts and `hgi check` run the very same two. bind is the one place where
 * an address becomes a function pointer. All of it is [boot], before a second CPU starts.
 */
#ifndef HGI_NEGOTIATE_NEGOTIATE_H
#define HGI_NEGOTIATE_NEGOTIATE_H

#include <stdbool.h>

#include <hgi/hgi.h>

/** @brief Why a step failed, and where: what goes into a verdict. */
struct hgi_finding {
  uint32_t reason; /**< ::hgi_reason */
  uint32_t slot;   /**< the slot concerned, or ::HGI_ENTRY_NONE */
  uint64_t wanted; /**< see the reason's sentence */
  uint64_t found;  /**< see the reason's sentence */
};

/** @brief What a guest wants, from its own constants or out of an image's needs note. */
struct hgi_guest {
  const struct hgi_needs *needs;     /**< head of the needs note */
  const struct hgi_need *entries;    /**< hgi_needs::entry_count of them */
  const struct hgi_shim_note *shims; /**< hgi_needs::shim_count of them, 255 at most */
  uint64_t image_base;               /**< first address of the loaded image */
  uint64_t image_size;               /**< its bytes, bss included */
  uint64_t address_max;              /**< the highest address that the guest's pointers hold */
};

/** @brief Shims in a guest at most: hgi_bound::shim is a byte, and 255 says none. */
#define HGI_SHIMS_MAX 255u

/** @brief Room for slots in a copy. A program that judges the guests and hosts of other headers, as
 * `hgi check` does, makes it larger for all of its files: up to HGI_SLOTS_MAX. */
#ifndef HGI_COPY_SLOTS
#define HGI_COPY_SLOTS HGI_ENTRY_COUNT
#endif

/** @brief A table as it was copied: the part of it that these headers know. */
struct hgi_copy {
  uint64_t address;                      /**< where the original lies */
  uint64_t checksum;                     /**< as computed over the whole original */
  uint32_t slot_count;                   /**< hgi_copy::slots that lie inside the table */
  struct hgi_header header;              /**< its header */
  struct hgi_slot slots[HGI_COPY_SLOTS]; /**< its slots; zero from slot_count on */
};

/** @brief What resolve decides for one slot. */
struct hgi_bound {
  uint8_t binding; /**< ::hgi_binding */
  uint8_t shim;    /**< with ::HGI_BINDING_SHIM its number in hgi_guest::shims, else 255 */
};

/** @brief A running Fletcher-64, see struct hgi_header. Starts as zeros. */
struct hgi_checksum {
  uint64_t a; /**< sum of the words */
  uint64_t b; /**< sum of the sums */
};

/**
 * @brief Adds a word to a checksum. Inlined where all else is made small, too: it is called for
 * each word.
 * @param sum at most 16384 words may be added to it, a table of 64 KiB: it can't overflow then
 * @param word in the table's byte order, read as a number by the guest
 */
/*@ requires \valid(sum) && sum->a + word <= UINT64_MAX && sum->b + sum->a + word <= UINT64_MAX;
    terminates \true; exits \false;
    assigns *sum;
    ensures sum->a == \old(sum->a) + word && sum->b == \old(sum->b) + sum->a; */
__attribute__((always_inline)) static inline void hgi_checksum_add(struct hgi_checksum *sum,
                                                                   uint32_t word) {
  sum->a += word;
  sum->b += sum->a;
}

/** @brief The checksum's value: both sums modulo 2^32 - 1, in 0 to 2^32 - 2. */
uint64_t hgi_checksum_value(const struct hgi_checksum *sum);

/**
 * @brief Computes the checksum of a table that lies in trusted memory, as a host does to seal it.
 * @param table its header and slots, hgi_header::size bytes of it; the size was checked by the
 * caller
 */
uint64_t hgi_checksum_table(const struct hgi_header *table);

/**
 * @brief Reads a table once, into a copy.
 *
 * Reads nothing before the address is known to be aligned, nothing past the prefix before magic and
 * size are right, and nothing past the size at all. Whether memory is there can't be asked: the
 * early-fault vectors answer for that.
 *
 * @param address of the table, any value
 * @param address_max highest address that a pointer holds
 * @param[out] copy the copy; meaningless if false is returned
 * @param[out] finding why not
 * @return whether the copy may be validated
 */
bool hgi_fetch(uint64_t address, uint64_t address_max, struct hgi_copy *copy,
               struct hgi_finding *finding);

/**
 * @brief Checks a copied header against itself and against what the guest wants of a host.
 * @param copy as hgi_fetch made it
 * @param guest what the guest wants
 * @param[out] finding why not
 * @return whether slots may be looked at
 */
bool hgi_validate(const struct hgi_copy *copy, const struct hgi_guest *guest,
                  struct hgi_finding *finding);

/**
 * @brief Decides whether a slot is present: the only function that ever does.
 * @param copy a validated copy
 * @param guest what the guest was built with
 * @param slot below hgi_needs::entry_count
 * @param[out] finding if missing, the reason why
 * @return whether the host serves the slot as the guest was built to call it
 */
bool hgi_slot_present(const struct hgi_copy *copy, const struct hgi_guest *guest, uint32_t slot,
                      struct hgi_finding *finding);

/**
 * @brief Binds each slot to host, shim or absent.
 *
 * Host entries first, but for twins of which the host has only one; then the shims in the order of
 * their list, each if its slot is still unbound, the guest accepts a shim there and all that it
 * depends on is bound. The list's order, settled at build time, puts less loss first and every shim
 * behind those that it depends on.
 *
 * @param copy a validated copy
 * @param guest what the guest wants
 * @param[out] bound hgi_needs::entry_count elements; all are set, also if false is returned
 * @param[out] finding the first must-entry that nothing binds
 * @return whether every must-entry is bound
 */
bool hgi_resolve(const struct hgi_copy *copy, const struct hgi_guest *guest,
                 struct hgi_bound *bound, struct hgi_finding *finding);

/**
 * @brief Fills in a verdict, all but hgi_verdict::magic, which the caller writes last.
 * @param[out] verdict any memory of that size
 * @param guest what the guest was built with
 * @param finding reason NONE: accepted; else refused
 * @param host_abi packed; 0 if no table could be read
 */
void hgi_report(struct hgi_verdict *verdict, const struct hgi_guest *guest,
                const struct hgi_finding *finding, uint32_t host_abi);

/** @brief Room for any sentence with its NUL, in bytes. */
#define HGI_SENTENCE_SIZE 256u

/**
 * @brief Writes the sentence of a verdict; an unknown reason gives a sentence with its number.
 * @param verdict any bytes
 * @param[out] buffer ends in NUL, holds printable ASCII only, is cut at @a size
 * @param size bytes of @a buffer, 1 or more
 * @return bytes written, without the NUL
 */
size_t hgi_sentence(const struct hgi_verdict *verdict, char *buffer, size_t size);

/** @brief The reason's or status's name as in its enum, or "unknown". */
const char *hgi_reason_name(uint32_t reason);
/** @copydoc hgi_reason_name */
const char *hgi_status_name(hgi_status status);
/** @brief "absent", "host", "shim", or "unknown". */
const char *hgi_binding_name(uint32_t binding);

#endif
