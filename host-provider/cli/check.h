/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief `hgi check` and `hgi describe`.
 */
#ifndef HGI_CLI_CHECK_H
#define HGI_CLI_CHECK_H

#include <cli/file.h>
#include <cli/where.h>

/** @brief How a check ends: the exit status of `hgi check`. */
enum hgi_check_outcome {
  HGI_CHECK_BOOTS = 0,    /**< the guest will run */
  HGI_CHECK_REFUSED = 1,  /**< by this host before entry, or by the guest */
  HGI_CHECK_BAD_INPUT = 2 /**< options, or a file that is no image, or has no good note */
};

/** @brief Lists of --with, or of --without, on one command line; far beyond what anybody types. */
#define HGI_CHECK_WITHOUT_MAX 32

/** @brief The command line of `hgi check`. */
struct hgi_check_options {
  const char *abi;                            /**< --abi, or NULL */
  bool legacy;                                /**< --legacy */
  bool json;                                  /**< --json */
  const char *without[HGI_CHECK_WITHOUT_MAX]; /**< each --without */
  int without_count;                          /**< how many there are */
  const char *with[HGI_CHECK_WITHOUT_MAX];    /**< each --with */
  int with_count;                             /**< how many there are */
};

/** @brief What a guest will meet on a host. */
struct hgi_checked {
  const char *guest;                     /**< path */
  const char *host;                      /**< path */
  uint32_t abi;                          /**< of the table, packed; 0: not known yet */
  bool legacy;                           /**< retired entries are served */
  bool without[HGI_SLOTS_MAX];           /**< entries that the boot leaves out */
  bool untold[HGI_SLOTS_MAX];            /**< those of them that it was not told to have */
  enum hgi_check_outcome outcome;        /**< the answer */
  const char *bad;                       /**< with bad input: what was said of it; else NULL */
  struct hgi_finding finding;            /**< why, where there is a reason; else NONE */
  bool placed;                           /**< whether hgi_checked::offset is known */
  uint64_t offset;                       /**< of what is wrong, in the guest's file */
  char where[HGI_WHERE_SIZE];            /**< the same as text, see hgi_where_text */
  struct hgi_verdict verdict;            /**< the guest's, or what it would be */
  struct hgi_needs_read needs;           /**< what the guest needs */
  struct hgi_bound bound[HGI_SLOTS_MAX]; /**< if the slots were looked at, see hgi_checked::slots */
  uint32_t slots;                        /**< hgi_checked::bound in use */
};

/**
 * @brief Reads the command line of `hgi check`.
 * @param argc, argv as of main
 * @param[in,out] options zeros, then what was asked for
 * @param[out] status exit status if there is nothing to check
 * @return where the two files are in @a argv; -1: said why not, or helped
 */
int hgi_check_options(int argc, char **argv, struct hgi_check_options *options, int *status);

/** @brief Whether a guest says nothing of an entry: it may have its slot, and no name for it. */
static inline bool hgi_need_is_empty(const struct hgi_need *need) {
  return need->name[0] == '\0' && need->hash == 0 && need->flags == 0;
}

/** @brief An entry's name as it is printed. */
static inline const char *hgi_name_of(const char *name) {
  return name[0] != '\0' ? name : "(no name)";
}

/** @brief Whether there may be a host that takes a guest's file; says what is wrong with it if not.
 */
bool hgi_check_any_host(const struct hgi_file *file);

/** @brief Says of a guest's file that is refused which it is, and where: else the sentence is all.
 */
void hgi_check_say_refused(const struct hgi_checked *checked);

/**
 * @brief Says what is wrong with the file of a guest that a host has refused before entry; nothing
 * if the file is good.
 * @param guest its path
 * @param host the host image's path
 */
void hgi_check_refused(const char *guest, const char *host);

/** @brief Prints it as text. Bad input was said already. */
void hgi_check_text(const struct hgi_checked *checked);

/** @brief Prints it as one JSON object. @return false: out of memory */
bool hgi_check_json(const struct hgi_checked *checked);

/**
 * @brief Notes which entries a boot of the host leaves out: those that it must be told to have, but
 * for those that it is told, and those that it is told to leave out.
 * @param[in,out] checked gets hgi_checked::without and hgi_checked::untold
 * @param offers what the host says
 * @param asked what it must be told to have, out of its boot note
 * @param options --with and --without
 * @return false: a word means no entry of the host; it was said
 */
bool hgi_check_left_out(struct hgi_checked *checked, const struct hgi_offers_read *offers,
                        const char *asked, const struct hgi_check_options *options);

/**
 * @brief Marks the entries that a host's boot must be told to have.
 * @param offers what the host says
 * @param asked the list of its boot note; empty: it has none
 * @param host its path
 * @param[in,out] untold gets true for each
 * @return false: a word means no entry of the host; it was said
 */
bool hgi_check_asked(const struct hgi_offers_read *offers, const char *asked, const char *host,
                     bool untold[HGI_SLOTS_MAX]);

/** @brief `hgi check`. @return an ::hgi_check_outcome */
int hgi_check_main(int argc, char **argv);

/** @brief `hgi describe`. @return 0, or 2 for bad input */
int hgi_describe_main(int argc, char **argv);

#endif
