/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The monitor's options of the partition, groups of entries, and the table's `compatible`.
 */
#include <common/table_builder.h>
#include <common/without.h>
#include <criterion/criterion.h>
#include <monitor/option_values.h>

#include <string.h>

static struct hgi_options options;

static bool parse(const char *text) {
  struct hgi_line error = {.length = 0};

  memset(&options, 0, sizeof options);
  memcpy(options.text, text, strlen(text));
  return hgi_options_parse(&options, strlen(text), &error);
}

Test(host_options, all_of_them) {
  cr_assert(parse("name=flight\nchannel=a:queuing:16:4,channel=b:sampling:8:1000\n"
                  "without=tod,irq_raise\nlegacy=1,watchdog-restarts=7\n"
                  "clock-start=4611686018427387904\nlimit=86400000,guard=1\n"));
  cr_expect_str_eq(options.name, "flight");
  cr_expect_eq(options.channel_count, 2u);
  cr_expect_eq(options.channels[0].depth, 4u);
  cr_expect_eq(options.channels[1].refresh_ns, 1000u);
  cr_expect_eq(options.channels[1].depth, 1u);
  cr_expect(options.without[HGI_ENTRY_tod_get] && options.without[HGI_ENTRY_tod_set] &&
            options.without[HGI_ENTRY_irq_raise] && !options.without[HGI_ENTRY_irq_attach]);
  cr_expect(options.legacy);
  cr_expect_eq(options.watchdog_restarts, 7u);
  cr_expect_eq(options.clock_start, UINT64_C(1) << 62);
  cr_expect_eq(options.limit_ms, 86400000u);
  cr_expect(options.guard);
}

Test(host_options, defaults) {
  cr_assert(parse(""));
  cr_expect_str_eq(options.name, "guest");
  cr_expect_eq(options.watchdog_restarts, 3u);
  cr_expect_eq(options.clock_start, 0u);
  cr_expect_eq(options.limit_ms, 0u);
  cr_expect_not(options.legacy);
  cr_expect_not(options.guard);
}

Test(host_options, bad_ones) {
  static const char *const bad[] = {"name=",
                                    "name=123456789012345678901234",
                                    "name=a b",
                                    "legacy=2",
                                    "watchdog-restarts=1001",
                                    "watchdog-restarts=x",
                                    "clock-start=",
                                    "clock-start=4611686018427387905",
                                    "clock-start=-1",
                                    "limit=0",
                                    "limit=86400001",
                                    "limit=",
                                    "guard=2",
                                    "without=",
                                    "without=tod,",
                                    "without=,tod",
                                    "without=to",
                                    "without=tod_",
                                    "channel=a:queuing:16:4:",
                                    "channel=a:b:c",
                                    "channel=a:sampling:1:9223372036854775808",
                                    "channel=a:queuing:4096:17",
                                    "channel=a:queuing:18446744073709551617:1"};

  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
    /* A comma at the end of a list is no harm. */
    cr_expect_eq(parse(bad[i]), strcmp(bad[i], "without=tod,") == 0, "%s", bad[i]);
  cr_expect_not(parse("channel=a:queuing:1:1\nchannel=a:queuing:1:1\n"));
  cr_expect_not(parse("channel=a:queuing:1:1\nchannel=b:queuing:1:1\nchannel=c:queuing:1:1\n"
                      "channel=d:queuing:1:1\nchannel=e:queuing:1:1\nchannel=f:queuing:1:1\n"
                      "channel=g:queuing:1:1\nchannel=h:queuing:1:1\nchannel=i:queuing:1:1\n"));
}

Test(host_options, faults) {
  static const char *const bad[] = {
      "fault=newer:2",       "fault=newer:",         "fault=insert:49",
      "fault=insert:x",      "fault=away:1001",      "fault=moved:0:20:100",
      "fault=moved:1:20",    "fault=moved:1:15:100", "fault=moved:1:20:1020",
      "fault=moved:1:20:20", "fault=moved:1:20:21:", "fault=older:1.0",
      "fault=hangs",         "fault=hangs:",         "fault=faults:nobody",
      "fault=storm:1",       "fault=overlap:"};

  cr_assert(parse("fault=moved:0x42000000:20:100\n"));
  cr_expect_eq(options.fault, HGI_FAULT_NONE);
  cr_expect_eq(options.ram_base, 0x42000000u);
  cr_expect_eq(options.timer_irq, 20u);
  cr_expect_eq(options.console_irq, 100u);
  cr_assert(parse("fault=newer:2.200\n"));
  cr_expect_eq(options.fault, HGI_FAULT_NEWER);
  cr_expect_eq(options.fault_value, HGI_VERSION(2, 200));
  cr_expect_eq(options.ram_base, 0u);
  cr_assert(parse("fault=insert:48\n"));
  cr_expect_eq(options.fault, HGI_FAULT_INSERT);
  cr_assert(parse("fault=hangs:memory_region\n"));
  cr_expect_eq(options.fault, HGI_FAULT_HANGS);
  cr_expect_eq(options.fault_value, HGI_ENTRY_memory_region);
  cr_assert(parse("fault=claim-other\n"));
  cr_expect_eq(options.fault, HGI_FAULT_CLAIM_OTHER);
  cr_assert(parse("fault=away:1000\n"));
  cr_expect_eq(options.fault, HGI_FAULT_AWAY);
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
    cr_expect_not(parse(bad[i]), "%s", bad[i]);
}

Test(host_options, groups) {
  cr_expect(hgi_without_means("queuing_open", "queuing", 7));
  cr_expect(hgi_without_means("queuing_open", "queuing_open", 12));
  cr_expect_not(hgi_without_means("queuing_open", "queu", 4));
  cr_expect_not(hgi_without_means("halt", "halt_", 5));
  cr_expect_not(hgi_without_means("halt", "", 0));
}

/* A table of 2.0 serves older guests only with legacy views; older tables serve all. */
Test(host_options, compatible) {
  static struct hgi_table table;
  const struct hgi_header facts = {.ram_base = 0};
  const struct hgi_function halt = {HGI_ENTRY_halt, 0x1000};

  cr_expect_eq(hgi_abi_compatible(HGI_ABI_VERSION, false), HGI_VERSION(2, 0));
  cr_expect_eq(hgi_abi_compatible(HGI_ABI_VERSION, true), HGI_ABI_FIRST);
  cr_expect_eq(hgi_abi_compatible(HGI_VERSION(1, 3), false), HGI_ABI_FIRST);
  hgi_table_build(&table, HGI_ABI_VERSION, false, &facts, &halt, 1);
  cr_expect_eq(hgi_table_slot(&table, HGI_ENTRY_halt).address, 0u);
  cr_expect_eq(hgi_table_slot(&table, HGI_ENTRY_halt).hash, HGI_HASH_halt);
  cr_expect_eq(table.header.compatible_major, 2);
  hgi_table_build(&table, HGI_ABI_VERSION, true, &facts, &halt, 1);
  cr_expect_eq(hgi_table_slot(&table, HGI_ENTRY_halt).address, 0x1000u);
  cr_expect_eq(table.header.compatible_major, 1);
}
