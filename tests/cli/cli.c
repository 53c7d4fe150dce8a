/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Runs `hgi` and reads what it says.
 */
#define _POSIX_C_SOURCE 200809L
#include "cli.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char *read_all(FILE *file) {
  char *const text = calloc(1, 1u << 20);

  cr_assert_not_null(text, "out of memory");
  rewind(file);
  const size_t length = fread(text, 1, (1u << 20) - 1, file);

  cr_assert_lt(length, (1u << 20) - 1, "that much output");
  cr_assert_eq(strlen(text), length, "a NUL in the output");
  fclose(file);
  return text;
}

static struct said run(const char *const *argv) {
  FILE *const out = tmpfile();
  FILE *const err = tmpfile();
  int status = 0;

  cr_assert(out != NULL && err != NULL);
  const pid_t child = fork();

  if (child == 0) {
    dup2(fileno(out), 1);
    dup2(fileno(err), 2);
    execv(argv[0], (char *const *)(uintptr_t)argv);
    _exit(127);
  }
  cr_assert_eq(waitpid(child, &status, 0), child);
  return (struct said){WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_all(out), read_all(err)};
}

struct said hgi(const char *const *arguments) {
  const char *argv[32] = {HGI_TOOL};

  for (size_t n = 1; *arguments != NULL && n < 31; n++)
    argv[n] = *arguments++;
  return run(argv);
}

struct said hgi_to(const char *redirection, const char *arguments) {
  char command[16384];

  snprintf(command, sizeof command, "exec '%s' %s %s", HGI_TOOL, arguments, redirection);
  return run((const char *const[]){"/bin/sh", "-c", command, NULL});
}

cJSON *json(const struct said *said) {
  const char *end = NULL;
  cJSON *const object = cJSON_ParseWithOpts(said->out, &end, 0);

  cr_assert(cJSON_IsObject(object), "no JSON: %s%s", said->out, said->err);
  cr_assert_str_eq(end, "\n", "behind the JSON: %s", end);
  for (const char *at = said->out; *at != '\0'; at++)
    cr_assert((*at >= ' ' && *at <= '~') || *at == '\n' || *at == '\t', "byte 0x%02x in: %s",
              (unsigned)(unsigned char)*at, said->out);
  return object;
}

const char *text_of(const cJSON *object, const char *member) {
  const char *const text = cJSON_GetStringValue(cJSON_GetObjectItem(object, member));

  cr_assert_not_null(text, "no %s", member);
  return text;
}

bool said_line(const struct said *said, const char *text) {
  const size_t length = strlen(said->err);

  for (size_t i = 0; i + 1 < length; i++)
    if (said->err[i] < ' ' || said->err[i] > '~')
      return false;
  return length > 0 && said->err[length - 1] == '\n' && strstr(said->err, text) != NULL;
}
