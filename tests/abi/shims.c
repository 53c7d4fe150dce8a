/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Makes compat/list.h of the descriptors in the shims' files: settles the order.
 *
 * A shim stands behind all shims of the entries that it needs, and of two shims for one entry the
 * one that loses less stands first. Where there is no such order, there is no list.
 *
 * Usage: hgi-shims [--contexts] > list.h
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <compat/shim.h>
#include <negotiate/negotiate.h>

#define SHIMS_MAX HGI_SHIMS_MAX

/* From the linker: what HGI_SHIM puts into the section hgi_shims. */
extern const struct hgi_shim_descriptor *const __start_hgi_shims[], *const __stop_hgi_shims[];

static const struct hgi_shim_descriptor *shims[SHIMS_MAX];
static size_t count;

static const char *const names[] = {
#define NAME(slot, name, ...) [slot] = #name,
    HGI_ENTRY_LIST(NAME)
#undef NAME
};

_Noreturn static void fail(const char *shim, const char *why, const char *what) {
  fprintf(stderr, "hgi-shims: %s: %s %s\n", shim, why, what);
  exit(1);
}

static bool needs(const struct hgi_shim_descriptor *shim, uint16_t slot) {
  for (size_t i = 0; i < HGI_SHIM_DEPENDS_MAX; i++)
    if (shim->needs[i] == slot + 1u)
      return true;
  return false;
}

static int compare(const void *a, const void *b) {
  const struct hgi_shim_descriptor *const *x = a, *const *y = b;

  if ((*x)->slot != (*y)->slot)
    return (*x)->slot < (*y)->slot ? -1 : 1;
  if ((*x)->loses != (*y)->loses)
    return (*x)->loses < (*y)->loses ? -1 : 1;
  return strcmp((*x)->name, (*y)->name);
}

static void check_twin(const struct hgi_shim_descriptor *shim) {
  for (size_t i = 0; i < count; i++)
    if (shims[i]->slot + 1u == shim->twin && shims[i]->twin == shim->slot + 1u)
      return;
  fail(shim->name, "no shim names it as its twin but that it names:", names[shim->twin - 1u]);
}

/* All by entry, then by loss; twins name each other. */
static void collect(void) {
  for (const struct hgi_shim_descriptor *const *at = __start_hgi_shims; at < __stop_hgi_shims;
       at++) {
    if (count == HGI_SHIMS_MAX)
      fail((*at)->name, "more shims than there is room for", "");
    shims[count++] = *at;
  }
  qsort(shims, count, sizeof shims[0], compare);
  for (size_t i = 0; i < count; i++) {
    if (shims[i]->twin != 0)
      check_twin(shims[i]);
    if (needs(shims[i], shims[i]->slot))
      fail(shims[i]->name, "needs the entry that it serves:", names[shims[i]->slot]);
    if (shims[i]->contexts == 0)
      fail(shims[i]->name, "has no context", "");
  }
}

/* Whether a shim may be listed now: none that waits serves what it needs, or its entry with less
 * loss. */
static bool ready(size_t shim, const bool *listed) {
  for (size_t i = 0; i < count; i++)
    if (!listed[i] && i != shim &&
        (needs(shims[shim], shims[i]->slot) || (shims[i]->slot == shims[shim]->slot && i < shim)))
      return false;
  return true;
}

static unsigned rank_of(size_t shim) {
  unsigned rank = 0;

  for (size_t i = 0; i < shim; i++)
    if (shims[i]->slot == shims[shim]->slot)
      rank++;
  return rank;
}

static void put_slot(const char *prefix, uint16_t on, const char *none) {
  if (on == 0)
    printf(", %s", none);
  else
    printf(", %s(%s)", prefix, names[on - 1u]);
}

static void put_line(size_t shim) {
  printf(" \\\n  X(%s, %s, %u", shims[shim]->name, names[shims[shim]->slot], rank_of(shim));
  put_slot("HGI_TWIN", shims[shim]->twin, "0");
  for (size_t i = 0; i < HGI_SHIM_DEPENDS_MAX; i++)
    put_slot("HGI_NEEDED", shims[shim]->needs[i], "HGI_SHIM_DEPENDS_NONE");
  printf(")");
}

static void put_list(void) {
  bool listed[SHIMS_MAX] = {false};

  printf("#define HGI_SHIM_LIST(X)");
  for (size_t lines = 0; lines < count; lines++) {
    size_t next = 0;

    while (next < count && (listed[next] || !ready(next, listed)))
      next++;
    if (next == count)
      for (size_t i = 0; i < count; i++)
        if (!listed[i])
          fail(shims[i]->name, "is in a cycle of shims that need each other, or behind one", "");
    listed[next] = true;
    put_line(next);
  }
  printf("\n\n");
}

static void put_shims_of_entries(void) {
  for (uint16_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    printf("#define HGI_SHIMS_OF_%s(X, flags)", names[slot]);
    for (size_t i = 0; i < count; i++)
      if (shims[i]->slot == slot)
        printf(" X(%s, flags)", shims[i]->name);
    printf("\n");
  }
}

/* For a test that holds them against the contracts. */
static void put_contexts(void) {
  for (size_t i = 0; i < count; i++)
    printf("%s %s%s%s%s\n", names[shims[i]->slot], shims[i]->name,
           shims[i]->contexts & HGI_IN_BOOT ? " [boot]" : "",
           shims[i]->contexts & HGI_IN_TASK ? " [task]" : "",
           shims[i]->contexts & HGI_IN_ISR ? " [isr]" : "");
}

int main(int argc, char **argv) {
  collect();
  if (argc > 1 && strcmp(argv[1], "--contexts") == 0) {
    put_contexts();
    return 0;
  }
  printf("/* SPDX-License-Identifier: BSD-2-Clause */\n"
         "/**\n"
         " * @file\n"
         " * @ingroup compat\n"
         " * @brief The list of shims. Made by the target hgi-update-shims of their descriptors.\n"
         " */\n"
         "#ifndef HGI_COMPAT_LIST_H\n"
         "#define HGI_COMPAT_LIST_H\n\n/** @cond lists */\n"
         "#define HGI_NEEDED(entry) HGI_ENTRY_##entry\n"
         "#define HGI_TWIN(entry) (HGI_ENTRY_##entry + 1)\n\n"
         "/* X(shim, entry, rank by loss, twin plus 1, five entries that it needs), in the\n"
         " * order in which the resolver tries them. */\n"
         "/* clang-format off */\n");
  put_list();
  printf("/* The shims of each entry, by loss: X(shim, flags). */\n");
  put_shims_of_entries();
  printf("/* clang-format on */\n/** @endcond */\n\n#endif\n");
  return 0;
}
