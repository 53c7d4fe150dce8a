/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Copies of good images with something changed.
 */
#ifndef HGI_TESTS_CLI_SPOILED_H
#define HGI_TESTS_CLI_SPOILED_H

#include "cli.h"

#include <criterion/parameterized.h>
#include <stdint.h>

/** @brief Where something is changed. */
enum place {
  FROM_START,   /**< of the file */
  FROM_NOTE,    /**< from the head of its first HGI note, behind the owner's name */
  FROM_SEGMENT, /**< from the program header of its first segment to load, ELF64 */
  SET_BITS,     /**< of the file, and the bytes are bits to set */
  CUT           /**< nothing is changed: the file ends there */
};

/**
 * @brief Copies a file with some bytes changed.
 * @param good path of the file
 * @param[out] to gets the copy's path; 256 bytes
 * @param place, offset where
 * @param bytes, length what stands there in the copy
 * @return @a to
 */
const char *spoil(const char *good, char *to, enum place place, long offset, const char *bytes,
                  size_t length);

/** @brief Where a place is in a file, in bytes from its start. */
long place_in(const char *path, enum place place);

/**
 * @brief Copies a guest or a host whose note lists more entries, as one of a newer ABI's does. What
 * the image holds besides stays: a guest that boots still boots.
 * @param good path of the image, little-endian ELF64
 * @param[out] to gets the copy's path; 256 bytes
 * @param entries how many its note lists then; the new ones are newer_49 and so on, of ABI 2.1
 * @param flags of the new ones: of struct hgi_need or struct hgi_offer
 * @return @a to
 */
const char *spoil_newer(const char *good, char *to, uint32_t entries, uint16_t flags);

/** @brief Removes a copy; any other file stays. */
void unspoil(const char *path);

#endif
