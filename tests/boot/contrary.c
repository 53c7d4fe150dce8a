/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A contrary host: each way in which it can do wrong ends in a verdict, in a fallback that
 * works, or in a line that names the entry; within a bound of the guest's own instructions.
 *
 * What comes of each is written by hand. docs/faults.md tells more.
 */
#include "boot.h"

#include <criterion/criterion.h>
#include <hgi/hgi.h>
#include <stdio.h>

/* Guest time in ms after which the host ends the guest; under -icount shift=0 a million
 * instructions each. */
#define LIMIT_MS  "300"
#define LIMIT_NS  UINT64_C(301000000)
#define FAULTED   HGI_STATUS_OF_FAULT /* the guest's own fatal, or the host's report */
#define COUNT(of) (sizeof(of) / sizeof((of)[0]))

static const char *const versions[] = {"1.0", "1.3", "2.0"};

/** @brief What a host does, and what comes of it on each version. */
struct contrary {
  const char *fault;    /**< of `hgi run --fault` */
  const char *says[3];  /**< what stands in the transcript; NULL: nothing is asked */
  int status[3];        /**< 0: the guest's exercises all hold; 1: one has noticed, and it ends */
  const char *watchdog; /**< the guest's command line, or NULL */
};

#define EACH(text)                                                                                 \
  { text, text, text }
#define SHIM(text)                                                                                 \
  { NULL, text " shim\n", text " shim\n" }
#define SINCE(text)                                                                                \
  { NULL, text, text }

/* clang-format off */
static const struct contrary hosts[] = {
  /* A slot that lies. */
  {"outside:memory_region",     SHIM("memory_region"), {0, 0, 0}, NULL},
  {"empty:memory_region",       SHIM("memory_region"), {0, 0, 0}, NULL},
  {"unavailable:memory_region", SHIM("memory_region"), {0, 0, 0}, NULL},
  {"unavailable:clock_ns",      {NULL, "clock_ns shim\n", "refused: the guest (ABI 2.0) must have clock_ns"},
                                {0, 0, STATUS_REFUSED_BY_GUEST}, NULL},
  {"outside:irq_claim",         EACH("refused: irq_claim is at 0x"),
                                {STATUS_REFUSED_BY_GUEST, STATUS_REFUSED_BY_GUEST, STATUS_REFUSED_BY_GUEST}, NULL},
  {"hollow:memory_region",      SINCE("in the host's entry memory_region"), {0, STATUS_FAULT, STATUS_FAULT}, NULL},
  {"hollow:console_putc",       {"in the host's entry console_putc", "in the host's entry console_putc", NULL},
                                {STATUS_FAULT, STATUS_FAULT, 0}, NULL},
  /* An entry that faults, or never returns. */
  {"faults:memory_region",      SINCE("entry memory_region"), {0, FAULTED, FAULTED}, NULL},
  {"hangs:memory_region",       SINCE("limit: the guest has run for " LIMIT_MS " ms, and is at pc 0x"),
                                {0, STATUS_TIMEOUT, STATUS_TIMEOUT}, NULL},
  {"hangs:memory_region",       SINCE("in the host's entry memory_region"), {0, STATUS_TIMEOUT, STATUS_TIMEOUT}, NULL},
  {"hangs:memory_region",       SINCE("watchdog of partition guest ran out, after 1 restarts the guest ends"),
                                {0, STATUS_WATCHDOG, STATUS_WATCHDOG}, "watchdog=5"},
  {"hangs:console_putc",        {"in the host's entry console_putc", "in the host's entry console_putc", NULL},
                                {STATUS_TIMEOUT, STATUS_TIMEOUT, 0}, NULL},
  {"hangs:irq_claim",           EACH("in the host's entry irq_claim"), {STATUS_TIMEOUT, STATUS_TIMEOUT, STATUS_TIMEOUT}, NULL},
  /* Time and interrupts. */
  {"clock-back",                EACH("deadlines FAILED"), {1, 1, 1}, NULL},
  {"clock-stops",               EACH("check the clock goes on FAILED"), {1, 1, 1}, NULL},
  {"storm",                     EACH("interrupts come, and do not stop: timer and console are detached"), {1, 1, 1}, NULL},
  {"claim-none",                EACH("interrupts come, and none can be claimed: timer and console are detached"), {1, 1, 1}, NULL},
  {"claim-other",               EACH("check no stray interrupts FAILED"), {1, 1, 1}, NULL},
  /* Memory. */
  {"overlap",                   EACH("refused: range 0 at "),
                                {STATUS_REFUSED_BY_GUEST, STATUS_REFUSED_BY_GUEST, STATUS_REFUSED_BY_GUEST}, NULL},
};
/* clang-format on */

