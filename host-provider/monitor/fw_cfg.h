/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What QEMU passes by fw_cfg (QEMU: docs/specs/fw_cfg), however a machine reads it.
 */
#ifndef HGI_MONITOR_FW_CFG_H
#define HGI_MONITOR_FW_CFG_H

#include <stdint.h>

#include <common/image.h>
#include <common/text.h>
#include <monitor/arch.h>
#include <monitor/byte_order.h>

/** @brief Key of the machine's CPUs: 16 bits, little-endian as all of the legacy keys. */
#define HGI_FW_CFG_CPUS 0x05u
/** @brief Key of the directory: the number of files in 32 bits, big-endian, and an entry for each.
 */
#define HGI_FW_CFG_DIRECTORY 0x19u

/** @brief An entry of the directory. Numbers are big-endian. */
struct hgi_fw_cfg_entry {
  uint32_t size;     /**< bytes of the file */
  uint16_t key;      /**< its key */
  uint16_t reserved; /**< 0 */
  char name[56];     /**< NUL-terminated */
};

/** @brief Whether an entry has that name; then it is the file. */
static inline bool hgi_fw_cfg_is(struct hgi_fw_cfg_entry *entry, const char *name,
                                 struct hgi_arch_file *file) {
  entry->name[sizeof(entry->name) - 1] = '\0';
  if (!hgi_text_is(entry->name, hgi_text_length(entry->name), name)) {
    return false;
  }
  *file = (struct hgi_arch_file){hgi_swap16(entry->key), hgi_swap32(entry->size)};
  return true;
}

#endif
