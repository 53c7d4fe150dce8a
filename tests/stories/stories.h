/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What the stories share. docs/stories.md tells them; the suites have their numbers.
 */
#ifndef HGI_TESTS_STORIES_H
#define HGI_TESTS_STORIES_H

#include <boot/boot.h>
#include <hgi/hgi.h>

/** @brief Fails the test with the transcript unless the guest ended well, all its checks right. */
void boots_well(const struct boot *boot);

/** @brief Fails the test unless the guest refused itself and the host could tell why. */
void refuses_itself(const struct boot *boot, const char *sentence);

/** @brief Fails the test unless the guest found a slot bound so: "host", "shim" or "absent". */
void bound(const struct boot *boot, uint32_t slot, const char *binding);

/** @brief Whether the guest found a slot bound so. */
bool is_bound(const struct boot *boot, uint32_t slot, const char *binding);

/** @brief Entry names, by slot. */
extern const char *const story_entries[HGI_ENTRY_COUNT];

/** @brief Guest time within which a guest that is refused has ended, in instructions. */
#define STORY_BOUND UINT64_C(50000000)

#endif
