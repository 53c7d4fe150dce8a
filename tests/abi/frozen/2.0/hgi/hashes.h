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
/** @brief entropy(uint8_t*,uint32_t,uint32_t*)int32_t */
#define HGI_HASH_entropy UINT32_C(0xb78ffbf3)
/** @brief irq_raise(uint32_t)int32_t */
#define HGI_HASH_irq_raise UINT32_C(0xcf78adc2)
/** @brief irq_pending(uint32_t,uint32_t*)int32_t */
#define HGI_HASH_irq_pending UINT32_C(0xc766ffff)
/** @brief irq_set_affinity(uint32_t,uint32_t)int32_t */
#define HGI_HASH_irq_set_affinity UINT32_C(0x488ea589)
/** @brief cpu_count(uint32_t*)int32_t */
#define HGI_HASH_cpu_count UINT32_C(0xc3f68b9b)
/** @brief cpu_start(uint32_t,uint64_t,uint64_t)int32_t */
#define HGI_HASH_cpu_start UINT32_C(0xe2a61b20)
/** @brief cpu_self(uint32_t*)int32_t */
#define HGI_HASH_cpu_self UINT32_C(0xfea88802)
/** @brief ipi_send(uint32_t,uint32_t)int32_t */
#define HGI_HASH_ipi_send UINT32_C(0xfd7059d8)
/** @brief tod_get(struct hgi_tod*)int32_t;hgi_tod{size:uint32_t@0,nanoseconds:uint32_t@4,seconds:int64_t@8,reserved:uint64_t@16} */
#define HGI_HASH_tod_get UINT32_C(0xb827c432)
/** @brief tod_set(const struct hgi_tod*)int32_t;hgi_tod{size:uint32_t@0,nanoseconds:uint32_t@4,seconds:int64_t@8,reserved:uint64_t@16} */
#define HGI_HASH_tod_set UINT32_C(0xfcdd3cef)
/** @brief watchdog_set(uint64_t)int32_t */
#define HGI_HASH_watchdog_set UINT32_C(0x7b4aa914)
/** @brief cache_clean(uint64_t,uint32_t,uint32_t*)int32_t */
#define HGI_HASH_cache_clean UINT32_C(0x47aa33b0)
/** @brief cache_invalidate(uint64_t,uint32_t,uint32_t*)int32_t */
#define HGI_HASH_cache_invalidate UINT32_C(0x7262b99c)
/** @brief get_extension(uint32_t,uint32_t,uint64_t*)int32_t */
#define HGI_HASH_get_extension UINT32_C(0x169b536a)
/** @brief partition_info(struct hgi_partition_info*)int32_t;hgi_partition_info{size:uint32_t@0,partition:uint32_t@4,name:char[24]@8,major_frame_ns:uint64_t@32,duration_ns:uint64_t@40,slice_count:uint32_t@48,reserved:uint32_t@52} */
#define HGI_HASH_partition_info UINT32_C(0x0ef139d5)
/** @brief partition_slice(uint32_t,struct hgi_partition_slice*)int32_t;hgi_partition_slice{size:uint32_t@0,reserved:uint32_t@4,offset_ns:uint64_t@8,duration_ns:uint64_t@16} */
#define HGI_HASH_partition_slice UINT32_C(0x902ff703)
/** @brief sampling_open(const uint8_t*,uint32_t,struct hgi_port_info*)int32_t;hgi_port_info{size:uint32_t@0,port:uint32_t@4,direction:uint32_t@8,message_max:uint32_t@12,depth:uint32_t@16,reserved:uint32_t@20,refresh_ns:uint64_t@24} */
#define HGI_HASH_sampling_open UINT32_C(0x87e3674b)
/** @brief sampling_write(uint32_t,const uint8_t*,uint32_t)int32_t */
#define HGI_HASH_sampling_write UINT32_C(0x54045728)
/** @brief sampling_read(uint32_t,uint8_t*,uint32_t,struct hgi_sample*)int32_t;hgi_sample{size:uint32_t@0,length:uint32_t@4,valid:uint32_t@8,reserved:uint32_t@12,age_ns:uint64_t@16} */
#define HGI_HASH_sampling_read UINT32_C(0xad7afee9)
/** @brief queuing_open(const uint8_t*,uint32_t,struct hgi_port_info*)int32_t;hgi_port_info{size:uint32_t@0,port:uint32_t@4,direction:uint32_t@8,message_max:uint32_t@12,depth:uint32_t@16,reserved:uint32_t@20,refresh_ns:uint64_t@24} */
#define HGI_HASH_queuing_open UINT32_C(0xe108a1da)
/** @brief queuing_send(uint32_t,const uint8_t*,uint32_t)int32_t */
#define HGI_HASH_queuing_send UINT32_C(0x778b15c6)
/** @brief queuing_receive(uint32_t,uint8_t*,uint32_t,struct hgi_message*)int32_t;hgi_message{size:uint32_t@0,length:uint32_t@4,waiting:uint32_t@8,reserved:uint32_t@12,overflows:uint64_t@16} */
#define HGI_HASH_queuing_receive UINT32_C(0xef5a7c0a)
/** @brief health_report(uint32_t,const uint8_t*,uint32_t)int32_t */
#define HGI_HASH_health_report UINT32_C(0x33c7a3d6)
/** @brief health_event(struct hgi_health_event*)int32_t;hgi_health_event{size:uint32_t@0,kind:uint32_t@4,number:uint64_t@8,time_ns:uint64_t@16,code:uint32_t@24,reserved:uint32_t@28} */
#define HGI_HASH_health_event UINT32_C(0x3fe75727)

#endif
