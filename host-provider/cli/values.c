/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Lists the values of options, out of the lists that judge them.
 */
#include <cli/values.h>

#include <cli/abi.h>
#include <cli/run_values.h>
#include <common/table_builder.h>
#include <monitor/fault_modes.h>

#include <stdio.h>
#include <string.h>

static void print_hosts(void) {
  for (const char *const *host = hgi_run_hosts; *host != NULL; host++) {
    puts(*host);
  }
}

/* All that are between the first and the newest. */
static void print_versions(void) {
  char text[HGI_ABI_TEXT_SIZE];
  for (uint32_t version = HGI_ABI_FIRST; version <= HGI_ABI_VERSION; version++) {
    if (hgi_abi_known(version)) {
      puts(hgi_abi_text(version, text));
    }
  }
}

/* Names, and groups of names: what is before a '_', see common/without.h. */
static void print_entries(void) {
  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++) {
    const char *const name = hgi_entry_facts[i].name;
    const size_t group = strcspn(name, "_");
    bool new = name[group] != '\0';
    for (uint32_t other = 0; new &&other < i; other++) {
      new = strncmp(name, hgi_entry_facts[other].name, group + 1) != 0;
    }
    if (new) {
      printf("%.*s\n", (int)group, name);
    }
    puts(name);
  }
}

static void print_faults(void) {
  static const struct {
    const char *name, *value;
  } modes[] = {
#define MODE(name, fault, value) {name, #value},
      HGI_FAULT_MODES(MODE)
#undef MODE
  };
  for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
    const bool named = strcmp(modes[i].value, "named") == 0 || strcmp(modes[i].value, "entry") == 0;
    if (!named) {
      puts(modes[i].name);
    }
    for (uint32_t entry = 0; named && entry < HGI_ENTRY_COUNT; entry++) {
      printf("%s%s\n", modes[i].name, hgi_entry_facts[entry].name);
    }
  }
}

static void print_channels(void) {
  puts("channel:sampling:\nchannel:queuing:"); /* whatever it is called */
}

bool hgi_values_print(const char *option) {
  static const struct {
    const char *option;
    void (*print)(void);
  } lists[] = {{"host", print_hosts},      {"abi", print_versions}, {"with", print_entries},
               {"without", print_entries}, {"fault", print_faults}, {"channel", print_channels}};
  const char *const name = option + strspn(option, "-");
  for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
    if (strcmp(name, lists[i].option) == 0) {
      lists[i].print();
      return true;
    }
  }
  return false;
}
