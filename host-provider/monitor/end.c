/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The guest's end: what is printed, and what goes to the exit channel.
 */
#include <monitor/arch.h>
#include <monitor/cpus.h>
#include <monitor/guard.h>
#include <monitor/host_console.h>
#include <monitor/monitor.h>
#include <monitor/traps.h>

static const char *const end_names[] = {
#define HGI_X_END_TEXT(name, text) text,
    HGI_END_LIST(HGI_X_END_TEXT)
#undef HGI_X_END_TEXT
};

/* One line `exit kind status nanoseconds`, since the guest's start: see docs/boot-aarch64.md. */
static void tell_outside(const char *what, enum hgi_end end, uint64_t status) {
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, what);
  hgi_line_text(&line, end_names[end]);
  hgi_line_text(&line, " ");
  hgi_line_number(&line, status);
  hgi_line_text(&line, " ");
  hgi_line_number(&line, hgi_machine_now(&hgi_monitor.partition) - hgi_monitor.options.clock_start);
  hgi_exit_line(&line);
}

/* `verdict refused REASON SLOT`, SLOT - if it concerns none. */
static void tell_refusal(const struct hgi_verdict *verdict) {
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, "verdict refused ");
  hgi_line_number(&line, verdict->reason);
  hgi_line_text(&line, " ");
  if (verdict->slot == HGI_ENTRY_NONE) {
    hgi_line_text(&line, "-");
  } else {
    hgi_line_number(&line, verdict->slot);
  }
  hgi_exit_line(&line);
}

static _Noreturn void finish(enum hgi_end end, uint64_t status) {
  if (!hgi_guard_check()) {
    end = HGI_END_MEMORY;
    status = 0;
  }
  if (hgi_monitor.options.traps) {
    hgi_traps_print();
  }
  tell_outside("exit ", end, status);
  hgi_arch_power_off();
}

void hgi_monitor_error(const struct hgi_line *line) {
  hgi_machine_line(line);
  finish(HGI_END_HOST_ERROR, 0);
}

/* Whoever started the host sees why on the exit channel, too: `why TEXT`. */
void hgi_monitor_bad_option(const struct hgi_line *line) {
  struct hgi_line why = {.length = 0};
  hgi_machine_line(line);
  hgi_line_text(&why, "why ");
  hgi_line_bytes(&why, line->text, line->length);
  hgi_exit_line(&why);
  finish(HGI_END_BAD_OPTION, 0);
}

static void print_sentence(const struct hgi_verdict *verdict) {
  struct hgi_line line = {.length = 0};
  line.length = hgi_sentence(verdict, line.text, HGI_SENTENCE_SIZE);
  hgi_machine_line(&line);
}

void hgi_monitor_refuse(const struct hgi_finding *finding) {
  struct hgi_verdict verdict;
  hgi_report(&verdict, &hgi_monitor.guest, finding, hgi_monitor.options.abi);
  print_sentence(&verdict);
  tell_refusal(&verdict);
  finish(HGI_END_REFUSED_BY_HOST, finding->reason);
}

void hgi_monitor_fault(const char *what, uint64_t pc, uint64_t address) {
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, "fault: ");
  hgi_line_text(&line, what);
  hgi_line_text(&line, " at pc ");
  hgi_line_hex(&line, pc);
  hgi_line_text(&line, ", address ");
  hgi_line_hex(&line, address);
  hgi_monitor_where(&line, pc);
  if (hgi_monitor.cpus > 1) {
    hgi_line_text(&line, ", CPU ");
    hgi_line_number(&line, hgi_machine_cpu(&hgi_monitor.partition));
  }
  hgi_machine_line(&line);
  finish(HGI_END_FAULT, 0);
}

/* Copies the verdict, if there is one. The guest may have put anything there. */
static bool read_verdict(struct hgi_verdict *verdict) {
  const struct hgi_needs *needs = &hgi_monitor.needs.head;
  if (!hgi_monitor.needs.present || needs->verdict == 0) {
    return false;
  }
  hgi_machine_read(&hgi_monitor.partition, needs->verdict, verdict, sizeof(*verdict));
  return verdict->magic == HGI_VERDICT_MAGIC && verdict->state != HGI_VERDICT_NONE;
}

