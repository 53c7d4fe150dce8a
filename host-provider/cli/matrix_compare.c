/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Compares what was found in a cell with what hgi check foretold.
 */
#include <cli/matrix.h>

#include <stdarg.h>
#include <string.h>

void hgi_matrix_say(const struct hgi_matrix_cell *cell, const char *format, ...) {
  char text[512];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof(text), format, arguments);
  va_end(arguments);
  cJSON_AddItemToArray(cJSON_GetObjectItem(cell->json, "differs"), cJSON_CreateString(text));
}

bool hgi_matrix_differs(const struct hgi_matrix_cell *cell) {
  return cJSON_GetArraySize(cJSON_GetObjectItem(cell->json, "differs")) > 0;
}

static const char *binding_of(char letter) {
  return letter == 'h' ? "host" : letter == 's' ? "shim" : letter == '-' ? "absent" : "unknown";
}

/* Slots that differ beyond these are counted. */
#define SLOTS_TOLD 3

void hgi_matrix_compare_bindings(const struct hgi_matrix_cell *cell, const char *whose,
                                 const char *is, const char *who, const char *wanted) {
  const size_t slots = strlen(is);
  unsigned told = 0;
  if (slots != strlen(wanted)) {
    hgi_matrix_say(cell, "%s%zu slots are bound, %s %zu", whose, slots, who, strlen(wanted));
    return;
  }
  for (size_t i = 0; i < slots; i++) {
    if (is[i] != wanted[i] && told++ < SLOTS_TOLD) {
      hgi_matrix_say(cell, "%sslot %zu %s is %s, %s %s", whose, i,
                     hgi_matrix_string(cJSON_GetArrayItem(cell->slots, (int)i), "entry"),
                     binding_of(is[i]), who, binding_of(wanted[i]));
    }
  }
  if (told > SLOTS_TOLD) {
    hgi_matrix_say(cell, "%sand %u more slots, %s something else", whose, told - SLOTS_TOLD, who);
  }
}

static bool is(const cJSON *object, const char *member, const char *text) {
  return strcmp(hgi_matrix_string(object, member), text) == 0;
}

static void compare_refusals(const struct hgi_matrix_cell *cell, const cJSON *found,
                             const cJSON *foretold) {
  static const char *const members[] = {"sentence", "reason", "entry"};
  for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++) {
    const char *const wanted = hgi_matrix_string(foretold, members[i]);
    if (cJSON_HasObjectItem(found, members[i]) && !is(found, members[i], wanted)) {
      hgi_matrix_say(cell, "refused with the %s '%s', hgi check foretold '%s'", members[i],
                     hgi_matrix_string(found, members[i]), wanted);
      return;
    }
  }
}

static void compare_with_check(const struct hgi_matrix_cell *cell, const cJSON *found,
                               const cJSON *foretold) {
  const char *const outcome = hgi_matrix_string(found, "outcome");
  if (is(foretold, "outcome", "unknown")) {
    return; /* a guest without a note: only a boot can tell, and hgi check said so */
  }
  if (!is(foretold, "outcome", outcome)) {
    hgi_matrix_say(cell, "%s%s%s, hgi check foretold: %s", outcome,
                   cJSON_HasObjectItem(found, "sentence") ? ": " : "",
                   hgi_matrix_string(found, "sentence"), hgi_matrix_string(foretold, "sentence"));
  } else if (strcmp(outcome, "refused") == 0) {
    compare_refusals(cell, found, foretold);
  } else if (cJSON_HasObjectItem(found, "bindings")) {
    hgi_matrix_compare_bindings(cell, "", hgi_matrix_string(found, "bindings"),
                                "hgi check foretold", hgi_matrix_string(foretold, "bindings"));
  }
}

void hgi_matrix_compare(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell) {
  const cJSON *const found = cJSON_GetObjectItem(cell->json, "found");
  const cJSON *const foretold = cJSON_GetObjectItem(cell->json, "foretold");
  cJSON_DeleteItemFromObject(cell->json, "differs");
  cJSON_AddArrayToObject(cell->json, "differs");
  compare_with_check(cell, found, foretold);
  if (cell->by_hand != NULL) {
    hgi_matrix_compare_by_hand(matrix, cell, found, "found");
    if (!is(foretold, "outcome", "unknown")) {
      hgi_matrix_compare_by_hand(matrix, cell, foretold, "hgi check foretold");
    }
  } else if (is(found, "outcome", "failed") && !hgi_matrix_differs(cell)) {
    hgi_matrix_say(cell, "%s", hgi_matrix_string(found, "sentence"));
  }
  if (cJSON_HasObjectItem(found, "unsaid")) {
    hgi_matrix_say(cell, "did not say '%s'", hgi_matrix_string(found, "unsaid"));
  }
}
