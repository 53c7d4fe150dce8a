/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Reads image files for their notes.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/file.h>
#include <cli/message.h>
#include <cli/where.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool read_file(void *context, uint64_t offset, void *buffer, size_t length) {
  const struct hgi_file *const file = context;
  uint8_t *to = buffer;

  while (length > 0) {
    const ssize_t got = pread(file->descriptor, to, length, (off_t)offset);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      return false;
    }
    to += got;
    offset += (uint64_t)got;
    length -= (size_t)got;
  }
  return true;
}

bool hgi_file_open(struct hgi_file *file, const char *path) {
  struct stat status;

  file->path = path;
  file->descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file->descriptor < 0 || fstat(file->descriptor, &status) != 0) {
    hgi_say("%s: can't be opened: %s", path, strerror(errno));
    hgi_file_close(file);
    return false;
  }
  if (!S_ISREG(status.st_mode)) {
    hgi_say("%s: is %s, wanted an image file", path,
            S_ISDIR(status.st_mode) ? "a folder" : "no regular file");
    hgi_file_close(file);
    return false;
  }
  file->image = (struct hgi_image){read_file, file, (uint64_t)status.st_size};
  return true;
}

void hgi_file_close(struct hgi_file *file) {
  if (file->descriptor >= 0) {
    close(file->descriptor);
  }
  file->descriptor = -1;
}

struct hgi_elf_target hgi_file_target(const struct hgi_file *file) {
  struct hgi_elf_target target = {2, 1, 0, 0, UINT64_MAX, false};
  uint8_t head[20];

  if (file->image.size >= sizeof(head) && read_file((void *)(uintptr_t)file, 0, head, 20)) {
    target.elf_class = head[4] == 1 ? 1 : 2;
    target.machine = (uint16_t)(head[18] | head[19] << 8);
  }
  return target;
}

/* The sentence of a refusal, made to one of a file that nobody refuses yet. */
void hgi_file_bad(const struct hgi_file *file, const char *kind, const struct hgi_guest *guest,
                  const struct hgi_finding *finding) {
  static const char before[] = "refused: ";
  static const char needs[] = "needs note";
  char sentence[HGI_SENTENCE_SIZE], where[HGI_WHERE_SIZE];
  struct hgi_verdict verdict;

  hgi_report(&verdict, guest, finding, 0);
  hgi_sentence(&verdict, sentence, sizeof(sentence));
  const char *const text =
      sentence + (strncmp(sentence, before, strlen(before)) == 0 ? strlen(before) : 0);
  const bool host = kind != NULL && strcmp(kind, "host") == 0;
  const char *const note = host ? strstr(text, needs) : NULL;
  const int cut = (int)(note != NULL ? note - text : 0);

  /* The reasons are those of both notes. */
  hgi_where_text(file, host ? HGI_NOTE_TYPE_OFFERS : HGI_NOTE_TYPE_NEEDS, finding, where);
  hgi_say("%s: bad %s%simage: %.*s%s%s%s", file->path, kind != NULL ? kind : "",
          kind != NULL ? " " : "", cut, text, note != NULL ? "offers note" : "",
          note != NULL ? note + strlen(needs) : text, where);
}

bool hgi_file_asked(const struct hgi_file *file, const struct hgi_elf *elf,
                    char asked[HGI_BOOT_NOTE_MAX], struct hgi_finding *finding) {
  if (hgi_boot_note_read(&file->image, elf, asked, finding)) {
    return true;
  }
  if (finding->reason == HGI_REASON_NOTE_TWICE) {
    hgi_say("%s: bad host image: more than one boot note", file->path);
  } else {
    hgi_say("%s: bad host image: its boot note has %llu bytes, more than %d", file->path,
            (unsigned long long)finding->wanted, HGI_BOOT_NOTE_MAX);
  }
  return false;
}

bool hgi_file_offers(const struct hgi_file *file, struct hgi_offers_read *offers,
                     char asked[HGI_BOOT_NOTE_MAX], struct hgi_finding *finding) {
  static const struct hgi_needs none;
  const struct hgi_guest nobody = {.needs = &none};
  struct hgi_elf_target target = hgi_file_target(file);
  struct hgi_elf elf;
  bool present = false;

  target.shared_object = true;

  *finding = (struct hgi_finding){HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0};
  if (!hgi_elf_parse(&file->image, &target, &elf, finding) ||
      !hgi_offers_read(&file->image, &elf, &present, offers, finding)) {
    hgi_file_bad(file, "host", &nobody, finding);
    return false;
  }
  if (!present) {
    hgi_say("%s: has no offers note: it is no HGI host", file->path);
    return false;
  }
  return hgi_file_asked(file, &elf, asked, finding);
}