static void print_bindings(const uint64_t *counts) {
  static const char *const names[] = {" absent", " from the host", " from shims"};
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, "bindings: ");
  for (uint32_t i = 0; i < 3; i++) {
    uint32_t which = (i + 1) % 3; /* host, shim, absent */
    hgi_line_text(&line, i > 0 ? ", " : "");
    hgi_line_number(&line, counts[which]);
    hgi_line_text(&line, names[which]);
  }
  hgi_machine_line(&line);
}

/* Counts for humans, and for programs `verdict accepted LETTERS`, a letter for each slot. */
static void tell_bindings(const struct hgi_verdict *verdict) {
  static const char *const letters[] = {"-", "h", "s", "?"};
  const struct hgi_needs *needs = &hgi_monitor.needs.head;
  uint64_t room = needs->verdict_size - sizeof(*verdict); /* checked when the note was read */
  uint64_t most = room < HGI_SLOTS_MAX ? room : HGI_SLOTS_MAX;
  uint64_t count = verdict->binding_count < most ? verdict->binding_count : most;
  uint64_t counts[3] = {0, 0, 0};
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, "verdict accepted ");
  for (uint64_t i = 0; i < count; i++) {
    uint8_t binding;
    hgi_machine_read(&hgi_monitor.partition, needs->verdict + sizeof(*verdict) + i, &binding, 1);
    counts[binding <= HGI_BINDING_SHIM ? binding : HGI_BINDING_ABSENT]++;
    hgi_line_text(&line, letters[binding <= HGI_BINDING_SHIM ? binding : HGI_BINDING_SHIM + 1]);
  }
  hgi_exit_line(&line);
  print_bindings(counts);
}

static _Noreturn void end_stopped(bool answered, const struct hgi_verdict *verdict) {
  if (answered && verdict->state == HGI_VERDICT_REFUSED) {
    finish(HGI_END_REFUSED_BY_GUEST, verdict->reason);
  }
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, answered ? "stopped after it had accepted" : "stopped without a verdict");
  hgi_machine_line(&line);
  finish(HGI_END_STOP, 0);
}

static void print_limit(void) {
  const uint64_t pc = hgi_arch_guest_pc();
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, "limit: the guest has run for ");
  hgi_line_number(&line, hgi_monitor.options.limit_ms);
  hgi_line_text(&line, " ms, and is at pc ");
  hgi_line_hex(&line, pc);
  hgi_monitor_where(&line, pc);
  hgi_machine_line(&line);
}

void hgi_monitor_end(void) {
  struct hgi_verdict verdict;
  enum hgi_end end = hgi_monitor.partition.end;
  bool stopped = hgi_cpus_stop_others();
  bool answered = read_verdict(&verdict);
  if (end == HGI_END_RESET && !stopped) {
    struct hgi_line line = {.length = 0};
    hgi_line_text(&line, "a CPU does not stop, the guest can't start anew");
    hgi_monitor_error(&line);
  }
  if (end == HGI_END_RESET && !hgi_guard_check()) {
    finish(HGI_END_MEMORY, 0);
  }
  if (end == HGI_END_RESET) {
    hgi_monitor.resets++;
    tell_outside("", end, hgi_monitor.resets);
    hgi_cpus_boot_again();
  }
  if (answered && verdict.state == HGI_VERDICT_REFUSED) {
    print_sentence(&verdict);
    tell_refusal(&verdict);
  } else if (answered) {
    tell_bindings(&verdict);
  }
  if (end == HGI_END_TIMEOUT) {
    print_limit();
  }
  if (end == HGI_END_STOP) {
    end_stopped(answered, &verdict);
  }
  finish(end, end == HGI_END_HALT ? hgi_monitor.partition.status : 0);
}
