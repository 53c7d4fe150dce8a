/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief What `hgi check` foretells of a cell of a matrix: the very command that a user would type.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/matrix.h>

#include <cli/abi.h>
#include <cli/arguments.h>
#include <cli/message.h>

#include <errno.h>
#include <string.h>
#include <sys/wait.h>

static void make_command(const struct hgi_matrix_cell *cell, const char *abi,
                         struct hgi_arguments *command) {
  const char *const own[] = {"hgi", "check", "--abi", abi, NULL};
  const char *const images[] = {cell->guest->path, cell->host->path, NULL};
  hgi_arguments_add_all(command, own);
  if (cell->legacy) {
    hgi_arguments_add(command, "--legacy");
  }
  hgi_arguments_add_all(command, images);
}

/* What is kept of a slot for all cells of the guest: its name, and what is lost if a shim serves.
 */
static void keep_slot(cJSON *slots, const cJSON *slot, int number) {
  const cJSON *const lost = cJSON_GetObjectItem(slot, "lost");
  cJSON *kept = cJSON_GetArrayItem(slots, number);
  if (kept == NULL) {
    kept = cJSON_CreateObject();
    cJSON_AddStringToObject(kept, "entry", hgi_matrix_string(slot, "entry"));
    cJSON_AddBoolToObject(kept, "must", cJSON_IsTrue(cJSON_GetObjectItem(slot, "must")));
    cJSON_AddItemToArray(slots, kept);
  }
  if (lost != NULL && !cJSON_HasObjectItem(kept, "lost")) {
    cJSON_AddStringToObject(kept, "lost", hgi_matrix_string(slot, "lost"));
  }
}

/* A letter for each slot, as the exit channel's and the table's. */
static void keep_bindings(const struct hgi_matrix_cell *cell, const cJSON *checked,
                          cJSON *foretold) {
  const cJSON *const slots = cJSON_GetObjectItem(checked, "slots");
  const int count = cJSON_GetArraySize(slots);
  char *const letters = cJSON_malloc((size_t)count + 1);
  const cJSON *slot;
  int at = 0;
  cJSON_ArrayForEach(slot, slots) {
    const char binding = hgi_matrix_string(slot, "binding")[0];
    keep_slot(cell->slots, slot, at);
    letters[at++] = binding == 'a' ? '-' : binding;
  }
  letters[at] = '\0';
  if (count > 0) {
    cJSON_AddStringToObject(foretold, "bindings", letters);
  }
  cJSON_free(letters);
}

static void keep(const struct hgi_matrix_cell *cell, const cJSON *checked, cJSON *foretold) {
  const char *const outcome = hgi_matrix_string(checked, "outcome");
  const bool told = strcmp(outcome, "boots") == 0 || strcmp(outcome, "refused") == 0;
  const cJSON *const reason = cJSON_GetObjectItem(checked, "reason");
  cJSON_AddStringToObject(foretold, "outcome", told ? outcome : "unknown");
  cJSON_AddStringToObject(foretold, "sentence", hgi_matrix_string(checked, "sentence"));
  if (strcmp(outcome, "refused") == 0) {
    cJSON_AddStringToObject(foretold, "reason", hgi_matrix_string(reason, "name"));
    cJSON_AddStringToObject(foretold, "entry", hgi_matrix_string(reason, "entry"));
  }
  keep_bindings(cell, checked, foretold);
}

static cJSON *run(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                  const char *const *list) {
  char output[HGI_MATRIX_PATH_MAX];
  int status;
  hgi_matrix_file(matrix, cell, "check", output);
  const pid_t child = hgi_matrix_spawn(list, "/dev/null", output, "/dev/null");
  pid_t ended;
  do {
    ended = child < 0 ? child : waitpid(child, &status, 0);
  } while (ended < 0 && child >= 0 && errno == EINTR); /* the run ends when this one has */
  if (ended < 0) {
    return NULL;
  }
  char *const text = hgi_matrix_read(output);
  cJSON *const checked = cJSON_Parse(text);
  cJSON_free(text);
  return checked;
}

bool hgi_matrix_foretell(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell) {
  struct hgi_arguments command = {.count = 0};
  char abi[HGI_ABI_TEXT_SIZE];
  make_command(cell, hgi_abi_text(cell->abi, abi), &command);
  hgi_matrix_add_command(cell->json, "check", command.list);
  hgi_arguments_add(&command, "--json");
  cJSON *const checked = run(matrix, cell, command.list);
  if (checked == NULL) {
    hgi_say("%s on %s: hgi check told nothing", cell->guest->path, cell->host->path);
    return false;
  }
  keep(cell, checked, cJSON_AddObjectToObject(cell->json, "foretold"));
  cJSON_Delete(checked);
  return true;
}
