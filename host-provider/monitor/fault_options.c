/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Parses the value of fault=.
 */
#include <monitor/fault_modes.h>
#include <monitor/part_options.h>

#include <common/table_builder.h>

/* Milliseconds that a guest can be kept away at most: a test shall end. */
#define HGI_AWAY_MAX 1000u
/* Interrupts below belong to inter-processor interrupts. */
#define HGI_IRQS_OF_A_CPU 16u

static bool take_patch(struct hgi_options *options, const char *value, size_t length) {
  size_t equals = 0;
  while (equals < length && value[equals] != '=') {
    equals++;
  }
  if (equals == length || !hgi_text_number(value, equals, &options->fault_value)) {
    return false;
  }
  value += equals + 1;
  length -= equals + 1;
  if (length == 0 || length % 2 != 0 || length / 2 > HGI_PATCH_MAX) {
    return false;
  }
  for (size_t i = 0; i < length; i += 2) {
    int high = hgi_text_digit(value[i]);
    int low = hgi_text_digit(value[i + 1]);
    if (high < 0 || low < 0) {
      return false;
    }
    options->patch[i / 2] = (uint8_t)(high << 4 | low);
  }
  options->patch_size = (uint32_t)(length / 2);
  return true;
}

/* No fault, as the host knows of it: without= by another name. */
static bool take_entry(struct hgi_options *options, const char *value, size_t length) {
  return hgi_option_without(options, value, length);
}

static bool take_number(struct hgi_options *options, const char *value, size_t length) {
  return hgi_text_number(value, length, &options->fault_value);
}

static bool take_version(struct hgi_options *options, const char *value, size_t length) {
  uint32_t version = 0;
  const bool good = hgi_text_version(value, length, &version);
  options->fault_value = version;
  return good;
}

static bool take_slot(struct hgi_options *options, const char *value, size_t length) {
  return take_number(options, value, length) && options->fault_value < HGI_ENTRY_COUNT;
}

/* An entry by its name. */
static bool take_named(struct hgi_options *options, const char *value, size_t length) {
  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++) {
    if (hgi_text_is(value, length, hgi_entry_facts[i].name)) {
      options->fault_value = i;
      return true;
    }
  }
  return false;
}

static bool take_away(struct hgi_options *options, const char *value, size_t length) {
  return take_number(options, value, length) && options->fault_value <= HGI_AWAY_MAX;
}

static bool is_irq(uint64_t irq) {
  return irq >= HGI_IRQS_OF_A_CPU && irq < HGI_IRQ_COUNT;
}

/* No fault either: another machine, as a guest sees it. */
static bool take_moved(struct hgi_options *options, const char *value, size_t length) {
  uint64_t numbers[3];
  for (uint32_t i = 0; i < 3; i++) {
    size_t size = 0;
    while (size < length && value[size] != ':') {
      size++;
    }
    const bool more = size < length;
    if (more != (i < 2) || !hgi_text_number(value, size, &numbers[i])) {
      return false;
    }
    value += size + more;
    length -= size + more;
  }
  options->ram_base = numbers[0];
  options->timer_irq = (uint32_t)numbers[1];
  options->console_irq = (uint32_t)numbers[2];
  return numbers[0] != 0 && is_irq(numbers[1]) && is_irq(numbers[2]) && numbers[1] != numbers[2];
}

static bool take_nothing(struct hgi_options *options, const char *value, size_t length) {
  (void)options;
  (void)value;
  return length == 0;
}

static const struct mode {
  const char *name;
  enum hgi_fault fault;
  bool (*take)(struct hgi_options *options, const char *value, size_t length);
} modes[] = {
#define MODE(name, fault, value) {name, HGI_FAULT_##fault, take_##value},
    HGI_FAULT_MODES(MODE)
#undef MODE
};

bool hgi_fault_parse(struct hgi_options *options, const char *value, size_t length) {
  for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
    size_t prefix = hgi_text_prefix(value, length, modes[i].name);
    if (prefix != 0) {
      options->fault = modes[i].fault;
      return modes[i].take(options, value + prefix, length - prefix);
    }
  }
  return false;
}
