/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The table of `hgi matrix` that is written by hand: what it says, and of what.
 *
 * A text file; docs/matrix.md tells its lines, tests/matrix/oracle.txt is ours.
 */
#ifndef HGI_CLI_ORACLE_H
#define HGI_CLI_ORACLE_H

#include <hgi/version.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/** @brief Slots that a table can tell of. */
#define HGI_ORACLE_SLOTS_MAX 256
/** @brief Columns of a table, of hosts and of bindings. */
#define HGI_ORACLE_COLUMNS_MAX 32
/** @brief Guests, letters and remarks of a table. */
#define HGI_ORACLE_LINES_MAX 256

/** @brief A column: a host's version, with the legacy view, without, or both. */
struct hgi_oracle_column {
  uint32_t abi; /**< packed */
  bool without; /**< hosts without the legacy view */
  bool with;    /**< hosts with it */
};

/** @brief A guest's line. */
struct hgi_oracle_guest {
  const char *name;                          /**< file name */
  const char *cells[HGI_ORACLE_COLUMNS_MAX]; /**< a word for each column */
};

/** @brief A slot's line: a letter for each set of bindings. */
struct hgi_oracle_slot {
  const char *entry;                    /**< name */
  char letters[HGI_ORACLE_COLUMNS_MAX]; /**< h, s, -, or a letter with a meaning of its own */
};

/** @brief What a letter means on some hosts. */
struct hgi_oracle_letter {
  char letter;      /**< not h, s or - */
  char means;       /**< h, s or - */
  const char *host; /**< name of the host */
};

/** @brief A remark on a guest or a host: how it is booted, or what a guest says that boots. */
struct hgi_oracle_remark {
  const char *kind; /**< cmdline, config, says or type */
  const char *of;   /**< name of a guest or of a host */
  const char *text; /**< the rest of the line */
};

/** @brief The table. It points into its text. */
struct hgi_oracle {
  char *text;                                               /**< of the file, split */
  const char *sets[HGI_ORACLE_COLUMNS_MAX];                 /**< names of sets of bindings */
  size_t set_count;                                         /**< hgi_oracle::sets in use */
  struct hgi_oracle_slot slots[HGI_ORACLE_SLOTS_MAX];       /**< in order */
  size_t slot_count;                                        /**< hgi_oracle::slots in use */
  struct hgi_oracle_letter letters[HGI_ORACLE_LINES_MAX];   /**< letters with meanings */
  size_t letter_count;                                      /**< hgi_oracle::letters in use */
  struct hgi_oracle_column columns[HGI_ORACLE_COLUMNS_MAX]; /**< of hgi_oracle::guests */
  size_t column_count;                                      /**< hgi_oracle::columns in use */
  struct hgi_oracle_guest guests[HGI_ORACLE_LINES_MAX];     /**< the guests */
  size_t guest_count;                                       /**< hgi_oracle::guests in use */
  struct hgi_oracle_remark remarks[HGI_ORACLE_LINES_MAX];   /**< the remarks */
  size_t remark_count;                                      /**< hgi_oracle::remarks in use */
};

/** @brief Reads a table. @param[out] oracle what it says @param path of the file
 * @return false: said what is wrong, with the line's number */
bool hgi_oracle_read(struct hgi_oracle *oracle, const char *path);

/** @brief What the table says of a guest on a host's version.
 * @return the word; NULL: it has no such guest, or no such column */
const char *hgi_oracle_cell(const struct hgi_oracle *oracle, const char *guest, uint32_t abi,
                            bool legacy);

/**
 * @brief The bindings that a word of a cell means, "on1.0" or, of a guest with fewer slots,
 * "on1.0:25".
 * @param oracle the table
 * @param word of the cell
 * @param host name of the host, for letters with meanings of their own
 * @param[out] bindings a letter for each slot, and NUL
 * @return false: the word is no name of a set
 */
bool hgi_oracle_bindings(const struct hgi_oracle *oracle, const char *word, const char *host,
                         char bindings[HGI_ORACLE_SLOTS_MAX + 1]);

/** @brief The next remark of a kind on a guest or its host. @param oracle the table
 * @param kind, guest, host which @param[in,out] at 0, then where the last call was
 * @return its text; NULL: no more */
const char *hgi_oracle_remark(const struct hgi_oracle *oracle, const char *kind, const char *guest,
                              const char *host, size_t *at);

/** @brief Frees its text. */
void hgi_oracle_free(struct hgi_oracle *oracle);

#endif
