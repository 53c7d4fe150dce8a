/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Where images lie: RAM that ends with 64 bits, empty segments, RAM from 0 to above 4 GiB.
 *
 * Each of these was a bug that tests/fuzz found.
 */
#include <common/elf_loader.h>
#include <common/offers.h>
#include <criterion/criterion.h>

#include <string.h>

#define TOP UINT64_C(0xfffffffffffff000)

/* An ELF64 header and its program headers, little-endian as this machine must be. */
static struct file {
  struct {
    uint8_t ident[16];
    uint16_t type, machine;
    uint32_t version;
    uint64_t entry, phoff, shoff;
    uint32_t flags;
    uint16_t size, phentsize, phnum, shentsize, shnum, shstrndx;
  } header;
  struct {
    uint32_t type, flags;
    uint64_t offset, virtual_address, address, file_size, memory_size, alignment;
  } segments[2];
} file;

static struct hgi_elf elf;
static struct hgi_finding finding;

static bool read_file(void *context, uint64_t offset, void *buffer, size_t length) {
  (void)context;
  memcpy(buffer, (const uint8_t *)&file + offset, length);
  return true;
}

static void segment(uint32_t number, uint64_t address, uint64_t file_size, uint64_t memory_size) {
  file.segments[number].type = HGI_ELF_LOAD;
  file.segments[number].flags = 5;
  file.segments[number].address = address;
  file.segments[number].file_size = file_size;
  file.segments[number].memory_size = memory_size;
}

static bool parse(uint64_t ram, uint64_t ram_size, uint64_t entry, uint16_t segments) {
  const struct hgi_elf_target target = {2, 1, 183, ram, ram_size, false};
  const struct hgi_image image = {read_file, NULL, sizeof file};

  memcpy(file.header.ident, "\177ELF\2\1\1", 8);
  file.header.type = 2;
  file.header.machine = 183;
  file.header.version = 1;
  file.header.entry = entry;
  file.header.phoff = sizeof file.header;
  file.header.phentsize = sizeof file.segments[0];
  file.header.phnum = segments;
  return hgi_elf_parse(&image, &target, &elf, &finding);
}

Test(host_images, segment_ends_with_64_bits) {
  segment(0, TOP, 16, 0x1000);
  cr_assert(parse(TOP, 0x1000, TOP, 1), "reason %u", finding.reason);
  cr_expect_eq(elf.base, TOP);
  cr_expect_eq(elf.size, 0x1000u);
}

Test(host_images, overlap_at_the_end_of_64_bits) {
  segment(0, TOP, 16, 0x1000);
  segment(1, TOP + 0x800, 16, 0x100);
  cr_expect_not(parse(TOP, 0x1000, TOP, 2));
  cr_expect_eq(finding.reason, HGI_REASON_ELF_SEGMENT_OVERLAP);
}

Test(host_images, nothing_overlaps_an_empty_segment) {
  segment(0, 0x1800, 0, 0);
  segment(1, 0x1000, 16, 0x1000);
  cr_expect(parse(0x1000, 0x1000, 0x1000, 2), "reason %u", finding.reason);
}

Test(host_images, table_is_made_up_outside_of_ram) {
  static const struct {
    uint64_t base, size;
  } rams[] = {{0, UINT64_C(0x200000000)},
              {0x10000, UINT64_C(0x100000000)},
              {0, 0x8000000},
              {UINT64_C(0x100000000), 0x40000000},
              {0x40000000, 0x8000000},
              {0x30000, UINT64_C(0x100000000)}};
  static struct hgi_offers_read offers;
  static struct hgi_copy copy;
  const struct hgi_needs needs = {.built_abi = HGI_ABI_VERSION, .oldest_abi = HGI_ABI_FIRST};

  offers.head.oldest_abi = HGI_ABI_FIRST;
  offers.head.newest_abi = HGI_ABI_VERSION;
  for (size_t i = 0; i < sizeof rams / sizeof rams[0]; i++) {
    const struct hgi_guest guest = {&needs, NULL, NULL, rams[i].base, 1, UINT64_MAX};
    offers.head.ram_base = rams[i].base;
    offers.head.ram_size = rams[i].size;
    hgi_offers_copy(&offers, HGI_ABI_VERSION, false, NULL, &copy);
    cr_expect(hgi_validate(&copy, &guest, &finding), "RAM %zu: reason %u", i, finding.reason);
  }
}
