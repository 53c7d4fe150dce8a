/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises what stands for devices: entropy, time of day, watchdog, caches.
 */
#include <bare/check.h>

#define MILLISECOND UINT64_C(1000000)
#define SECOND      UINT64_C(1000000000)

/* Takes all the bytes that are wanted; a generator may give fewer at a time. */
static bool random_bytes(uint8_t *bytes, uint32_t length) {
  for (uint32_t calls = 0; length > 0 && calls < 64u; calls++) {
    uint32_t filled = 0;
    const hgi_status status = hgi_ops.entropy(bytes, length, &filled);

    if ((status != HGI_OK && status != HGI_E_EMPTY) || filled > length ||
        (status == HGI_OK) != (filled > 0))
      return false;
    bytes += filled;
    length -= filled;
  }
  return length == 0;
}

static void check_entropy(void) {
  uint8_t a[HGI_ENTROPY_MAX] = {0}, b[HGI_ENTROPY_MAX] = {0};
  uint32_t filled = 9;
  uint32_t same = 0;

  if (hgi_check_absent(HGI_ENTRY_entropy))
    return;

  bool ok = random_bytes(a, sizeof a) && random_bytes(b, sizeof b);

  for (uint32_t i = 0; i < sizeof a; i++)
    same += a[i] == b[i];
  hgi_check("entropy", ok && same < sizeof a / 4u);
  ok = hgi_ops.entropy(a, 0, &filled) == HGI_E_INVALID && filled == 0;
  filled = 9;
  ok = ok && hgi_ops.entropy(a, HGI_ENTROPY_MAX + 1u, &filled) == HGI_E_INVALID && filled == 0;
  filled = 9;
  ok = ok && hgi_ops.entropy((uint8_t *)8, 1, &filled) == HGI_E_POINTER && filled == 0;
  hgi_check("entropy errors", ok && hgi_ops.entropy(a, 1, (uint32_t *)8) == HGI_E_POINTER);
}

static void check_tod(void) {
  struct hgi_tod tod = {.size = sizeof tod};
  struct hgi_tod later = {.size = sizeof later};

  if (hgi_check_absent(HGI_ENTRY_tod_get) || hgi_check_absent(HGI_ENTRY_tod_set))
    return;
  if (hgi_ops.tod_get(&tod) == HGI_OK) {
    hgi_print("bare: time of day ");
    hgi_print_decimal((uint64_t)tod.seconds);
    hgi_print(" s since 1970\n");
    hgi_bare_wait(MILLISECOND);
    hgi_check("tod_get", hgi_ops.tod_get(&later) == HGI_OK && tod.nanoseconds < SECOND &&
                             (later.seconds > tod.seconds || later.nanoseconds > tod.nanoseconds));
  }
  later = (struct hgi_tod){.size = sizeof later, .seconds = -5, .nanoseconds = 999999999};

  bool ok = hgi_ops.tod_set(&later) == HGI_OK && hgi_ops.tod_get(&tod) == HGI_OK;

  hgi_check("tod_set", ok && (tod.seconds == -5 || tod.seconds == -4));
  later.nanoseconds++;
  ok = hgi_ops.tod_set(&later) == HGI_E_INVALID;
  later.size = HGI_TOD_SIZE_MIN - 1u;
  hgi_check("tod errors", ok && hgi_ops.tod_set(&later) == HGI_E_INVALID &&
                              hgi_ops.tod_get(&later) == HGI_E_INVALID &&
                              hgi_ops.tod_get((struct hgi_tod *)8) == HGI_E_POINTER);
}

/* The times are long for machines that count real time and have other things to do; where those
 * are many, the key watchdog-unit-ms makes them longer still. */
static void check_watchdog(void) {
  const uint64_t unit = hgi_config_number("watchdog-unit-ms", 1) * MILLISECOND;
  bool ok = true;

  if (hgi_check_absent(HGI_ENTRY_watchdog_set))
    return;
  /* Fed in time it does nothing, and stopped neither. */
  for (uint32_t i = 0; i < 3u; i++) {
    ok = ok && hgi_ops.watchdog_set(20u * unit) == HGI_OK;
    hgi_bare_wait(8u * unit);
  }
  ok = ok && hgi_ops.watchdog_set(10u * unit) == HGI_OK && hgi_ops.watchdog_set(0) == HGI_OK;
  hgi_bare_wait(11u * unit);
  hgi_check("watchdog_set", ok);
  hgi_check("watchdog_set out of range",
            hgi_ops.watchdog_set(HGI_WATCHDOG_NS_MIN - 1u) == HGI_E_INVALID &&
                hgi_ops.watchdog_set((uint64_t)INT64_MAX + 1u) == HGI_E_INVALID);
}

static void check_caches(void) {
  static uint8_t buffer[200];
  const struct hgi_header *const header = hgi_host_header();
  const uint64_t end = header->ram_base + header->ram_size;
  const uint64_t inside = (uintptr_t)buffer + 3u;
  uint32_t done = 9;

  if (hgi_check_absent(HGI_ENTRY_cache_clean) || hgi_check_absent(HGI_ENTRY_cache_invalidate))
    return;
  for (uint32_t i = 0; i < sizeof buffer; i++)
    buffer[i] = (uint8_t)i;

  bool ok = hgi_ops.cache_clean(inside, 190, &done) == HGI_OK && done == 190 &&
            hgi_ops.cache_invalidate(inside, 190, &done) == HGI_OK && done == 190;

  for (uint32_t i = 0; i < sizeof buffer; i++)
    ok = ok && buffer[i] == (uint8_t)i;
  hgi_check("cache_clean and cache_invalidate",
            ok && hgi_ops.cache_clean(header->ram_base, 70000, &done) == HGI_OK &&
                done == HGI_CACHE_MAX && hgi_ops.cache_clean(inside, 0, &done) == HGI_OK &&
                done == 0);
  done = 9;
  ok = hgi_ops.cache_clean(end - 1u, 2, &done) == HGI_E_POINTER && done == 0;
  done = 9;
  ok = ok && hgi_ops.cache_invalidate(8, 1, &done) == HGI_E_POINTER && done == 0;
  hgi_check("cache errors", ok && hgi_ops.cache_clean(inside, 1, (uint32_t *)8) == HGI_E_POINTER);
}

void hgi_bare_devices(void) {
  check_entropy();
  check_tod();
  check_watchdog();
  check_caches();
}
