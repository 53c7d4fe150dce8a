/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The exit channel's lines, and the exit status that they make.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run.h>

#include <cli/message.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const struct kind {
  const char *name;
  int status; /* -1: the guest's own */
} kinds[] = {
    {"halt", -1},
    {"refused-by-host", HGI_EXIT_REFUSED_BY_HOST},
    {"refused-by-guest", HGI_EXIT_REFUSED_BY_GUEST},
    {"fault", HGI_EXIT_FAULT},
    {"fatal", HGI_EXIT_FATAL},
    {"stop", HGI_EXIT_STOP},
    {"host-error", HGI_EXIT_HOST_ERROR},
    {"watchdog", HGI_EXIT_WATCHDOG},
    {"timeout", HGI_EXIT_TIMEOUT},
    {"memory", HGI_EXIT_MEMORY},
};

static bool take_line(const char *line, int *status) {
  char name[32];
  unsigned own;
  if (sscanf(line, "exit %31s %u", name, &own) != 2) {
    return false;
  }
  for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
    if (strcmp(name, kinds[i].name) == 0) {
      *status = kinds[i].status >= 0 ? kinds[i].status : (int)own;
      return own < HGI_EXIT_REFUSED_BY_HOST || kinds[i].status >= 0;
    }
  }
  return false;
}

bool hgi_report_open(const char *option, const char *path, FILE **report) {
  *report = path != NULL ? fopen(path, "w") : NULL;
  if (path != NULL && *report == NULL) {
    hgi_say("%s%s: can't be written: %s", option, path, strerror(errno));
    return false;
  }
  return true;
}

bool hgi_report_close(const char *option, const char *path, FILE *report) {
  bool good = report == NULL || ferror(report) == 0;
  if (report != NULL && fclose(report) != 0) {
    good = false;
  }
  if (!good) {
    hgi_say("%s%s: can't be written: %s", option, path, strerror(errno));
  }
  return good;
}

bool hgi_report_status(const struct hgi_session *session, FILE *report, FILE *trace, int *status) {
  char line[1024]; /* more than a host's lines have: none is taken in pieces */
  bool told = false;
  FILE *lines = fopen(session->exit_file, "r");
  while (lines != NULL && fgets(line, sizeof(line), lines) != NULL) {
    const bool traced = strncmp(line, "trace ", 6) == 0;
    FILE *const to = traced ? trace : report;
    told = (!traced && take_line(line, status)) || told;
    if (to != NULL) {
      fputs(traced ? line + 6 : line, to);
    }
  }
  if (lines != NULL) {
    fclose(lines);
  }
  return told;
}
