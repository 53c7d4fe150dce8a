/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief What the BSP's folders use of each other, and what they want of an architecture.
 */
#ifndef LIBBSP_HGI_BSP_HGI_H
#define LIBBSP_HGI_BSP_HGI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <hgi/hgi.h>

/* Console */

/**
 * @brief Writes to the console: whole lines go out at once, the rest by hgi_console_flush.
 *
 * A part of a line waits until its end comes, the buffer is full, the system is idle, an interrupt
 * was served, or the guest ends. [boot] [task] [isr]
 */
void hgi_console_put(const char *data, size_t length);

/** @brief Writes what waits of a line. [boot] [task] [isr] */
void hgi_console_flush(void);

/* Clock */

/** @brief Sets RTEMS' time of day from the host's, if it tells one. [boot], with a timecounter. */
void hgi_rtems_tod_start(void);

/* Start */

/** @brief Ends the guest because the BSP can't work with what the host has. */
_Noreturn void hgi_rtems_panic(const char *message);

/* Architecture: guest-bsp/rtems/arch/ */

/** @brief Where a part of memory is mapped, and how; see hgi_rtems_memory_piece. */
struct hgi_rtems_map {
  uint64_t base;          /**< first address */
  uint64_t end;           /**< address after the last */
  enum hgi_access access; /**< what may be done there */
  bool ram;               /**< guest RAM beside the image: RTEMS' to use */
  bool device;            /**< a device's registers: not cached, in order */
};

/** @brief Reads the host's memory map, once. [boot] @return pieces in it, mapped or not */
uint32_t hgi_rtems_memory_count(void);

/**
 * @brief Gives the memory map piece by piece: the image's parts, other RAM, the host's ranges.
 * @param number of the piece, below hgi_rtems_memory_count
 * @param[out] map the piece
 * @return whether the piece holds anything
 */
bool hgi_rtems_memory_piece(uint32_t number, struct hgi_rtems_map *map);

/**
 * @brief Makes the CPU ready for RTEMS: translation and caches on, FP registers usable, RTEMS'
 * vectors in force, interrupt stack set. [boot], runs on the start code's stack.
 *
 * @return NULL, or what is wrong
 */
const char *hgi_rtems_arch_start(void);

/** @brief Lets RTEMS' interrupt handling take interrupts. [boot] */
void hgi_rtems_arch_interrupts(void);

/** @brief Waits for an interrupt with the CPU's own instruction, for hosts without idle. [task] */
void hgi_rtems_arch_wait(void);

/** @brief Reads the counter that counts at hgi_header::clock_frequency. */
uint64_t hgi_rtems_arch_counter(void);

/**
 * @brief Fills in what RTEMS' exception frame tells.
 * @param frame a rtems_exception_frame
 * @param[in,out] info the rest of it is set by the caller
 */
void hgi_rtems_arch_exception(const void *frame, struct hgi_fatal *info);

#endif
