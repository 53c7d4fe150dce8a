/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The ELF loader and the readers of notes, on mutated images, under ASan
 * and UBSan.
 *
 * Usage: image-mutations ROUNDS IMAGE...; from a fixed seed, so that a failure
 * comes again. Each image lies in a buffer of its exact size, so that a byte
 * read too far is seen.
 */
#include <common/needs.h>
#include <common/offers.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = UINT64_C(0x9e3779b97f4a7c15);

/* xorshift64 (Marsaglia, "Xorshift RNGs", 2003). */
static uint64_t next(void) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state;
}

static bool read_memory(void *context, uint64_t offset, void *buffer, size_t length) {
  memcpy(buffer, (const uint8_t *)context + offset, length);
  return true;
}

struct place {
  uint64_t base, size;
};

/* The loader may only ask for memory inside RAM; what it writes there goes to
 * one scratch buffer. */
static void *place(void *context, uint64_t address, uint64_t length) {
  const struct place *const ram = context;
  static uint8_t scratch[UINT32_C(0x8000000)]; /* as much as RAM has; pages come as they are used */

  if (address < ram->base || length > ram->size || address - ram->base > ram->size - length) {
    fprintf(stderr, "image-mutations: a segment at 0x%llx is placed outside RAM\n",
            (unsigned long long)address);
    abort();
  }
  return scratch;
}

/* Reads an image in every way there is; returns how far it came. */
static unsigned read_all(uint8_t *bytes, size_t size, const struct hgi_elf_target *target) {
  static struct hgi_needs_read notes;
  static struct hgi_offers_read offers;
  static struct hgi_bound bound[HGI_SLOTS_MAX];
  static struct hgi_copy copy;
  static const bool without[HGI_ENTRY_COUNT];
  const struct hgi_image image = {read_memory, bytes, size};
  struct place ram = {target->ram_base, target->ram_size};
  struct hgi_finding finding = {0, 0, 0, 0};
  struct hgi_guest guest;
  struct hgi_elf elf;
  bool present = false;

  if (!hgi_elf_parse(&image, target, &elf, &finding))
    return 0;
  if (target->ram_size < UINT32_MAX)
    hgi_elf_load(&image, &elf, place, &ram, &finding);
  if (hgi_offers_read(&image, &elf, &present, &offers, &finding) && present)
    hgi_offers_copy(&offers, offers.head.newest_abi, false, without, &copy);
  if (!hgi_needs_read(&image, &elf, target, &notes, &guest, &finding) || !notes.present)
    return 1;
  if (hgi_validate(&copy, &guest, &finding))
    hgi_resolve(&copy, &guest, bound, &finding);
  return 2;
}

/* Where the interesting bytes are: the ELF header, the program headers, the
 * note. */
static size_t pick(size_t size, size_t note) {
  switch (next() % 4u) {
  case 0:
    return next() % (size < 64 ? size : 64);
  case 1:
    return next() % (size < 512 ? size : 512);
  case 2:
    return note < size ? note + next() % (size - note < 256 ? size - note : 256) : next() % size;
  default:
    return next() % size;
  }
}

static void mutate(uint8_t *bytes, size_t size, size_t note) {
  static const uint8_t extremes[] = {0x00, 0x01, 0x7f, 0x80, 0xff};

  for (uint64_t n = next() % 4u + 1u; n > 0; n--) {
    const size_t at = pick(size, note);
    bytes[at] = next() % 2u == 0 ? extremes[next() % sizeof extremes] : (uint8_t)next();
  }
}

static size_t find_note(const uint8_t *bytes, size_t size) {
  for (size_t i = 0; i + 16 <= size; i++)
    if (memcmp(bytes + i + 12, HGI_NOTE_NAME, 4) == 0 && bytes[i] == 4)
      return i;
  return size;
}

static uint8_t *read_file(const char *path, size_t *size) {
  FILE *const file = fopen(path, "rb");

  if (file == NULL || fseek(file, 0, SEEK_END) != 0)
    return NULL;
  *size = (size_t)ftell(file);
  rewind(file);
  uint8_t *const bytes = malloc(*size + 1u);
  if (bytes != NULL && fread(bytes, 1, *size, file) != *size) {
    free(bytes);
    fclose(file);
    return NULL;
  }
  fclose(file);
  return bytes;
}

static int run(const char *path, unsigned long rounds) {
  struct hgi_elf_target target = {2, 1, 183, UINT64_C(0x44000000), UINT64_C(0x8000000), false};
  unsigned long reached[3] = {0, 0, 0};
  size_t size = 0;
  uint8_t *const original = read_file(path, &size);

  if (original == NULL || size < 64) {
    fprintf(stderr, "image-mutations: can't read %s\n", path);
    return 1;
  }
  const size_t note = find_note(original, size);
  if (read_all(original, size, &target) == 0)
    target.ram_base = 0, target.ram_size = UINT64_MAX; /* a host's image, not to be loaded */
  if (read_all(original, size, &target) == 0) {
    fprintf(stderr, "image-mutations: %s is refused as it is\n", path);
    return 1;
  }
  for (unsigned long i = 0; i < rounds; i++) {
    const size_t cut = next() % 8u == 0 ? next() % size + 1u : size;
    uint8_t *const bytes = malloc(cut);

    if (bytes == NULL)
      return 1;
    memcpy(bytes, original, cut);
    mutate(bytes, cut, note);
    reached[read_all(bytes, cut, &target)]++;
    free(bytes);
  }
  printf("%s: %lu mutated, %lu refused as ELF, %lu without a good note, %lu "
         "resolved\n",
         path, rounds, reached[0], reached[1], reached[2]);
  free(original);
  return reached[0] == 0 || reached[0] == rounds; /* neither may be all */
}

int main(int argc, char **argv) {
  int status = argc < 3;

  for (int i = 2; i < argc; i++)
    status |= run(argv[i], strtoul(argv[1], NULL, 10));
  return status;
}
