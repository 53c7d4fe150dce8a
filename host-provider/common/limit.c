/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Ends a guest that takes too long.
 */
#include <common/limit.h>

#include <common/alarm.h>

/* A guest that has ended needs no alarm, which would come again at once. */
uint64_t hgi_limit_of(struct hgi_partition *partition) {
  const bool counts =
      partition->limit != 0 && partition->end == HGI_END_NONE && hgi_machine_cpu(partition) == 0;
  return counts ? partition->limit : HGI_LIMIT_NONE;
}

/* Without a limit there is nothing to wait for yet. */
void hgi_limit_start(struct hgi_partition *partition) {
  if (hgi_limit_of(partition) != HGI_LIMIT_NONE) {
    hgi_alarm_update(partition);
  }
}

void hgi_limit_due(struct hgi_partition *partition) {
  const uint64_t limit = hgi_limit_of(partition);
  if (limit != HGI_LIMIT_NONE && hgi_machine_now(partition) >= limit) {
    partition->end = HGI_END_TIMEOUT;
  }
}
