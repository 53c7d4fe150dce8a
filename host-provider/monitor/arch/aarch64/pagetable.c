/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Builds translation tables (Arm ARM, D5.3).
 */
#include <pagetable.h>

#include <monitor/guard.h>
#include <monitor/monitor.h>

#define TABLES       32u
#define TYPE_BLOCK   UINT64_C(1)
#define TYPE_TABLE   UINT64_C(3)
#define TYPE_PAGE    UINT64_C(3)
#define ADDRESS_MASK UINT64_C(0x0000fffffffff000)
#define LEVEL_LAST   3u

HGI_SETTLED static struct hgi_pagetable pool[TABLES];
static uint32_t used;

static uint64_t *next_table(void) {
  if (used == TABLES) {
    struct hgi_line line = {.length = 0};
    hgi_line_text(&line, "out of translation tables: less RAM is wanted");
    hgi_monitor_error(&line);
  }
  return pool[used++].entries;
}

static uint32_t shift_of(uint32_t level) {
  return 12 + 9 * (LEVEL_LAST - level);
}

/* Maps what one entry covers, or the part of it that is asked for. */
static void map_one(uint64_t *table, uint32_t level, uint64_t base, uint64_t size,
                    uint64_t attributes) {
  uint64_t unit = UINT64_C(1) << shift_of(level);
  uint64_t *entry = &table[(base >> shift_of(level)) % HGI_PAGETABLE_ENTRIES];
  if (size == unit) {
    *entry = base | attributes | (level == LEVEL_LAST ? TYPE_PAGE : TYPE_BLOCK);
    return;
  }
  if (*entry == 0) {
    *entry = (uintptr_t)next_table() | TYPE_TABLE;
  }
  uint64_t *below = (uint64_t *)(uintptr_t)(*entry & ADDRESS_MASK);
  uint64_t step = unit / HGI_PAGETABLE_ENTRIES;
  while (size > 0) {
    uint64_t part = step - base % step;
    part = part < size ? part : size;
    map_one(below, level + 1, base, part, attributes);
    base += part;
    size -= part;
  }
}

void hgi_pagetable_map(struct hgi_pagetable *root, uint64_t base, uint64_t size,
                       uint64_t attributes) {
  uint64_t step = UINT64_C(1) << shift_of(1);
  while (size > 0) {
    uint64_t part = step - base % step;
    part = part < size ? part : size;
    map_one(root->entries, 1, base, part, attributes);
    base += part;
    size -= part;
  }
}
