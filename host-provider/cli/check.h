/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief `hgi check` and `hgi describe`.
 */
#ifndef HGI_CLI_CHECK_H
#define HGI_CLI_CHECK_H

#include <cli/file.h>

/** @brief What a guest will meet on a host. */
struct hgi_checked {
  const char *guest;                     /**< path */
  const char *host;                      /**< path */
  uint32_t abi;                          /**< of the table, packed */
  bool legacy;                           /**< retired entries are served */
  bool without[HGI_SLOTS_MAX];           /**< entries that the host is told to leave out */
  bool boots;                            /**< or is refused */
  struct hgi_notes notes;                /**< what the guest needs */
  struct hgi_bound bound[HGI_SLOTS_MAX]; /**< if the slots were looked at, see hgi_checked::slots */
  uint32_t slots;                        /**< hgi_checked::bound in use */
  char sentence[HGI_SENTENCE_SIZE];      /**< the verdict's */
};

/** @brief Prints it as text. */
void hgi_check_text(const struct hgi_checked *checked);

/** @brief Prints it as one JSON object. @return false: out of memory */
bool hgi_check_json(const struct hgi_checked *checked);

/**
 * @brief Notes which entries a host is told to leave out.
 * @param[in,out] checked gets hgi_checked::without
 * @param offers what the host says
 * @param list of names and groups of entries
 * @return false: a word means no entry of the host; it was said
 */
bool hgi_check_without(struct hgi_checked *checked, const struct hgi_offers_read *offers,
                       const char *list);

/** @brief `hgi check`. @return 0 boots, 1 refused, 2 bad input */
int hgi_check_main(int argc, char **argv);

/** @brief `hgi describe`. @return 0, or 2 for bad input */
int hgi_describe_main(int argc, char **argv);

#endif
