/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Images of released versions, kept as they were built: they boot on every later host.
 *
 * What is expected is written by hand: a guest of 1.x runs on every 1.x host, is refused by 2.0,
 * and runs on 2.0 with the legacy view. The bare guest of 2.0 runs everywhere; the small one has no
 * shims, so it wants 1.2. A guest that uses what 1.n brought wants 1.n.
 */
#include "boot.h"
#include "places.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

/** @brief What an image is, by what it says when all is well. */
#define SMALL "small: took 5 ticks"
#define OWN   "own: all as it was"
#define BARE  "bare: done, failures 0"

/** @brief An image, and what it says when all is well. */
struct frozen {
  const char *image;     /**< in the folder of frozen images */
  const char *says;      /**< in its transcript */
  bool on_2_0;           /**< runs on 2.0 without the legacy view */
  unsigned oldest_minor; /**< of the hosts of 1.x that it runs on */
};

static const struct frozen frozen[] = {
#define IMAGE(name, what, on_2_0, oldest_minor) {name, what, on_2_0, oldest_minor},
    FROZEN_IMAGES(IMAGE)};

/** @brief A host, and whether it runs guests of 1.x. */
struct frozen_host {
  const char *abi;          /**< its version */
  const char *const *extra; /**< more arguments */
  bool old_guests;          /**< boots guests of 1.x, or refuses them before entry */
  unsigned minor;           /**< of 1.x; those of 2.0 have all of that */
};

static const struct frozen_host hosts[] = {
    {"1.0", NULL, true, 0}, {"1.1", NULL, true, 1},  {"1.2", NULL, true, 2},
    {"1.3", NULL, true, 3}, {"2.0", NULL, false, 9}, {"2.0", WITH("--legacy"), true, 9},
};

/* Why a guest is refused, or "". */
static const char *refusal(const struct frozen *guest, const struct frozen_host *host) {
  static char sentence[96];

  sentence[0] = '\0';
  if (!host->old_guests && !guest->on_2_0)
    return "refused: the host serves guests of ABI 2.0 or newer";
  if (host->minor < guest->oldest_minor)
    snprintf(sentence, sizeof sentence,
             "refused: the guest wants ABI 1.%u or newer, the host has 1.%u", guest->oldest_minor,
             host->minor);
  return sentence;
}

ParameterizedTestParameters(boot, frozen_image) {
  return numbers_below(sizeof frozen / sizeof frozen[0]);
}

ParameterizedTest(const size_t *number, boot, frozen_image) {
  char path[512];

  snprintf(path, sizeof path, "%s/%s", HGI_FROZEN, frozen[*number].image);
  for (size_t i = 0; i < sizeof hosts / sizeof hosts[0]; i++) {
    const char *const refused = refusal(&frozen[*number], &hosts[i]);
    const struct boot result = boot(path, hosts[i].abi, hosts[i].extra, NULL);

    cr_expect_eq(result.status, *refused == '\0' ? 0 : STATUS_REFUSED_BY_HOST,
                 "%s on %s: status %d: %s", path, hosts[i].abi, result.status, result.transcript);
    cr_expect(says(&result, *refused == '\0' ? frozen[*number].says : refused), "%s on %s: %s",
              path, hosts[i].abi, result.transcript);
  }
}

/* An image that is frozen and not in the table above would never be booted. */
Test(boot, every_frozen_image_is_booted) {
  DIR *const folder = opendir(HGI_FROZEN);
  const struct dirent *file;
  size_t images = 0;

  cr_assert_not_null(folder);
  while ((file = readdir(folder)) != NULL) {
    size_t i = 0;

    if (file->d_name[0] == '.')
      continue;
    while (i < sizeof frozen / sizeof frozen[0] && strcmp(frozen[i].image, file->d_name) != 0)
      i++;
    cr_expect_lt(i, sizeof frozen / sizeof frozen[0], "%s has no row", file->d_name);
    images++;
  }
  closedir(folder);
  cr_expect_eq(images, sizeof frozen / sizeof frozen[0]);
}
