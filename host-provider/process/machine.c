/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup process
 * @brief The machine that the monitor runs on: memory, ranges, its end.
 */
#define _GNU_SOURCE
#include <process/arch.h>
#include <process/process.h>

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#include <common/console.h>
#include <guest.h>
#include <monitor/arch.h>
#include <monitor/cpus.h>
#include <monitor/monitor.h>
#include <monitor/provider.h>
#include <machine_facts.h>

/* All that lies between guest RAM and this program. */
#define RAM_MAX  UINT64_C(0x40000000)
#define UNMAPPED UINT64_C(0x1000)

static struct range {
  void *base;
  size_t size;
  int protection;
} ranges[HGI_RANGES_MAX];
static uint32_t range_count;
static uint64_t clock_frequency;

static void protect(void *base, size_t size, int protection) {
  if (mprotect(base, size, protection) != 0) {
    struct hgi_line line = {.length = 0};
    hgi_line_text(&line, "memory can't be protected: ");
    hgi_line_text(&line, strerror(errno));
    hgi_monitor_error(&line);
  }
}

/* The host may write what the guest may only read, until the guest runs. */
static void unlock(void) {
  for (uint32_t i = 0; i < range_count; i++) {
    if (ranges[i].protection == PROT_READ) {
      protect(ranges[i].base, ranges[i].size, PROT_READ | PROT_WRITE);
    }
  }
  protect(hgi_provider_facts_begin, HGI_PAGE_SIZE, PROT_READ | PROT_WRITE);
}

static void lock(void) {
  for (uint32_t i = 0; i < range_count; i++) {
    protect(ranges[i].base, ranges[i].size, ranges[i].protection);
  }
}

void hgi_arch_init(void) {
  unlock();
  clock_frequency = hgi_process_measure();
}

uint64_t hgi_arch_ram_max(void) {
  return RAM_MAX;
}

uint64_t hgi_arch_unmapped(void) {
  return UNMAPPED; /* Linux maps nothing there */
}

bool hgi_arch_serves(uint32_t slot) {
  return slot != HGI_ENTRY_entropy || hgi_process.rng;
}

/* On ABI versions whose table does not tell of it, too. */
bool hgi_arch_needs_page(void) {
  return true;
}

uint64_t hgi_arch_clock_frequency(void) {
  return clock_frequency;
}

/* The guest's memory is at its own addresses, or nowhere. */
static void map_ram(uint64_t address, uint64_t size) {
  void *const base = (void *)(uintptr_t)address;
  const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE;
  void *const got = mmap(base, (size_t)size, PROT_READ | PROT_WRITE | PROT_EXEC, flags, -1, 0);
  if (got != base) {
    struct hgi_line line = {.length = 0};
    hgi_line_text(&line, "guest RAM can't be mapped at ");
    hgi_line_hex(&line, address);
    hgi_line_text(&line, ": ");
    hgi_line_text(&line, got == MAP_FAILED ? strerror(errno) : "something else is there");
    hgi_monitor_error(&line);
  }
}

void hgi_arch_map(uint64_t base, uint64_t size, uint32_t access) {
  if (access == HGI_ACCESS_ALL) {
    map_ram(base, size);
  } else {
    const int protection = access == HGI_ACCESS_READ_ONLY    ? PROT_READ
                           : access == HGI_ACCESS_EXECUTABLE ? PROT_READ | PROT_EXEC
                                                             : PROT_READ | PROT_WRITE;
    ranges[range_count++] = (struct range){(void *)(uintptr_t)base, (size_t)size, protection};
  }
}

void hgi_arch_publish(uint64_t base, uint64_t size) {
  (void)base;
  (void)size;
}

void hgi_arch_start(void) {
  hgi_virq_start();
  hgi_timers_start();
  hgi_console_look(&hgi_monitor.partition);
}

void hgi_arch_enter(uint64_t entry, uint64_t table) {
  static bool sealed;
  if (!sealed && !hgi_process.open) {
    hgi_process_seal();
  }
  sealed = true;
  hgi_timers_run();
  hgi_monitor_entering();
  lock();
  hgi_process_enter(entry, table);
}

void hgi_cpus_boot_again(void) {
  unlock();
  hgi_process_defined((uint32_t)hgi_provider_facts.ram_base, (uint32_t)hgi_provider_facts.ram_size);
  hgi_monitor_boot();
}

void hgi_arch_power_off(void) {
  hgi_process_close_console();
  _exit(0); /* the exit channel says how it went */
}

void hgi_machine_read(struct hgi_partition *partition, uint64_t address, void *to, size_t length) {
  (void)partition;
  if (length > 0) {
    memcpy(to, (const void *)(uintptr_t)address, length);
  }
}

void hgi_machine_write(struct hgi_partition *partition, uint64_t address, const void *from,
                       size_t length) {
  (void)partition;
  if (length > 0) {
    hgi_process_defined((uint32_t)address, (uint32_t)length); /* perhaps below the guest's esp */
    memcpy((void *)(uintptr_t)address, from, length);
  }
}

bool hgi_machine_time(struct hgi_partition *partition, uint64_t *seconds, uint32_t *nanoseconds) {
  struct timespec now;
  (void)partition;
  clock_gettime(CLOCK_REALTIME, &now);
  *seconds = (uint64_t)now.tv_sec;
  *nanoseconds = (uint32_t)now.tv_nsec;
  return true;
}

hgi_status hgi_machine_entropy(struct hgi_partition *partition, uint8_t *bytes, uint32_t length,
                               uint32_t *count) {
  (void)partition;
  const ssize_t got = getrandom(bytes, length, GRND_NONBLOCK);
  if (got <= 0) {
    return got < 0 && errno == EAGAIN ? HGI_E_EMPTY : HGI_E_HOST;
  }
  *count = (uint32_t)got;
  return HGI_OK;
}
