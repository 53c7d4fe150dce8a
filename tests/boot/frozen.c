/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Images of released versions, kept as they were built: they boot on every later host.
 *
 * What is expected is written by hand: a guest of 1.x runs on every 1.x host, is refused by 2.0,
 * and runs on 2.0 with the legacy view. A guest of 2.0 runs everywhere.
 */
#include "boot.h"
#include "places.h"

#include <stdio.h>

/** @brief An image, and what it says when all is well. */
struct frozen {
  const char *image; /**< in the folder of frozen images */
  const char *says;  /**< in its transcript */
  bool on_2_0;       /**< runs on 2.0 without the legacy view */
};

static const struct frozen frozen[] = {
#define IMAGE(name, small, on_2_0)                                                                 \
  {name, small ? "small: took 5 ticks" : "bare: done, failures 0", on_2_0},
    FROZEN_IMAGES(IMAGE)};

/** @brief A host, and whether it runs guests of 1.x. */
struct frozen_host {
  const char *abi;          /**< its version */
  const char *const *extra; /**< more arguments */
  bool boots;               /**< or refuses before entry */
};

static const struct frozen_host hosts[] = {
    {"1.0", NULL, true}, {"1.1", NULL, true},  {"1.2", NULL, true},
    {"1.3", NULL, true}, {"2.0", NULL, false}, {"2.0", WITH("--legacy"), true},
};

ParameterizedTestParameters(boot, frozen_image) {
  return numbers_below(sizeof frozen / sizeof frozen[0]);
}

ParameterizedTest(const size_t *number, boot, frozen_image) {
  char path[512];

  snprintf(path, sizeof path, "%s/%s", HGI_FROZEN, frozen[*number].image);
  for (size_t i = 0; i < sizeof hosts / sizeof hosts[0]; i++) {
    const bool boots = hosts[i].boots || frozen[*number].on_2_0;
    const struct boot result = boot(path, hosts[i].abi, hosts[i].extra, NULL);

    cr_expect_eq(result.status, boots ? 0 : STATUS_REFUSED_BY_HOST, "%s on %s: status %d: %s", path,
                 hosts[i].abi, result.status, result.transcript);
    cr_expect(says(&result, boots ? frozen[*number].says
                                  : "refused: the host serves guests of ABI 2.0 or newer"),
              "%s on %s: %s", path, hosts[i].abi, result.transcript);
  }
}
