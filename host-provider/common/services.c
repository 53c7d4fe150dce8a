/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Dispatches traps to services.
 */
#include <common/services.h>
#include <common/trace.h>

static hgi_service_fn *const services[HGI_ENTRY_COUNT] = {
#define HGI_X_SERVICE(name) [HGI_ENTRY_##name] = hgi_service_##name,
    HGI_SERVICE_LIST(HGI_X_SERVICE)
#undef HGI_X_SERVICE
};

bool hgi_service_call(struct hgi_partition *partition, uint64_t number, const uint64_t *arguments,
                      hgi_status *status) {
  if (number == HGI_SERVICE_TRACE && partition->traced) {
    hgi_trace_returned(partition, arguments[0]);
    *status = HGI_OK;
    return true;
  }
  if (number >= HGI_ENTRY_COUNT || services[number] == NULL || !partition->served[number]) {
    return false;
  }
  partition->calls[number]++;
  *status = services[number](partition, arguments);
  if (partition->traced && partition->end != HGI_END_NONE) {
    hgi_trace_ended(partition, (uint32_t)number, arguments);
  }
  return true;
}
