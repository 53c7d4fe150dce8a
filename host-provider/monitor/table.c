/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Makes the host's own tables out of options, machine and provider.
 */
#include <common/units.h>
#include <compat/legacy.h>
#include <monitor/arch.h>
#include <monitor/identity.h>
#include <monitor/monitor.h>
#include <monitor/provider.h>
#include <monitor/provider/facts.h>
#include <platform.h>

static struct hgi_ports ports;

static void add_range(struct hgi_header *header, const volatile void *base, uint64_t size,
                      uint32_t access, uint32_t kind) {
  header->ranges[header->range_count++] = (struct hgi_range){(uintptr_t)base, size, access, kind};
}

/* The version that brought the shared page brought the entries that need it. */
static bool has_shared_page(void) {
  return HGI_SINCE_irq_save <= hgi_monitor.options.abi;
}

/* A host without channels is one without ports, and a machine may lack a device. */
static bool left_out(uint32_t slot) {
  if (hgi_monitor.options.without[slot]) {
    return true;
  }
  if (slot >= HGI_ENTRY_sampling_open && slot <= HGI_ENTRY_sampling_read) {
    return !hgi_ports_have(&ports, HGI_CHANNEL_SAMPLING);
  }
  if (slot >= HGI_ENTRY_queuing_open && slot <= HGI_ENTRY_queuing_receive) {
    return !hgi_ports_have(&ports, HGI_CHANNEL_QUEUING);
  }
  return !hgi_arch_serves(slot);
}

static bool has_extensions(void) {
  return HGI_SINCE_get_extension <= hgi_monitor.options.abi && !left_out(HGI_ENTRY_get_extension);
}

static void set_facts(struct hgi_header *header) {
  const struct hgi_options *options = &hgi_monitor.options;
  __builtin_memset(header, 0, sizeof(*header));
  header->ram_base = hgi_monitor_ram_base();
  header->ram_size = options->ram_size;
  header->timer_irq = options->timer_irq != 0 ? options->timer_irq : HGI_IRQ_TIMER;
  header->console_irq = options->console_irq != 0 ? options->console_irq : HGI_IRQ_CONSOLE;
  header->clock_frequency = hgi_arch_clock_frequency();
  if (options->command_line_length > 0) {
    header->command_line = (uintptr_t)hgi_guest_pages.command_line;
    header->command_line_size = options->command_line_length + 1;
  }
  header->reset_reason = (uint32_t)hgi_monitor.partition.reset_reason;
  __builtin_memcpy(header->vendor, HGI_MONITOR_VENDOR, sizeof(HGI_MONITOR_VENDOR));
  __builtin_memcpy(header->host_name, HGI_MONITOR_NAME, sizeof(HGI_MONITOR_NAME));
  header->host_version = HGI_MONITOR_VERSION;
  add_range(header, &hgi_guest_pages, sizeof(hgi_guest_pages), HGI_ACCESS_READ_ONLY,
            HGI_MEMORY_TABLE);
  add_range(header, hgi_provider_begin, (uint64_t)(hgi_provider_end - hgi_provider_begin),
            HGI_ACCESS_EXECUTABLE, HGI_MEMORY_PROVIDER);
  if (has_shared_page()) {
    header->shared_page = (uintptr_t)hgi_guest_shared_pages;
    header->shared_page_step = HGI_SHARED_PAGE_SIZE;
  }
  if (has_shared_page() || hgi_arch_needs_page()) { /* older guests don't know what it is */
    add_range(header, hgi_guest_shared_pages, (uint64_t)hgi_monitor.cpus * HGI_SHARED_PAGE_SIZE,
              HGI_ACCESS_READ_WRITE,
              has_shared_page() ? HGI_MEMORY_SHARED_PAGE : HGI_MEMORY_PROVIDER);
  }
  if (has_extensions()) {
    add_range(header, &hgi_guest_extension, sizeof(hgi_guest_extension), HGI_ACCESS_READ_ONLY,
              HGI_MEMORY_EXTENSION);
  }
}

