/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief `hgi check`: needs against offers, by the very code that the guest will run.
 */
#include <cli/check.h>
#include <cli/message.h>
#include <cli/where.h>
#include <common/text.h>

#include <string.h>

static bool pick_abi(const struct hgi_offers_read *offers, const char *host, const char *text,
                     uint32_t *abi) {
  uint32_t wanted = offers->head.newest_abi;

  if (text != NULL &&
      (!hgi_text_version(text, strlen(text), &wanted) || !hgi_offers_abi(offers, wanted))) {
    hgi_say("%s: can't present ABI '%s', wanted one of its own from %u.%u to %u.%u", host, text,
            HGI_VERSION_MAJOR(offers->head.oldest_abi), HGI_VERSION_MINOR(offers->head.oldest_abi),
            HGI_VERSION_MAJOR(offers->head.newest_abi), HGI_VERSION_MINOR(offers->head.newest_abi));
    return false;
  }
  *abi = wanted;
  return true;
}

/* Something was said, and that is all. */
static void bad_input(struct hgi_checked *checked) {
  checked->outcome = HGI_CHECK_BAD_INPUT;
  checked->bad = hgi_said();
}

static void conclude(struct hgi_checked *checked, const struct hgi_guest *guest) {
  const bool boots = checked->finding.reason == HGI_REASON_NONE;

  hgi_report(&checked->verdict, guest, &checked->finding, checked->abi);
  checked->outcome = boots ? HGI_CHECK_BOOTS : HGI_CHECK_REFUSED;
}

static bool read_guest(const struct hgi_file *file, const struct hgi_elf_target *target,
                       struct hgi_checked *checked, struct hgi_guest *guest) {
  struct hgi_elf elf;

  return hgi_elf_parse(&file->image, target, &elf, &checked->finding) &&
         hgi_needs_read(&file->image, &elf, target, &checked->needs, guest, &checked->finding);
}

/* Of what a host of any machine and with all of RAM refuses: whether another host, or a newer one,
 * might not. */
static bool another_may_take(const struct hgi_finding *finding) {
  return finding->reason == HGI_REASON_NOTE_FLAGS ||
         (finding->reason == HGI_REASON_ELF_BYTE_ORDER && finding->found == 2);
}

/* Whether there may be a host that takes the guest's file. */
static bool any_host(const struct hgi_file *file, struct hgi_checked *checked) {
  const struct hgi_elf_target any = hgi_file_target(file);
  struct hgi_guest guest;

  return read_guest(file, &any, checked, &guest) || another_may_take(&checked->finding);
}

bool hgi_check_any_host(const struct hgi_file *file) {
  static struct hgi_checked checked;
  const struct hgi_guest guest = {.needs = &checked.needs.head, .entries = checked.needs.entries};
  const bool good = any_host(file, &checked);

  if (!good) {
    hgi_file_bad(file, "guest", &guest, &checked.finding);
  }
  return good;
}

/* What the host runs. Its note doesn't tell the class: its own, if its guests' machine is, too. */
static struct hgi_elf_target host_target(const struct hgi_file *host, const struct hgi_offers *head,
                                         const struct hgi_file *guest) {
  struct hgi_elf_target target = hgi_file_target(host);

  if (target.machine != head->machine) {
    target.elf_class = hgi_file_target(guest).elf_class;
    target.machine = (uint16_t)head->machine;
  }
  target.ram_base = head->ram_base;
  target.ram_size = head->ram_size;
  return target;
}

/* What the host does before entry, and what the guest does after it. @return false: said why it
 * can't be told */
static bool judge(const struct hgi_file *file, const struct hgi_file *host,
                  const struct hgi_offers_read *offers, struct hgi_checked *checked) {
  static struct hgi_copy copy;
  const struct hgi_elf_target target = host_target(host, &offers->head, file);
  struct hgi_guest guest = {.needs = &checked->needs.head, .entries = checked->needs.entries};
  const bool good = any_host(file, checked);

  checked->finding = (struct hgi_finding){HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0};
  memset(&checked->needs.head, 0, sizeof(checked->needs.head));
  if (!read_guest(file, &target, checked, &guest)) {
    checked->placed = hgi_where(file, HGI_NOTE_TYPE_NEEDS, &checked->finding, &checked->offset);
    hgi_where_text(file, HGI_NOTE_TYPE_NEEDS, &checked->finding, checked->where);
    if (!good) {
      hgi_file_bad(file, "guest", &guest, &checked->finding);
      return false;
    }
  } else if (!checked->needs.present) {
    hgi_say("%s: has no needs note: only a boot can tell", file->path);
    return false;
  } else {
    hgi_offers_copy(offers, checked->abi, checked->legacy, checked->without, &copy);
    if (hgi_validate(&copy, &guest, &checked->finding)) {
      hgi_resolve(&copy, &guest, checked->bound, &checked->finding);
      checked->slots = guest.needs->entry_count;
    }
  }
  conclude(checked, &guest);
  return true;
}

static void check(struct hgi_checked *checked, const struct hgi_check_options *options) {
  static struct hgi_offers_read offers;
  struct hgi_file guest = {.descriptor = -1};
  struct hgi_file host = {.descriptor = -1};
  char asked[HGI_BOOT_NOTE_MAX];

  if (!hgi_file_open(&guest, checked->guest) || !hgi_file_open(&host, checked->host) ||
      !hgi_file_offers(&host, &offers, asked, &checked->finding) ||
      !pick_abi(&offers, checked->host, options->abi, &checked->abi) ||
      !hgi_check_left_out(checked, &offers, asked, options) ||
      !judge(&guest, &host, &offers, checked)) {
    bad_input(checked);
  }
  hgi_file_close(&guest);
  hgi_file_close(&host);
}

void hgi_check_say_refused(const struct hgi_checked *checked) {
  char sentence[HGI_SENTENCE_SIZE];

  if (checked->outcome == HGI_CHECK_REFUSED && checked->where[0] != '\0') {
    hgi_sentence(&checked->verdict, sentence, sizeof(sentence));
    hgi_say("%s: %s%s", checked->guest, sentence, checked->where);
  }
}

void hgi_check_refused(const char *guest, const char *host) {
  static struct hgi_checked checked;
  static const struct hgi_check_options options;

  checked.guest = guest;
  checked.host = host;
  checked.finding.slot = HGI_ENTRY_NONE;
  check(&checked, &options); /* says what is wrong with a file that no host takes */
  hgi_check_say_refused(&checked);
}

int hgi_check_main(int argc, char **argv) {
  static struct hgi_checked checked;
  struct hgi_check_options options = {.abi = NULL};
  int status;
  const int first = hgi_check_options(argc, argv, &options, &status);

  if (first < 0) {
    return status;
  }
  checked.guest = argv[first];
  checked.host = argv[first + 1];
  checked.legacy = options.legacy;
  checked.finding.slot = HGI_ENTRY_NONE;
  check(&checked, &options);
  if (!options.json) {
    hgi_check_text(&checked);
  } else if (!hgi_check_json(&checked)) {
    return HGI_CHECK_BAD_INPUT;
  }
  hgi_check_say_refused(&checked);
  return (int)checked.outcome;
}
