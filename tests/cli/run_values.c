/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Bad values of options of `hgi run` that are the host's: one line on standard error, before
 * anything boots.
 */
#include "cli.h"

#include <criterion/parameterized.h>
#include <stdio.h>
#include <string.h>

static const struct {
  const char *arguments, *said;
} bad[] = {
    {"--abi 9.9", "--abi 9.9: wanted one of the ABI versions of this host, 2.0 to 2.0\n"},
    {"--abi two", "--abi two: wanted one of the ABI versions of this host, "},
    {"--name ''", "--name '': wanted 1 to 23 of a to z, "},
    {"--name a,b", "--name a,b: wanted a value without a comma\n"},
    {"--fault flip:1,legacy=1", "--fault flip:1,legacy=1: wanted a value without a comma\n"},
    {"--channel foo", "--channel foo: wanted NAME:sampling:SIZE:REFRESH_NS or "},
    {"--channel q:queuing:4:4 --channel q:sampling:4:4", "--channel q:sampling:4:4: wanted NAME:"},
    {"--without x", "--without x: wanted entries or groups of entries, "},
    {"--limit abc", "--limit abc: wanted milliseconds, 1 to 86400000\n"},
    {"--watchdog-restarts 1001", "--watchdog-restarts 1001: wanted a number, 0 to 1000\n"},
    {"--clock-start x", "--clock-start x: wanted nanoseconds, 0 to 4611686018427387904\n"},
    {"--config Q=1", "--config Q=1: wanted KEY=VALUE, a key of 1 to 63 of a to z, "},
    {"--fault x", "--fault x: wanted null, unaligned, "},
    {"--fault nullx", "--fault nullx: wanted null\n"},
    {"--fault insert:9999", "--fault insert:9999: wanted insert: with a slot, 0 to 48\n"},
    {"--fault away:1001", "--fault away:1001: wanted away: with milliseconds, 0 to 1000\n"},
    {"--fault hangs:x", "--fault hangs:x: wanted hangs: with an entry's name\n"},
};

ParameterizedTestParameters(run_values, bad) {
  static size_t numbers[sizeof bad / sizeof bad[0]];

  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
    numbers[i] = i;
  return cr_make_param_array(size_t, numbers, sizeof numbers / sizeof numbers[0]);
}

ParameterizedTest(const size_t *number, run_values, bad) {
  const char *const host = "run --monitor " FOREIGN("foreign.elf") " " FROZEN("bare-2.0.elf");
  char arguments[1024], wanted[256];

  snprintf(arguments, sizeof arguments, "%s %s", host, bad[*number].arguments);
  snprintf(wanted, sizeof wanted, "hgi: %s", bad[*number].said);
  const struct said said = hgi_to("", arguments);

  cr_expect_eq(said.status, 2, "%s: %d", bad[*number].arguments, said.status);
  cr_expect_str_empty(said.out);
  cr_expect(said_line(&said, wanted), "%s: %s", wanted, said.err);
}

/* What is too long is cut, not what was wanted. */
Test(run_values, long_ones) {
  static char arguments[9500];
  static const char host[] = "run --monitor " FOREIGN("foreign.elf") " --cmdline ";

  for (size_t length = 2000; length <= 9000; length += 7000) {
    memset(arguments, 'x', sizeof arguments);
    memcpy(arguments, host, sizeof host - 1);
    strcpy(arguments + sizeof host - 1 + length, " " FROZEN("bare-2.0.elf"));
    const struct said said = hgi_to("", arguments);

    cr_expect_eq(said.status, 2, "%d", said.status);
    cr_expect(said_line(&said, "hgi: --cmdline"), "%s", said.err);
    cr_expect_lt(strlen(said.err), 200u, "%s", said.err);
  }
  memset(arguments, 'x', sizeof arguments);
  memcpy(arguments, "run --ram-size ", 15);
  strcpy(arguments + 9000, " guest.elf");
  const struct said said = hgi_to("", arguments);

  cr_expect(said_line(&said, "xxx...xxx"), "%s", said.err);
  cr_expect(said_line(&said, "x: wanted bytes, 1 to 1024G, with K, M or G for units\n"), "%s",
            said.err);
  cr_expect_lt(strlen(said.err), 700u, "%s", said.err);
}
