/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The ring of health events.
 */
#include <common/health.h>

void hgi_health_add(struct hgi_health *health, enum hgi_health_kind kind, uint32_t code,
                    uint64_t time_ns) {
  health->events[health->next % HGI_HEALTH_EVENTS] = (struct hgi_health_event){
      .kind = (uint32_t)kind, .number = health->next, .time_ns = time_ns, .code = code};
  health->next++;
  if (health->count < HGI_HEALTH_EVENTS) {
    health->count++;
  }
}

bool hgi_health_take(struct hgi_health *health, struct hgi_health_event *event) {
  if (health->count == 0) {
    return false;
  }
  *event = health->events[(health->next - health->count) % HGI_HEALTH_EVENTS];
  health->count--;
  return true;
}
