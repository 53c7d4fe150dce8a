/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief The offers note: what this host gives, for `hgi check` and `hgi describe`.
 */
#include "tiny.h"

HGI_OFFERS(TINY_VENDOR, TINY_NAME, TINY_VERSION, HGI_ARCH_ELF_MACHINE, TINY_RAM_BASE, TINY_RAM_SIZE,
           TINY_ABI, TINY_ABI, TINY_SERVED);
