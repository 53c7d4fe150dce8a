/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief `hgi matrix`: every guest on every version of every host, foretold, booted and compared.
 *
 * What is known of a cell is kept as JSON, made in @ref matrix_page "docs/matrix.md"'s form; text
 * and page are made of it. Memory that runs out ends the program.
 */
#ifndef HGI_CLI_MATRIX_H
#define HGI_CLI_MATRIX_H

#include <cli/json.h>
#include <cli/oracle.h>
#include <common/offers.h>

#include <cjson/cJSON.h>
#include <sys/types.h>

/** @brief Images of each kind on one command line. */
#define HGI_MATRIX_IMAGES_MAX 256
/** @brief ABI versions on one command line, or of one host. */
#define HGI_MATRIX_VERSIONS_MAX 64

/** @brief Bytes of the path of a boot's file. */
#define HGI_MATRIX_PATH_MAX 128
/** @brief Bytes of a boot's output that are looked at. */
#define HGI_MATRIX_TEXT_MAX ((size_t)1 << 22)

/** @brief Exit statuses. */
enum hgi_matrix_exit {
  HGI_MATRIX_SAME = 0,     /**< no cell differs */
  HGI_MATRIX_DIFFERS = 1,  /**< a cell does */
  HGI_MATRIX_BAD_INPUT = 2 /**< options, files, or a table that lacks a guest */
};

/** @brief A guest image. */
struct hgi_matrix_guest {
  const char *path;  /**< as it was given */
  const char *name;  /**< the file's */
  uint16_t machine;  /**< of its ELF header */
  uint8_t elf_class; /**< likewise */
};

/** @brief A host image. */
struct hgi_matrix_host {
  const char *path;                           /**< as it was given */
  char name[32];                              /**< of its architecture, or "process" */
  char is[96];                                /**< what its offers note calls it */
  bool process;                               /**< its guests are Linux processes */
  uint16_t machine;                           /**< of its guests */
  uint8_t elf_class;                          /**< of its guests */
  uint32_t versions[HGI_MATRIX_VERSIONS_MAX]; /**< that it is booted with, packed */
  size_t version_count;                       /**< hgi_matrix_host::versions in use */
};

/** @brief One boot: a guest on a host with a version, with the legacy view or without. */
struct hgi_matrix_cell {
  const struct hgi_matrix_host *host;   /**< the host */
  const struct hgi_matrix_guest *guest; /**< the guest */
  uint32_t abi;                         /**< packed */
  bool legacy;                          /**< retired entries are served */
  const char *by_hand;                  /**< what the table says of it, or NULL: there is none */
  unsigned tries;                       /**< boots begun */
  pid_t child;                          /**< of the boot; 0: none */
  cJSON *json;                          /**< what is known of it */
  cJSON *slots;                         /**< of its guest: names, and what shims lose */
};

/** @brief What `hgi matrix` was asked for, and what came of it. */
struct hgi_matrix {
  struct hgi_matrix_host hosts[HGI_MATRIX_IMAGES_MAX];   /**< the hosts */
  size_t host_count;                                     /**< hgi_matrix::hosts in use */
  struct hgi_matrix_guest guests[HGI_MATRIX_IMAGES_MAX]; /**< the guests */
  size_t guest_count;                                    /**< hgi_matrix::guests in use */
  uint32_t versions[HGI_MATRIX_VERSIONS_MAX];            /**< --abi; none: all of each host */
  size_t version_count;                                  /**< hgi_matrix::versions in use */
  const char *oracle_path;                               /**< --oracle, or NULL */
  const char *text;                                      /**< file for the text; "-": stdout */
  const char *json;                                      /**< file for the JSON, or NULL */
  const char *html;                                      /**< file for the page, or NULL */
  const char *qemu;                                      /**< that runs process hosts, or NULL */
  unsigned jobs;                                         /**< boots at a time */
  unsigned timeout;                                      /**< seconds for a boot */
  struct hgi_oracle oracle;                              /**< the table written by hand */
  struct hgi_matrix_cell *cells;                         /**< all of them */
  size_t cell_count;                                     /**< hgi_matrix::cells in use */
  char folder[64];                                       /**< for the files of boots */
  cJSON *report;                                         /**< everything, for the outputs */
};

