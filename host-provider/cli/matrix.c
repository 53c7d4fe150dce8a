/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief `hgi matrix`: options, boots, and what is written of them.
 */
#include <cli/matrix.h>

#include <cli/message.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static void write_json(const cJSON *report, FILE *to) {
  char *const text = cJSON_Print(report);
  fputs(text, to);
  fputc('\n', to);
  cJSON_free(text);
}

/* A file that is written in the end, and opened before any boot: it may be one that can't be. */
struct output {
  const char *option;
  const char *path;
  void (*write)(const cJSON *report, FILE *to);
  FILE *file;
};

static bool open_output(struct output *output) {
  if (output->path == NULL) {
    return true;
  }
  output->file = strcmp(output->path, "-") == 0 ? stdout : fopen(output->path, "we");
  if (output->file == NULL) {
    hgi_say("%s %s: can't be written: %s", output->option, output->path, strerror(errno));
  }
  return output->file != NULL;
}

static bool close_output(const struct output *output) {
  if (output->file == NULL || output->file == stdout) {
    return true;
  }
  const bool failed = ferror(output->file) != 0;
  if (fclose(output->file) != 0 || failed) {
    hgi_say("%s %s: can't be written: %s", output->option, output->path, strerror(errno));
    return false;
  }
  return true;
}

/* A matrix without the half that there was no memory for would lie. */
static void *allocate(size_t size) {
  void *const memory = malloc(size);
  if (memory == NULL) {
    hgi_say("matrix: out of memory");
    exit(HGI_MATRIX_BAD_INPUT);
  }
  return memory;
}

static int write_all(struct hgi_matrix *matrix, struct output *outputs, size_t count) {
  int status = hgi_matrix_sum(matrix) > 0 ? HGI_MATRIX_DIFFERS : HGI_MATRIX_SAME;
  for (size_t i = 0; i < count; i++) {
    if (outputs[i].file != NULL) {
      outputs[i].write(matrix->report, outputs[i].file);
    }
    if (!close_output(&outputs[i])) {
      status = HGI_MATRIX_BAD_INPUT;
    }
  }
  return status;
}

static int make(struct hgi_matrix *matrix) {
  struct output outputs[] = {{"--text", matrix->text, hgi_matrix_text, NULL},
                             {"--json", matrix->json, write_json, NULL},
                             {"--html", matrix->html, hgi_matrix_html, NULL}};
  const size_t count = sizeof(outputs) / sizeof(outputs[0]);
  if (!hgi_matrix_plan(matrix)) {
    return HGI_MATRIX_BAD_INPUT;
  }
  for (size_t i = 0; i < count; i++) {
    if (!open_output(&outputs[i])) {
      return HGI_MATRIX_BAD_INPUT;
    }
  }
  hgi_matrix_begin_report(matrix);
  const int status = hgi_matrix_run(matrix);
  return status != 0 ? status : write_all(matrix, outputs, count);
}

int hgi_matrix_main(int argc, char **argv) {
  static struct hgi_matrix matrix;
  int status;
  cJSON_InitHooks(&(cJSON_Hooks){allocate, free});
  if (hgi_matrix_options(argc, argv, &matrix, &status)) {
    status = make(&matrix);
  }
  cJSON_Delete(matrix.report);
  free(matrix.cells);
  hgi_oracle_free(&matrix.oracle);
  return status;
}
