/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The images of a matrix: what they are, and which guest belongs on which host.
 */
#include <cli/matrix.h>

#include <cli/architecture.h>
#include <cli/check.h>
#include <cli/file.h>
#include <cli/message.h>

#include <stdlib.h>
#include <string.h>

static const char *name_of(const struct hgi_matrix_host *host, unsigned machine) {
  const char *const name = host->process ? "process" : hgi_architecture_name(machine);
  return name != NULL ? name : "host";
}

bool hgi_matrix_add_guest(struct hgi_matrix *matrix, const char *path) {
  struct hgi_matrix_guest *const guest = &matrix->guests[matrix->guest_count];
  struct hgi_file file = {.descriptor = -1};
  const char *const slash = strrchr(path, '/');
  if (matrix->guest_count == HGI_MATRIX_IMAGES_MAX) {
    hgi_say("matrix: more than %d guests", HGI_MATRIX_IMAGES_MAX);
    return false;
  }
  if (!hgi_file_open(&file, path)) {
    return false;
  }
  const struct hgi_elf_target target = hgi_file_target(&file);
  const bool good = hgi_check_any_host(&file);
  hgi_file_close(&file);
  if (!good) {
    return false;
  }
  *guest = (struct hgi_matrix_guest){path, slash != NULL ? slash + 1 : path, target.machine,
                                     target.elf_class};
  for (size_t i = 0; i < matrix->guest_count; i++) {
    const struct hgi_matrix_guest *const other = &matrix->guests[i];
    if (other->machine == guest->machine && strcmp(other->name, guest->name) == 0) {
      hgi_say("%s: is called as %s is", path, other->path);
      return false;
    }
  }
  matrix->guest_count++;
  return true;
}

/* In order, each once. */
static void add_version(struct hgi_matrix_host *host, uint32_t version) {
  size_t at = 0;
  while (at < host->version_count && host->versions[at] < version) {
    at++;
  }
  if ((at < host->version_count && host->versions[at] == version) ||
      host->version_count == HGI_MATRIX_VERSIONS_MAX) {
    return;
  }
  memmove(&host->versions[at + 1], &host->versions[at],
          (host->version_count - at) * sizeof(host->versions[0]));
  host->versions[at] = version;
  host->version_count++;
}

/* All that the host can present: those that brought its entries or retired some, and its newest. */
static void read_versions(struct hgi_matrix_host *host, const struct hgi_offers_read *offers) {
  for (uint32_t i = 0; i < offers->head.entry_count; i++) {
    const uint32_t versions[] = {offers->entries[i].since, offers->entries[i].retired};
    for (size_t v = 0; v < 2; v++) {
      if (hgi_offers_abi(offers, versions[v])) {
        add_version(host, versions[v]);
      }
    }
  }
  add_version(host, offers->head.newest_abi);
}

static bool read_host(struct hgi_matrix_host *host) {
  static struct hgi_offers_read offers;
  struct hgi_file file = {.descriptor = -1};
  struct hgi_finding finding;
  char asked[HGI_BOOT_NOTE_MAX];
  const bool good =
      hgi_file_open(&file, host->path) && hgi_file_offers(&file, &offers, asked, &finding);
  if (good) {
    const struct hgi_offers *const head = &offers.head;
    host->machine = (uint16_t)head->machine;
    host->elf_class = hgi_file_target(&file).elf_class;
    snprintf(host->is, sizeof(host->is), "%s of %s, version %u.%u.%u", head->host_name,
             head->vendor, head->host_version >> 16, head->host_version >> 8 & 255u,
             head->host_version & 255u);
    read_versions(host, &offers);
    if (host->name[0] == '\0') {
      strcpy(host->name, name_of(host, head->machine));
    }
  }
  hgi_file_close(&file);
  return good;
}

/* PATH, or NAME=PATH. */
bool hgi_matrix_add_host(struct hgi_matrix *matrix, const char *path, bool process) {
  struct hgi_matrix_host *const host = &matrix->hosts[matrix->host_count];
  const size_t name = strcspn(path, "=/");
  if (matrix->host_count == HGI_MATRIX_IMAGES_MAX) {
    hgi_say("matrix: more than %d hosts", HGI_MATRIX_IMAGES_MAX);
    return false;
  }
  *host = (struct hgi_matrix_host){.path = path, .process = process};
  if (path[name] == '=') {
    if (name == 0 || name >= sizeof(host->name)) {
      hgi_say("%s: wanted a name of 1 to %zu bytes before =", path, sizeof(host->name) - 1);
      return false;
    }
    memcpy(host->name, path, name);
    host->path = path + name + 1;
  }
  if (!read_host(host)) {
    return false;
  }
  for (size_t i = 0; i < matrix->host_count; i++) {
    if (strcmp(matrix->hosts[i].name, host->name) == 0) {
      hgi_say("%s: a second host called %s; wanted NAME=FILE", host->path, host->name);
      return false;
    }
  }
  matrix->host_count++;
  return true;
}
