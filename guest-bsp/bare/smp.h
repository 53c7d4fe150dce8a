/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Secondary CPUs of the bare guest.
 *
 * ops was made by the boot CPU before the first of them starts, and is never written again.
 */
#ifndef HGI_BARE_SMP_H
#define HGI_BARE_SMP_H

#include <stdbool.h>
#include <stdint.h>

/** @brief CPUs that the bare guest makes use of at most. */
#define HGI_BARE_CPUS 8u

/** @brief A secondary CPU, and what it is to do. */
struct hgi_second {
  uint64_t stack;                               /**< top of its stack; the start code's */
  void (*run)(const struct hgi_second *second); /**< what it does */
  uint32_t cpu;                                 /**< its number */
};

/** @brief Where a secondary CPU starts, with a struct hgi_second as its argument. In arch/. */
void hgi_second_start(void);

/**
 * @brief Called by hgi_second_start, on the CPU's own stack, interrupts masked.
 * @param second the argument of cpu_start
 */
_Noreturn void hgi_second_main(const struct hgi_second *second);

/**
 * @brief Starts a CPU. [task]
 * @param cpu its number
 * @param run what it does, with interrupts masked; then it is idle for ever
 * @return what cpu_start returned; HGI_E_INVALID if the bare guest has no stack for it
 */
int32_t hgi_second_run(uint32_t cpu, void (*run)(const struct hgi_second *second));

/** @brief Whether hgi_second_run was asked for a CPU that the bare guest has a stack for. [task]
 * [isr] */
bool hgi_second_any(void);

/**
 * @brief Reads what another CPU wrote, and sees all that it wrote before. [task] [isr]
 *
 * CPUs tell each other by aligned words that one of them writes: their caches may be off, where
 * exclusive accesses fault.
 *
 * @param word where
 */
static inline uint32_t hgi_word_get(const uint32_t *word) {
  return __atomic_load_n(word, __ATOMIC_ACQUIRE);
}

/**
 * @brief Writes what another CPU reads with hgi_word_get. [task] [isr]
 * @param word where
 * @param value what
 */
static inline void hgi_word_put(uint32_t *word, uint32_t value) {
  __atomic_store_n(word, value, __ATOMIC_RELEASE);
}

/**
 * @brief Waits until a word has reached a value. [task]
 * @param word where
 * @param wanted the value
 * @param patience nanoseconds after which it gives up
 * @return whether the word has reached it
 */
bool hgi_word_wait(const uint32_t *word, uint32_t wanted, uint64_t patience);

/** @brief Whether cpu_count, cpu_start and the others of their kind are there. [task] */
bool hgi_bare_has_cpus(void);

/** @brief Exercises the entries for several CPUs, with as many as there are. [task] */
void hgi_bare_cpus(void);

/** @brief The errors of cpu_start and ipi_send. [task] @param count what cpu_count told */
void hgi_bare_cpu_errors(uint32_t count);
/** @brief The errors of irq_set_affinity. [task] @param count what cpu_count told */
void hgi_bare_affinity_errors(uint32_t count);

/** @brief Moves the console's interrupt to and fro while two CPUs take a typed line. [task] */
void hgi_bare_move(void);

/**
 * @brief Takes the console's interrupt in hgi_bare_move. [isr]
 * @param irq what was claimed
 * @return whether it is that
 */
bool hgi_bare_move_claimed(uint32_t irq);

/** @brief Raises the console's interrupt on the boot CPU, routed to the second. [task] */
void hgi_bare_raise_there(void);

/**
 * @brief Takes the console's interrupt in hgi_bare_raise_there. [isr]
 * @param irq what was claimed
 * @return whether it is that
 */
bool hgi_bare_raise_claimed(uint32_t irq);

/**
 * @brief Takes an interrupt, if it is one of those that the CPUs' exercises use. [isr]
 * @param irq what was claimed
 * @return whether it is
 */
bool hgi_bare_cpus_claimed(uint32_t irq);

#endif
