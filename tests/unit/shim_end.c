/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Shims fatal and shutdown: what is printed, how the guest ends, what is refused.
 */
#include <string.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

static hgi_status status;

static void call_fatal(void *info) {
  status = hgi_ops.fatal(info);
}

static enum hgi_inproc_end fatal(const struct hgi_fatal *info) {
  status = 1;
  return hgi_inproc_run(call_fatal, (void *)(uintptr_t)info);
}

static struct hgi_fatal fatal_info(const char *message) {
  struct hgi_fatal info = {.size = sizeof info,
                           .source = HGI_FATAL_EXCEPTION,
                           .code = 0x1111,
                           .pc = UINT64_C(0x123456789abcdef0),
                           .sp = 0x2222,
                           .address = 0x3333,
                           .cause = 0x4444,
                           .flags = 0x5555,
                           .message = (uintptr_t)message,
                           .message_length = (uint32_t)strlen(message)};

  for (uint32_t i = 0; i < HGI_FATAL_REGISTERS; i++)
    info.registers[i] = 0xabc000 + i;
  return info;
}

static void boot(void) {
  machine_boot(HGI_ABI_FIRST);
  cr_assert(hgi_ops.fatal == hgi_shim_fatal && hgi_ops.shutdown == hgi_shim_shutdown);
}

Test(fatal, prints_and_halts_with_63) {
  static const char *const parts[] = {
      "hgi-guest: fatal: the sky falls", "source 0x0000000000000002", "code 0x0000000000001111",
      "pc 0x123456789abcdef0",           "sp 0x0000000000002222",     "address 0x0000000000003333",
      "cause 0x0000000000004444",        "flags 0x0000000000005555"};
  struct hgi_fatal info = fatal_info("the sky falls");

  boot();
  info.register_count = 5;
  cr_expect_eq(fatal(&info), HGI_INPROC_HALT);
  cr_expect_eq(hgi_inproc.status, 63);
  for (uint32_t i = 0; i < COUNT_OF(parts); i++)
    cr_expect_not_null(strstr(hgi_inproc.output, parts[i]), "%s is not in:\n%s", parts[i],
                       hgi_inproc.output);
  cr_expect_not_null(strstr(hgi_inproc.output, "registers 0x0000000000abc000 0x0000000000abc001"));
  cr_expect_not_null(strstr(hgi_inproc.output, "0x0000000000abc004\n"));
  cr_expect_null(strstr(hgi_inproc.output, "0x0000000000abc005"), "five registers were given");
}

Test(fatal, exact_text) {
  struct hgi_fatal info = fatal_info("the sky falls");

  boot();
  info.register_count = 5;
  fatal(&info);
  cr_expect_str_eq(
      hgi_inproc.output,
      "\nhgi-guest: fatal: the sky falls source 0x0000000000000002 code 0x0000000000001111"
      "\nhgi-guest: pc 0x123456789abcdef0 sp 0x0000000000002222"
      "\nhgi-guest: address 0x0000000000003333 cause 0x0000000000004444 flags 0x0000000000005555"
      "\nhgi-guest: registers 0x0000000000abc000 0x0000000000abc001 0x0000000000abc002 "
      "0x0000000000abc003"
      "\nhgi-guest: registers 0x0000000000abc004\n");
}

static bool wrote_null;

static hgi_status watch_write(const uint8_t *data, uint32_t length, uint32_t *written) {
  wrote_null = wrote_null || data == NULL;
  return hgi_shim_console_write(data, length, written);
}

/* No message, though it has a length: the console isn't asked to print from address 0. */
Test(fatal, no_message) {
  struct hgi_fatal info = fatal_info("length of nothing");

  boot();
  hgi_ops.console_write = watch_write;
  info.message = 0;
  cr_expect_eq(fatal(&info), HGI_INPROC_HALT);
  cr_expect_not(wrote_null);
}

static hgi_status halt_answer;

static hgi_status refused_halt(uint32_t code) {
  (void)code;
  return halt_answer;
}

