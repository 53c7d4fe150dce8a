/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Ports over channels, hosts without them, and channels that are no good.
 */
#include "boot.h"
#include "expected.h"

#include <stdio.h>

Test(boot, ports_carry_messages) {
  static const char *const versions[] = {"1.3", "2.0"};
  static const char *const checks[] = {
      "samples.out",          "sampling_read nothing",  "sampling_write",
      "sampling_read",        "sampling_read validity", "queue.out",
      "queuing_send",         "queuing_receive errors", "queuing_receive first in, first out",
      "sampling_open errors", "queuing_open errors",    "health_event of an overflow"};
  char line[96];

  for (size_t v = 0; v < 2; v++) {
    const struct boot result = boot("hgi-bare.elf", versions[v], WITH(CHANNELS), NULL);

    cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
    for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++) {
      snprintf(line, sizeof line, "bare: check %s ok\n", checks[i]);
      cr_expect(says(&result, line), "no %s in %s", line, result.transcript);
    }
  }
}

/* A queue of one message, and the longest message that a channel takes. */
Test(boot, ports_at_their_bounds) {
  const struct boot small =
      boot("hgi-bare.elf", "1.3",
           WITH("--channel=queue:queuing:2:1", "--channel=samples:sampling:2:1000"), NULL);
  const struct boot large =
      boot("hgi-bare.elf", "1.3",
           WITH("--channel=queue:queuing:256:256", "--channel=samples:sampling:4096:1000"), NULL);

  cr_expect_eq(small.status, 0, "status %d: %s", small.status, small.transcript);
  cr_expect_eq(large.status, 0, "status %d: %s", large.status, large.transcript);
}

/* A guest that is started anew finds its ports closed and empty. */
Test(boot, ports_after_a_restart) {
  const struct boot result =
      boot("hgi-bare.elf", "1.3", WITH(CHANNELS, "--cmdline", "do=ports-reset"), NULL);

  cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
  cr_expect(says(&result, "bare: check ports are closed and empty ok"), "%s", result.transcript);
}

Test(boot, port_question_of_2014) {
  const struct boot must = boot("hgi-bare-queuing.elf", "1.3", NULL, NULL);
  const struct boot may = boot("hgi-bare-queuing-may.elf", "1.3", NULL, NULL);
  const struct boot out =
      boot("hgi-bare-queuing.elf", "1.3", WITH(CHANNELS, "--without=queuing"), NULL);
  const struct boot with = boot("hgi-bare-queuing.elf", "1.3", WITH(CHANNELS), NULL);
  static const char sentence[] =
      "refused: the guest (ABI 2.0) must have queuing_open, the host (ABI 1.3) has it not";

  cr_expect_eq(must.status, STATUS_REFUSED_BY_HOST, "%s", must.transcript);
  cr_expect(says(&must, sentence) && !says(&must, "bare: "), "%s", must.transcript);
  cr_expect_eq(out.status, STATUS_REFUSED_BY_HOST, "%s", out.transcript);
  cr_expect(says(&out, sentence), "%s", out.transcript);
  cr_expect_eq(may.status, 0, "%s", may.transcript);
  cr_expect(says(&may, "bare: the host has no queuing ports, going on without"), "%s",
            may.transcript);
  cr_expect_eq(with.status, 0, "%s", with.transcript);
  cr_expect(says(&with, "bare: check queuing_receive first in, first out ok"));
}

static const char *const bad_channels[] = {"q:queuing:4097:1",
                                           "q:queuing:4096:17",
                                           "q:queuing:4:257",
                                           "q:queuing:0:4",
                                           "q:queuing:4:0",
                                           "q:sampling:4:0",
                                           "q:other:4:4",
                                           ":queuing:4:4",
                                           "q q:queuing:4:4",
                                           "q:queuing:4",
                                           "q:queuing:4:4:4",
                                           "q:queuing:x:4",
                                           "q",
                                           "a2345678901234567890123456789:queuing:4:4"};

Test(boot, bad_channels_are_named) {
  char argument[96];

  for (size_t i = 0; i < sizeof bad_channels / sizeof bad_channels[0]; i++) {
    snprintf(argument, sizeof argument, "--channel=%s", bad_channels[i]);
    const struct boot result = boot("hgi-bare.elf", "1.3", WITH(argument), NULL);

    cr_expect_eq(result.status, STATUS_USAGE, "%s: %s", argument, result.transcript);
    cr_expect(says(&result, bad_channels[i]) && count(&result, "\n") == 1, "%s", result.transcript);
  }
  const struct boot twice = boot("hgi-bare.elf", "1.3",
                                 WITH("--channel=q:queuing:4:4", "--channel=q:sampling:4:4"), NULL);

  cr_expect_eq(twice.status, STATUS_USAGE, "%s", twice.transcript);
  cr_expect(says(&twice, "q:sampling:4:4"), "%s", twice.transcript);
}
