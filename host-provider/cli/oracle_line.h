/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief A line of the table of `hgi matrix` on its way into it.
 */
#ifndef HGI_CLI_ORACLE_LINE_H
#define HGI_CLI_ORACLE_LINE_H

#include <cli/oracle.h>

/** @brief Words of a line: what line it is, "NUMBER ENTRY", and a word for each column. */
#define HGI_ORACLE_WORDS_MAX (HGI_ORACLE_COLUMNS_MAX + 3)

/** @brief A line, split into words. */
struct hgi_oracle_line {
  struct hgi_oracle *oracle;             /**< that it goes into */
  const char *path;                      /**< of the file */
  unsigned number;                       /**< from 1 */
  char *words[HGI_ORACLE_WORDS_MAX + 1]; /**< one more, to see that there are too many */
  size_t count;                          /**< hgi_oracle_line::words in use */
};

/** @brief Says what is wrong with a word of a line. @return false */
bool hgi_oracle_wrong(const struct hgi_oracle_line *line, const char *what, const char *word);

/** @brief `bindings SET...` @return false: said what is wrong */
bool hgi_oracle_take_sets(struct hgi_oracle_line *line);
/** @brief `slot NUMBER ENTRY LETTER...` @return false: said what is wrong */
bool hgi_oracle_take_slot(struct hgi_oracle_line *line);
/** @brief `letter LETTER MEANING HOST...` @return false: said what is wrong */
bool hgi_oracle_take_letter(struct hgi_oracle_line *line);
/** @brief `hosts COLUMN...`: VERSION without the legacy view, VERSION+legacy with, VERSION* both.
 * @return false: said what is wrong */
bool hgi_oracle_take_hosts(struct hgi_oracle_line *line);
/** @brief `guest NAME CELL...` @return false: said what is wrong */
bool hgi_oracle_take_guest(struct hgi_oracle_line *line);
/** @brief `cmdline NAME TEXT`, and config, says and type. @return false: said what is wrong */
bool hgi_oracle_take_remark(struct hgi_oracle_line *line);

#endif
