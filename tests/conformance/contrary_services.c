/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What a host can do wrong: services of 1.3 and 2.0.
 */
#include <conformance/contrary.h>

#include <conformance/conform.h>

hgi_status hgi_wrong_tod_stands(struct hgi_tod *tod) {
  const hgi_status status = hgi_right.tod_get(tod);

  if (status == HGI_OK)
    tod->seconds = tod->nanoseconds = 0;
  return status;
}

hgi_status hgi_wrong_tod_set_ignored(const struct hgi_tod *tod) {
  struct hgi_tod now = {.size = sizeof now};

  return hgi_right.tod_get(&now) == HGI_OK && tod != NULL && tod->size >= sizeof now
             ? HGI_OK
             : HGI_E_INVALID;
}

hgi_status hgi_wrong_watchdog_sleeps(uint64_t timeout_ns) {
  return timeout_ns > HGI_WATCHDOG_NS_MIN && timeout_ns <= INT64_MAX
             ? HGI_OK
             : hgi_right.watchdog_set(timeout_ns);
}

hgi_status hgi_wrong_clean_does_half(uint64_t address, uint32_t length, uint32_t *done) {
  const hgi_status status = hgi_right.cache_clean(address, length, done);

  if (status == HGI_OK)
    *done /= 2u;
  return status;
}

hgi_status hgi_wrong_invalidate_spoils(uint64_t address, uint32_t length, uint32_t *done) {
  const hgi_status status = hgi_right.cache_invalidate(address, length, done);

  if (status == HGI_OK && length == 200u)
    ((uint8_t *)(uintptr_t)address)[-1] = 0;
  return status;
}

hgi_status hgi_wrong_extension_any(uint32_t id, uint32_t version, uint64_t *table) {
  return hgi_right.get_extension(id == UINT32_MAX ? UINT32_C(0x48474958) : id, version, table);
}

hgi_status hgi_wrong_info_overruns(struct hgi_partition_info *info) {
  const hgi_status status = hgi_right.partition_info(info);

  if (status == HGI_OK)
    ((uint8_t *)info)[HGI_PARTITION_INFO_SIZE_MIN] = 0;
  return status;
}

hgi_status hgi_wrong_slice_endless(uint32_t index, struct hgi_partition_slice *slice) {
  return hgi_right.partition_slice(index == UINT32_MAX ? 0 : index, slice);
}

hgi_status hgi_wrong_sampling_other_port(const uint8_t *name, uint32_t name_length,
                                         struct hgi_port_info *info) {
  const hgi_status status = hgi_right.sampling_open(name, name_length, info);

  if (status == HGI_OK)
    info->port += 100u * ++hgi_wrong_calls;
  return status;
}

hgi_status hgi_wrong_sampling_torn(uint32_t port, const uint8_t *message, uint32_t length) {
  return hgi_right.sampling_write(port, message,
                                  length > 1u && length <= 64u ? length - 1u : length);
}

hgi_status hgi_wrong_sampling_always_valid(uint32_t port, uint8_t *message, uint32_t size,
                                           struct hgi_sample *sample) {
  const hgi_status status = hgi_right.sampling_read(port, message, size, sample);

  if (status == HGI_OK)
    sample->valid = 1;
  return status;
}

hgi_status hgi_wrong_queuing_any_name(const uint8_t *name, uint32_t name_length,
                                      struct hgi_port_info *info) {
  const hgi_status status = hgi_right.queuing_open(name, name_length, info);

  return status == HGI_E_NOT_FOUND ? hgi_right.queuing_open((const uint8_t *)"queue.out", 9, info)
                                   : status;
}

hgi_status hgi_wrong_queuing_never_full(uint32_t port, const uint8_t *message, uint32_t length) {
  const hgi_status status = hgi_right.queuing_send(port, message, length);

  return status == HGI_E_FULL ? HGI_OK : status;
}

hgi_status hgi_wrong_queuing_silent(uint32_t port, uint8_t *message, uint32_t size,
                                    struct hgi_message *info) {
  const hgi_status status = hgi_right.queuing_receive(port, message, size, info);

  if (status == HGI_OK)
    info->waiting = 0;
  return status;
}

hgi_status hgi_wrong_report_long(uint32_t code, const uint8_t *message, uint32_t length) {
  return hgi_right.health_report(code, message, length > 128u ? 128u : length);
}

hgi_status hgi_wrong_event_again(struct hgi_health_event *event) {
  const hgi_status status = hgi_right.health_event(event);

  if (status == HGI_OK)
    event->number = 0;
  return status;
}
