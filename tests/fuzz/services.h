/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The fuzz target services: what must hold of a host after each call, on the fake machine.
 */
#ifndef HGI_TESTS_FUZZ_SERVICES_H
#define HGI_TESTS_FUZZ_SERVICES_H

#include "fuzz.h"

#include <host/fake.h>

/** @brief Channels of the fake host: the last one's ports are another partition's. */
#define SERVICES_CHANNELS 4u

/** @brief How they are set up. */
extern const struct hgi_channel_setup services_channels[SERVICES_CHANNELS];

/** @brief Where the guest's memory begins and ends, and the bounds of the ABI. */
extern const struct fuzz_anchors services_anchors;

/**
 * @brief Makes the arguments of a call: those that the types of the entry's signature want, mostly.
 * @param input chooses
 * @param number of an entry, or any
 * @param[out] arguments ::HGI_SERVICE_ARGUMENTS of them
 */
void services_arguments(struct fuzz_input *input, uint64_t number, uint64_t *arguments);

/** @brief The host was switched on: forgets what was sent. */
void services_rules_start(void);

/** @brief The guest starts anew: what waited for it is forgotten. */
void services_rules_restart(void);

/** @brief To be called before each call: remembers guest memory. */
void services_rules_before(void);

/**
 * @brief To be called after each call.
 * @param number of the entry
 * @param arguments ::HGI_SERVICE_ARGUMENTS of them
 * @param status what the entry returned
 */
void services_rules_after(uint64_t number, const uint64_t *arguments, hgi_status status);

/** @brief Checks all that must hold whatever happened before. */
void services_rules_check(void);

#endif
