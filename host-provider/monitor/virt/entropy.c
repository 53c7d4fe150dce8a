/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The random number generator: virtio's entropy source, if the machine has one.
 */
#include <monitor/virt/devices.h>
#include <monitor/virt/virtio.h>

#include <common/machine.h>

/* Each poll reads a register of the device: far longer than a generator takes. */
#define POLLS_MAX 1000000u

static uint64_t device; /* 0: there is none */
static uint8_t random_bytes[HGI_ENTROPY_MAX];
static bool asked; /* a request is with the device: a caller before this one lost patience */

void hgi_entropy_init(void) {
  device = hgi_virtio_open(HGI_VIRTIO_ENTROPY);
}

bool hgi_entropy_available(void) {
  return device != 0;
}

hgi_status hgi_machine_entropy(struct hgi_partition *partition, uint8_t *bytes, uint32_t length,
                               uint32_t *count) {
  (void)partition;
  uint32_t given = 0;
  if (!asked) {
    hgi_virtio_offer(device, random_bytes, length);
    asked = true;
  }
  for (uint32_t polls = 0; !hgi_virtio_used(device, &given); polls++) {
    if (polls == POLLS_MAX) {
      return HGI_E_EMPTY;
    }
  }
  asked = false;
  if (given == 0 || given > HGI_ENTROPY_MAX) {
    return HGI_E_HOST;
  }
  *count = given < length ? given : length;
  __builtin_memcpy(bytes, random_bytes, *count);
  for (uint32_t i = 0; i < HGI_ENTROPY_MAX; i++) {
    *(volatile uint8_t *)&random_bytes[i] = 0; /* nobody gets the same bytes again */
  }
  return HGI_OK;
}
