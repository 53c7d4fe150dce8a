/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Boots a cell of a matrix: the very command that a user would type.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/matrix.h>

#include <cli/message.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define ARGUMENTS_MAX 48

/* A command's arguments, as far as they are made. */
struct arguments {
  const char *list[ARGUMENTS_MAX];
  size_t count;
};

static void add(struct arguments *arguments, const char *argument) {
  if (arguments->count + 1 < ARGUMENTS_MAX) {
    arguments->list[arguments->count++] = argument;
    arguments->list[arguments->count] = NULL;
  }
}

/* A word that a shell takes for itself goes in quotes. */
void hgi_matrix_add_command(cJSON *to, const char *name, const char *const *arguments) {
  static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                              "-_=+:,./@%";
  char text[4096] = "";
  size_t length = 0;
  for (; *arguments != NULL; arguments++) {
    const bool quoted = (*arguments)[strspn(*arguments, plain)] != '\0' || **arguments == '\0';
    const char *const quote = quoted ? "'" : "";
    const int added = snprintf(text + length, sizeof(text) - length, "%s%s%s%s",
                               length > 0 ? " " : "", quote, *arguments, quote);
    length += added > 0 && (size_t)added < sizeof(text) - length ? (size_t)added : 0;
  }
  text[length] = '\0';
  cJSON_DeleteItemFromObject(to, name);
  hgi_json_add_text(to, name, text);
}

static void add_remarks(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                        const char *kind, const char *option, struct arguments *arguments) {
  size_t at = 0;
  const char *text;
  while ((text = hgi_oracle_remark(&matrix->oracle, kind, cell->guest->name, cell->host->name,
                                   &at)) != NULL) {
    add(arguments, option);
    add(arguments, text);
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
  if (file == NULL || fprintf(file, "%s\n", text) < 0 || fclose(file) != 0) {
    hgi_say("%s: can't be written", path);
    return NULL;
  }
  return path;
}

static void add_host(const struct hgi_matrix *matrix, const struct hgi_matrix_host *host,
                     struct arguments *arguments) {
  if (host->process) {
    add(arguments, "--host");
    add(arguments, "process");
    if (matrix->qemu != NULL) {
      add(arguments, "--qemu");
      add(arguments, matrix->qemu);
    }
  } else {
    add(arguments, "--icount"); /* the same in every run */
  }
  add(arguments, "--monitor");
  add(arguments, host->path);
}

/* The command with what only we want of it, in front of what a user would type. */
static pid_t start(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                   const struct arguments *command, const char *input) {
  struct arguments arguments = {.count = 0};
  char timeout[16], output[HGI_MATRIX_PATH_MAX], report[HGI_MATRIX_PATH_MAX];
  snprintf(timeout, sizeof(timeout), "%u", matrix->timeout);
  hgi_matrix_file(matrix, cell, "out", output);
  hgi_matrix_file(matrix, cell, "report", report);
  unlink(output); /* both streams append: a second try begins anew */
  unlink(report);
  add(&arguments, "hgi");
  add(&arguments, "run");
  add(&arguments, "--timeout");
  add(&arguments, timeout);
  add(&arguments, "--report");
  add(&arguments, report);
  for (size_t i = 2; i < command->count; i++) {
    add(&arguments, command->list[i]);
  }
  return hgi_matrix_spawn(arguments.list, input, output, output);
}

bool hgi_matrix_boot(const struct hgi_matrix *matrix, struct hgi_matrix_cell *cell) {
  struct arguments command = {.count = 0};
  char abi[16], path[HGI_MATRIX_PATH_MAX];
  const char *const input = typed(matrix, cell, path);
  snprintf(abi, sizeof(abi), "%u.%u", HGI_VERSION_MAJOR(cell->abi), HGI_VERSION_MINOR(cell->abi));
  add(&command, "hgi");
  add(&command, "run");
  add_host(matrix, cell->host, &command);
  add(&command, "--abi");
  add(&command, abi);
  if (cell->legacy) {
    add(&command, "--legacy");
  }
  add_remarks(matrix, cell, "cmdline", "--cmdline", &command);
  add_remarks(matrix, cell, "config", "--config", &command);
  add(&command, cell->guest->path);
  hgi_matrix_add_command(cell->json, "run", command.list);
  cell->child = input != NULL ? start(matrix, cell, &command, input) : -1;
  cell->tries++;
  return cell->child > 0;
}
