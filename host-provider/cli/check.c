/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief `hgi check`: needs against offers, by the very code that the guest will run.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/check.h>
#include <cli/message.h>
#include <common/text.h>

#include <getopt.h>
#include <stdio.h>
#include <string.h>

enum { REFUSED = 1 };

static const char usage[] =
    "usage: hgi check [--abi V] [--legacy] [--without LIST]... [--json] GUEST HOST\n"
    "\n"
    "Tells from the two images' notes, without booting, what the guest's resolver will bind.\n"
    "Exit status: 0 boots, 1 refused, 2 bad input.\n"
    "\n"
    "  --abi V    the ABI version that the host presents; default: its newest\n"
    "  --legacy   the host serves retired entries to old guests\n"
    "  --without LIST\n"
    "             the host leaves these out: ENTRY|GROUP[,ENTRY|GROUP]..., as hgi run --without;\n"
    "             a boot without channels leaves out sampling and queuing, one without --rng "
    "entropy\n"
    "  --json     prints JSON\n";

/* Lists of --without on one command line; the bound is far beyond what anybody types. */
#define WITHOUT_MAX 32

struct options {
  const char *abi;
  bool legacy, json;
  const char *without[WITHOUT_MAX];
  int without_count;
};

/* Returns the number of options read, or -1: said why, or helped. */
static int parse(int argc, char **argv, struct options *options, int *status) {
  static const struct option known[] = {
      {"abi", required_argument, NULL, 'a'},     {"legacy", no_argument, NULL, 'l'},
      {"without", required_argument, NULL, 'w'}, {"json", no_argument, NULL, 'j'},
      {"help", no_argument, NULL, 'h'},          {NULL, 0, NULL, 0}};
  int option;

  *status = HGI_EXIT_USAGE;
  while ((option = getopt_long(argc, argv, "", known, NULL)) != -1) {
    switch (option) {
    case 'a':
      options->abi = optarg;
      break;
    case 'l':
      options->legacy = true;
      break;
    case 'w':
      if (options->without_count == WITHOUT_MAX) {
        hgi_say("check: more than %d times --without", WITHOUT_MAX);
        return -1;
      }
      options->without[options->without_count++] = optarg;
      break;
    case 'j':
      options->json = true;
      break;
    case 'h':
      fputs(usage, stdout);
      *status = 0;
      return -1;
    default:
      return -1; /* getopt_long has named it */
    }
  }
  if (argc - optind != 2) {
    hgi_say("check: wants a guest and a host, got %d arguments", argc - optind);
    return -1;
  }
  return optind;
}

static bool pick_abi(const struct hgi_offers_read *offers, const char *host, const char *text,
                     uint32_t *abi) {
  *abi = offers->head.newest_abi;
  if (text == NULL) {
    return true;
  }
  if (!hgi_text_version(text, strlen(text), abi) || !hgi_offers_abi(offers, *abi)) {
    hgi_say("%s: can't present ABI '%s', wanted one of its own from %u.%u to %u.%u", host, text,
            HGI_VERSION_MAJOR(offers->head.oldest_abi), HGI_VERSION_MINOR(offers->head.oldest_abi),
            HGI_VERSION_MAJOR(offers->head.newest_abi), HGI_VERSION_MINOR(offers->head.newest_abi));
    return false;
  }
  return true;
}

static bool leave_all_out(struct hgi_checked *checked, const struct hgi_offers_read *offers,
                          const struct options *options) {
  for (int i = 0; i < options->without_count; i++) {
    if (!hgi_check_without(checked, offers, options->without[i])) {
      return false;
    }
  }
  return true;
}

static void conclude(struct hgi_checked *checked, const struct hgi_guest *guest,
                     const struct hgi_finding *finding) {
  struct hgi_verdict verdict;

  hgi_report(&verdict, guest, finding, checked->abi);
  hgi_sentence(&verdict, checked->sentence, sizeof(checked->sentence));
  checked->boots = finding->reason == HGI_REASON_NONE;
}

/* What the host does before entry, and what the guest does after it. */
static bool judge(const struct hgi_file *file, const struct hgi_offers_read *offers,
                  struct hgi_checked *checked) {
  static struct hgi_copy copy;
  const struct hgi_elf_target any = hgi_file_target(file);
  const struct hgi_elf_target target = {any.elf_class, 1, (uint16_t)offers->head.machine,
                                        offers->head.ram_base, offers->head.ram_size};
  struct hgi_finding finding = {HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0};
  struct hgi_guest guest = {
      &checked->notes.needs, checked->notes.entries, checked->notes.shims, 0, 0, UINT64_MAX};
  struct hgi_elf elf;

  if (!hgi_elf_parse(&file->image, &target, &elf, &finding) ||
      !hgi_notes_read(&file->image, &elf, &target, &checked->notes, &guest, &finding)) {
    conclude(checked, &guest, &finding);
    return true;
  }
  if (!checked->notes.present) {
    hgi_say("%s: has no needs note: only a boot can tell", file->path);
    return false;
  }
  if (checked->notes.needs.entry_count > HGI_ENTRY_COUNT) {
    hgi_say("%s: is for a newer ABI than this hgi knows: %u entries, known are %u", file->path,
            checked->notes.needs.entry_count, (unsigned)HGI_ENTRY_COUNT);
    return false;
  }
  hgi_offers_copy(offers, checked->abi, checked->legacy, checked->without, &copy);
  if (hgi_validate(&copy, &guest, &finding)) {
    hgi_resolve(&copy, &guest, checked->bound, &finding);
    checked->slots = guest.needs->entry_count;
  }
  conclude(checked, &guest, &finding);
  return true;
}

int hgi_check_main(int argc, char **argv) {
  static struct hgi_checked checked;
  static struct hgi_offers_read offers;
  struct options options = {.abi = NULL};
  struct hgi_file guest = {.descriptor = -1};
  struct hgi_file host = {.descriptor = -1};
  int status;
  const int first = parse(argc, argv, &options, &status);

  if (first < 0) {
    return status;
  }
  checked.guest = argv[first];
  checked.host = argv[first + 1];
  checked.legacy = options.legacy;
  if (hgi_file_open(&guest, checked.guest) && hgi_file_open(&host, checked.host) &&
      hgi_file_offers(&host, &offers) &&
      pick_abi(&offers, checked.host, options.abi, &checked.abi) &&
      leave_all_out(&checked, &offers, &options) && judge(&guest, &offers, &checked)) {
    status = checked.boots ? 0 : REFUSED;
    if (!options.json) {
      hgi_check_text(&checked);
    } else if (!hgi_check_json(&checked)) {
      status = HGI_EXIT_USAGE;
    }
  }
  hgi_file_close(&guest);
  hgi_file_close(&host);
  return status;
}
