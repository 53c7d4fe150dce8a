/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief How a guest begins, and how it ends.
 */
#include <machine.h>

#include "tiny.h"

static struct tiny_image image;
static uint64_t verdict_address; /* where the needs note says; 0: nowhere */

/* Host's lines begin at a line's begin, whatever the guest printed last. */
static void say(const char *text) {
  tiny_print("\n" TINY_NAME ": ");
  tiny_print(text);
}

static _Noreturn void host_error(const char *text) {
  say(text);
  tiny_print("\n");
  tiny_exit(TINY_EXIT_HOST);
}

/* What is refused before entry is never loaded. */
static void check(void) {
  struct hgi_verdict why = {.host_abi = TINY_ABI};
  struct hgi_needs needs;

  if (!tiny_file_find("opt/tiny/guest", &image.file))
    host_error("there is no guest");
  if (!tiny_image_check(&image, &why) || !tiny_needs_met(&image, &why)) {
    say("");
    tiny_print_verdict(&why);
    tiny_print("\n");
    tiny_exit(TINY_EXIT_REFUSED_BY_HOST);
  }
  verdict_address = 0;
  if (image.notes != 0 && tiny_file_read(&image.file, image.notes, &needs, sizeof needs))
    verdict_address = needs.verdict;
}

/* An earlier life may have left its data in caches, which would reach memory later than ours. */
void tiny_start(uint32_t reason) {
  tiny_machine_clean(TINY_RAM_BASE, TINY_RAM_SIZE);
  tiny_machine_clean((uintptr_t)&tiny_shared, sizeof tiny_shared);
  tiny_machine_init();
  tiny_page_build(reason);
  check();
  if (!tiny_image_load(&image))
    host_error("the guest's file can't be read");
  tiny_machine_clean((uintptr_t)&tiny_page, sizeof tiny_page);
  tiny_machine_enter(image.entry, (uintptr_t)&tiny_page);
}

/* The guest may have caches on, and the host has none: what it reads must be in memory. */
static void end_by_stop(void) {
  const struct hgi_verdict *const verdict = (const struct hgi_verdict *)verdict_address;

  tiny_machine_clean(verdict_address, verdict_address == 0 ? 0 : sizeof *verdict);
  if (verdict_address == 0 || verdict->magic != HGI_VERDICT_MAGIC) {
    say("the guest stopped without a verdict\n");
  } else if (verdict->state == HGI_VERDICT_REFUSED) {
    say("");
    tiny_print_verdict(verdict);
    tiny_print("\n");
    tiny_exit(TINY_EXIT_REFUSED_BY_GUEST);
  } else {
    say("the guest stopped\n");
  }
  tiny_exit(TINY_EXIT_STOP);
}

static void print_value(const char *what, uint64_t value) {
  tiny_print(what);
  tiny_print_hex(value);
}

/* All of it is the guest's word, and lies in its memory: look again. */
static void end_by_fatal(uint64_t address) {
  const struct hgi_fatal *const info = (const struct hgi_fatal *)address;

  if (address % _Alignof(struct hgi_fatal) != 0 || !tiny_in_ram(address, HGI_FATAL_SIZE_MIN))
    return;
  tiny_machine_clean(address, HGI_FATAL_SIZE_MIN);
  if (tiny_fatal_status(address) != HGI_OK)
    return;
  say("fatal: ");
  print_value("source ", info->source);
  print_value(", code ", info->code);
  print_value(", pc ", info->pc);
  print_value(", sp ", info->sp);
  print_value(", address ", info->address);
  print_value(", cause ", info->cause);
  print_value(", flags ", info->flags);
  if (info->message != 0) {
    tiny_machine_clean(info->message, info->message_length);
    tiny_print(": ");
    tiny_print_bytes((const char *)info->message, info->message_length);
  }
  for (uint32_t i = 0; i < info->register_count; i++)
    print_value(i % 4u == 0 ? "\n " : " ", info->registers[i]);
  tiny_print("\n");
  tiny_exit(TINY_EXIT_FATAL);
}

static void end_by_call(uint64_t request, uint64_t value) {
  if (request == TINY_RESET)
    tiny_start(HGI_RESET_REQUESTED);
  if (request == TINY_FATAL)
    end_by_fatal(value);
  if (request == TINY_HALT && value <= HGI_EXIT_STATUS_MAX) {
    say("the guest halted\n");
    tiny_exit((uint32_t)value);
  }
}

/* What comes back from here is no request of the provider's: the guest made it up. */
void tiny_ended(uint64_t request, uint64_t value) {
  uint64_t pc, address;
  const enum tiny_trap trap = tiny_machine_trap(&pc, &address);

  if (trap == TINY_TRAP_STOP)
    end_by_stop();
  if (trap == TINY_TRAP_CALL)
    end_by_call(request, value);
  say(trap == TINY_TRAP_EARLY ? "early fault: " : "fault: ");
  print_value("at pc ", pc);
  print_value(", address ", address);
  tiny_print("\n");
  tiny_exit(TINY_EXIT_FAULT);
}
