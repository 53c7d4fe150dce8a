/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Parses the value of fault=.
 */
#include <monitor/fault_modes.h>
#include <monitor/option_values.h>

#include <common/table_builder.h>

/* Milliseconds that a guest can be kept away at most: a test shall end. */
#define AWAY_MAX 1000u

static bool take_patch(struct hgi_options *options, struct hgi_part value) {
  struct hgi_part offset;
  if (!hgi_part_first(&value, '=', &offset) ||
      !hgi_text_number(offset.at, offset.length, &options->fault_value) || value.length == 0 ||
      value.length % 2 != 0 || value.length / 2 > HGI_PATCH_MAX) {
    return false;
  }
  for (size_t i = 0; i < value.length; i += 2) {
    int high = hgi_text_digit(value.at[i]);
    int low = hgi_text_digit(value.at[i + 1]);
    if (high < 0 || low < 0) {
      return false;
    }
    options->patch[i / 2] = (uint8_t)(high << 4 | low);
  }
  options->patch_size = (uint32_t)(value.length / 2);
  return true;
}

/* No fault, as the host knows of it: without= by another name. */
static bool take_entry(struct hgi_options *options, struct hgi_part value) {
  return hgi_option_without(options, value);
}

static bool take_number(struct hgi_options *options, struct hgi_part value) {
  return hgi_text_number(value.at, value.length, &options->fault_value);
}

static bool take_version(struct hgi_options *options, struct hgi_part value) {
  uint32_t version = 0;
  const bool good = hgi_text_version(value.at, value.length, &version);
  options->fault_value = version;
  return good;
}

static bool take_slot(struct hgi_options *options, struct hgi_part value) {
  return take_number(options, value) && options->fault_value < HGI_ENTRY_COUNT;
}

/* An entry by its name. */
static bool take_named(struct hgi_options *options, struct hgi_part value) {
  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++) {
    if (hgi_text_is(value.at, value.length, hgi_entry_facts[i].name)) {
      options->fault_value = i;
      return true;
    }
  }
  return false;
}

static bool take_away(struct hgi_options *options, struct hgi_part value) {
  return take_number(options, value) && options->fault_value <= AWAY_MAX;
}

/* One that is not an inter-processor interrupt's. */
static bool is_irq(uint64_t irq) {
  return irq >= HGI_IPIS && irq < HGI_IRQ_COUNT;
}

/* No fault either: another machine, as a guest sees it. */
static bool take_moved(struct hgi_options *options, struct hgi_part value) {
  uint64_t numbers[3];
  for (uint32_t i = 0; i < 3; i++) {
    struct hgi_part number;
    if (hgi_part_first(&value, ':', &number) != (i < 2) ||
        !hgi_text_number(number.at, number.length, &numbers[i])) {
      return false;
    }
  }
  options->ram_base = numbers[0];
  options->timer_irq = (uint32_t)numbers[1];
  options->console_irq = (uint32_t)numbers[2];
  return numbers[0] != 0 && is_irq(numbers[1]) && is_irq(numbers[2]) && numbers[1] != numbers[2];
}

static bool take_nothing(struct hgi_options *options, struct hgi_part value) {
  (void)options;
  return value.length == 0;
}

static const char wanted_nothing[] = "";
static const char wanted_number[] = "a number";
static const char wanted_patch[] = "OFFSET=HEX, two digits for each byte, 1 to 64 bytes";
static const char wanted_entry[] = HGI_WANTED_WITHOUT;
static const char wanted_version[] = "MAJOR.MINOR";
static const char wanted_slot[] = "a slot, 0 to ";
static const char wanted_moved[] =
    "RAM_BASE:TIMER_IRQ:CONSOLE_IRQ, irqs 16 to 1019 and not the same";
static const char wanted_away[] = "milliseconds, 0 to 1000";
static const char wanted_named[] = "an entry's name";

static const struct mode {
  const char *name;
  enum hgi_fault fault;
  bool (*take)(struct hgi_options *options, struct hgi_part value);
  const char *wanted;
} modes[] = {
#define MODE(name, fault, value) {name, HGI_FAULT_##fault, take_##value, wanted_##value},
    HGI_FAULT_MODES(MODE)
#undef MODE
};

/* The mode that a value begins with, or NULL; `*rest` is what follows. */
static const struct mode *mode_of(struct hgi_part value, struct hgi_part *rest) {
  for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
    const size_t prefix = hgi_text_prefix(value.at, value.length, modes[i].name);
    if (prefix != 0) {
      *rest = (struct hgi_part){value.at + prefix, value.length - prefix};
      return &modes[i];
    }
  }
  return NULL;
}

bool hgi_option_fault(struct hgi_options *options, struct hgi_part value) {
  struct hgi_part rest;
  const struct mode *const mode = mode_of(value, &rest);
  if (mode == NULL) {
    return false;
  }
  options->fault = mode->fault;
  return mode->take(options, rest);
}

void hgi_option_fault_wanted(struct hgi_part value, struct hgi_line *line) {
  struct hgi_part rest;
  const struct mode *const mode = mode_of(value, &rest);
  if (mode == NULL) {
    hgi_line_text(line, HGI_WANTED_FAULT);
    return;
  }
  hgi_line_text(line, mode->name);
  hgi_line_text(line, mode->take == take_nothing ? "" : " with ");
  hgi_line_text(line, mode->wanted);
  if (mode->take == take_slot) {
    hgi_line_number(line, HGI_ENTRY_COUNT - 1u);
  }
}
