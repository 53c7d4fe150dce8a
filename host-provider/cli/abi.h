/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief ABI versions as text.
 */
#ifndef HGI_CLI_ABI_H
#define HGI_CLI_ABI_H

#include <hgi/version.h>

#include <stdint.h>
#include <stdio.h>

/** @brief Bytes of a version as text, with its NUL. */
#define HGI_ABI_TEXT_SIZE 16u

/** @brief Writes a version, MAJOR.MINOR. @param version packed @param[out] text it @return @a text
 */
static inline const char *hgi_abi_text(uint32_t version, char text[HGI_ABI_TEXT_SIZE]) {
  snprintf(text, HGI_ABI_TEXT_SIZE, "%u.%u", HGI_VERSION_MAJOR(version),
           HGI_VERSION_MINOR(version));
  return text;
}

#endif
