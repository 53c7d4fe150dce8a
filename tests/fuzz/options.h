/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The fuzz target options: texts of which an input chooses words, and what reads them.
 */
#ifndef HGI_TESTS_FUZZ_OPTIONS_H
#define HGI_TESTS_FUZZ_OPTIONS_H

#include "fuzz.h"

/** @brief Bytes of a text at most. */
#define OPTIONS_TEXT_MAX 2048u

/** @brief Makes a text of whole words and single characters. @return its bytes, no NUL behind them
 */
size_t options_text(struct fuzz_input *input, char *text, size_t size);

/** @brief config_get, as the guest's shim does it and as a host does it. */
void options_check_config(struct fuzz_input *input);

/** @brief The options of a host. */
void options_check_host(struct fuzz_input *input);

/** @brief The arguments of `hgi run`. */
void options_check_run(struct fuzz_input *input);

#endif
