/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What tests/host/fake.c takes of Criterion, for the fuzz targets, which have none.
 */
#ifndef HGI_TESTS_FUZZ_STANDIN_CRITERION_H
#define HGI_TESTS_FUZZ_STANDIN_CRITERION_H

#include <fuzz/fuzz.h>

/** @brief Any further argument is a message, which the rule itself replaces. */
#define cr_assert(rule, ...) FUZZ_CHECK(rule)

#endif
