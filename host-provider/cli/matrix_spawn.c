/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Commands that a matrix runs: this program's own, with their output in files.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/matrix.h>

#include <cli/message.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static bool redirect(const char *path, int flags, int to) {
  const int file = open(path, flags, 0600);
  if (file == to) {
    return true; /* it was closed, and stays open now */
  }
  return file >= 0 && dup2(file, to) == to && close(file) == 0;
}

/* A command must not outlive us: it ends QEMU when it is asked to end itself. */
static _Noreturn void become(const char *const *arguments, const char *input, const char *output,
                             const char *errors) {
  const char *failed = NULL;
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (!redirect(input, O_RDONLY, 0)) {
    failed = input;
  } else if (!redirect(output, O_WRONLY | O_CREAT | O_APPEND, 1)) {
    failed = output;
  } else if (!redirect(errors, O_WRONLY | O_CREAT | O_APPEND, 2)) {
    failed = errors;
  } else {
    execv("/proc/self/exe", (char *const *)(uintptr_t)arguments);
    failed = "/proc/self/exe";
  }
  hgi_say("%s: %s", failed, strerror(errno));
  _exit(HGI_MATRIX_BAD_INPUT);
}

pid_t hgi_matrix_spawn(const char *const *arguments, const char *input, const char *output,
                       const char *errors) {
  fflush(NULL);
  const pid_t child = fork();
  if (child == 0) {
    become(arguments, input, output, errors);
  }
  if (child < 0) {
    hgi_say("matrix: no process can be started: %s", strerror(errno));
  }
  return child;
}

void hgi_matrix_file(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                     const char *what, char *path) {
  snprintf(path, HGI_MATRIX_PATH_MAX, "%s/%zu.%s", matrix->folder, (size_t)(cell - matrix->cells),
           what);
}

char *hgi_matrix_read(const char *path) {
  FILE *const file = fopen(path, "r");
  char *const text = cJSON_malloc(HGI_MATRIX_TEXT_MAX + 1);
  const size_t length = file != NULL ? fread(text, 1, HGI_MATRIX_TEXT_MAX, file) : 0;
  if (file != NULL) {
    fclose(file);
  }
  text[length] = '\0';
  for (size_t i = 0; i < length; i++) { /* a console may hold anything */
    if ((text[i] < ' ' || text[i] > '~') && text[i] != '\n') {
      text[i] = text[i] == '\r' || text[i] == '\t' ? ' ' : '?';
    }
  }
  return text;
}
