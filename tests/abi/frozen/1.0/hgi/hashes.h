/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief Signature hashes. Made by hgi-hashes (tests/abi/hashes.c); do not edit.
 */
/* clang-format off */
#ifndef HGI_HASHES_H
#define HGI_HASHES_H

#include <stdint.h>

/** @brief console_putc(uint32_t)int32_t */
#define HGI_HASH_console_putc UINT32_C(0xbc163edf)
/** @brief console_getc(uint8_t*)int32_t */
#define HGI_HASH_console_getc UINT32_C(0x1ba823c7)
/** @brief clock_us32(uint32_t*)int32_t */
#define HGI_HASH_clock_us32 UINT32_C(0xda7a639d)
/** @brief timer_start_periodic(uint32_t)int32_t */
#define HGI_HASH_timer_start_periodic UINT32_C(0x67831331)
/** @brief timer_stop(void)int32_t */
#define HGI_HASH_timer_stop UINT32_C(0xc42b0e35)
/** @brief irq_attach(uint32_t)int32_t */
#define HGI_HASH_irq_attach UINT32_C(0x4cec6759)
/** @brief irq_detach(uint32_t)int32_t */
#define HGI_HASH_irq_detach UINT32_C(0xbf8da62f)
/** @brief irq_claim(void)uint32_t */
#define HGI_HASH_irq_claim UINT32_C(0x723221e9)
/** @brief irq_complete(uint32_t)int32_t */
#define HGI_HASH_irq_complete UINT32_C(0x319fa243)
/** @brief upcall_set(uint64_t,uint64_t)int32_t */
#define HGI_HASH_upcall_set UINT32_C(0xe5116937)
/** @brief halt(uint32_t)int32_t */
#define HGI_HASH_halt UINT32_C(0x0f21c7c6)

#endif
