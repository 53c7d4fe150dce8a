/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Boots a cell of a matrix: the very command that a user would type.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/matrix.h>

#include <cli/abi.h>
#include <cli/arguments.h>
#include <cli/message.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Each remark is two arguments; besides, a command has far fewer than these. */
HGI_ASSERT(2 * HGI_ORACLE_LINES_MAX + 64 <= HGI_ARGUMENTS_MAX, "there is room for all remarks");

/* As a shell takes it: in quotes if it has what a shell takes for itself. */
static void write_word(const char *word, FILE *to) {
  static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                              "-_=+:,./@%";
  if (word[0] != '\0' && word[strspn(word, plain)] == '\0') {
    fputs(word, to);
    return;
  }
  fputc('\'', to);
  for (; *word != '\0'; word++) {
    if (*word == '\'') {
      fputs("'\\''", to);
    } else {
      fputc(*word, to);
    }
  }
  fputc('\'', to);
}

void hgi_matrix_add_command(cJSON *to, const char *name, const char *const *arguments) {
  char *text = NULL;
  size_t size = 0;
  FILE *const memory = open_memstream(&text, &size);
  for (const char *const *at = arguments; memory != NULL && *at != NULL; at++) {
    if (at != arguments) {
      fputc(' ', memory);
    }
    write_word(*at, memory);
  }
  if (memory == NULL || fclose(memory) != 0) {
    hgi_say("matrix: out of memory");
    exit(HGI_MATRIX_BAD_INPUT);
  }
  cJSON_DeleteItemFromObject(to, name);
  hgi_json_add_text(to, name, text);
  free(text);
}

static void add_remarks(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                        const char *kind, const char *option, struct hgi_arguments *arguments) {
  size_t at = 0;
  const char *text;
  while ((text = hgi_oracle_remark(&matrix->oracle, kind, cell->guest->name, cell->host->name,
                                   &at)) != NULL) {
    hgi_arguments_add(arguments, option);
    hgi_arguments_add(arguments, text);
  }
}

/* What is typed on the console: a file of its own, since stdin ends. @return its path */
static const char *typed(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                         char path[HGI_MATRIX_PATH_MAX]) {
  size_t at = 0;
  const char *const text =
      hgi_oracle_remark(&matrix->oracle, "type", cell->guest->name, cell->host->name, &at);
  if (text == NULL) {
    return "/dev/null";
  }
  hgi_matrix_file(matrix, cell, "in", path);
  FILE *const file = fopen(path, "w");
  bool good = file != NULL && fprintf(file, "%s\n", text) >= 0;
  if (file != NULL && fclose(file) != 0) {
    good = false;
  }
  if (!good) {
    hgi_say("%s: can't be written: %s", path, strerror(errno));
  }
  return good ? path : NULL;
}

static void add_host(const struct hgi_matrix *matrix, const struct hgi_matrix_host *host,
                     struct hgi_arguments *arguments) {
  if (host->process) {
    hgi_arguments_add(arguments, "--host");
    hgi_arguments_add(arguments, "process");
    if (matrix->qemu != NULL) {
      hgi_arguments_add(arguments, "--qemu");
      hgi_arguments_add(arguments, matrix->qemu);
    }
  } else {
    hgi_arguments_add(arguments, "--icount"); /* the same in every run */
  }
  hgi_arguments_add(arguments, "--monitor");
  hgi_arguments_add(arguments, host->path);
}

/* The command with what only we want of it, in front of what a user would type. */
static pid_t start(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                   const struct hgi_arguments *command, const char *input) {
  struct hgi_arguments arguments = {.count = 0};
  char timeout[16], output[HGI_MATRIX_PATH_MAX], report[HGI_MATRIX_PATH_MAX];
  snprintf(timeout, sizeof(timeout), "%u", matrix->timeout);
  hgi_matrix_file(matrix, cell, "out", output);
  hgi_matrix_file(matrix, cell, "report", report);
  unlink(output); /* both streams append: a second try begins anew */
  unlink(report);
  hgi_arguments_add(&arguments, "hgi");
  hgi_arguments_add(&arguments, "run");
  hgi_arguments_add(&arguments, "--timeout");
  hgi_arguments_add(&arguments, timeout);
  hgi_arguments_add(&arguments, "--report");
  hgi_arguments_add(&arguments, report);
  for (size_t i = 2; i < command->count; i++) {
    hgi_arguments_add(&arguments, command->list[i]);
  }
  return hgi_matrix_spawn(arguments.list, input, output, output);
}

bool hgi_matrix_boot(const struct hgi_matrix *matrix, struct hgi_matrix_cell *cell) {
  struct hgi_arguments command = {.count = 0};
  char abi[HGI_ABI_TEXT_SIZE], path[HGI_MATRIX_PATH_MAX];
  const char *const input = typed(matrix, cell, path);
  hgi_arguments_add(&command, "hgi");
  hgi_arguments_add(&command, "run");
  add_host(matrix, cell->host, &command);
  hgi_arguments_add(&command, "--abi");
  hgi_arguments_add(&command, hgi_abi_text(cell->abi, abi));
  if (cell->legacy) {
    hgi_arguments_add(&command, "--legacy");
  }
  add_remarks(matrix, cell, "cmdline", "--cmdline", &command);
  add_remarks(matrix, cell, "config", "--config", &command);
  hgi_arguments_add(&command, cell->guest->path);
  hgi_matrix_add_command(cell->json, "run", command.list);
  cell->child = input != NULL ? start(matrix, cell, &command, input) : -1;
  cell->tries++;
  return cell->child > 0;
}
