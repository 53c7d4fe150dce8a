/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief From the guest's file to its first instruction.
 */
#include <common/limit.h>
#include <common/precheck.h>
#include <hgi/arch.h>
#include <monitor/arch.h>
#include <monitor/guard.h>
#include <monitor/monitor.h>

struct hgi_guest_pages hgi_guest_pages;
struct hgi_guest_extension hgi_guest_extension;
_Alignas(HGI_PAGE_SIZE) uint8_t hgi_guest_shared_pages[HGI_CPUS_MAX][HGI_PAGE_SIZE];

static void judge(void) {
  const struct hgi_elf_target target = {
      .elf_class = HGI_ARCH_ELF_CLASS,
      .byte_order = HGI_ARCH_ELF_DATA,
      .machine = HGI_ARCH_ELF_MACHINE,
      .ram_base = hgi_monitor.table.header.ram_base,
      .ram_size = hgi_monitor.table.header.ram_size,
  };
  struct hgi_finding finding;
  hgi_monitor.guest = (struct hgi_guest){.needs = &hgi_monitor.needs.head,
                                         .entries = hgi_monitor.needs.entries,
                                         .shims = hgi_monitor.needs.shims};
  if (!hgi_elf_parse(&hgi_monitor.image, &target, &hgi_monitor.elf, &finding) ||
      !hgi_needs_read(&hgi_monitor.image, &hgi_monitor.elf, &target, &hgi_monitor.needs,
                      &hgi_monitor.guest, &finding)) {
    hgi_monitor_refuse(&finding);
  }
  /* A guest without a needs note is let in: it judges for itself. */
  if (hgi_monitor.needs.present &&
      !hgi_precheck(&hgi_monitor.table, (uintptr_t)&hgi_guest_pages.table, &hgi_monitor.guest,
                    &finding)) {
    hgi_monitor_refuse(&finding);
  }
}

static void *place(void *context, uint64_t address, uint64_t length) {
  (void)context;
  (void)length;
  return (void *)(uintptr_t)address; /* the monitor runs with guest memory at its own address */
}

/* What the guest finds besides its image. */
static void fill_pages(void) {
  const struct hgi_options *options = &hgi_monitor.options;
  __builtin_memset(&hgi_guest_pages, 0, sizeof(hgi_guest_pages));
  hgi_guest_pages.table = hgi_monitor.table;
  if (options->command_line_length > 0) {
    __builtin_memcpy(hgi_guest_pages.command_line, options->command_line,
                     options->command_line_length);
  }
  __builtin_memset(hgi_guest_shared_pages, 0, sizeof(hgi_guest_shared_pages));
  for (uint32_t i = 0; i < hgi_monitor.cpus; i++) {
    const struct hgi_shared_page shared = {
        .magic = HGI_SHARED_PAGE_MAGIC, .size = sizeof(struct hgi_shared_page), .cpu = i};
    __builtin_memcpy(hgi_guest_shared_pages[i], &shared, sizeof(shared));
  }
}

/* Once: the guest has its memory for all its lives. */
static void map_memory(void) {
  const struct hgi_header *header = &hgi_monitor.table.header;
  hgi_arch_map(header->ram_base, header->ram_size, HGI_ACCESS_ALL);
  for (uint32_t i = 0; i < header->range_count; i++) {
    const struct hgi_range *range = &header->ranges[i];
    hgi_arch_map(range->base, range->size, range->access);
  }
}

static void publish_memory(void) {
  const struct hgi_header *header = &hgi_monitor.table.header;
  if (hgi_monitor.resets == 0) {
    hgi_arch_publish(hgi_monitor.elf.base, hgi_monitor.elf.size);
  } else {
    /* The guest's last life may have left anything in a cache. */
    hgi_arch_publish(header->ram_base, header->ram_size);
  }
  for (uint32_t i = 0; i < header->range_count; i++) {
    hgi_arch_publish(header->ranges[i].base, header->ranges[i].size);
  }
}

void hgi_monitor_entering(void) {
  hgi_limit_start(&hgi_monitor.partition);
  hgi_guard_take();
}

void hgi_monitor_boot(void) {
  struct hgi_finding finding;
  if (hgi_monitor.resets == 0) {
    hgi_monitor_set_up_partition();
  }
  hgi_monitor_build_table();
  judge();
  if (hgi_monitor.resets == 0) {
    map_memory();
  }
  hgi_partition_start(&hgi_monitor.partition);
  if (!hgi_elf_load(&hgi_monitor.image, &hgi_monitor.elf, place, NULL, &finding)) {
    hgi_monitor_refuse(&finding);
  }
  fill_pages();
  uint64_t address = hgi_monitor_spoil((uintptr_t)&hgi_guest_pages.table);
  publish_memory();
  hgi_arch_start();
  hgi_arch_enter(hgi_monitor.elf.entry, address);
}
