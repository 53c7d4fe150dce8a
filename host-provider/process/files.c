/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup process
 * @brief The monitor's files, mapped: reading them costs no system calls.
 */
#define _POSIX_C_SOURCE 200809L
#include <process/process.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <common/image.h>
#include <monitor/arch.h>

#define FILES 2u

static struct mapped {
  const char *name;
  const uint8_t *bytes;
  uint32_t size;
} files[FILES];
static uint16_t count;

void hgi_process_map_file(const char *name, const char *path) {
  struct stat status;
  void *bytes = NULL;
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0 || fstat(file, &status) != 0) {
    hgi_process_error(path, strerror(errno));
  }
  if (!S_ISREG(status.st_mode) || status.st_size > INT32_MAX) {
    hgi_process_error(path, "wanted a file, of less than 2 GiB");
  }
  if (status.st_size > 0) {
    bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  }
  if (bytes == MAP_FAILED) {
    hgi_process_error(path, strerror(errno));
  }
  close(file);
  files[count++] = (struct mapped){name, bytes, (uint32_t)status.st_size};
}

bool hgi_arch_file_find(const char *name, struct hgi_arch_file *file) {
  for (uint16_t i = 0; i < count; i++) {
    if (strcmp(files[i].name, name) == 0) {
      *file = (struct hgi_arch_file){i, files[i].size};
      return true;
    }
  }
  return false;
}

bool hgi_arch_file_read(const struct hgi_arch_file *file, uint64_t offset, void *buffer,
                        size_t length) {
  if (!hgi_inside(offset, length, file->size)) {
    return false;
  }
  if (length > 0) {
    memcpy(buffer, files[file->key].bytes + offset, length);
  }
  return true;
}
