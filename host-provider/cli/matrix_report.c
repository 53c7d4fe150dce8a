/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief What a matrix tells in the end, as one JSON object.
 */
#include <cli/matrix.h>

#include <cli/abi.h>

#include <string.h>

static cJSON *host_of(const struct hgi_matrix *matrix, const struct hgi_matrix_host *host) {
  cJSON *const json = cJSON_CreateObject();
  cJSON *const columns = cJSON_CreateArray();
  cJSON_AddStringToObject(json, "name", host->name);
  hgi_json_add_text(json, "image", host->path);
  hgi_json_add_text(json, "is", host->is);
  cJSON_AddItemToObject(json, "columns", columns);
  for (int legacy = 0; legacy <= 1; legacy++) {
    for (size_t v = 0; v < host->version_count; v++) {
      cJSON *const column = cJSON_CreateObject();
      char abi[HGI_ABI_TEXT_SIZE];
      cJSON_AddStringToObject(column, "abi", hgi_abi_text(host->versions[v], abi));
      cJSON_AddBoolToObject(column, "legacy", legacy != 0);
      cJSON_AddItemToArray(columns, column);
    }
  }
  cJSON_AddArrayToObject(json, "guests");
  cJSON *const missing = cJSON_AddArrayToObject(json, "missing");
  for (size_t i = 0; i < matrix->oracle.guest_count; i++) {
    bool there = false;
    for (size_t c = 0; c < matrix->cell_count; c++) {
      there |= matrix->cells[c].host == host &&
               strcmp(matrix->cells[c].guest->name, matrix->oracle.guests[i].name) == 0;
    }
    if (!there) {
      hgi_json_add_item(missing, matrix->oracle.guests[i].name);
    }
  }
  return json;
}

static cJSON *guest_of(const struct hgi_matrix_guest *guest) {
  cJSON *const json = cJSON_CreateObject();
  hgi_json_add_text(json, "name", guest->name);
  hgi_json_add_text(json, "image", guest->path);
  cJSON_AddArrayToObject(json, "slots");
  return json;
}

static void add_cell(struct hgi_matrix *matrix, struct hgi_matrix_cell *cell, cJSON *guest) {
  char abi[HGI_ABI_TEXT_SIZE], bindings[HGI_ORACLE_SLOTS_MAX + 1];
  cell->json = cJSON_CreateObject();
  cell->slots = cJSON_GetObjectItem(guest, "slots");
  cJSON_AddItemToArray(cJSON_GetObjectItem(matrix->report, "cells"), cell->json);
  cJSON_AddStringToObject(cell->json, "host", cell->host->name);
  hgi_json_add_text(cell->json, "guest", cell->guest->name);
  cJSON_AddStringToObject(cell->json, "abi", hgi_abi_text(cell->abi, abi));
  cJSON_AddBoolToObject(cell->json, "legacy", cell->legacy);
  if (cell->by_hand == NULL) {
    return;
  }
  hgi_json_add_text(cell->json, "by_hand", cell->by_hand);
  if (hgi_oracle_bindings(&matrix->oracle, cell->by_hand, cell->host->name, bindings)) {
    cJSON_AddStringToObject(cell->json, "bindings_by_hand", bindings);
  }
}

void hgi_matrix_begin_report(struct hgi_matrix *matrix) {
  cJSON *const hosts = cJSON_CreateArray();
  cJSON *guest = NULL;
  matrix->report = cJSON_CreateObject();
  cJSON_AddItemToObject(matrix->report, "hosts", hosts);
  cJSON_AddArrayToObject(matrix->report, "cells");
  for (size_t h = 0; h < matrix->host_count; h++) {
    cJSON_AddItemToArray(hosts, host_of(matrix, &matrix->hosts[h]));
  }
  for (size_t i = 0; i < matrix->cell_count; i++) {
    struct hgi_matrix_cell *const cell = &matrix->cells[i];
    if (i == 0 || cell[-1].guest != cell->guest || cell[-1].host != cell->host) {
      const int host = (int)(cell->host - matrix->hosts);
      guest = guest_of(cell->guest);
      cJSON_AddItemToArray(cJSON_GetObjectItem(cJSON_GetArrayItem(hosts, host), "guests"), guest);
    }
    add_cell(matrix, cell, guest);
  }
}

unsigned hgi_matrix_sum(struct hgi_matrix *matrix) {
  static const char *const outcomes[] = {"boots", "refused", "failed"};
  unsigned counts[3] = {0, 0, 0}, differ = 0, again = 0;
  for (size_t i = 0; i < matrix->cell_count; i++) {
    const cJSON *const found = cJSON_GetObjectItem(matrix->cells[i].json, "found");
    for (size_t o = 0; o < 3; o++) {
      counts[o] += strcmp(hgi_matrix_string(found, "outcome"), outcomes[o]) == 0;
    }
    differ += hgi_matrix_differs(&matrix->cells[i]);
    again += matrix->cells[i].tries > 1;
  }
  cJSON *const sum = cJSON_AddObjectToObject(matrix->report, "sum");
  cJSON_AddNumberToObject(sum, "cells", (double)matrix->cell_count);
  for (size_t o = 0; o < 3; o++) {
    cJSON_AddNumberToObject(sum, outcomes[o], counts[o]);
  }
  cJSON_AddNumberToObject(sum, "differ", differ);
  cJSON_AddNumberToObject(sum, "booted_twice", again);
  return differ;
}
