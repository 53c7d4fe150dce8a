/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief `hgi describe`: prints what a guest needs or a host offers.
 */
#include <cli/architecture.h>
#include <cli/check.h>
#include <cli/message.h>

#include <stdio.h>
#include <string.h>

static const char usage[] =
    "usage: hgi describe FILE\n"
    "\n"
    "Prints the needs note of a guest image, or the offers note of a host.\n";

static void print_abi(const char *before, uint32_t version) {
  printf("%s%u.%u", before, HGI_VERSION_MAJOR(version), HGI_VERSION_MINOR(version));
}

static void describe_needs(const struct hgi_needs_read *needs) {
  const struct hgi_needs *const head = &needs->head;
  uint32_t nameless = 0;

  printf("guest %s", head->name);
  print_abi(", built for ABI ", head->built_abi);
  print_abi(", runs on ", head->oldest_abi);
  printf(" and newer\nRAM at least %llu bytes, ", (unsigned long long)head->ram_min);
  if (head->verdict != 0) {
    printf("verdict at 0x%llx\n", (unsigned long long)head->verdict);
  } else {
    puts("no verdict buffer");
  }
  for (uint32_t i = 0; i < head->entry_count; i++) {
    const struct hgi_need *const need = &needs->entries[i];

    if (hgi_need_is_empty(need)) {
      nameless++;
      continue;
    }
    printf("%3u %-23s", i, hgi_name_of(need->name));
    print_abi(" since ", need->since);
    printf(", signature %08x, revision %u, %s%s\n", need->hash, need->revision,
           (need->flags & HGI_NEED_MUST) != 0 ? "must" : "may",
           (need->flags & HGI_NEED_HOST_ONLY) != 0 ? ", host only" : "");
  }
  if (nameless > 0) {
    printf("%u of the %u slots have no name: the guest says nothing of them\n", nameless,
           head->entry_count);
  }
  for (uint32_t i = 0; i < head->shim_count; i++) {
    printf("shim for %s, from", hgi_name_of(needs->entries[needs->shims[i].slot].name));
    bool any = false;
    for (uint32_t d = 0; d < HGI_SHIM_DEPENDS_MAX; d++) {
      const uint16_t slot = needs->shims[i].depends[d];
      if (slot != HGI_SHIM_DEPENDS_NONE) {
        printf(" %s", hgi_name_of(needs->entries[slot].name));
        any = true;
      }
    }
    puts(any ? "" : " nothing");
  }
}

static void describe_offers(const struct hgi_offers_read *offers, const bool *untold) {
  const struct hgi_offers *const head = &offers->head;
  char machine[HGI_ARCHITECTURE_SIZE];

  printf("host %s of %s, version %u.%u.%u", head->host_name, head->vendor, head->host_version >> 16,
         head->host_version >> 8 & 255u, head->host_version & 255u);
  print_abi(", ABI ", head->oldest_abi);
  print_abi(" to ", head->newest_abi);
  printf("\nguests of ELF machine %s, RAM at 0x%llx with %llu bytes\n",
         hgi_architecture_text(head->machine, machine), (unsigned long long)head->ram_base,
         (unsigned long long)head->ram_size);
  for (uint32_t i = 0; i < head->entry_count; i++) {
    const struct hgi_offer *const offer = &offers->entries[i];

    printf("%3u %-23s", i, hgi_name_of(offer->name));
    print_abi(" since ", offer->since);
    if (offer->retired != HGI_NEVER) {
      print_abi(", retired by ", offer->retired);
    }
    printf(", signature %08x, revision %u%s%s\n", offer->hash, offer->revision,
           (offer->flags & HGI_SLOT_AVAILABLE) != 0 ? "" : ", not available",
           untold[i] ? ", if the boot is told so" : "");
  }
}

static int describe(const struct hgi_file *file) {
  static struct hgi_needs_read needs;
  static struct hgi_offers_read offers;
  static bool untold[HGI_SLOTS_MAX];
  char asked[HGI_BOOT_NOTE_MAX];
  struct hgi_elf_target target = hgi_file_target(file);
  struct hgi_finding finding = {HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0};
  struct hgi_guest guest = {.needs = &needs.head, .entries = needs.entries};
  struct hgi_elf elf;
  bool offering = false;

  target.shared_object = true; /* a host may be one */
  if (!hgi_elf_parse(&file->image, &target, &elf, &finding)) {
    hgi_file_bad(file, NULL, &guest, &finding);
    return HGI_EXIT_USAGE;
  }
  if (!hgi_needs_read(&file->image, &elf, &target, &needs, &guest, &finding)) {
    const bool host = !hgi_note_begins(&file->image, &elf, HGI_NOTE_TYPE_NEEDS) &&
                      hgi_note_begins(&file->image, &elf, HGI_NOTE_TYPE_OFFERS);
    hgi_file_bad(file, host ? "host" : "guest", &guest, &finding);
    return HGI_EXIT_USAGE;
  }
  if (!hgi_offers_read(&file->image, &elf, &offering, &offers, &finding)) {
    hgi_file_bad(file, "host", &guest, &finding);
    return HGI_EXIT_USAGE;
  }
  if (elf.shared_object && !offering) {
    target.shared_object = false;
    (void)hgi_elf_parse(&file->image, &target, &elf, &finding);
    hgi_file_bad(file, needs.present ? "guest" : NULL, &guest, &finding);
    return HGI_EXIT_USAGE;
  }
  if (offering && (!hgi_file_asked(file, &elf, asked, &finding) ||
                   !hgi_check_asked(&offers, asked, file->path, untold))) {
    return HGI_EXIT_USAGE;
  }
  if (!needs.present && !offering) {
    hgi_say("%s: has neither a needs note nor an offers note", file->path);
    return HGI_EXIT_USAGE;
  }
  if (needs.present) {
    describe_needs(&needs);
  }
  if (offering) {
    describe_offers(&offers, untold);
  }
  return 0;
}

int hgi_describe_main(int argc, char **argv) {
  struct hgi_file file = {.descriptor = -1};
  int status = HGI_EXIT_USAGE;

  if (argc == 2 && strcmp(argv[1], "--help") == 0) {
    fputs(usage, stdout);
    return 0;
  }
  if (argc != 2) {
    hgi_say("describe: wants one file, got %d arguments", argc - 1);
    return status;
  }
  if (hgi_file_open(&file, argv[1])) {
    status = describe(&file);
  }
  hgi_file_close(&file);
  return status;
}
