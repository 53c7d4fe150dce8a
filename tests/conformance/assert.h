/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief For files of assertions: declares the functions of the list.
 */
#ifndef HGI_CONFORM_ASSERT_H
#define HGI_CONFORM_ASSERT_H

#include <conformance/conform.h>

/** @cond */
#define HGI_ASSERTION(number, entry, status, function, sentence) void function(void);
#include <conformance/assertions.h>
/** @endcond */

#endif
