/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief The verdict: the guest's answer, in guest RAM, in the buffer that its needs note names.
 *
 * The guest writes it before it goes on, or before it executes the stop trap. The host reads it
 * when the guest stops, and may read it at any time. The host trusts nothing in it.
 */
#ifndef HGI_VERDICT_H
#define HGI_VERDICT_H

#include <hgi/reason.h>
#include <hgi/version.h>

/** @brief hgi_verdict::magic: "HGIV" read as a big-endian number. */
#define HGI_VERDICT_MAGIC UINT32_C(0x48474956)

/** @brief hgi_verdict::state. */
enum hgi_verdict_state {
  HGI_VERDICT_NONE = 0,     /**< not negotiated yet */
  HGI_VERDICT_ACCEPTED = 1, /**< the guest runs */
  HGI_VERDICT_REFUSED = 2   /**< the guest stops, for hgi_verdict::reason */
};

/** @brief Where a slot of ops came from. One byte for each slot follows the verdict. */
enum hgi_binding {
  HGI_BINDING_ABSENT = 0, /**< a stub that returns HGI_E_ABSENT */
  HGI_BINDING_HOST = 1,   /**< the host's entry */
  HGI_BINDING_SHIM = 2    /**< guest code made of other entries */
};

/** @brief The verdict; 80 bytes, then hgi_verdict::binding_count bytes of ::hgi_binding. */
struct hgi_verdict {
  HGI_ALIGNED(8) uint32_t magic; /**< ::HGI_VERDICT_MAGIC, written last */
  uint32_t size;                 /**< bytes of the verdict, bindings included */
  uint32_t state;                /**< ::hgi_verdict_state */
  uint32_t reason;               /**< ::hgi_reason */
  uint32_t slot;                 /**< the slot concerned, or ::HGI_ENTRY_NONE */
  uint32_t guest_abi;            /**< the ABI the guest was built with, packed */
  uint32_t host_abi;             /**< the ABI of the table, packed; 0: not read */
  uint32_t binding_count;        /**< slots that the guest knows */
  uint64_t wanted;               /**< what would have been right; its meaning is the reason's */
  uint64_t found;                /**< what was there */
  char entry[HGI_NAME_SIZE];     /**< name of the slot, NUL-padded: an older host may not know it */
  uint64_t reserved;             /**< zero */
};

HGI_ASSERT(sizeof(struct hgi_verdict) == 80, "hgi_verdict is frozen");
HGI_ASSERT_MEMBER(struct hgi_verdict, magic, 0, 4);
HGI_ASSERT_MEMBER(struct hgi_verdict, size, 4, 4);
HGI_ASSERT_MEMBER(struct hgi_verdict, state, 8, 4);
HGI_ASSERT_MEMBER(struct hgi_verdict, reason, 12, 4);
HGI_ASSERT_MEMBER(struct hgi_verdict, slot, 16, 4);
HGI_ASSERT_MEMBER(struct hgi_verdict, guest_abi, 20, 4);
HGI_ASSERT_MEMBER(struct hgi_verdict, host_abi, 24, 4);
HGI_ASSERT_MEMBER(struct hgi_verdict, binding_count, 28, 4);
HGI_ASSERT_MEMBER(struct hgi_verdict, wanted, 32, 8);
HGI_ASSERT_MEMBER(struct hgi_verdict, found, 40, 8);
HGI_ASSERT_MEMBER(struct hgi_verdict, entry, 48, 24);
HGI_ASSERT_MEMBER(struct hgi_verdict, reserved, 72, 8);

#endif
