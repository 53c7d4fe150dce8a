/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Contrary hosts, by hand: each fault mode, and each field of the header.
 */
#include "contrary.h"

#include "boot.h"

#include <hgi/hgi.h>

#define FAULTED   HGI_STATUS_OF_FAULT /* the guest's own fatal, or the host's report */
#define REFUSED   STATUS_REFUSED_BY_GUEST
#define COUNT(of) (sizeof(of) / sizeof((of)[0]))

#define EACH(status, text)                                                                         \
  {                                                                                                \
    {status, text}, {status, text}, {                                                              \
      status, text                                                                                 \
    }                                                                                              \
  }
/* Of an entry that hosts of 1.0 haven't got, or that hosts of 2.0 have no more. */
#define SINCE(status, text)                                                                        \
  {                                                                                                \
    {NOT_RUN, NULL}, {status, text}, {                                                             \
      status, text                                                                                 \
    }                                                                                              \
  }
#define UNTIL(status, text)                                                                        \
  {                                                                                                \
    {status, text}, {status, text}, {                                                              \
      NOT_RUN, NULL                                                                                \
    }                                                                                              \
  }

/* clang-format off */
const struct contrary contrary_hosts[] = {
  /* A table that is none, or of a host that is none of ours. */
  {"null",             NULL, ELSEWHERE, EACH(REFUSED, "refused: the host passed no table, its address is 0")},
  {"unaligned",        NULL, ELSEWHERE, EACH(REFUSED, "is no multiple of 16")},
  {"unmapped",         NULL, ELSEWHERE, EACH(STATUS_FAULT, "fault: ")},
  {"random:1",         NULL, ELSEWHERE, EACH(REFUSED, "refused: no host table, the magic is ")},
  {"sealed:1",         NULL, ELSEWHERE, EACH(REFUSED, "refused: ")},
  {"flip:700",         NULL, ELSEWHERE, EACH(REFUSED, "refused: the table's checksum is ")},
  {"patch:0=48474954", NULL, ELSEWHERE, EACH(REFUSED, "refused: the table has the other byte order")},
  {"no-entry:memory_region", NULL, ELSEWHERE, SINCE(0, "memory_region shim\n")},
  {"newer:2.200",      NULL, ELSEWHERE, {{NOT_RUN, NULL}, {NOT_RUN, NULL}, {0, "on host of ABI 2.200, "}}},
  {"insert:5",         NULL, ELSEWHERE, EACH(REFUSED, "refused: irq_attach has signature 0x5a5a0000 on the host")},
  {"away:20",          "do=all-ticks", ELSEWHERE, {{NOT_RUN, NULL}, {0, "check ticks taken and missed are those that were due ok"}, {NOT_RUN, NULL}}},
  {"overlap",          NULL, HERE, EACH(REFUSED, "refused: range 0 at ")},
  /* A slot that lies. */
  {"outside:memory_region",     NULL, HERE, SINCE(0, "memory_region shim\n")},
  {"outside:irq_claim",         NULL, HERE, EACH(REFUSED, "refused: irq_claim is at 0x")},
  {"empty:memory_region",       NULL, HERE, SINCE(0, "memory_region shim\n")},
  {"unavailable:memory_region", NULL, HERE, SINCE(0, "memory_region shim\n")},
  {"unavailable:clock_ns",      NULL, HERE, {{NOT_RUN, NULL}, {0, "clock_ns shim\n"},
                                              {REFUSED, "refused: the guest (ABI 2.0) must have clock_ns"}}},
  {"hollow:memory_region",      NULL, HERE, SINCE(STATUS_FAULT, "in the host's entry memory_region")},
  {"hollow:console_putc",       NULL, HERE, UNTIL(STATUS_FAULT, "in the host's entry console_putc")},
  /* An entry that faults, or never returns. */
  {"faults:memory_region",      NULL, HERE, SINCE(FAULTED, "entry memory_region")},
  {"hangs:memory_region",       NULL, HERE, SINCE(STATUS_TIMEOUT, "in the host's entry memory_region")},
  {"hangs:memory_region",       "watchdog=5", HERE, SINCE(STATUS_WATCHDOG, "watchdog of partition guest ran out, after 1 restarts the guest ends")},
  {"hangs:console_putc",        NULL, HERE, UNTIL(STATUS_TIMEOUT, "in the host's entry console_putc")},
  {"hangs:irq_claim",           NULL, HERE, EACH(STATUS_TIMEOUT, "limit: the guest has run for ")},
  /* Time and interrupts. */
  {"clock-back",                NULL, BY_TIME, EACH(1, "deadlines FAILED")},
  {"clock-stops",               NULL, HERE, EACH(1, "check the clock goes on FAILED")},
  {"storm",                     NULL, HERE, EACH(1, "interrupts come, and do not stop: timer and console are detached")},
  {"claim-none",                NULL, HERE, EACH(1, "interrupts come, and none can be claimed: timer and console are detached")},
  {"claim-other",               NULL, HERE, EACH(1, "check no stray interrupts FAILED")},
};
const size_t contrary_host_count = COUNT(contrary_hosts);

