/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Images that came with the program.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/installed.h>

#include <cli/architecture.h>
#include <cli/message.h>

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define NAME_MAX_BYTES 96u
#define HEAD           20u /* bytes of an ELF file up to its machine */

const char *hgi_installed_file(const char *const *places) {
  static char path[PATH_MAX + NAME_MAX_BYTES];
  char self[PATH_MAX];
  const ssize_t length = readlink("/proc/self/exe", self, sizeof(self) - 1);
  self[length > 0 ? length : 0] = '\0';
  char *const slash = strrchr(self, '/');
  for (; slash != NULL && *places != NULL; places++) {
    *slash = '\0';
    snprintf(path, sizeof(path), "%s%s", self, *places);
    if (access(path, R_OK) == 0) {
      return path;
    }
  }
  return NULL;
}

/* The first bytes of a file. @return how many there are */
static size_t read_head(const char *path, unsigned char head[HEAD]) {
  FILE *file = fopen(path, "rb");
  const size_t length = file != NULL ? fread(head, 1, HEAD, file) : 0;
  if (file != NULL) {
    fclose(file);
  }
  return length;
}

unsigned hgi_elf_machine(const char *path) {
  unsigned char head[HEAD];
  return read_head(path, head) == HEAD && memcmp(head, "\177ELF", 4) == 0
             ? head[18] | (unsigned)head[19] << 8
             : 0;
}

void hgi_say_no_elf(const char *option, const char *path, const char *wanted) {
  unsigned char head[HEAD];
  const size_t length = read_head(path, head);
  if (length < HEAD) {
    hgi_say("%s%s: is no ELF file, it ends at byte %zu; wanted one %s", option, path, length,
            wanted);
  } else {
    hgi_say(
        "%s%s: is no ELF file, it starts with 0x%02x%02x%02x%02x, not 0x7f454c46; wanted one %s",
        option, path, head[0], head[1], head[2], head[3], wanted);
  }
}

const char *hgi_installed_monitor(const char *guest) {
  const unsigned machine = hgi_elf_machine(guest);
  const char *const arch = hgi_architecture_name(machine);
  if (arch != NULL) {
    char installed[NAME_MAX_BYTES], built[NAME_MAX_BYTES];
    snprintf(installed, sizeof(installed), "/../share/hgi/arch/%s/hgi-monitor.elf", arch);
    snprintf(built, sizeof(built), "/../host-%s/hgi-monitor.elf", arch);
    const char *const found = hgi_installed_file((const char *const[]){installed, built, NULL});
    if (found != NULL) {
      return found;
    }
  }
  if (machine == 0) {
    hgi_say_no_elf("guest image ", guest, "to find its host, or --monitor FILE");
  } else {
    char text[HGI_ARCHITECTURE_SIZE];
    hgi_say("--monitor is missing, wanted the file of a host image: none is installed for ELF "
            "machine %s",
            hgi_architecture_text(machine, text));
  }
  return NULL;
}
