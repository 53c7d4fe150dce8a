/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief Writes the page "ABI reference": what is known of each entry, from where it stands.
 *
 * The entry list says since, retired and must; the contracts (texts.awk) say context, errors and
 * absence; the shims' descriptors what a shim needs and loses; compat/legacy.h what serves a
 * retired entry. Where two of them disagree there is no page.
 *
 * Usage: hgi-reference > abi-reference.md
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <compat/legacy.h>
#include <compat/shim.h>

/* From the linker: what HGI_SHIM puts into the section hgi_shims. */
extern const struct hgi_shim_descriptor *const __start_hgi_shims[], *const __stop_hgi_shims[];

#define FOR_EACH_SHIM(at)                                                                          \
  for (const struct hgi_shim_descriptor *const *at = __start_hgi_shims; at < __stop_hgi_shims; at++)

static const struct {
  const char *name;
  uint32_t since, retired;
  unsigned revision, hash;
  bool must;
  const char *loss; /* NULL: no shim */
} entries[HGI_ENTRY_COUNT] = {
#define ENTRY(slot, name, since, retired, revision, must, loss)                                    \
  [slot] = {#name, since, retired, revision, HGI_HASH_##name, (must) == HGI_ENTRY_MUST, loss},
    HGI_ENTRY_LIST(ENTRY)
#undef ENTRY
};

static const struct {
  const char *since, *signature, *brief, *returns, *context, *absent, *shim, *besides;
} texts[HGI_ENTRY_COUNT] = {
#define HGI_TEXT(name, ...) [HGI_ENTRY_##name] = {__VA_ARGS__},
#include <texts.h>
#undef HGI_TEXT
};

static const char *const legacy_from[HGI_ENTRY_COUNT] = {
#define LEGACY(name, from) [HGI_ENTRY_##name] = #from,
    HGI_LEGACY_LIST(LEGACY)
#undef LEGACY
};

/* In the words of enum hgi_shim_loss. */
static const char *const losses[] = {"speed",
                                     "power",
                                     "resolution",
                                     "latency",
                                     "errors go unseen",
                                     "knowledge",
                                     "refuses requests",
                                     "right in a bound",
                                     "input"};

static int failures;

static void fail(unsigned slot, const char *what) {
  fprintf(stderr, "hgi-reference: %s: %s\n", entries[slot].name, what);
  failures++;
}

static bool has_shim(unsigned slot) {
  FOR_EACH_SHIM(at)
  if ((*at)->slot == slot)
    return true;
  return false;
}

/* List, contract, descriptors and legacy views tell the same. */
static void check(unsigned slot) {
  char since[16];
  const bool says_shim = texts[slot].shim != NULL && strncmp(texts[slot].shim, "yes", 3) == 0;

  if (texts[slot].since == NULL) {
    fail(slot, "has no contract");
    return;
  }
  snprintf(since, sizeof since, "%u.%u", HGI_VERSION_MAJOR(entries[slot].since),
           HGI_VERSION_MINOR(entries[slot].since));
  if (strcmp(since, texts[slot].since) != 0)
    fail(slot, "contract and list differ in since");
  if (says_shim != (entries[slot].loss != NULL))
    fail(slot, "contract and list differ in whether a shim can serve");
  if (says_shim != has_shim(slot))
    fail(slot, "contract and compat/ differ in whether there is a shim");
  if ((strncmp(texts[slot].absent, "Must", 4) == 0) != entries[slot].must)
    fail(slot, "contract and list differ in whether every guest must have it");
  if ((entries[slot].retired != HGI_NEVER) != (legacy_from[slot] != NULL))
    fail(slot, "is retired without a legacy view, or the other way round");
}

static void put_version(const char *before, uint32_t version, const char *after) {
  printf("%s%u.%u%s", before, HGI_VERSION_MAJOR(version), HGI_VERSION_MINOR(version), after);
}

static void put_entry_link(unsigned slot) {
  printf("@ref entry_%s \"%s\"", entries[slot].name, entries[slot].name);
}

static void put_overview(void) {
  printf("| slot | entry | since | retired | every guest | shim | legacy view |\n"
         "| ---: | --- | --- | --- | --- | --- | --- |\n");
  for (unsigned slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    printf("| %u | ", slot);
    put_entry_link(slot);
    put_version(" | ", entries[slot].since, " | ");
    if (entries[slot].retired != HGI_NEVER)
      put_version("", entries[slot].retired, "");
    printf(" | %s | %s | %s |\n", entries[slot].must ? "must" : "may",
           entries[slot].loss == NULL ? "" : "yes", legacy_from[slot] == NULL ? "" : "yes");
  }
}

/* One status a line: they are parted by "; HGI_". */
static void put_errors(const char *returns) {
  for (const char *at = returns; *at != '\0'; at++) {
    if (strncmp(at, "; HGI_", 6) == 0) {
      printf("<br>");
      at++;
    } else {
      putchar(*at);
    }
  }
}

static void put_shim(const struct hgi_shim_descriptor *shim) {
  const char *comma = "";

  printf("| shim | `compat/%s.c`, from ", shim->name);
  for (size_t i = 0; i < HGI_SHIM_DEPENDS_MAX; i++)
    if (shim->needs[i] != 0) {
      printf("%s", comma);
      put_entry_link(shim->needs[i] - 1u);
      comma = ", ";
    }
  printf("%s; loses: ", comma[0] == '\0' ? "no entry" : "");
  comma = shim->loses == 0 ? "nothing" : "";
  printf("%s", comma);
  for (size_t i = 0; i < sizeof losses / sizeof losses[0]; i++)
    if ((shim->loses >> i & 1u) != 0) {
      printf("%s%s", comma, losses[i]);
      comma = ", ";
    }
  if (shim->twin != 0) {
    printf("; serves together with ");
    put_entry_link(shim->twin - 1u);
  }
  printf(" |\n");
}

static void put_absence(unsigned slot) {
  if (entries[slot].must)
    printf("| if absent | a guest for which no shim can be bound is refused. %s |\n",
           texts[slot].absent);
  else
    printf("| if absent | %s The call returns HGI_E_ABSENT. |\n", texts[slot].absent);
}

static void put_entry(unsigned slot) {
  printf("\n## %u: %s {#entry_%s}\n\n%s\n\n```c\n%s\n```\n\n| | |\n| --- | --- |\n", slot,
         entries[slot].name, entries[slot].name, texts[slot].brief, texts[slot].signature);
  put_version("| since | ABI ", entries[slot].since, "");
  if (entries[slot].retired != HGI_NEVER)
    put_version(", retired by ABI ", entries[slot].retired, "");
  printf(" |\n| context | %s |\n", texts[slot].context);
  if (texts[slot].returns[0] != '\0') {
    printf("| returns | ");
    put_errors(texts[slot].returns);
    printf(" |\n");
  }
  if (texts[slot].besides[0] != '\0')
    printf("| besides | %s |\n", texts[slot].besides);
  put_absence(slot);
  printf("| can a shim serve? | %s |\n", texts[slot].shim);
  FOR_EACH_SHIM(at)
  if ((*at)->slot == slot)
    put_shim(*at);
  if (legacy_from[slot] != NULL) {
    printf("| legacy view | `compat/legacy_%s.c`, from ", entries[slot].name);
    if (strcmp(legacy_from[slot], entries[slot].name) == 0)
      printf("the host's own service |\n");
    else
      printf("@ref entry_%s \"%s\" |\n", legacy_from[slot], legacy_from[slot]);
  }
  printf("| signature hash, contract revision | `%08x`, %u |\n", entries[slot].hash,
         entries[slot].revision);
  printf("\n@ref %s \"The whole contract\" · @ref assertions_%s \"Its assertions\"\n",
         entries[slot].name, entries[slot].name);
}

int main(void) {
  for (unsigned slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    check(slot);
  if (failures != 0)
    return 1;
  printf("# ABI reference, by entry {#abi_reference}\n\n"
         "Made at build time of the entry list, the contracts, the shims' descriptors and the list "
         "of legacy views; nothing on this page is written by hand.\n\n"
         "What holds for every entry, the calling rules among it, is on @ref slots.h; the words of "
         "the column shim on @ref hgi_shim_loss. A guest calls an entry through ops, where every "
         "slot is callable.\n\n");
  put_overview();
  for (unsigned slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    put_entry(slot);
  return 0;
}