/* What the provider does without a trap it does by these. */
static void set_provider_facts(const struct hgi_header *header) {
  hgi_provider_facts.ram_base = header->ram_base;
  hgi_provider_facts.ram_size = header->ram_size;
  hgi_provider_facts.timer_irq = header->timer_irq;
  hgi_provider_facts.console_irq = header->console_irq;
}

/* The functions of a host of that version: what is retired is served by a legacy view, or not. */
static uint32_t pick_functions(struct hgi_function *functions) {
  const struct hgi_options *options = &hgi_monitor.options;
  const struct hgi_function *own = options->trace ? hgi_traced_functions : hgi_provider_functions;
  const struct hgi_function *views = options->trace ? hgi_traced_views : hgi_provider_views;
  uint32_t count = 0;
  for (uint32_t i = 0; i < hgi_provider_count; i++) {
    const uint32_t slot = own[i].slot;
    if (hgi_entry_facts[slot].retired > options->abi && !left_out(slot)) {
      functions[count++] = own[i];
    }
  }
  for (uint32_t i = 0; options->legacy && i < hgi_provider_view_count; i++) {
    const uint32_t slot = views[i].slot;
    if (hgi_entry_facts[slot].retired <= options->abi && !left_out(slot)) {
      functions[count++] = views[i];
    }
  }
  return count;
}

/* What the guest may call; and what views call for it, be it in the table or not. */
static void set_served(struct hgi_partition *partition) {
  const uint32_t abi = hgi_monitor.options.abi;
  for (uint32_t i = 0; i < hgi_abi_slots(abi); i++) {
    partition->served[i] = hgi_table_slot(&hgi_monitor.table, i).address != 0;
  }
#define HGI_X_SERVED(name, from)                                                                   \
  partition->served[HGI_ENTRY_##from] |=                                                           \
      partition->served[HGI_ENTRY_##name] && hgi_entry_facts[HGI_ENTRY_##name].retired <= abi;
  HGI_LEGACY_LIST(HGI_X_SERVED)
#undef HGI_X_SERVED
}

void hgi_monitor_set_up_partition(void) {
  const struct hgi_options *options = &hgi_monitor.options;
  struct hgi_partition *partition = &hgi_monitor.partition;
  __builtin_memcpy(partition->name, options->name, sizeof(partition->name));
  partition->cpu_count = hgi_monitor.cpus;
  partition->reset_reason = HGI_RESET_POWER_ON;
  partition->limit = options->limit_ms == 0
                         ? 0
                         : options->clock_start + (uint64_t)options->limit_ms * HGI_NS_IN_MS;
  partition->watchdog.restarts_limit = options->watchdog_restarts;
  partition->traced = options->trace;
  __builtin_memcpy(partition->config, options->config, sizeof(options->config));
  partition->config_count = options->config_count;
  partition->command_line = options->command_line;
  partition->command_line_length = options->command_line_length;
  hgi_ports_set_up(&ports, options->channels, options->channel_count, partition->number);
  partition->ports = &ports;
  if (has_extensions()) {
    partition->extensions[partition->extension_count++] = (struct hgi_extension){
        HGIX_ID, HGIX_VERSION, HGIX_VERSION, (uintptr_t)&hgi_guest_extension.table};
    partition->extensions[partition->extension_count++] = (struct hgi_extension){
        HGIY_ID, HGIY_VERSION, HGIY_VERSION, (uintptr_t)&hgi_guest_extension.other};
  }
}

void hgi_monitor_build_table(void) {
  const struct hgi_options *options = &hgi_monitor.options;
  struct hgi_function functions[HGI_ENTRY_COUNT];
  struct hgi_header facts;
  uint32_t count = pick_functions(functions);
  set_facts(&facts);
  set_provider_facts(&facts);
  hgi_table_build(&hgi_monitor.table, options->abi, options->legacy, &facts, functions, count);
  hgi_table_seal(&hgi_monitor.table.header);
  hgi_monitor.partition.header = &hgi_monitor.table.header;
  set_served(&hgi_monitor.partition);
  if (has_extensions()) {
    hgi_example_build(&hgi_guest_extension.table, &facts, &hgi_provider_example);
    hgi_example_build_other(&hgi_guest_extension.other, &facts, &hgi_provider_example);
  }
}
