/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief The embedded default guest: prints every binding, exercises every entry, ends with a
 * status.
 *
 * Configuration keys: `do` picks what is done instead of the exercises (echo, reset, stop, fatal,
 * halt, read, write, execute, undefined, privileged, timer, debug, system-call, spin, move,
 * raise-there, watchdog, watchdog-always, watchdog-ticks, ports-reset, claims, and those of
 * story.c), `address` and `status` are for those that take one, `cpu` is the number of the CPU that
 * does it, if it is not the boot CPU; `watchdog` has the watchdog set to so many milliseconds
 * first.
 */
#include <bare/check.h>
#include <bare/smp.h>
#include <bare/storm.h>
#include <bare/ticks.h>
#include <bare/trap.h>
#include <negotiate/arch.h>
#include <negotiate/needs.h>

void hgi_main(void);

static void print_version(const char *before, uint32_t version) {
  hgi_print(before);
  hgi_print_decimal(HGI_VERSION_MAJOR(version));
  hgi_print(".");
  hgi_print_decimal(HGI_VERSION_MINOR(version));
}

/* The host's name need not end in NUL. */
static void print_host_name(const struct hgi_header *header) {
  char name[sizeof header->host_name + 1u];

  for (uint32_t i = 0; i < sizeof header->host_name; i++)
    name[i] = header->host_name[i];
  name[sizeof header->host_name] = '\0';
  hgi_print(name);
}

static void print_bindings(void) {
  const struct hgi_header *const header = hgi_host_header();

  print_version("bare: guest of ABI ", hgi_guest_note.needs.built_abi);
  print_version(" on host of ABI ", HGI_VERSION(header->abi_major, header->abi_minor));
  hgi_print(", ");
  print_host_name(header);
  hgi_print(", reset reason ");
  hgi_print_decimal(header->reset_reason);
  hgi_print("\n");
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    hgi_print("bare: slot ");
    hgi_print_decimal(slot);
    hgi_print(" ");
    hgi_print(hgi_entry_name(slot));
    hgi_print(" ");
    hgi_print(hgi_binding_name(hgi_slot_binding(slot)));
    hgi_print("\n");
  }
}

static void end(uint32_t status) {
  hgi_print("bare: done, failures ");
  hgi_print_decimal(hgi_check_failures());
  hgi_print("\n");
  hgi_ops.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, status);
  hgi_arch_stop();
}

static void do_fatal(void) {
  static const char message[] = "the bare guest was asked to";
  const struct hgi_fatal info = {.size = sizeof info,
                                 .source = HGI_FATAL_APPLICATION,
                                 .code = 42,
                                 .message = (uintptr_t)message,
                                 .message_length = sizeof message - 1u};

  hgi_check("fatal with a bad size",
            hgi_ops.fatal(&(const struct hgi_fatal){.size = 8}) == HGI_E_INVALID);
  hgi_ops.fatal(&info);
}

static void do_reset(void) {
  if (hgi_host_header()->reset_reason != HGI_RESET_REQUESTED)
    hgi_check("shutdown reset",
              hgi_ops.shutdown(HGI_SHUTDOWN_RESET, HGI_SHUTDOWN_NORMAL, 0) == HGI_E_HOST);
  else
    hgi_print("bare: started by a reset\n");
}

