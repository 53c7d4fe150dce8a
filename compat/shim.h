/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief What a shim says of itself: one HGI_SHIM in each shim's file.
 *
 * `cmake --build --preset native --target hgi-update-shims` makes compat/list.h of all descriptors:
 * it settles the order, and fails on a cycle. Nothing else lists shims.
 */
#ifndef HGI_COMPAT_SHIM_H
#define HGI_COMPAT_SHIM_H

#include <hgi/hgi.h>

/**
 * @brief What is lost where a shim serves. Of several shims of an entry the one with the lowest sum
 * goes first, so the worst loss decides.
 */
enum hgi_shim_loss {
  HGI_LOSES_NOTHING = 0,    /**< as good as a host's own */
  HGI_LOSES_SPEED = 1,      /**< more instructions or traps */
  HGI_LOSES_POWER = 2,      /**< the CPU is kept busy */
  HGI_LOSES_RESOLUTION = 4, /**< coarser numbers */
  HGI_LOSES_LATENCY = 8,    /**< later than asked for */
  HGI_LOSES_ERROR = 16,     /**< an error that the host would tell goes unseen */
  HGI_LOSES_KNOWLEDGE = 32, /**< host or guest does not learn what only the other knows */
  HGI_LOSES_REQUEST = 64,   /**< something that may be asked for is refused with an error */
  HGI_LOSES_BOUND = 128,    /**< right only within a bound that the file names */
  HGI_LOSES_INPUT = 256     /**< input may be lost */
};

/** @brief Contexts of the calling rules, [boot], [task] and [isr]. */
enum hgi_shim_context {
  HGI_IN_BOOT = 1, /**< before the scheduler runs */
  HGI_IN_TASK = 2, /**< in a task */
  HGI_IN_ISR = 4   /**< while an interrupt is served */
};

/** @brief In hgi_shim_descriptor: an entry. */
#define HGI_ON(entry) (HGI_ENTRY_##entry + 1)

/** @brief A shim, as its file describes it. */
struct hgi_shim_descriptor {
  const char *name;                     /**< the shim's; its function is hgi_shim_NAME */
  uint16_t slot;                        /**< the entry that it serves */
  uint16_t needs[HGI_SHIM_DEPENDS_MAX]; /**< HGI_ON: entries it calls, of the host or of a shim */
  uint16_t twin;  /**< HGI_ON: what one of them returns only the other understands, so that a host's
                     half alone is not bound; 0: none */
  uint16_t loses; /**< ::hgi_shim_loss, ored */
  uint16_t contexts; /**< ::hgi_shim_context, ored: at least those of the entry's contract */
};

/**
 * @def HGI_SHIM
 * @brief Describes a shim: HGI_SHIM(name, entry, .needs = {HGI_ON(...)}, .loses = ..., .contexts).
 *
 * Without its line in compat/list.h it does not compile: HGI_SHIM_name is what that list declares.
 */
#ifdef HGI_SHIM_DESCRIPTORS
#define HGI_SHIM(shim, entry, ...)                                                                 \
  static const struct hgi_shim_descriptor hgi_shim_descriptor_##shim = {                           \
      .name = #shim, .slot = HGI_ENTRY_##entry, __VA_ARGS__};                                      \
  static const struct hgi_shim_descriptor *const hgi_shim_at_##shim                                \
      __attribute__((section("hgi_shims"), used)) = &hgi_shim_descriptor_##shim;                   \
  hgi_##entry##_fn hgi_shim_##shim
#else
#define HGI_SHIM(shim, entry, ...)                                                                 \
  HGI_ASSERT(HGI_SHIM_##shim >= 0, "the shim " #shim " is in compat/list.h");                      \
  hgi_##entry##_fn hgi_shim_##shim
#endif

#endif
