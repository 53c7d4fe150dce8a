/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Drives a virtqueue: descriptor, available ring, used ring (Virtual I/O Device 1.2, 2.7).
 */
#include <monitor/virt/virtio.h>

#include <monitor/mmio.h>
#include <platform.h>
#include <registers.h>

/* Registers (4.2.2). */
#define MAGIC           0x000u
#define VERSION         0x004u
#define DEVICE_ID       0x008u
#define DRIVER_FEATURES 0x020u
#define DRIVER_SELECT   0x024u
#define QUEUE_SELECT    0x030u
#define QUEUE_MAX       0x034u
#define QUEUE_SIZE      0x038u
#define QUEUE_READY     0x044u
#define QUEUE_NOTIFY    0x050u
#define IRQ_STATUS      0x060u
#define IRQ_ACKNOWLEDGE 0x064u
#define STATUS          0x070u
#define QUEUE_PARTS     0x080u /* descriptors, driver's part, device's part: 64 bits each */

#define MAGIC_VALUE     0x74726976u
#define VERSION_MODERN  2u
#define FEATURE_VERSION 1u /* VIRTIO_F_VERSION_1, in the second word */
#define ACKNOWLEDGED    1u
#define DRIVER          2u
#define DRIVER_OK       4u
#define FEATURES_OK     8u
#define SIZE            1u
#define DEVICE_WRITES   2u

static struct {
  _Alignas(16) struct {
    uint64_t address;
    uint32_t length;
    uint16_t flags, next;
  } descriptors[SIZE];
  _Alignas(2) struct { uint16_t flags, index, ring[SIZE], event; } available;
  _Alignas(4) struct {
    uint16_t flags, index;
    struct {
      uint32_t id, length;
    } ring[SIZE];
    uint16_t event;
  } used;
} queue;

static uint16_t seen; /* used.index that was last looked at */

static void put_address(uint64_t device, uint32_t part, const volatile void *address) {
  uint64_t value = (uintptr_t)address;
  hgi_put32(device + QUEUE_PARTS + 0x10 * part, (uint32_t)value);
  hgi_put32(device + QUEUE_PARTS + 0x10 * part + 4, (uint32_t)(value >> 32));
}

static bool set_up(uint64_t device) {
  hgi_put32(device + STATUS, 0);
  hgi_put32(device + STATUS, ACKNOWLEDGED | DRIVER);
  hgi_put32(device + DRIVER_SELECT, 1);
  hgi_put32(device + DRIVER_FEATURES, FEATURE_VERSION);
  hgi_put32(device + DRIVER_SELECT, 0);
  hgi_put32(device + DRIVER_FEATURES, 0);
  hgi_put32(device + STATUS, ACKNOWLEDGED | DRIVER | FEATURES_OK);
  hgi_put32(device + QUEUE_SELECT, 0);
  if ((hgi_get32(device + STATUS) & FEATURES_OK) == 0 || hgi_get32(device + QUEUE_MAX) < SIZE) {
    return false;
  }
  hgi_put32(device + QUEUE_SIZE, SIZE);
  put_address(device, 0, &queue.descriptors);
  put_address(device, 1, &queue.available);
  put_address(device, 2, &queue.used);
  hgi_put32(device + QUEUE_READY, 1);
  hgi_put32(device + STATUS, ACKNOWLEDGED | DRIVER | FEATURES_OK | DRIVER_OK);
  return true;
}

uint64_t hgi_virtio_open(uint32_t type) {
  for (uint32_t i = 0; i < HGI_PLATFORM_VIRTIO_COUNT; i++) {
    uint64_t device = HGI_PLATFORM_VIRTIO + i * HGI_PLATFORM_VIRTIO_STEP;
    if (hgi_get32(device + MAGIC) == MAGIC_VALUE && hgi_get32(device + VERSION) == VERSION_MODERN &&
        hgi_get32(device + DEVICE_ID) == type && set_up(device)) {
      return device;
    }
  }
  return 0;
}

void hgi_virtio_offer(uint64_t device, void *buffer, uint32_t size) {
  queue.descriptors[0].address = (uintptr_t)buffer;
  queue.descriptors[0].length = size;
  queue.descriptors[0].flags = DEVICE_WRITES;
  queue.available.ring[0] = 0;
  HGI_BARRIER(); /* the device sees the buffer before it sees that there is one */
  *(volatile uint16_t *)&queue.available.index = (uint16_t)(queue.available.index + 1);
  HGI_BARRIER();
  hgi_put32(device + QUEUE_NOTIFY, 0);
}

bool hgi_virtio_used(uint64_t device, uint32_t *length) {
  hgi_put32(device + IRQ_ACKNOWLEDGE, hgi_get32(device + IRQ_STATUS));
  if (*(volatile uint16_t *)&queue.used.index == seen) {
    return false;
  }
  HGI_BARRIER();
  seen++;
  *length = queue.used.ring[0].length;
  return true;
}