/* What was asked for instead of the exercises; returns if that is nothing, or where it may. */
static bool do_other(void) {
  static const struct {
    const char *name;
    enum hgi_trap_kind kind;
  } traps[] = {{"read", HGI_TRAP_READ},
               {"write", HGI_TRAP_WRITE},
               {"execute", HGI_TRAP_EXECUTE},
               {"undefined", HGI_TRAP_UNDEFINED},
               {"privileged", HGI_TRAP_PRIVILEGED},
               {"timer", HGI_TRAP_TIMER},
               {"debug", HGI_TRAP_DEBUG},
               {"system-call", HGI_TRAP_SYSTEM_CALL}};

  for (uint32_t i = 0; i < sizeof traps / sizeof traps[0]; i++)
    if (hgi_config_is("do", traps[i].name)) {
      hgi_trap_provoke(traps[i].kind, hgi_config_number("address", 0));
      hgi_print("bare: nothing happened\n");
      end(2);
    }
  if (hgi_config_is("do", "stop"))
    hgi_arch_stop();
  if (hgi_config_is("do", "fatal"))
    do_fatal();
  else if (hgi_config_is("do", "reset"))
    do_reset();
  else if (hgi_config_is("do", "echo"))
    hgi_bare_echo();
  else if (hgi_config_is("do", "move"))
    hgi_bare_move();
  else if (hgi_config_is("do", "raise-there"))
    hgi_bare_raise_there();
  else if (hgi_config_is("do", "halt"))
    hgi_check("halt", hgi_ops.halt((uint32_t)hgi_config_number("status", 0)) == HGI_E_INVALID);
  else if (hgi_config_is("do", "watchdog"))
    hgi_bare_watchdog(false);
  else if (hgi_config_is("do", "watchdog-always"))
    hgi_bare_watchdog(true);
  else if (hgi_config_is("do", "watchdog-ticks"))
    hgi_bare_watchdog_ticks();
  else if (hgi_config_is("do", "ports-reset"))
    hgi_bare_ports_reset();
  else if (hgi_config_is("do", "claims"))
    hgi_bare_claims();
  else if (hgi_config_is("do", "spin"))
    for (;;)
      ;
  else
    return hgi_bare_story();
  return true;
}

static void end_with_checks(void) {
  end(hgi_check_failures() == 0 ? (uint32_t)hgi_config_number("status", 0) : 1u);
}

static void do_there(const struct hgi_second *second) {
  (void)second;
  if (do_other())
    end_with_checks();
}

/* Has another CPU do it, and gives it time to: the guest ends there. */
static void do_elsewhere(uint32_t cpu) {
  struct hgi_wait patience = {.end = hgi_ops.clock_ns() + UINT64_C(100000000)};

  if (!hgi_bare_has_cpus())
    end(1);

  const bool started = hgi_second_run(cpu, do_there) == HGI_OK;

  hgi_check("cpu_start", started);
  while (started && hgi_wait_goes_on(&patience))
    hgi_trap_relax();
  hgi_check("what another CPU was asked to do", false);
}

void hgi_main(void) {
  const uint32_t cpu = (uint32_t)hgi_config_number("cpu", 0);
  const uint64_t watchdog = hgi_config_number("watchdog", 0);

  hgi_trap_init();
  print_bindings();
  if (watchdog != 0 && !hgi_check_absent(HGI_ENTRY_watchdog_set))
    hgi_check("watchdog_set", hgi_ops.watchdog_set(watchdog * UINT64_C(1000000)) == HGI_OK);
  if (cpu != 0) {
    do_elsewhere(cpu);
  } else if (!do_other()) {
    hgi_bare_console();
    hgi_bare_clock();
    hgi_bare_memory();
    hgi_bare_config();
    hgi_bare_partition();
    hgi_bare_ports();
    hgi_bare_devices();
    hgi_bare_extension();
    hgi_bare_interrupts();
    if (hgi_ticks.strays == 0)
      hgi_bare_cpus();
    else
      hgi_print("bare: interrupts are not to be relied on, going on without CPUs\n");
    hgi_check("shutdown out of range", hgi_ops.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL,
                                                        HGI_EXIT_STATUS_MAX + 1u) == HGI_E_INVALID);
    if (!hgi_check_absent(HGI_ENTRY_halt))
      hgi_check("halt out of range", hgi_ops.halt(HGI_EXIT_STATUS_MAX + 1u) == HGI_E_INVALID);
  }
  end_with_checks();
}
