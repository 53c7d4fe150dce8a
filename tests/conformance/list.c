/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Looks at the list of assertions, on the machine that builds.
 *
 * Usage: conform-list --check < LOSSES, with what `hgi-shims --losses` prints: fails unless every
 * entry has an assertion, every status of its contract one of its own, and exceptions and losses of
 * shims name each other. conform-list --lost: the numbers that a shim need not keep.
 * conform-list --markdown: the list, for docs/.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <compat/shim.h>
#include <conformance/guard.h>

static const struct line {
  unsigned number;
  unsigned slot;
  int status;
  bool asserted;
  const char *sentence;
  unsigned loss; /* 0: none */
} lines[] = {
#define HGI_ASSERTION(number, entry, status, function, sentence)                                   \
  {number, HGI_ENTRY_##entry, HGI_##status, true, sentence, 0},
#define HGI_ASSERTION_LOST(number, entry, status, function, sentence, loss)                        \
  {number, HGI_ENTRY_##entry, HGI_##status, true, sentence, HGI_LOSES_##loss},
#define HGI_NOT_ASSERTED(number, entry, status, reason)                                            \
  {number, HGI_ENTRY_##entry, HGI_##status, false, reason, 0},
#include <conformance/assertions.h>
};

/* Losses beside those of the list: numbers of general assertions, 0 for those that no one can see.
 */
static const struct {
  unsigned number;
  unsigned slot;
  unsigned loss;
} other_losses[] = {
#define HGI_GENERAL_LOST(number, entry, loss)                                                      \
  {HGI_ENTRY_##entry * 100u + (number), HGI_ENTRY_##entry, HGI_LOSES_##loss},
#define HGI_LOSS_UNSEEN(entry, loss, reason) {0, HGI_ENTRY_##entry, HGI_LOSES_##loss},
#include <conformance/assertions.h>
};

static const struct hgi_contract contracts[HGI_ENTRY_COUNT] = {
#define HGI_CONTRACT(name, isr, base, each, bytes, statuses)                                       \
  [HGI_ENTRY_##name] = {(isr) != 0, base, each, bytes, statuses},
#include <contracts.h>
#undef HGI_CONTRACT
};

static const char *const names[HGI_ENTRY_COUNT] = {
#define NAME(slot, name, ...) [slot] = #name,
    HGI_ENTRY_LIST(NAME)
#undef NAME
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static unsigned failures;

static void fail(const char *entry, const char *what, int number) {
  fprintf(stderr, "conform-list: %s: %s %d\n", entry, what, number);
  failures++;
}

static bool has(unsigned slot, int status) {
  for (size_t i = 0; i < COUNT(lines); i++)
    if (lines[i].slot == slot && lines[i].status == status)
      return true;
  return false;
}

static void check_entry(unsigned slot) {
  if (contracts[slot].base == 0)
    fail(names[slot], "has no contract that contracts.awk can read, slot", (int)slot);
  if (!has(slot, HGI_OK))
    fail(names[slot], "has no assertion of success, slot", (int)slot);
  for (int bit = 1; bit < 32; bit++)
    if ((contracts[slot].statuses >> bit & 1u) != 0 && !has(slot, -bit))
      fail(names[slot], "its contract names a status that no assertion is about:", -bit);
}

static void check_line(const struct line *line) {
  if (line->number / 100 != line->slot || line->number % 100 == 0 || line->number % 100 > 89)
    fail(names[line->slot], "number out of its range:", (int)line->number);
  if (line->status != HGI_OK && (contracts[line->slot].statuses >> -line->status & 1u) == 0)
    fail(names[line->slot], "its contract does not name the status of", (int)line->number);
  for (const struct line *other = lines; other < line; other++)
    if (other->number == line->number)
      fail(names[line->slot], "a number that is there twice:", (int)line->number);
}

/* What assertions, or reasons why there is none, say that shims of an entry lose. */
static unsigned losses_named(unsigned slot) {
  unsigned named = 0;

  for (size_t i = 0; i < COUNT(lines); i++)
    named |= lines[i].slot == slot ? lines[i].loss : 0;
  for (size_t i = 0; i < COUNT(other_losses); i++)
    named |= other_losses[i].slot == slot ? other_losses[i].loss : 0;
  return named;
}

/* Exceptions are an entry's: what one of its shims loses must not excuse another, so that each
 * loses all of it, and nothing else. */
static void check_shim(const char *shim, unsigned slot, unsigned loses) {
  if ((losses_named(slot) & ~loses) != 0)
    fail(shim, "an exception that the shim's .loses does not name, of hgi_shim_loss",
         (int)(losses_named(slot) & ~loses));
  if ((loses & ~losses_named(slot)) != 0)
    fail(shim, "the shim's .loses that no exception is about, of hgi_shim_loss",
         (int)(loses & ~losses_named(slot)));
}

static void check_losses(void) {
  bool has_shim[HGI_ENTRY_COUNT] = {false};
  char entry[64], shim[64];
  unsigned loses, shims = 0;

  while (scanf("%63s %63s %u", entry, shim, &loses) == 3)
    for (unsigned slot = 0; slot < HGI_ENTRY_COUNT; slot++)
      if (strcmp(entry, names[slot]) == 0) {
        check_shim(shim, slot, loses);
        has_shim[slot] = true;
        shims++;
      }
  if (shims == 0)
    fail("stdin", "no losses of shims there, lines", 0);
  for (unsigned slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    if (losses_named(slot) != 0 && !has_shim[slot])
      fail(names[slot], "an exception, and no shim, of hgi_shim_loss", (int)losses_named(slot));
}

static int check(void) {
  for (unsigned slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    check_entry(slot);
  for (size_t i = 0; i < COUNT(lines); i++)
    check_line(&lines[i]);
  check_losses();
  if (failures == 0)
    printf("%zu assertions, %d entries\n", COUNT(lines), HGI_ENTRY_COUNT);
  return failures != 0;
}

static void put_lost(void) {
  for (size_t i = 0; i < COUNT(lines); i++)
    if (lines[i].loss != 0)
      printf("%s %u\n", names[lines[i].slot], lines[i].number);
  for (size_t i = 0; i < COUNT(other_losses); i++)
    if (other_losses[i].number != 0)
      printf("%s %u\n", names[other_losses[i].slot], other_losses[i].number);
}

static const char *status_name(int status) {
  switch (status) {
#define NAME(name, number, text)                                                                   \
  case number:                                                                                     \
    return "HGI_" #name;
    HGI_STATUS_LIST(NAME)
#undef NAME
  default:
    return "?";
  }
}

static void put_markdown(void) {
  printf("# Assertions of the conformance suite {#conformance_list}\n");
  for (unsigned slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    printf("\n## %s {#assertions_%s}\n\n| number | about | says |\n| --- | --- | --- |\n",
           names[slot], names[slot]);
    for (size_t i = 0; i < COUNT(lines); i++)
      if (lines[i].slot == slot)
        printf("| %u | `%s` | %s%s%s |\n", lines[i].number, status_name(lines[i].status),
               lines[i].asserted ? "" : "not asserted: ", lines[i].sentence,
               lines[i].loss != 0 ? " (a shim need not keep it)" : "");
  }
}

int main(int argc, char **argv) {
  const char *const what = argc == 2 ? argv[1] : "";

  if (strcmp(what, "--check") == 0)
    return check();
  if (strcmp(what, "--lost") == 0)
    put_lost();
  else if (strcmp(what, "--markdown") == 0)
    put_markdown();
  else {
    fprintf(stderr, "usage: conform-list --check|--lost|--markdown\n");
    return 2;
  }
  return 0;
}