/* A host that refuses to halt says why, and the caller is told. */
Test(fatal, what_halt_answers_comes_back) {
  struct hgi_fatal info = fatal_info("x");

  boot();
  hgi_ops.halt = refused_halt;
  for (halt_answer = HGI_E_FULL; halt_answer <= HGI_OK; halt_answer++) {
    cr_expect_eq(fatal(&info), HGI_INPROC_RUNNING);
    cr_expect_eq(status, halt_answer, "fatal: %s", hgi_status_name(status));
    cr_expect_eq(hgi_ops.shutdown(HGI_SHUTDOWN_HALT, 0, 0), halt_answer);
  }
}

Test(fatal, counts_at_their_bounds) {
  static const struct {
    uint32_t size, message_length, register_count;
    bool ends;
  } cases[] = {{328, 0, 0, true},          {327, 0, 0, false},  {0, 0, 0, false},
               {400, 0, 0, true},          {328, 256, 0, true}, {328, 257, 0, false},
               {328, 0, 32, true},         {328, 0, 33, false}, {328, UINT32_MAX, 0, false},
               {328, 0, UINT32_MAX, false}};
  static char message[257];

  memset(message, 'm', 256);
  for (uint32_t i = 0; i < COUNT_OF(cases); i++) {
    struct hgi_fatal info = fatal_info(message);

    boot();
    info.size = cases[i].size;
    info.message_length = cases[i].message_length;
    info.register_count = cases[i].register_count;
    cr_expect_eq(fatal(&info), cases[i].ends ? HGI_INPROC_HALT : HGI_INPROC_RUNNING, "case %u", i);
    if (cases[i].ends)
      continue;
    cr_expect_eq(status, HGI_E_INVALID, "case %u", i);
    cr_expect_str_eq(hgi_inproc.output, "", "case %u prints", i);
  }
}

Test(fatal, last_register_and_whole_message) {
  struct hgi_fatal info = fatal_info("beginning, middle and end");

  boot();
  info.register_count = 32;
  info.message_length = 9; /* need not end in NUL */
  fatal(&info);
  cr_expect_not_null(strstr(hgi_inproc.output, "0x0000000000abc01f\n"));
  cr_expect_not_null(strstr(hgi_inproc.output, "fatal: beginning source"));
  info.message = 0;
  cr_expect_eq(fatal(&info), HGI_INPROC_HALT, "no message");
  cr_expect_not_null(strstr(hgi_inproc.output, "fatal:  source"));
}

Test(fatal, pointers) {
  struct hgi_fatal info = fatal_info("x");

  boot();
  cr_expect_eq(fatal(NULL), HGI_INPROC_RUNNING);
  cr_expect_eq(status, HGI_E_POINTER);
  cr_expect_eq(fatal((const void *)(hgi_inproc_memory() + HGI_INPROC_TABLE_SIZE)),
               HGI_INPROC_RUNNING);
  cr_expect_eq(status, HGI_E_POINTER);
  info.message = 16;
  cr_expect_eq(fatal(&info), HGI_INPROC_RUNNING);
  cr_expect_eq(status, HGI_E_POINTER);
  info.message = UINT64_MAX;
  cr_expect_eq(fatal(&info), HGI_INPROC_RUNNING);
  cr_expect_eq(status, HGI_E_POINTER);
  cr_expect_str_eq(hgi_inproc.output, "");
}

/* The contract says guest RAM: what the guest may merely read will not do. */
Test(fatal, info_in_guest_ram) {
  const struct hgi_fatal info = fatal_info("x");
  void *const read_only = hgi_inproc_memory() + HGI_INPROC_TABLE_SIZE - sizeof info;

  for (uint32_t version = HGI_VERSION(1, 0); version <= HGI_VERSION(1, 1); version++) {
    machine_boot(version);
    memcpy(read_only, &info, sizeof info);
    cr_expect_eq(fatal(read_only), HGI_INPROC_RUNNING, "on %#x", version);
    cr_expect_eq(status, HGI_E_POINTER, "on %#x", version);
  }
}

