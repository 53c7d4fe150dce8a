/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Shim memory_region from the header: order, completeness, sizes, pointers.
 */
#include <string.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

static struct hgi_memory_region region;

static hgi_status get(uint32_t index) {
  memset(&region, 0xaa, sizeof region);
  region.size = sizeof region;
  return hgi_ops.memory_region(index, &region);
}

static void boot(void) {
  machine_boot(HGI_ABI_FIRST);
  cr_assert_eq(hgi_ops.memory_region, hgi_shim_memory_region);
}

Test(memory_region, ascending_and_complete) {
  const struct hgi_header *header;
  uint64_t end = 0;

  boot();
  header = hgi_host_header();
  for (uint32_t i = 0; i < header->range_count + 1; i++) {
    cr_expect_eq(get(i), HGI_OK, "region %u", i);
    cr_expect_eq(region.size, 32);
    cr_expect_eq(region.reserved, 0);
    cr_expect_gt(region.length, 0);
    cr_expect_geq(region.base, end, "region %u overlaps or is out of order", i);
    end = region.base + region.length;
  }
  cr_expect_eq(get(header->range_count + 1), HGI_E_NOT_FOUND);
  cr_expect_eq(get(UINT32_MAX), HGI_E_NOT_FOUND);
}

/* inproc's map, by hand: tables, shared page, code, constants, RAM. */
Test(memory_region, kinds_and_access) {
  static const struct {
    uint32_t kind, access;
  } expected[] = {{HGI_MEMORY_TABLE, HGI_ACCESS_READ_ONLY},
                  {HGI_MEMORY_SHARED_PAGE, HGI_ACCESS_READ_WRITE},
                  {HGI_MEMORY_PROVIDER, HGI_ACCESS_EXECUTABLE},
                  {HGI_MEMORY_PROVIDER, HGI_ACCESS_READ_ONLY},
                  {HGI_MEMORY_RAM, HGI_ACCESS_READ_WRITE}};

  boot();
  for (uint32_t i = 0; i < COUNT_OF(expected); i++) {
    cr_expect_eq(get(i), HGI_OK);
    cr_expect_eq(region.kind, expected[i].kind, "region %u", i);
    cr_expect_eq(region.access, expected[i].access, "region %u", i);
  }
  cr_expect(region.base == hgi_host_header()->ram_base &&
            region.length == hgi_host_header()->ram_size);
}

/* The host's own entry tells the same regions, since inproc's RAM has no hole. */
Test(memory_region, as_the_host_tells_it) {
  struct hgi_memory_region shim[5];

  boot();
  for (uint32_t i = 0; i < COUNT_OF(shim); i++) {
    cr_expect_eq(get(i), HGI_OK);
    shim[i] = region;
  }
  machine_boot(HGI_INPROC_ABI);
  for (uint32_t i = 0; i < COUNT_OF(shim); i++) {
    cr_expect_eq(get(i), HGI_OK);
    cr_expect_eq(memcmp(&shim[i], &region, sizeof region), 0, "region %u", i);
  }
  cr_expect_eq(get(COUNT_OF(shim)), HGI_E_NOT_FOUND);
}

/* 16 ranges in any order, one of them above RAM. */
Test(memory_region, sorts_any_header) {
  struct hgi_table *const table = hgi_inproc_table(HGI_ABI_FIRST);

  for (uint32_t i = 4; i < 16; i++)
    table->header.ranges[i] =
        (struct hgi_range){0x20000000u + 0x1000u * (i * 7 % 16), 0x1000, 3, HGI_MEMORY_DEVICE};
  table->header.ranges[9].base = table->header.ram_base + table->header.ram_size;
  table->header.range_count = 16;
  hgi_inproc_seal(table);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  uint64_t last = 0;

  for (uint32_t i = 0; i < 17; i++) {
    cr_expect_eq(get(i), HGI_OK);
    cr_expect_gt(region.base, last, "region %u", i);
    last = region.base;
  }
  cr_expect_eq(get(17), HGI_E_NOT_FOUND);
}

static const struct {
  uint32_t version;
  const char *name;
} versions[] = {{HGI_VERSION(1, 0), "shim"}, {HGI_VERSION(1, 2), "host"}};

Test(memory_region, sizes) {
  struct {
    struct hgi_memory_region region;
    uint64_t more;
  } larger = {.more = 5};

  for (uint32_t i = 0; i < COUNT_OF(versions); i++) {
    machine_boot(versions[i].version);
    for (uint32_t size = 0; size < 32; size++) {
      larger.region.size = size;
      cr_expect_eq(hgi_ops.memory_region(0, &larger.region), HGI_E_INVALID, "%s, size %u",
                   versions[i].name, size);
    }
    larger.region.size = sizeof larger;
    cr_expect_eq(hgi_ops.memory_region(0, &larger.region), HGI_OK, "%s", versions[i].name);
    cr_expect_eq(larger.region.size, 32, "bytes written");
    cr_expect_eq(larger.more, 5, "no more was written");
  }
}

Test(memory_region, pointers) {
  for (uint32_t i = 0; i < COUNT_OF(versions); i++) {
    machine_boot(versions[i].version);
    const struct hgi_header *const header = hgi_host_header();
    struct hgi_memory_region *const below = (void *)(uintptr_t)(header->ram_base - 8);

    cr_expect_eq(hgi_ops.memory_region(0, NULL), HGI_E_POINTER, "%s", versions[i].name);
    cr_expect_eq(hgi_ops.memory_region(0, (void *)hgi_inproc_memory()), HGI_E_POINTER,
                 "%s: read-only", versions[i].name);
    cr_expect_eq(hgi_ops.memory_region(0, below), HGI_E_POINTER, "%s: starts below RAM",
                 versions[i].name);
    region.size = UINT32_MAX; /* ends far above RAM if the region is near its end; here in it */
    cr_expect_eq(hgi_ops.memory_region(0, &region), HGI_OK, "%s: all of it is RAM",
                 versions[i].name);
  }
}

/* RAM ends 40 bytes behind the region's start: room for more than that is not all guest RAM. */
Test(memory_region, all_of_the_room_is_checked) {
  struct hgi_memory_region *const last = machine_above_image(64);
  struct hgi_table *const table = hgi_inproc_table(HGI_ABI_FIRST);

  table->header.ram_size = (uintptr_t)last + 40 - table->header.ram_base;
  hgi_inproc_seal(table);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  last->size = 40;
  cr_expect_eq(hgi_ops.memory_region(0, last), HGI_OK);
  last->size = 41;
  cr_expect_eq(hgi_ops.memory_region(0, last), HGI_E_POINTER);
  machine_free_above_image(last);
}
