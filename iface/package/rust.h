/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief What bindgen reads to make bindings in Rust: docs/install.md has the command.
 *
 * bindgen takes constants of a type, but not macros that call UINT32_C: those that a host needs are
 * here once more. Not for C.
 */
#ifndef HGI_PACKAGE_RUST_H
#define HGI_PACKAGE_RUST_H

#include <hgi/hgi.h>

/** @cond lists */
static const uint32_t hgi_table_magic = HGI_TABLE_MAGIC;
static const uint32_t hgi_abi_version = HGI_ABI_VERSION;
static const uint16_t hgi_slot_available = HGI_SLOT_AVAILABLE;

/* Of each entry: hgi_slot_NAME, hgi_hash_NAME, hgi_revision_NAME, hgi_since_NAME and
 * hgi_retired_NAME. */
#define HGI_X_RUST(slot, name, since, retired, revision, must, loss)                               \
  static const uint32_t hgi_slot_##name = slot;                                                    \
  static const uint32_t hgi_hash_##name = HGI_HASH_##name;                                         \
  static const uint16_t hgi_revision_##name = revision;                                            \
  static const uint32_t hgi_since_##name = since;                                                  \
  static const uint32_t hgi_retired_##name = retired;
HGI_ENTRY_LIST(HGI_X_RUST)
#undef HGI_X_RUST
/** @endcond */

#endif