/* RAM ends 8 bytes behind the info: what it says it has must be RAM. */
Test(fatal, all_of_the_info_is_checked) {
  struct hgi_fatal *const last = machine_above_image(sizeof *last + 64);
  struct hgi_table *const table = hgi_inproc_table(HGI_ABI_FIRST);

  *last = fatal_info("");
  last->message = 0;
  table->header.ram_size = (uintptr_t)(last + 1) + 8 - table->header.ram_base;
  hgi_inproc_seal(table);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  last->size = sizeof *last + 9;
  cr_expect_eq(fatal(last), HGI_INPROC_RUNNING);
  cr_expect_eq(status, HGI_E_POINTER);
  last->size = sizeof *last + 8;
  cr_expect_eq(fatal(last), HGI_INPROC_HALT);
  machine_free_above_image(last);
}

/* A host without halt, as all are since 2.0, that leaves out fatal too. */
Test(fatal, by_shutdown) {
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);
  struct hgi_fatal info = fatal_info("the sky falls");

  hgi_inproc_withdraw(table, HGI_ENTRY_fatal);
  hgi_inproc_withdraw(table, HGI_ENTRY_halt);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  cr_assert_eq(hgi_ops.fatal, hgi_shim_fatal_by_shutdown);
  info.size = 0;
  cr_expect_eq(fatal(&info), HGI_INPROC_RUNNING);
  cr_expect_eq(status, HGI_E_INVALID);
  cr_expect_str_eq(hgi_inproc.output, "");
  info.size = sizeof info;
  cr_expect_eq(fatal(&info), HGI_INPROC_SHUTDOWN);
  cr_expect_eq(hgi_inproc.status, 63);
  cr_expect_eq(hgi_inproc.reason, HGI_SHUTDOWN_ERROR);
  cr_expect_not_null(strstr(hgi_inproc.output, "hgi-guest: fatal: the sky falls source 0x"));
}

static uint32_t arguments[3];

static void call_shutdown(void *unused) {
  (void)unused;
  status = hgi_ops.shutdown(arguments[0], arguments[1], arguments[2]);
}

Test(shutdown, arguments) {
  static const struct {
    uint32_t kind, reason, status;
    enum hgi_inproc_end end;
    hgi_status returned;
  } cases[] = {
      {0, 0, 0, HGI_INPROC_HALT, 1},
      {0, 0, 63, HGI_INPROC_HALT, 1},
      {0, 0, 64, HGI_INPROC_RUNNING, HGI_E_INVALID},
      {0, 2, 1, HGI_INPROC_HALT, 1},
      {0, 3, 1, HGI_INPROC_RUNNING, HGI_E_INVALID},
      {1, 0, 0, HGI_INPROC_RUNNING, HGI_E_HOST},
      {1, 0, 1, HGI_INPROC_RUNNING, HGI_E_INVALID},
      {1, 3, 0, HGI_INPROC_RUNNING, HGI_E_INVALID},
      {2, 0, 0, HGI_INPROC_RUNNING, HGI_E_INVALID},
      {UINT32_MAX, 0, 0, HGI_INPROC_RUNNING, HGI_E_INVALID},
      {0, UINT32_MAX, 0, HGI_INPROC_RUNNING, HGI_E_INVALID},
      {0, 0, UINT32_MAX, HGI_INPROC_RUNNING, HGI_E_INVALID},
  };

  for (uint32_t i = 0; i < COUNT_OF(cases); i++) {
    boot();
    status = 1;
    arguments[0] = cases[i].kind;
    arguments[1] = cases[i].reason;
    arguments[2] = cases[i].status;
    cr_expect_eq(hgi_inproc_run(call_shutdown, NULL), cases[i].end, "case %u", i);
    cr_expect_eq(status, cases[i].returned, "case %u: %s", i, hgi_status_name(status));
    if (cases[i].end == HGI_INPROC_HALT)
      cr_expect_eq(hgi_inproc.status, cases[i].status, "case %u", i);
  }
}

/* What shutdown refuses, it refuses itself: halt is not asked. */
Test(shutdown, refuses_before_halt_is_asked) {
  boot();
  hgi_ops.halt = refused_halt;
  halt_answer = HGI_OK;
  cr_expect_eq(hgi_ops.shutdown(HGI_SHUTDOWN_HALT, 0, HGI_EXIT_STATUS_MAX), HGI_OK);
  cr_expect_eq(hgi_ops.shutdown(HGI_SHUTDOWN_HALT, 0, 64), HGI_E_INVALID);
}
