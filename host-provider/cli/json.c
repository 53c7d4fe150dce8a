/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Text of any bytes as JSON.
 */
#include <cli/json.h>

#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* JSON is UTF-8, paths are any bytes. NULL: out of memory */
static cJSON *string_of(const char *text) {
  char *const copy = malloc(strlen(text) + 1);
  cJSON *string = NULL;

  if (copy != NULL) {
    strcpy(copy, text);
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL || mbstowcs(NULL, text, 0) == (size_t)-1) {
      for (char *at = copy; *at != '\0'; at++) {
        if ((*at & 0x80) != 0) {
          *at = '?';
        }
      }
    }
    string = cJSON_CreateString(copy);
  }
  free(copy);
  return string;
}

bool hgi_json_add_text(cJSON *to, const char *name, const char *text) {
  return cJSON_AddItemToObject(to, name, string_of(text));
}

bool hgi_json_add_item(cJSON *to, const char *text) {
  return cJSON_AddItemToArray(to, string_of(text));
}
