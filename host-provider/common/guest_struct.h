/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Structs that start with their size, in guest memory.
 */
#ifndef HGI_COMMON_GUEST_STRUCT_H
#define HGI_COMMON_GUEST_STRUCT_H

#include <common/machine.h>

/**
 * @brief Checks a struct that the guest passes.
 * @param partition whose memory
 * @param address any value
 * @param least bytes that it was first released with
 * @param known bytes of it that are known here
 * @param[out] size bytes of it that may be read and written: no more than @a known
 * @return HGI_OK; HGI_E_INVALID if its size member is less than @a least; HGI_E_POINTER if it is
 * not all guest RAM
 */
hgi_status hgi_struct_check(struct hgi_partition *partition, uint64_t address, uint32_t least,
                            size_t known, uint32_t *size);

#endif
