/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Illegal instructions: some end the guest, the others are the guest's own to handle.
 */
#ifndef HGI_REFLECT_H
#define HGI_REFLECT_H

#include <stdbool.h>
#include <stdint.h>

/** @brief Whether the guest was in S-mode, not in U-mode. */
bool hgi_reflect_is_kernel(void);
/** @brief What a guest did with an instruction that is the monitor's; NULL: it is not. */
const char *hgi_reflect_machine_only(uint32_t instruction);
/** @brief Has the guest take the exception at its own vector. */
void hgi_reflect(void);

#endif
