/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The memory that RTEMS gets: all guest RAM that the image leaves, none of it compiled in.
 *
 * The work area is the largest piece; the others are given to the C heap when RTEMS is far enough.
 */
#include <bsp/bootcard.h>
#include <bsp/hgi.h>
#include <bsp/irq-generic.h>
#include <rtems/malloc.h>
#include <rtems/score/heap.h>
#include <rtems/score/memory.h>
#include <rtems/sysinit.h>

/* Smaller pieces aren't worth a heap area's overhead. */
#define PIECE_MIN UINT64_C(4096)

static Memory_Area areas[1];
static const Memory_Information information = MEMORY_INFORMATION_INITIALIZER(areas);

const Memory_Information *_Memory_Get(void) {
  return &information;
}

static bool is_piece(uint32_t number, struct hgi_rtems_map *map) {
  return hgi_rtems_memory_piece(number, map) && map->ram && map->end - map->base >= PIECE_MIN;
}

static void choose_work_area(void) {
  const uint32_t count = hgi_rtems_memory_count();
  struct hgi_rtems_map best = {0};

  for (uint32_t i = 0; i < count; i++) {
    struct hgi_rtems_map map;

    if (is_piece(i, &map) && map.end - map.base > best.end - best.base)
      best = map;
  }
  if (best.end == 0)
    hgi_rtems_panic("the image leaves no guest RAM for RTEMS");
  _Memory_Initialize(&areas[0], (void *)(uintptr_t)best.base, (void *)(uintptr_t)best.end);
}

RTEMS_SYSINIT_ITEM(choose_work_area, RTEMS_SYSINIT_MEMORY, RTEMS_SYSINIT_ORDER_MIDDLE);

/* No thread executes yet, and rtems_heap_extend takes a mutex for one. */
static void extend_heap(void) {
  const uint32_t count = hgi_rtems_memory_count();
  const uintptr_t begin = (uintptr_t)_Memory_Get_begin(&areas[0]);

  for (uint32_t i = 0; i < count; i++) {
    struct hgi_rtems_map map;

    if (is_piece(i, &map) && map.base != begin)
      (void)_Heap_Extend(RTEMS_Malloc_Heap, (void *)(uintptr_t)map.base,
                         (uintptr_t)(map.end - map.base), 0);
  }
}

void bsp_start(void) {
  extend_heap();
  bsp_interrupt_initialize();
}
