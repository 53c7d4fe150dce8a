/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief How a guest says what it needs: one use of HGI_GUEST in one file of its own.
 *
 * What is said here is both the needs note, which hosts and `hgi check` read, and what the guest's
 * own resolver goes by: the two can't differ.
 */
#ifndef HGI_NEGOTIATE_NEEDS_H
#define HGI_NEGOTIATE_NEEDS_H

#include <compat/shims.h>
#include <negotiate/negotiate.h>

/** @brief The verdict buffer: a verdict and a byte for each slot. */
struct hgi_verdict_buffer {
  struct hgi_verdict verdict;        /**< the verdict */
  uint8_t bindings[HGI_ENTRY_COUNT]; /**< ::hgi_binding of each slot */
};

/** @brief The guest's verdict buffer, in its RAM. */
extern struct hgi_verdict_buffer hgi_verdict_buffer;

/** @brief A needs note with its lists, as it lies in the image. */
struct hgi_guest_note {
  uint32_t name_size;                       /**< ELF note: bytes of the owner's name */
  uint32_t needs_size;                      /**< ELF note: bytes of what follows the owner's name */
  uint32_t type;                            /**< ELF note: ::HGI_NOTE_TYPE_NEEDS */
  char owner[4];                            /**< ELF note: ::HGI_NOTE_NAME */
  struct hgi_needs needs;                   /**< the head */
  struct hgi_need entries[HGI_ENTRY_COUNT]; /**< one for each slot */
  struct hgi_shim_note shims[HGI_SHIM_COUNT]; /**< one for each shim, in the order of its list */
};

/** @brief The one needs note of a guest; defined by HGI_GUEST. */
extern const struct hgi_guest_note hgi_guest_note;

/** @brief The functions of the shims, in the order of their list; NULL, and so not linked, where
 * the guest takes the entry from a host only. Defined by HGI_GUEST. */
extern hgi_shim_function *const hgi_guest_shims[HGI_SHIM_COUNT];

/** @brief The ABI that the guest says it was built with, packed. Defined otherwise only by tests.
 */
#ifndef HGI_BUILT_ABI
#define HGI_BUILT_ABI HGI_ABI_VERSION
#endif

/** @brief Where the note lies. Tests put it elsewhere, so that the image has no note. */
#ifndef HGI_NOTE_SECTION
#define HGI_NOTE_SECTION ".note.hgi"
#endif

#define HGI_X_NEED_DEFAULT(slot, name, since, retired, revision, must, loss)                       \
  [slot] = {HGI_HASH_##name, revision, (must) != 0 ? HGI_NEED_MUST : 0, since, 0, #name},
#define HGI_X_SHIM_ENTRY(shim, entry, loss, twin, d0, d1, d2, d3, d4)                              \
  {HGI_ENTRY_##entry, loss, {d0, d1, d2, d3, d4}, twin},
#define HGI_X_SHIM_FUNCTION(shim, ...) [HGI_SHIM_##shim] = (hgi_shim_function *)hgi_shim_##shim,
#define HGI_X_SHIM_UNLESS(shim, flags)                                                             \
  [HGI_SHIM_##shim] =                                                                              \
      ((flags)&HGI_NEED_HOST_ONLY) != 0 ? NULL : (hgi_shim_function *)hgi_shim_##shim,
#define HGI_X_NEED_SHIMS(entry, flags) HGI_SHIMS_OF_##entry(HGI_X_SHIM_UNLESS, flags)
/** @brief In a guest's list of needs: an entry with other flags than the entry list's default. */
#define HGI_NEED(name, flags)                                                                      \
  [HGI_ENTRY_##name] = {HGI_HASH_##name, HGI_REVISION_##name, flags, HGI_SINCE_##name, 0, #name},

/**
 * @brief Defines a guest's needs, and the shims that it carries.
 * @param guest_name a string of at most 31 characters
 * @param ram bytes of RAM without which the guest can't run
 * @param oldest the oldest ABI that it can run on, packed
 * @param NEEDS a macro that takes X and lists X(entry, flags) for each entry that differs from the
 *   default: may be absent (or must, where the entry list says so), host or shim
 */
#define HGI_GUEST(guest_name, ram, oldest, NEEDS)                                                  \
  HGI_GUEST_NOTE(guest_name, ram, oldest, NEEDS);                                                  \
  _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Woverride-init\"")             \
      hgi_shim_function *const hgi_guest_shims[HGI_SHIM_COUNT] = {                                 \
          HGI_SHIM_LIST(HGI_X_SHIM_FUNCTION) NEEDS(HGI_X_NEED_SHIMS)};                             \
  _Pragma("GCC diagnostic pop") HGI_ASSERT(HGI_SHIM_COUNT <= HGI_SHIMS_MAX, "their numbers fit")

/** @brief As HGI_GUEST, the needs alone: for what resolves, but binds nothing. */
#define HGI_GUEST_NOTE(guest_name, ram, oldest, NEEDS)                                             \
  struct hgi_verdict_buffer hgi_verdict_buffer;                                                    \
  _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Woverride-init\"")             \
      const struct hgi_guest_note hgi_guest_note                                                   \
      __attribute__((section(HGI_NOTE_SECTION), used, aligned(8))) = {                             \
          .name_size = 4,                                                                          \
          .needs_size = sizeof(struct hgi_guest_note) - offsetof(struct hgi_guest_note, needs),    \
          .type = HGI_NOTE_TYPE_NEEDS,                                                             \
          .owner = HGI_NOTE_NAME,                                                                  \
          .needs = {.size =                                                                        \
                        sizeof(struct hgi_guest_note) - offsetof(struct hgi_guest_note, needs),    \
                    .oldest_abi = oldest,                                                          \
                    .built_abi = HGI_BUILT_ABI,                                                    \
                    .verdict_size = sizeof(struct hgi_verdict_buffer),                             \
                    {.verdict_buffer = &hgi_verdict_buffer.verdict},                               \
                    .ram_min = ram,                                                                \
                    .entry_count = HGI_ENTRY_COUNT,                                                \
                    .entry_offset = sizeof(struct hgi_needs),                                      \
                    .entry_size = sizeof(struct hgi_need),                                         \
                    .shim_count = HGI_SHIM_COUNT,                                                  \
                    .shim_offset = offsetof(struct hgi_guest_note, shims) -                        \
                                   offsetof(struct hgi_guest_note, needs),                         \
                    .shim_size = sizeof(struct hgi_shim_note),                                     \
                    .name = guest_name},                                                           \
          .entries = {HGI_ENTRY_LIST(HGI_X_NEED_DEFAULT) NEEDS(HGI_NEED)},                         \
          .shims = {HGI_SHIM_LIST(HGI_X_SHIM_ENTRY)}};                                             \
  _Pragma("GCC diagnostic pop") HGI_ASSERT(                                                        \
      offsetof(struct hgi_guest_note, needs) == 16 && sizeof(guest_name) <= HGI_NOTE_NAME_SIZE,    \
      "the note's head is in its place, and the guest's name is short enough")

#endif
