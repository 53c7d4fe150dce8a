/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Boots the cells of a matrix, some at a time.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/matrix.h>

#include <cli/message.h>

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t interrupted; /* the signal, or 0 */

static void interrupt(int signal) {
  interrupted = signal;
}

static void take_signals(void) {
  static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
  struct sigaction action = {.sa_handler = interrupt}; /* without SA_RESTART: waiting ends */
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
    sigaction(signals[i], &action, NULL);
  }
}

static void remove_files(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell) {
  static const char *const kinds[] = {"check", "in", "out", "report"};
  char path[HGI_MATRIX_PATH_MAX];
  for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
    hgi_matrix_file(matrix, cell, kinds[i], path);
    unlink(path);
  }
}

/* Ends what still runs. */
static void clean_up(const struct hgi_matrix *matrix) {
  for (size_t i = 0; i < matrix->cell_count; i++) {
    if (matrix->cells[i].child > 0) {
      kill(matrix->cells[i].child, SIGTERM);
      waitpid(matrix->cells[i].child, NULL, 0);
    }
    remove_files(matrix, &matrix->cells[i]);
  }
  rmdir(matrix->folder);
}

static void show_progress(const struct hgi_matrix *matrix, size_t done, unsigned differ) {
  if (isatty(2)) {
    fprintf(stderr, "\rmatrix: %zu of %zu cells, %u differ%s", done, matrix->cell_count, differ,
            done == matrix->cell_count ? "\n" : " ");
  }
}

/* Guests of the process host live in the machine's own time: a machine that has other things to do
 * may keep them waiting past a deadline of theirs. What is wrong is wrong again.
 * @return whether the cell is done */
static bool finish(const struct hgi_matrix *matrix, struct hgi_matrix_cell *cell, int status) {
  cell->child = 0;
  hgi_matrix_found(matrix, cell, WIFEXITED(status) ? WEXITSTATUS(status) : 128);
  hgi_matrix_compare(matrix, cell);
  if (cell->host->process && cell->tries == 1 && hgi_matrix_differs(cell) &&
      hgi_matrix_boot(matrix, cell)) {
    return false;
  }
  cJSON_DeleteItemFromObject(cell->json, "tries");
  cJSON_AddNumberToObject(cell->json, "tries", cell->tries);
  remove_files(matrix, cell);
  return true;
}

static struct hgi_matrix_cell *cell_of(const struct hgi_matrix *matrix, pid_t child) {
  for (size_t i = 0; i < matrix->cell_count; i++) {
    if (matrix->cells[i].child == child) {
      return &matrix->cells[i];
    }
  }
  return NULL;
}

/* @return 0, or the exit status of a run that can't go on */
static int run_all(const struct hgi_matrix *matrix) {
  size_t begun = 0, running = 0, done = 0;
  unsigned differ = 0;
  show_progress(matrix, done, differ);
  while (done < matrix->cell_count) {
    int status;
    while (running < matrix->jobs && begun < matrix->cell_count && interrupted == 0) {
      struct hgi_matrix_cell *const cell = &matrix->cells[begun++];
      if (!hgi_matrix_foretell(matrix, cell) || !hgi_matrix_boot(matrix, cell)) {
        return HGI_MATRIX_BAD_INPUT;
      }
      running++;
    }
    const pid_t child = waitpid(-1, &status, 0);
    if (interrupted != 0) {
      return 128 + interrupted;
    }
    struct hgi_matrix_cell *const cell = child > 0 ? cell_of(matrix, child) : NULL;
    if (cell != NULL && finish(matrix, cell, status)) {
      running--;
      done++;
      differ += hgi_matrix_differs(cell);
      show_progress(matrix, done, differ);
    }
  }
  return 0;
}

int hgi_matrix_run(struct hgi_matrix *matrix) {
  strcpy(matrix->folder, "/tmp/hgi-matrix-XXXXXX");
  if (mkdtemp(matrix->folder) == NULL) {
    hgi_say("%s: no such folder can be made: %s", matrix->folder, strerror(errno));
    return HGI_MATRIX_BAD_INPUT;
  }
  take_signals();
  const int status = run_all(matrix);
  clean_up(matrix);
  return status;
}
