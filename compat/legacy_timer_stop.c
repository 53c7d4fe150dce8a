/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Legacy view timer_stop, from timer_set_deadline: a deadline 292 years after boot.
 */
#include <compat/legacy.h>

hgi_status hgi_legacy_timer_stop(void) {
  return hgi_provider_timer_set_deadline(INT64_MAX);
}
