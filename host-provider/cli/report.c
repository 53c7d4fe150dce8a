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

#define OWN    (-1) /* the guest's own */
#define NO_END (-2) /* the guest goes on */

static const int statuses[] = {[HGI_END_NONE] = NO_END,
                               [HGI_END_HALT] = OWN,
                               [HGI_END_RESET] = NO_END,
                               [HGI_END_REFUSED_BY_HOST] = HGI_EXIT_REFUSED_BY_HOST,
                               [HGI_END_REFUSED_BY_GUEST] = HGI_EXIT_REFUSED_BY_GUEST,
                               [HGI_END_FAULT] = HGI_EXIT_FAULT,
                               [HGI_END_FATAL] = HGI_EXIT_FATAL,
                               [HGI_END_STOP] = HGI_EXIT_STOP,
                               [HGI_END_HOST_ERROR] = HGI_EXIT_HOST_ERROR,
                               [HGI_END_WATCHDOG] = HGI_EXIT_WATCHDOG,
                               [HGI_END_TIMEOUT] = HGI_EXIT_TIMEOUT,
                               [HGI_END_MEMORY] = HGI_EXIT_MEMORY,
                               [HGI_END_BAD_OPTION] = HGI_EXIT_USAGE};

static const char *const names[] = {
#define HGI_X_END_NAME(name, text) [HGI_END_##name] = text,
    HGI_END_LIST(HGI_X_END_NAME)
#undef HGI_X_END_NAME
};

HGI_ASSERT(sizeof(statuses) / sizeof(statuses[0]) == sizeof(names) / sizeof(names[0]),
           "each end has a status");

static bool take_line(const char *line, int *status) {
  char name[32];
  unsigned own;
  if (sscanf(line, "exit %31s %u", name, &own) != 2) {
    return false;
  }
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
    if (strcmp(name, names[i]) == 0 && statuses[i] != NO_END) {
      *status = statuses[i] == OWN ? (int)own : statuses[i];
      return statuses[i] != OWN || own < HGI_EXIT_REFUSED_BY_HOST;
    }
  }
  return false;
}

bool hgi_report_open(const char *option, const char *path, FILE **report) {
  *report = path != NULL ? fopen(path, "we") : NULL;
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

/* The host has judged what hgi could not, and says why. */
bool hgi_report_status(const struct hgi_session *session, FILE *report, FILE *trace, int *status) {
  char line[1024]; /* more than a host's lines have: none is taken in pieces */
  bool told = false;
  FILE *lines = fopen(session->exit_file, "r");
  while (lines != NULL && fgets(line, sizeof(line), lines) != NULL) {
    const bool traced = strncmp(line, "trace ", 6) == 0;
    FILE *const to = traced ? trace : report;
    told = (!traced && take_line(line, status)) || told;
    if (strncmp(line, "why ", 4) == 0) {
      hgi_say("%.*s", (int)strcspn(line + 4, "\n"), line + 4);
    }
    if (to != NULL) {
      fputs(traced ? line + 6 : line, to);
    }
  }
  if (lines != NULL) {
    fclose(lines);
  }
  return told;
}
