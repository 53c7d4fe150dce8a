/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup inproc
 * @brief The memory map: host memory below the program, then its code, its constants, the rest RAM.
 */
#include <stdlib.h>
#include <sys/mman.h>

#include <inproc/entries.h>
#include <negotiate/finding.h>

/* From the linker: the program's headers, the end of its code, the start of its data. */
extern char __executable_start[], __etext[], __data_start[];

/* Below any program's usual place, so that RAM is one piece above it. */
#define HOST_BASE ((uintptr_t)0x10000000)
/* The last address, exclusive, of a user program on the machines that run tests. */
#define USER_END (sizeof(void *) == 8 ? UINT64_C(0x7ffffffff000) : UINT64_C(0xffff0000))

/* Tables, a page that can't be touched, the shared page. */
static uint8_t *host_memory;

uint8_t *hgi_inproc_memory(void) {
  const size_t guarded = HGI_INPROC_TABLE_SIZE + HGI_SHARED_PAGE_SIZE;

  if (host_memory != NULL)
    return host_memory;
  host_memory = mmap((void *)HOST_BASE, guarded + HGI_SHARED_PAGE_SIZE, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (host_memory != (void *)HOST_BASE ||
      mprotect(host_memory + HGI_INPROC_TABLE_SIZE, HGI_SHARED_PAGE_SIZE, PROT_NONE) != 0)
    abort(); /* the map below would be wrong */
  return host_memory;
}

void hgi_inproc_describe(struct hgi_header *header) {
  const uintptr_t memory = (uintptr_t)hgi_inproc_memory();
  const uintptr_t code = (uintptr_t)__executable_start;
  const uintptr_t constants = (uintptr_t)__etext;
  const uintptr_t data = (uintptr_t)__data_start;

  header->ram_base = data;
  header->ram_size = USER_END - data;
  header->shared_page = memory + HGI_INPROC_TABLE_SIZE + HGI_SHARED_PAGE_SIZE;
  header->shared_page_step = HGI_SHARED_PAGE_SIZE;
  header->range_count = 4;
  header->ranges[0] =
      (struct hgi_range){code, constants - code, HGI_ACCESS_EXECUTABLE, HGI_MEMORY_PROVIDER};
  header->ranges[1] =
      (struct hgi_range){memory, HGI_INPROC_TABLE_SIZE, HGI_ACCESS_READ_ONLY, HGI_MEMORY_TABLE};
  header->ranges[2] = (struct hgi_range){header->shared_page, HGI_SHARED_PAGE_SIZE,
                                         HGI_ACCESS_READ_WRITE, HGI_MEMORY_SHARED_PAGE};
  header->ranges[3] =
      (struct hgi_range){constants, data - constants, HGI_ACCESS_READ_ONLY, HGI_MEMORY_PROVIDER};
}

static const struct hgi_header *map(void) {
  static struct hgi_header header;

  if (header.range_count == 0)
    hgi_inproc_describe(&header);
  return &header;
}

bool hgi_inproc_writable(const void *memory, uint64_t size) {
  return hgi_inside((uintptr_t)memory, size, map()->ram_base, map()->ram_size);
}

bool hgi_inproc_readable(const void *memory, uint64_t size) {
  for (uint32_t i = 0; i < map()->range_count; i++)
    if (hgi_inside((uintptr_t)memory, size, map()->ranges[i].base, map()->ranges[i].size))
      return true;
  return hgi_inproc_writable(memory, size);
}

/* Host memory, code, constants, RAM: by address. Between tables and shared page a page is none. */
hgi_status hgi_inproc_memory_region(uint32_t index, struct hgi_memory_region *region) {
  static const uint32_t order[] = {1, 2, 0, 3};
  struct hgi_range range = {map()->ram_base, map()->ram_size, HGI_ACCESS_READ_WRITE,
                            HGI_MEMORY_RAM};

  if (!hgi_inproc_writable(region, sizeof region->size))
    return HGI_E_POINTER;
  if (region->size < HGI_MEMORY_REGION_SIZE_MIN)
    return HGI_E_INVALID;
  if (!hgi_inproc_writable(region, region->size))
    return HGI_E_POINTER;
  if (index > map()->range_count)
    return HGI_E_NOT_FOUND;
  if (index < map()->range_count)
    range = map()->ranges[order[index]];
  *region = (struct hgi_memory_region){.size = HGI_MEMORY_REGION_SIZE_MIN,
                                       .kind = range.kind,
                                       .base = range.base,
                                       .length = range.size,
                                       .access = range.access};
  return HGI_OK;
}
