/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Guarded calls: what every entry owes its caller, looked at around each call.
 *
 * hgi_try is hgi_ops with a guard before each entry. It fills the registers that a callee
 * preserves, and all FP and SIMD registers, with patterns, paints the stack below the caller,
 * calls, compares and counts. It can be interrupted, and be called in the interrupt.
 */
#ifndef HGI_CONFORM_GUARD_H
#define HGI_CONFORM_GUARD_H

#include <negotiate/ops.h>

/** @brief ops, guarded. */
extern const struct hgi_ops hgi_try;

/** @brief What came of all guarded calls of an entry. */
struct hgi_guarded {
  uint32_t calls;        /**< calls that returned */
  uint32_t deviations;   /**< ::hgi_deviation bits */
  uint32_t stack;        /**< most bytes of the caller's stack used */
  uint32_t instructions; /**< most instructions, without those that the contract gives for bytes */
  uint32_t counted;      /**< calls whose instructions could be counted */
};

/** @brief What a callee has done to its caller. */
enum hgi_deviation {
  HGI_DEVIATES_SAVED = 1,  /**< a register that the callee preserves is changed */
  HGI_DEVIATES_FP = 2,     /**< an FP or SIMD register is changed */
  HGI_DEVIATES_STACK = 4,  /**< the stack pointer is changed */
  HGI_DEVIATES_MASK = 8,   /**< the CPU's interrupt mask is changed */
  HGI_DEVIATES_THREAD = 16 /**< a thread pointer is changed */
};

/** @brief By slot. */
extern struct hgi_guarded hgi_guarded[HGI_ENTRY_COUNT];

/** @brief What the contracts say, for those that judge calls. */
struct hgi_contract {
  bool isr;          /**< may be called in an interrupt */
  uint32_t base;     /**< instructions in the guest */
  uint32_t each;     /**< instructions more for each hgi_contract::bytes bytes */
  uint32_t bytes;    /**< 0: the bound is hgi_contract::base alone */
  uint32_t statuses; /**< bit n: status -n is named */
};

/** @brief By slot. */
extern const struct hgi_contract hgi_contracts[HGI_ENTRY_COUNT];

/** @brief A status as a bit of hgi_contract::statuses. */
#define HGI_MAY(status) (1u << -HGI_##status)

/** @brief The next call deals with so many bytes: its contract may give it instructions for them.
 * @return what was said before for a call that did not come yet */
uint32_t hgi_guard_bytes(uint32_t bytes);

/** @brief For hgi_guard_bytes: hgi_guard_settle tells afterwards. */
#define HGI_GUARD_LATER UINT32_MAX
/** @brief How many bytes the last call of a slot has dealt with, after ::HGI_GUARD_LATER. */
void hgi_guard_settle(uint32_t slot, uint32_t bytes);

/** @brief For hgi_guard_bytes: the next call has nothing to wait for. */
#define HGI_GUARD_AT_ONCE (UINT32_MAX - 1u)

/** @brief Begins to count: called once before the first guarded call. [boot] */
void hgi_guard_init(void);

/** @brief Bytes that are painted below the caller. */
#define HGI_GUARD_PAINT 1024

/** @brief What the guard's code in arch/ tells of a call. */
struct hgi_guard_call {
  uint64_t slot;       /**< of the entry */
  uint64_t deviations; /**< ::hgi_deviation bits */
  uint64_t stack;      /**< bytes used */
  uint64_t count;      /**< instructions, the guard's own few included */
  uint64_t taken;      /**< hgi_interrupts before the call */
};

/** @brief Called by arch/ after each call. */
void hgi_guard_note(const struct hgi_guard_call *call);
/** @brief The guard's code in arch/ with nothing to call: a measure of its own instructions. */
void hgi_guard_empty(void);

/** @brief Lets the guest use what the guard looks at: FP registers, the counter. [boot] */
void hgi_conform_arch_init(void);
/** @brief Unmasks interrupts at the CPU, whatever masked them. [task] */
void hgi_conform_arch_open(void);
/** @brief Whether instructions of the guest alone can be counted on this machine. */
bool hgi_conform_arch_counts(void);
/** @brief Whether that counter may go on while the CPU waits for an interrupt. */
bool hgi_conform_arch_counts_waiting(void);
/**
 * @brief Reads the counter that hgi_header::clock_frequency is about.
 * @param[out] ticks its value
 * @return whether the guest may read it
 */
bool hgi_conform_arch_counter(uint64_t *ticks);

#endif
