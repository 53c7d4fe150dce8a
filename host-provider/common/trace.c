/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Prints the guest's calls. What there is to know of an entry is read out of its signature.
 */
#include <common/trace.h>

#include <common/table_builder.h>
#include <negotiate/negotiate.h>

#define TEXT_MAX 32u /* bytes of a text that are shown */

/* Result and parameters of each entry, as the slots' files have them. */
static const struct {
  const char *result;
  const char *parameters;
} signatures[] = {
#define HGI_SLOT(name, result, parameters) {#result, #parameters},
#include <hgi/slots.h>
#undef HGI_SLOT
};

/* One parameter of a signature: the words from `at`, `length` bytes. */
struct parameter {
  const char *at;
  size_t length;
  size_t name; /* bytes of its last word, the name */
};

static bool is_word(char character) {
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
         character == '_';
}

/* The parameter that begins there, if there is one; `*text` is left behind it. */
static bool next(const char **text, struct parameter *parameter) {
  while (**text == '(' || **text == ',' || **text == ' ') {
    ++*text;
  }
  parameter->at = *text;
  parameter->name = 0;
  while (**text != '\0' && **text != ',' && **text != ')') {
    parameter->name = is_word(**text) ? parameter->name + 1 : 0;
    ++*text;
  }
  parameter->length = (size_t)(*text - parameter->at);
  return parameter->length > parameter->name; /* (void) has no name, the end has nothing */
}

static bool begins(const struct parameter *parameter, const char *with) {
  return hgi_text_prefix(parameter->at, parameter->length, with) != 0;
}

static bool is_pointer(const struct parameter *parameter) {
  for (size_t i = 0; i < parameter->length; i++) {
    if (parameter->at[i] == '*') {
      return true;
    }
  }
  return false;
}

/* Numbers of 64 bits are addresses, unless they are named for their unit. */
static bool is_address(const struct parameter *parameter) {
  return begins(parameter, "uint64_t") &&
         !hgi_text_is(parameter->at + parameter->length - 3, 3, "_ns");
}

/* What a pointer points to: text that the guest passes, or a number that it gets. */
static void add_pointee(struct hgi_line *line, struct hgi_partition *partition,
                        const struct parameter *parameter, uint64_t address,
                        const struct parameter *behind, uint64_t length) {
  const bool bytes = begins(behind, "uint32_t") && !is_pointer(behind);
  const size_t width = begins(parameter, "uint64_t")   ? 8
                       : begins(parameter, "uint32_t") ? 4
                       : begins(parameter, "uint8_t")  ? 1
                                                       : 0;
  uint64_t number = 0; /* hosts of this kind are little-endian, as their guests are */
  char text[TEXT_MAX];
  if (begins(parameter, "const uint8_t") && bytes) {
    const uint32_t shown = (uint32_t)length < TEXT_MAX ? (uint32_t)length : TEXT_MAX;
    if (hgi_guest_readable(partition, address, shown)) {
      hgi_machine_read(partition, address, text, shown);
      hgi_line_text(line, " \"");
      hgi_line_escaped(line, text, shown);
      hgi_line_text(line, shown < (uint32_t)length ? "\"..." : "\"");
    }
  } else if (width != 0 && !(width == 1 && bytes) &&
             hgi_guest_writable(partition, address, width)) {
    hgi_machine_read(partition, address, &number, width);
    hgi_line_text(line, " -> ");
    hgi_line_number(line, number);
  }
}

static void add_arguments(struct hgi_line *line, struct hgi_partition *partition, uint32_t slot,
                          const uint64_t *arguments, bool returned) {
  const char *text = signatures[slot].parameters;
  struct parameter parameter, behind;
  bool more = next(&text, &parameter);
  for (uint32_t i = 0; more && i < HGI_SERVICE_ARGUMENTS; i++) {
    const bool wide = begins(&parameter, "uint64_t") || is_pointer(&parameter);
    const uint64_t value = wide ? arguments[i] : (uint32_t)arguments[i];
    more = next(&text, &behind);
    hgi_line_text(line, i > 0 ? ", " : "");
    hgi_line_bytes(line, parameter.at + parameter.length - parameter.name, parameter.name);
    hgi_line_text(line, " ");
    if (is_pointer(&parameter) || is_address(&parameter)) {
      hgi_line_hex(line, value);
    } else {
      hgi_line_number(line, value);
    }
    if (is_pointer(&parameter) && returned) {
      add_pointee(line, partition, &parameter, value, &behind,
                  more ? arguments[(i + 1) % HGI_SERVICE_ARGUMENTS] : 0);
    }
    parameter = behind;
  }
}

/* `trace 1234 ns: irq_attach(irq 16)`, with the CPU where there are several. */
static void begin_line(struct hgi_line *line, struct hgi_partition *partition, uint32_t slot,
                       const uint64_t *arguments, bool returned) {
  line->length = 0;
  hgi_line_text(line, "trace ");
  if (partition->cpu_count > 1) {
    hgi_line_text(line, "cpu ");
    hgi_line_number(line, hgi_machine_cpu(partition));
    hgi_line_text(line, " ");
  }
  hgi_line_number(line, hgi_machine_now(partition));
  hgi_line_text(line, " ns: ");
  hgi_line_text(line, hgi_entry_facts[slot].name);
  hgi_line_text(line, "(");
  add_arguments(line, partition, slot, arguments, returned);
  hgi_line_text(line, ")");
}

static void add_result(struct hgi_line *line, const char *type, uint64_t result) {
  if (hgi_text_is(type, hgi_text_length(type), "void")) {
    return;
  }
  hgi_line_text(line, " = ");
  if (hgi_text_is(type, hgi_text_length(type), "hgi_status")) {
    hgi_line_text(line, hgi_status_name((hgi_status)(uint32_t)result));
  } else {
    hgi_line_number(line, result);
  }
}

void hgi_trace_returned(struct hgi_partition *partition, uint64_t address) {
  struct hgi_traced_call call;
  struct hgi_line line;
  if (!hgi_guest_readable(partition, address, sizeof(call))) {
    return;
  }
  hgi_machine_read(partition, address, &call, sizeof(call));
  if (call.slot < HGI_ENTRY_COUNT) {
    begin_line(&line, partition, (uint32_t)call.slot, call.arguments, true);
    add_result(&line, signatures[call.slot].result, call.result);
    hgi_machine_trace(&line);
  }
}

void hgi_trace_ended(struct hgi_partition *partition, uint32_t slot, const uint64_t *arguments) {
  struct hgi_line line;
  begin_line(&line, partition, slot, arguments, false);
  hgi_line_text(&line, " does not return");
  hgi_machine_trace(&line);
}
