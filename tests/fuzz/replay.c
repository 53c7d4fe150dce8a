/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Runs a fuzz target on files, without libFuzzer. Usage: fuzz-TARGET FILE|FOLDER...
 *
 * The last line says how many files were run. None is an error.
 */
#define _POSIX_C_SOURCE 200809L
#include "fuzz.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static unsigned long ran;

static bool complain(const char *path) {
  fprintf(stderr, "fuzz: %s: %s\n", path, strerror(errno));
  return false;
}

static bool run_file(const char *path, size_t size) {
  FILE *const file = fopen(path, "rb");

  if (file == NULL)
    return complain(path);
  uint8_t *const bytes = fuzz_exact(NULL, size);
  const bool good = size == 0 || fread(bytes, 1, size, file) == size;

  fclose(file);
  if (good) {
    /* Said before it is run: whoever reads of a crash must know the file. */
    fprintf(stderr, "%s\n", path);
    LLVMFuzzerTestOneInput(bytes, size);
    ran++;
  } else {
    complain(path);
  }
  free(bytes);
  return good;
}

static bool run_path(const char *path);

static bool run_folder(const char *path) {
  DIR *const folder = opendir(path);
  bool good = folder != NULL || complain(path);

  for (const struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
    char inside[4096];

    if (entry->d_name[0] == '.')
      continue;
    if (snprintf(inside, sizeof inside, "%s/%s", path, entry->d_name) >= (int)sizeof inside) {
      errno = ENAMETOOLONG;
      good = complain(path);
    } else {
      good = run_path(inside) && good;
    }
  }
  if (folder != NULL)
    closedir(folder);
  return good;
}

static bool run_path(const char *path) {
  struct stat status;

  if (stat(path, &status) != 0)
    return complain(path);
  return S_ISDIR(status.st_mode) ? run_folder(path) : run_file(path, (size_t)status.st_size);
}

int main(int argc, char **argv) {
  bool good = true;

  for (int i = 1; i < argc; i++)
    good = run_path(argv[i]) && good;
  printf("%lu files\n", ran);
  return good && ran > 0 ? 0 : 1;
}
