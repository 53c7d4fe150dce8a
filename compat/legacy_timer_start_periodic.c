/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Legacy view timer_start_periodic, from the service that the host keeps for it.
 *
 * It can't be built from timer_set_deadline: the guest's handler sets no next deadline, and nobody
 * else runs at each tick who could. So the host, which does, keeps the period.
 */
#include <compat/legacy.h>

hgi_status hgi_legacy_timer_start_periodic(uint32_t period_us) {
  return hgi_provider_timer_start_periodic(period_us);
}
