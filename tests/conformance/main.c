/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The conformance guest: says of each assertion whether it holds, as TAP version 13.
 *
 * Words of its command line: `end=` (halt, shutdown, fatal) has it end in that way instead, with
 * `status`. `only` is the name of an entry: the rest is left out. `bound` is the name of one that
 * must not be absent. What else the suite looks for in the configuration is in docs/conformance.md.
 */
#include <bare/trap.h>
#include <conformance/contrary.h>
#include <conformance/report.h>
#include <negotiate/arch.h>
#include <negotiate/needs.h>

/* Otherwise only in guests of tests/conformance/broken. */
#ifndef CONFORM_NEEDS
#define CONFORM_NEEDS(X)
#endif

HGI_GUEST("conformance", UINT64_C(0x200000), HGI_ABI_FIRST, CONFORM_NEEDS);

void hgi_main(void);

static _Noreturn void end(uint32_t status) {
  if (hgi_slot_binding(HGI_ENTRY_shutdown) != HGI_BINDING_ABSENT)
    hgi_ops.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, status);
  if (hgi_slot_binding(HGI_ENTRY_halt) != HGI_BINDING_ABSENT)
    hgi_ops.halt(status);
  for (;;)
    hgi_arch_stop();
}

static uint32_t number_of(const char *text) {
  uint32_t number = 0;

  while (text != NULL && *text >= '0' && *text <= '9')
    number = number * 10u + (uint32_t)(*text++ - '0');
  return number;
}

/* An entry that ends the guest: whoever started it sees whether it did, and with what status. */
static void end_by(const char *name) {
  static const char message[] = "the conformance guest was asked to";
  const uint32_t status = number_of(hgi_word("status"));
  const struct hgi_fatal info = {.size = sizeof info,
                                 .source = HGI_FATAL_APPLICATION,
                                 .code = 42,
                                 .message = (uintptr_t)message,
                                 .message_length = sizeof message - 1u};

  hgi_print("TAP version 13\n1..1\n# the guest ends by ");
  hgi_print(name);
  hgi_print("\n");
  if (hgi_configured("end", "halt"))
    hgi_ops.halt(status);
  else if (hgi_configured("end", "shutdown"))
    hgi_ops.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_ERROR, status);
  else if (hgi_configured("end", "fatal"))
    hgi_ops.fatal(&info);
  hgi_print("not ok 1 - ");
  hgi_print(name);
  hgi_print(": it has returned\n");
  end(1);
}

void hgi_main(void) {
  static const char *const ends[] = {"halt", "shutdown", "fatal"};

  hgi_trap_init();
  for (uint32_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
    if (hgi_configured("end", ends[i]))
      end_by(ends[i]);
  hgi_contrary_apply();
  hgi_lives_run();
  hgi_guard_init();
  end(hgi_conform_run() ? 0 : 1u);
}
