/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief The shared page: one for each CPU, writable by the guest, never executable. @since 1.2
 *
 * It holds what must not cost a trap. The host initialises it before the CPU starts, trusts nothing
 * in it, and keeps nothing in it that it could not do without.
 */
#ifndef HGI_SHARED_PAGE_H
#define HGI_SHARED_PAGE_H

#include <hgi/version.h>

/** @brief hgi_shared_page::magic: "HGIS" read as a big-endian number. */
#define HGI_SHARED_PAGE_MAGIC UINT32_C(0x48474953)
/** @brief Bytes of a shared page, and its alignment. */
#define HGI_SHARED_PAGE_SIZE 4096u

/** @brief The prefix of a shared page. What follows, up to the page's end, is the provider's own.
 */
struct hgi_shared_page {
  HGI_ALIGNED(8) uint32_t magic; /**< ::HGI_SHARED_PAGE_MAGIC */
  uint32_t size;                 /**< bytes of the prefix that this host knows */
  uint32_t cpu;                  /**< the number of the CPU, from 0 */
  uint32_t irq_masked;           /**< unprivileged guest: not 0 while irq_save masks; else 0 */
  uint32_t irq_pending;          /**< unprivileged guest: not 0 while an interrupt waits; else 0 */
  uint32_t reserved;             /**< zero */
};

HGI_ASSERT_MEMBER(struct hgi_shared_page, magic, 0, 4);
HGI_ASSERT_MEMBER(struct hgi_shared_page, size, 4, 4);
HGI_ASSERT_MEMBER(struct hgi_shared_page, cpu, 8, 4);
HGI_ASSERT_MEMBER(struct hgi_shared_page, irq_masked, 12, 4);
HGI_ASSERT_MEMBER(struct hgi_shared_page, irq_pending, 16, 4);
HGI_ASSERT_MEMBER(struct hgi_shared_page, reserved, 20, 4);

#endif
