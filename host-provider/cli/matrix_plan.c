/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The cells of a matrix: each guest on each version of its hosts, as the table has them.
 */
#include <cli/matrix.h>

#include <cli/abi.h>
#include <cli/architecture.h>
#include <cli/message.h>

#include <stdlib.h>
#include <string.h>

/* "1.3 with legacy view"; valid until the next call. */
static const char *column_text(uint32_t abi, bool legacy) {
  static char text[48];
  char version[HGI_ABI_TEXT_SIZE];
  snprintf(text, sizeof(text), "%s%s", hgi_abi_text(abi, version),
           legacy ? " with legacy view" : "");
  return text;
}

const char *hgi_matrix_string(const cJSON *object, const char *member) {
  const char *const text = cJSON_GetStringValue(cJSON_GetObjectItem(object, member));
  return text != NULL ? text : "";
}

/* --abi instead of all of the host's versions. */
static bool pick_versions(const struct hgi_matrix *matrix, struct hgi_matrix_host *host) {
  for (size_t i = 0; i < matrix->version_count; i++) {
    size_t at = 0;
    while (at < host->version_count && host->versions[at] != matrix->versions[i]) {
      at++;
    }
    if (at == host->version_count) {
      hgi_say("%s: can't present ABI %s", host->path, column_text(matrix->versions[i], false));
      return false;
    }
  }
  if (matrix->version_count > 0) {
    memcpy(host->versions, matrix->versions, sizeof(host->versions));
    host->version_count = matrix->version_count;
  }
  return true;
}

static bool belongs(const struct hgi_matrix_guest *guest, const struct hgi_matrix_host *host) {
  return guest->machine == host->machine && guest->elf_class == host->elf_class;
}

/* A guest that no host takes would be left out in silence. */
static bool has_host(const struct hgi_matrix *matrix, const struct hgi_matrix_guest *guest) {
  char text[HGI_ARCHITECTURE_SIZE];
  for (size_t h = 0; h < matrix->host_count; h++) {
    if (belongs(guest, &matrix->hosts[h])) {
      return true;
    }
  }
  hgi_say("%s: is for ELF machine %s, and none of the hosts is", guest->path,
          hgi_architecture_text(guest->machine, text));
  return false;
}

/* A guest that the table does not know would be compared with one thing alone. */
static bool look_up(const struct hgi_matrix *matrix, struct hgi_matrix_cell *cell) {
  char bindings[HGI_ORACLE_SLOTS_MAX + 1];
  if (matrix->oracle_path == NULL) {
    return true;
  }
  cell->by_hand = hgi_oracle_cell(&matrix->oracle, cell->guest->name, cell->abi, cell->legacy);
  if (cell->by_hand == NULL) {
    hgi_say("%s: says nothing of %s on a host of ABI %s", matrix->oracle_path, cell->guest->name,
            column_text(cell->abi, cell->legacy));
    return false;
  }
  if (hgi_oracle_bindings(&matrix->oracle, cell->by_hand, NULL, bindings) &&
      !hgi_oracle_bindings(&matrix->oracle, cell->by_hand, cell->host->name, bindings)) {
    hgi_say("%s: %s has a letter without a meaning on %s", matrix->oracle_path, cell->by_hand,
            cell->host->name);
    return false;
  }
  return true;
}

static bool add_guest_cells(struct hgi_matrix *matrix, const struct hgi_matrix_host *host,
                            const struct hgi_matrix_guest *guest) {
  for (size_t v = 0; v < host->version_count; v++) {
    for (int legacy = 0; legacy <= 1; legacy++) {
      struct hgi_matrix_cell *const cell = &matrix->cells[matrix->cell_count++];
      *cell = (struct hgi_matrix_cell){
          .host = host, .guest = guest, .abi = host->versions[v], .legacy = legacy != 0};
      if (!look_up(matrix, cell)) {
        return false;
      }
    }
  }
  return true;
}

bool hgi_matrix_plan(struct hgi_matrix *matrix) {
  size_t room = 0;
  for (size_t h = 0; h < matrix->host_count; h++) {
    if (!pick_versions(matrix, &matrix->hosts[h])) {
      return false;
    }
    room += matrix->guest_count * matrix->hosts[h].version_count * 2;
  }
  matrix->cells = calloc(room + 1, sizeof(*matrix->cells));
  if (matrix->cells == NULL) {
    hgi_say("matrix: out of memory");
    return false;
  }
  for (size_t h = 0; h < matrix->host_count; h++) {
    for (size_t g = 0; g < matrix->guest_count; g++) {
      if (h == 0 && !has_host(matrix, &matrix->guests[g])) {
        return false;
      }
      if (belongs(&matrix->guests[g], &matrix->hosts[h]) &&
          !add_guest_cells(matrix, &matrix->hosts[h], &matrix->guests[g])) {
        return false;
      }
    }
  }
  return true;
}
