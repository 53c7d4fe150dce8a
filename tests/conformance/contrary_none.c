/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The conformance guest calls what the host gives.
 */
#include <conformance/contrary.h>

void hgi_contrary_apply(void) {
}