static void check(const char *fault, size_t version, const char *watchdog, int status,
                  const char *text) {
  const char *const plain[] = {"--fault", fault, "--limit", LIMIT_MS, NULL};
  const char *const watched[] = {"--fault", fault,       "--limit", LIMIT_MS, "--watchdog-restarts",
                                 "1",       "--cmdline", watchdog,  NULL};
  const struct boot result =
      boot("hgi-bare.elf", versions[version], watchdog != NULL ? watched : plain, NULL);

  cr_expect_eq(result.status, status, "%s on %s: status %d, wanted %d: %s", fault,
               versions[version], result.status, status, result.transcript);
  cr_expect(text == NULL || says(&result, text), "%s on %s: '%s' is not in: %s", fault,
            versions[version], text, result.transcript);
  cr_expect_leq(result.guest_ns, LIMIT_NS, "%s on %s: %llu instructions", fault, versions[version],
                (unsigned long long)result.guest_ns);
}

ParameterizedTestParameters(boot, contrary_host) {
  return numbers_below(COUNT(hosts));
}

ParameterizedTest(const size_t *number, boot, contrary_host) {
  const struct contrary *const host = &hosts[*number];

  for (size_t i = 0; i < COUNT(versions); i++)
    check(host->fault, i, host->watchdog, host->status[i], host->says[i]);
}

/** @brief A field of the header, what it is made to hold, and what the guest says. */
struct field {
  size_t offset, size;
  const char *bytes; /**< little endian, in hexadecimal */
  const char *says;  /**< NULL: the field is not for guests to judge by, and it boots */
};

#define FIELD(name) offsetof(struct hgi_header, name), sizeof(((struct hgi_header *)0)->name)
#define FIRST       offsetof(struct hgi_header, ranges)
#define RANGE(member)                                                                              \
  FIRST + offsetof(struct hgi_range, member), sizeof(((struct hgi_range *)0)->member)

/* clang-format off */
static const struct field fields[] = {
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
/* clang-format on */

/* No field is forgotten: each begins where the one before ends. */
Test(boot, contrary_header_whole) {
  size_t at = 0;

  for (size_t i = 0; i < COUNT(fields); i++) {
    cr_expect_eq(fields[i].offset, at, "field %zu: at %zu", i, fields[i].offset);
    at = fields[i].offset + fields[i].size;
  }
  cr_expect_eq(at, FIRST + sizeof(struct hgi_range));
}

ParameterizedTestParameters(boot, contrary_header) {
  return numbers_below(COUNT(fields));
}

ParameterizedTest(const size_t *number, boot, contrary_header) {
  const struct field *const field = &fields[*number];
  char fault[64];

  if (field->bytes != NULL)
    snprintf(fault, sizeof fault, "patch:%zu=%s", field->offset, field->bytes);
  else /* anything else is sealed again */
    snprintf(fault, sizeof fault, "flip:%zu", field->offset);
  for (size_t i = 0; i < COUNT(versions); i++)
    check(fault, i, NULL, field->says != NULL ? STATUS_REFUSED_BY_GUEST : 0, field->says);
}
