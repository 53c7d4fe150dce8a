/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The private folder of a run.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run.h>

#include <cli/message.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool write_file(const char *path, const char *text, size_t length) {
  FILE *file = fopen(path, "w");
  bool good = file != NULL && fwrite(text, 1, length, file) == length;
  if (file != NULL && fclose(file) != 0) {
    good = false;
  }
  if (!good) {
    hgi_say("%s: can't be written: %s", path, strerror(errno));
  }
  return good;
}

bool hgi_session_open(struct hgi_session *session, const struct hgi_run *run) {
  strcpy(session->folder, "/tmp/hgi-run-XXXXXX");
  if (mkdtemp(session->folder) == NULL) {
    hgi_say("%s: no such folder can be made: %s", session->folder, strerror(errno));
    session->folder[0] = '\0';
    return false;
  }
  snprintf(session->options_file, sizeof(session->options_file), "%s/options", session->folder);
  snprintf(session->exit_file, sizeof(session->exit_file), "%s/exit", session->folder);
  return write_file(session->options_file, run->options, run->options_length);
}

void hgi_session_close(const struct hgi_session *session) {
  if (session->folder[0] != '\0') {
    unlink(session->options_file);
    unlink(session->exit_file);
    rmdir(session->folder);
  }
}
