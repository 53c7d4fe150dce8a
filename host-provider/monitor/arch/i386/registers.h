/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What the files that all machines share need of this one.
 */
#ifndef HGI_REGISTERS_H
#define HGI_REGISTERS_H

/** @brief What is written before is seen before: the machine's own order, for one CPU. */
#define HGI_BARRIER() __asm__ volatile("" : : : "memory")

#endif
