/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What all fuzz targets share: how an input is read, and how a target says that a rule does
 * not hold.
 *
 * An input is a list of choices, not the bytes that the code under test sees: a target makes
 * something valid, and the input edits it. Past the end of an input all choices are 0.
 */
#ifndef HGI_TESTS_FUZZ_FUZZ_H
#define HGI_TESTS_FUZZ_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** @brief The rest of an input. */
struct fuzz_input {
  const uint8_t *bytes; /**< not read yet */
  size_t left;          /**< their number */
};

/** @brief Where a number comes near to what it stands beside: bases, sizes, ends. */
struct fuzz_anchors {
  const uint64_t *values; /**< the anchors */
  uint32_t count;         /**< their number, 1 or more */
};

/** @brief What libFuzzer, or the driver in replay.c, calls. @return 0 */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/** @brief Says which rule does not hold, and aborts. */
_Noreturn void fuzz_fail(const char *file, int line, const char *rule);

/** @brief A rule that must hold whatever the input. */
#define FUZZ_CHECK(rule) ((rule) ? (void)0 : fuzz_fail(__FILE__, __LINE__, #rule))

/** @brief The next byte. */
uint8_t fuzz_byte(struct fuzz_input *input);

/** @brief A number below @a below, which is 1 to 65536: of one byte if that is enough. */
uint32_t fuzz_below(struct fuzz_input *input, uint32_t below);

/** @brief A little-endian number of @a size bytes, 1 to 8. */
uint64_t fuzz_number(struct fuzz_input *input, size_t size);

/** @brief Any number: small, large, near a power of two, or near an anchor. */
uint64_t fuzz_value(struct fuzz_input *input, const struct fuzz_anchors *anchors);

/** @brief Edits a little-endian field of 1, 2, 4 or 8 bytes: sets it, adds to it, flips a bit. */
void fuzz_edit(struct fuzz_input *input, void *field, size_t size,
               const struct fuzz_anchors *anchors);

/** @brief Edits a field of any size and place in @a size bytes. */
void fuzz_edit_bytes(struct fuzz_input *input, void *bytes, size_t size,
                     const struct fuzz_anchors *anchors);

/** @brief Memory of exactly that size, a copy of @a bytes if that is not NULL; to be freed. */
void *fuzz_exact(const void *bytes, size_t size);

#endif
