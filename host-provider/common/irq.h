/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Virtual interrupts: edges are kept while disabled, levels fire again.
 *
 * An interrupt that waits to be claimed is either in hgi_virtual_irq::pending or with the machine.
 * A change takes it back, changes the state, and hands it out again if it is enabled.
 */
#ifndef HGI_COMMON_IRQ_H
#define HGI_COMMON_IRQ_H

#include <common/machine.h>

/** @brief An edge: pending, once. @return false if an earlier one still waits to be claimed */
bool hgi_irq_edge(struct hgi_partition *partition, struct hgi_virtual_irq *irq);
/** @brief An edge that waits is forgotten. @return whether the source had made it */
bool hgi_irq_drop(struct hgi_partition *partition, struct hgi_virtual_irq *irq);
/** @brief The level is up or down, or the guest completed it: it fires again while it is up. */
void hgi_irq_level(struct hgi_partition *partition, struct hgi_virtual_irq *irq, bool up);

/** @brief What irq_attach does, with any number. */
hgi_status hgi_irq_attach(struct hgi_partition *partition, uint32_t number);
/** @brief What irq_detach does, with any number. */
hgi_status hgi_irq_detach(struct hgi_partition *partition, uint32_t number);
/** @brief What irq_mask (true) and irq_unmask (false) do, with any number. */
hgi_status hgi_irq_mask(struct hgi_partition *partition, uint32_t number, bool masked);
/** @brief What irq_raise does, for any number. */
hgi_status hgi_irq_raise(struct hgi_partition *partition, uint32_t number);
/** @brief What irq_pending tells, for any number; @a pending is set on HGI_OK. */
hgi_status hgi_irq_pending(struct hgi_partition *partition, uint32_t number, bool *pending);

#endif
