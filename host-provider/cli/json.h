/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Text of any bytes as JSON.
 */
#ifndef HGI_CLI_JSON_H
#define HGI_CLI_JSON_H

#include <cjson/cJSON.h>
#include <stdbool.h>

/**
 * @brief Adds text to an object; what is no UTF-8 gets a '?' for each byte that is not ASCII.
 * @return false: out of memory
 */
bool hgi_json_add_text(cJSON *to, const char *name, const char *text);

/** @brief The same at the end of an array. */
bool hgi_json_add_item(cJSON *to, const char *text);

#endif