/**
 * @brief Reads the command line, and the images' heads.
 * @param argc, argv as of main
 * @param[in,out] matrix zeros, then what was asked for
 * @param[out] status exit status if there is nothing to do
 * @return false: said why not, or helped
 */
bool hgi_matrix_options(int argc, char **argv, struct hgi_matrix *matrix, int *status);

/** @brief Adds a guest image. @return false: said why it can't */
bool hgi_matrix_add_guest(struct hgi_matrix *matrix, const char *path);

/** @brief Adds a host image. @return false: said why it can't */
bool hgi_matrix_add_host(struct hgi_matrix *matrix, const char *path, bool process);

/** @brief Settles each host's versions, and makes the cells. @return false: said why it can't */
bool hgi_matrix_plan(struct hgi_matrix *matrix);

/** @brief Path of a file of a cell's boot. @param matrix, cell which @param what kind of file
 * @param[out] path ::HGI_MATRIX_PATH_MAX bytes */
void hgi_matrix_file(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                     const char *what, char *path);

/** @brief Text of a file as printable ASCII in lines, "" if there is none. @return for cJSON_free
 */
char *hgi_matrix_read(const char *path);

/** @brief Adds a command line as a shell takes it. @param to, name where
 * @param arguments ends in NULL */
void hgi_matrix_add_command(cJSON *to, const char *name, const char *const *arguments);

/**
 * @brief Starts a command of this program, with its output in a file.
 * @param arguments ends in NULL; the first is what the program calls itself
 * @param input file for stdin
 * @param output file for stdout
 * @param errors file for stderr
 * @return process ID; -1: said why not
 */
pid_t hgi_matrix_spawn(const char *const *arguments, const char *input, const char *output,
                       const char *errors);

/** @brief Asks `hgi check` of a cell. @return false: it could not be asked; it was said */
bool hgi_matrix_foretell(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell);

/** @brief Starts a cell's boot. @return false: said why not */
bool hgi_matrix_boot(const struct hgi_matrix *matrix, struct hgi_matrix_cell *cell);

/** @brief Reads what came of a cell's boot. @param matrix, cell which @param status exit status */
void hgi_matrix_found(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                      int status);

/** @brief Compares what was found with what was foretold, and both with the table. */
void hgi_matrix_compare(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell);

/** @brief Whether a cell differs from what was expected. */
bool hgi_matrix_differs(const struct hgi_matrix_cell *cell);

/** @brief Boots all cells. @return 0, or the exit status if that was not possible; it was said */
int hgi_matrix_run(struct hgi_matrix *matrix);

/** @brief Says how a cell differs. */
void hgi_matrix_say(const struct hgi_matrix_cell *cell, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/**
 * @brief Compares bindings slot by slot, and says what differs.
 * @param cell whose
 * @param whose what is said before it
 * @param is letters for the bindings that there are
 * @param who "hgi check foretold", or whoever wants them
 * @param wanted letters likewise
 */
void hgi_matrix_compare_bindings(const struct hgi_matrix_cell *cell, const char *whose,
                                 const char *is, const char *who, const char *wanted);

/**
 * @brief Compares with the table, and says what differs.
 * @param matrix, cell whose
 * @param what was found or foretold
 * @param whose "found" or "hgi check foretold"
 */
void hgi_matrix_compare_by_hand(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                                const cJSON *what, const char *whose);

/** @brief Makes hgi_matrix::report, with all that is known before a boot. */
void hgi_matrix_begin_report(struct hgi_matrix *matrix);

/** @brief Sums up all cells in hgi_matrix::report. @return how many differ */
unsigned hgi_matrix_sum(struct hgi_matrix *matrix);

/** @brief Prints the report as text. */
void hgi_matrix_text(const cJSON *report, FILE *to);

/** @brief Prints the report as one page. */
void hgi_matrix_html(const cJSON *report, FILE *to);

/** @brief Member of an object as text; "" if it has none or is no text. */
const char *hgi_matrix_string(const cJSON *object, const char *member);

/** @brief The page with its marks, see matrix.html; the build makes it. */
extern const char hgi_matrix_template[];

/** @brief `hgi matrix`. @return an ::hgi_matrix_exit */
int hgi_matrix_main(int argc, char **argv);

#endif
