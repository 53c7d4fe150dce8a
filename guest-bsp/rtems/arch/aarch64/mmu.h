/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief aarch64: what the files of arch/aarch64/ use of each other.
 */
#ifndef LIBBSP_HGI_AARCH64_MMU_H
#define LIBBSP_HGI_AARCH64_MMU_H

/**
 * @brief Maps the guest's memory one to one, and turns translation and caches on.
 * @return NULL, or what is wrong
 */
const char *hgi_aarch64_mmu_start(void);

#endif
