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
/** @brief console_write(const uint8_t*,uint32_t,uint32_t*)int32_t */
#define HGI_HASH_console_write UINT32_C(0x5dc5c040)
/** @brief console_read(uint8_t*,uint32_t,uint32_t*)int32_t */
#define HGI_HASH_console_read UINT32_C(0x0c9f9aee)
/** @brief clock_ns(void)uint64_t */
#define HGI_HASH_clock_ns UINT32_C(0x577bb645)
/** @brief idle(void)int32_t */
#define HGI_HASH_idle UINT32_C(0x405f1129)
/** @brief fatal(const struct hgi_fatal*)int32_t;hgi_fatal{size:uint32_t@0,source:uint32_t@4,code:uint64_t@8,pc:uint64_t@16,sp:uint64_t@24,address:uint64_t@32,cause:uint64_t@40,flags:uint64_t@48,message:uint64_t@56,message_length:uint32_t@64,register_count:uint32_t@68,registers:uint64_t[32]@72} */
#define HGI_HASH_fatal UINT32_C(0x1d837490)
/** @brief timer_set_deadline(uint64_t)int32_t */
#define HGI_HASH_timer_set_deadline UINT32_C(0x2e11632d)
/** @brief timer_missed(uint64_t*)int32_t */
#define HGI_HASH_timer_missed UINT32_C(0xd4fe6d81)
/** @brief memory_region(uint32_t,struct hgi_memory_region*)int32_t;hgi_memory_region{size:uint32_t@0,kind:uint32_t@4,base:uint64_t@8,length:uint64_t@16,access:uint32_t@24,reserved:uint32_t@28} */
#define HGI_HASH_memory_region UINT32_C(0x33d582d8)
/** @brief irq_mask(uint32_t)int32_t */
#define HGI_HASH_irq_mask UINT32_C(0x2af93b36)
/** @brief irq_unmask(uint32_t)int32_t */
#define HGI_HASH_irq_unmask UINT32_C(0xd6a1ae37)
/** @brief irq_save(void)uint32_t */
#define HGI_HASH_irq_save UINT32_C(0x73d6f5cc)
/** @brief irq_restore(uint32_t)void */
#define HGI_HASH_irq_restore UINT32_C(0xa6386cab)
/** @brief config_get(const uint8_t*,uint32_t,uint8_t*,uint32_t,uint32_t*)int32_t */
#define HGI_HASH_config_get UINT32_C(0x1c0b3cbd)
/** @brief shutdown(uint32_t,uint32_t,uint32_t)int32_t */
#define HGI_HASH_shutdown UINT32_C(0x006009f9)

#endif
