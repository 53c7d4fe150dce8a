/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Images of released versions, kept as they were built: they boot on every later host.
 *
 * What is expected is written by hand: a guest of 1.x runs on every 1.x host, is refused by 2.0,
 * and runs on 2.0 with the legacy view. The bare guest of 2.0 runs everywhere; the small one has no
 * shims, so it wants 1.2.
 */
#include "boot.h"
#include "places.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

/** @brief An image, and what it says when all is well. */
struct frozen {
  const char *image; /**< in the folder of frozen images */
  const char *says;  /**< in its transcript */
  bool on_2_0;       /**< runs on 2.0 without the legacy view */
  bool on_1_0;       /**< runs on 1.0 and 1.1; else it wants 1.2 */
};

static const struct frozen frozen[] = {
#define IMAGE(name, small, on_2_0, on_1_0)                                                         \
  {name, (small) ? "small: took 5 ticks" : "bare: done, failures 0", on_2_0, on_1_0},
    FROZEN_IMAGES(IMAGE)};

/** @brief A host, and whether it runs guests of 1.x. */
struct frozen_host {
  const char *abi;          /**< its version */
  const char *const *extra; /**< more arguments */
  bool old_guests;          /**< boots guests of 1.x, or refuses them before entry */
  bool has_1_2;             /**< has what guests need that want 1.2 */
};

static const struct frozen_host hosts[] = {
    {"1.0", NULL, true, false}, {"1.1", NULL, true, false}, {"1.2", NULL, true, true},
    {"1.3", NULL, true, true},  {"2.0", NULL, false, true}, {"2.0", WITH("--legacy"), true, true},
};

/* Why a guest is refused, or NULL. */
static const char *refusal(const struct frozen *guest, const struct frozen_host *host) {
  if (!host->old_guests && !guest->on_2_0)
    return "refused: the host serves guests of ABI 2.0 or newer";
  if (!host->has_1_2 && !guest->on_1_0)
    return "refused: the guest wants ABI 1.2 or newer, the host has 1.";
  return NULL;
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

    cr_expect_eq(result.status, refused == NULL ? 0 : STATUS_REFUSED_BY_HOST,
                 "%s on %s: status %d: %s", path, hosts[i].abi, result.status, result.transcript);
    cr_expect(says(&result, refused == NULL ? frozen[*number].says : refused), "%s on %s: %s", path,
              hosts[i].abi, result.transcript);
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
