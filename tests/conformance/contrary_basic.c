/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What a host can do wrong: console, memory, configuration and the end.
 */
#include <conformance/contrary.h>

#include <conformance/conform.h>

hgi_status hgi_wrong_putc_takes_any(uint32_t character) {
  return character > 255u ? HGI_OK : hgi_right.console_putc(character);
}

hgi_status hgi_wrong_getc_repeats(uint8_t *character) {
  static uint8_t last;

  if (++hgi_wrong_calls % 2u == 0 && last != 0) {
    *character = last;
    last = 0;
    return HGI_OK;
  }

  const hgi_status status = hgi_right.console_getc(character);

  if (status == HGI_OK)
    last = *character;
  return status;
}

hgi_status hgi_wrong_read_loses(uint8_t *data, uint32_t size, uint32_t *taken) {
  const hgi_status status = hgi_right.console_read(data, size, taken);

  if (status == HGI_OK && *taken > 1u)
    (*taken)--;
  return status;
}

hgi_status hgi_wrong_write_says_more(const uint8_t *data, uint32_t length, uint32_t *written) {
  const hgi_status status = hgi_right.console_write(data, length, written);

  if (status == HGI_OK && written != NULL && length != 0)
    (*written)++;
  return status;
}

hgi_status hgi_wrong_write_takes_all(const uint8_t *data, uint32_t length, uint32_t *written) {
  const hgi_status status = hgi_right.console_write(data, length, written);

  if (status == HGI_OK && written != NULL)
    *written = length;
  return status;
}

hgi_status hgi_wrong_regions_descend(uint32_t index, struct hgi_memory_region *region) {
  return hgi_right.memory_region(index <= 1u ? 1u - index : index, region);
}

hgi_status hgi_wrong_region_forgets(uint32_t index, struct hgi_memory_region *region) {
  return hgi_right.memory_region(index == UINT32_MAX ? index : index + 1u, region);
}

/* Only over what an assertion has put there to see it: else the guest's stack may be behind. */
hgi_status hgi_wrong_region_writes_past(uint32_t index, struct hgi_memory_region *region) {
  const hgi_status status = hgi_right.memory_region(index, region);

  if (status == HGI_OK && hgi_filled(region + 1, 0xee, sizeof region->size))
    region[1].size = 0;
  return status;
}

hgi_status hgi_wrong_region_not_in_irq(uint32_t index, struct hgi_memory_region *region) {
  return hgi_in_irq != NULL ? HGI_E_CONTEXT : hgi_right.memory_region(index, region);
}

hgi_status hgi_wrong_config_keeps_length(const uint8_t *key, uint32_t key_length, uint8_t *value,
                                         uint32_t size, uint32_t *length) {
  const uint32_t before = (uintptr_t)length % 4u == 0 && (uintptr_t)length > 4096u ? 7u : 0;
  const hgi_status status = hgi_right.config_get(key, key_length, value, size, length);

  if (status == HGI_E_NOT_FOUND)
    *length = before;
  return status;
}

hgi_status hgi_wrong_config_prefix(const uint8_t *key, uint32_t key_length, uint8_t *value,
                                   uint32_t size, uint32_t *length) {
  const hgi_status status = hgi_right.config_get(key, key_length, value, size, length);

  if (status == HGI_OK && *length == 10u)
    (*length)--;
  return status;
}

hgi_status hgi_wrong_shutdown_takes_any(uint32_t kind, uint32_t reason, uint32_t status) {
  return kind == UINT32_MAX ? HGI_E_HOST : hgi_right.shutdown(kind, reason, status);
}

hgi_status hgi_wrong_fatal_wrong_error(const struct hgi_fatal *info) {
  const hgi_status status = hgi_right.fatal(info);

  return status == HGI_E_POINTER ? HGI_E_INVALID : status;
}

hgi_status hgi_wrong_idle_claims(void) {
  hgi_wrong_claim_finds_nothing();
  return HGI_OK;
}

hgi_status hgi_wrong_entropy_is_constant(uint8_t *data, uint32_t length, uint32_t *filled) {
  const hgi_status status = hgi_right.entropy(data, length, filled);

  if (status == HGI_OK)
    hgi_fill(data, 7, *filled);
  return status;
}

hgi_status hgi_wrong_halt_takes_any(uint32_t status) {
  return status > HGI_EXIT_STATUS_MAX ? HGI_OK : hgi_right.halt(status);
}
