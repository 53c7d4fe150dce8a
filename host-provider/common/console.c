/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Tells the guest of console input.
 */
#include <common/console.h>

#include <common/irq.h>
#include <common/machine.h>

void hgi_console_look(struct hgi_partition *partition) {
  hgi_machine_console_poll(partition);
  hgi_irq_level(partition, &partition->console_irq, partition->input.count > 0);
}