#define FIELD(name) #name, offsetof(struct hgi_header, name), sizeof(((struct hgi_header *)0)->name)
#define FIRST       offsetof(struct hgi_header, ranges)
#define RANGE(member)                                                                              \
  "ranges[0]." #member, FIRST + offsetof(struct hgi_range, member), sizeof(((struct hgi_range *)0)->member)

const struct contrary_field contrary_fields[] = {
  {FIELD(magic),             "00000000",         "refused: no host table, the magic is 0x0"},
  {FIELD(abi_major),         "0000",             "refused: the table says ABI 0."},
  {FIELD(abi_minor),         "ffff",             NULL}, /* newer, and as compatible as before */
  {FIELD(compatible_major),  "0900",             "says it serves only 9."},
  {FIELD(compatible_minor),  "ffff",             ".65535 or newer"},
  {FIELD(size),              "10000000",         "refused: the table has 16 bytes, its header alone has 640"},
  {FIELD(checksum),          NULL,               "refused: the table's checksum is "},
  {FIELD(ram_base),          "0010000000000000", "is not in RAM, which is at 0x1000"},
  {FIELD(ram_size),          "0000010000000000", "refused: the guest wants 2097152 bytes of RAM, the host has 65536"},
  {FIELD(clock_frequency),   "0100000000000000", NULL}, /* the guest reads no counter itself */
  {FIELD(command_line),      "0100000000000000", "refused: the command line has 0 bytes, not 1 to 1024"},
  {FIELD(command_line_size), "ffffffff",         NULL}, /* of no command line */
  {FIELD(timer_irq),         "00000100",         "refused: the table names interrupt 65536"},
  {FIELD(console_irq),       "00000100",         "refused: the table names interrupt 65536"},
  {FIELD(reset_reason),      "ffffffff",         NULL}, /* unknown */
  {FIELD(shared_page),       "0100000000000000", "refused: the shared page at 0x1 is in no read-write range"},
  {FIELD(shared_page_step),  "01000000",         NULL}, /* there is one CPU */
  {FIELD(range_count),       "11000000",         "refused: the table lists 17 ranges, more than 16"},
  {FIELD(vendor),            "ff",               NULL},
  {FIELD(host_name),         "ff",               NULL},
  {FIELD(host_version),      "ffffffff",         NULL},
  {FIELD(reserved_0),        "ffffffff",         NULL},
  {FIELD(reserved_1),        "ffffffffffffffff", NULL},
  {RANGE(base),              "0100000000000000", "is in no read-only range"},
  {RANGE(size),              "ffffffffffffffff", "refused: range 0 at "},
  {RANGE(access),            "ff000000",         "refused: range 0 has the unknown access 255"},
  {RANGE(kind),              "ff000000",         NULL}, /* unknown kinds are legal */
};
const size_t contrary_field_count = COUNT(contrary_fields);
