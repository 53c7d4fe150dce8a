/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup inproc
 * @brief The entries of the in-process host, and what they share.
 */
#ifndef HGI_INPROC_ENTRIES_H
#define HGI_INPROC_ENTRIES_H

#include <inproc/inproc.h>

/* hgi_inproc_console_putc and so on. Compilers don't align code for slots by themselves. */
/** @cond lists */
#define HGI_SLOT(name, result, parameters)                                                         \
  __attribute__((aligned(16))) hgi_##name##_fn hgi_inproc_##name;
#include <hgi/slots.h>
#undef HGI_SLOT
/** @endcond */

/** @brief Fills in the header's machine facts that tell where memory is. */
void hgi_inproc_describe(struct hgi_header *header);

/** @brief Whether all of it is guest RAM. */
bool hgi_inproc_writable(const void *memory, uint64_t size);

/** @brief Whether the guest may read all of it. */
bool hgi_inproc_readable(const void *memory, uint64_t size);

/** @brief The state of an interrupt, or NULL if the guest has no such interrupt. */
struct hgi_inproc_irq *hgi_inproc_find_irq(uint32_t number);

/** @brief Ends the guest: returns to hgi_inproc_run. */
_Noreturn void hgi_inproc_leave(enum hgi_inproc_end end, uint32_t status);

#endif
