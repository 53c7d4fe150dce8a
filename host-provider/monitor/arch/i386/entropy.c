/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The random number generator: the processor's, if it has one.
 */
#include <cpu.h>

#include <common/machine.h>
#include <monitor/arch.h>

#define CPUID_BASE   1u
#define CPUID_RANDOM 0x40000000u
#define RANDOM_TRIES 10u /* as Intel's SDM says, volume 1, 7.3.17.1 */

static bool has_random(void) {
  uint32_t ebx, ecx, edx;
  hgi_cpuid(CPUID_BASE, &ebx, &ecx, &edx);
  return (ecx & CPUID_RANDOM) != 0;
}

bool hgi_arch_serves(uint32_t slot) {
  return slot != HGI_ENTRY_entropy || has_random();
}

static bool random_word(uint32_t *word) {
  uint8_t good = 0;
  for (uint32_t i = 0; i < RANDOM_TRIES && good == 0; i++) {
    __asm__ volatile("rdrand %0\n\tsetc %1" : "=r"(*word), "=qm"(good) : : "cc");
  }
  return good != 0;
}

hgi_status hgi_machine_entropy(struct hgi_partition *partition, uint8_t *bytes, uint32_t length,
                               uint32_t *count) {
  uint32_t word = 0;
  (void)partition;
  for (*count = 0; *count < length; (*count)++) {
    if (*count % sizeof(word) == 0 && !random_word(&word)) {
      break;
    }
    bytes[*count] = (uint8_t)(word >> (*count % sizeof(word) * 8));
  }
  return *count > 0 ? HGI_OK : HGI_E_EMPTY;
}
