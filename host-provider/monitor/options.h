/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The monitor's options: lines of key=value that QEMU passes as a file.
 */
#ifndef HGI_MONITOR_OPTIONS_H
#define HGI_MONITOR_OPTIONS_H

#include <common/partition.h>
#include <common/text.h>

/** @brief Bytes of options at most. */
#define HGI_OPTIONS_SIZE 8192u
/** @brief Bytes that fault=patch can replace. */
#define HGI_PATCH_MAX 64u
/** @brief A partition's name if none is given. */
#define HGI_NAME_DEFAULT "guest"
/** @brief Restarts by the watchdog before the guest ends, if nothing else is asked for. */
#define HGI_WATCHDOG_RESTARTS 3u
/** @brief The most that can be asked for: a guest shall end. */
#define HGI_WATCHDOG_RESTARTS_MAX 1000u

/** @brief Nanoseconds that the clock can start at, at most: 146 years, and as many are left. */
#define HGI_CLOCK_START_MAX (UINT64_C(1) << 62)

/** @brief What is made wrong on purpose, for tests. */
enum hgi_fault {
  HGI_FAULT_NONE,        /**< nothing */
  HGI_FAULT_NULL,        /**< the table's address is 0 */
  HGI_FAULT_UNALIGNED,   /**< the table's address is not aligned */
  HGI_FAULT_UNMAPPED,    /**< nothing is mapped at the table's address */
  HGI_FAULT_RANDOM,      /**< pseudo-random bytes instead of a table */
  HGI_FAULT_SEALED,      /**< a right prefix and checksum, pseudo-random bytes otherwise */
  HGI_FAULT_FLIP,        /**< a byte inverted, not sealed again */
  HGI_FAULT_PATCH,       /**< bytes replaced, sealed again */
  HGI_FAULT_NEWER,       /**< another version and entries that nobody knows, sealed again */
  HGI_FAULT_INSERT,      /**< a slot in the middle, all behind it move; sealed again */
  HGI_FAULT_AWAY,        /**< the guest is kept off its CPU once */
  HGI_FAULT_OVERLAP,     /**< the first range lies in guest RAM, sealed again */
  HGI_FAULT_OUTSIDE,     /**< an entry's address is in guest RAM */
  HGI_FAULT_EMPTY,       /**< an entry is said to be available, and has no address */
  HGI_FAULT_UNAVAILABLE, /**< an entry is said not to be available, and is */
  HGI_FAULT_HOLLOW,      /**< an entry is said to be available, and the host knows nothing of it */
  HGI_FAULT_FAULTS,      /**< an entry executes what no program may */
  HGI_FAULT_HANGS,       /**< an entry never returns */
  HGI_FAULT_CLOCK_BACK,  /**< the clocks go back now and then */
  HGI_FAULT_CLOCK_STOPS, /**< the clocks stand */
  HGI_FAULT_STORM,       /**< what is completed is pending again */
  HGI_FAULT_CLAIM_NONE,  /**< claims find nothing */
  HGI_FAULT_CLAIM_OTHER  /**< claims give another number */
};

/** @brief What the monitor was started with. */
struct hgi_options {
  char text[HGI_OPTIONS_SIZE];              /**< the file; all texts point into it */
  uint32_t abi;                             /**< the ABI version to present, packed */
  uint64_t ram_size;                        /**< bytes of guest RAM; 0: the default */
  const char *command_line;                 /**< not NUL-terminated */
  uint32_t command_line_length;             /**< bytes; 0: none */
  bool traps;                               /**< print trap counts at the end */
  bool trace;                               /**< tell of the guest's calls */
  bool trace_report;                        /**< on the exit channel, not on the console */
  enum hgi_fault fault;                     /**< what is made wrong */
  uint64_t fault_value;                     /**< seed, offset, version, slot or milliseconds */
  uint8_t patch[HGI_PATCH_MAX];             /**< bytes of fault=patch */
  uint32_t patch_size;                      /**< their number */
  uint64_t ram_base;                        /**< fault=moved: of guest RAM; 0: as ever */
  uint32_t timer_irq;                       /**< fault=moved: of the guest; 0: as ever */
  uint32_t console_irq;                     /**< fault=moved: of the guest; 0: as ever */
  struct hgi_config config[HGI_CONFIG_MAX]; /**< values of config.KEY */
  uint32_t config_count;                    /**< their number */
  char name[HGI_PARTITION_NAME_SIZE];       /**< of the partition, NUL-padded */
  struct hgi_channel_setup channels[HGI_CHANNELS_MAX]; /**< channels */
  uint32_t channel_count;                              /**< their number */
  bool without[HGI_ENTRY_COUNT];                       /**< entries that are left out */
  bool legacy;                                         /**< retired entries are served */
  uint32_t watchdog_restarts;                          /**< before the guest ends instead */
  uint64_t clock_start; /**< what the guest's clock reads when it starts, in nanoseconds */
  bool guard;           /**< what must not change is looked at */
  uint32_t limit_ms;    /**< the most that a life takes; 0: any */
};

/**
 * @brief Parses options.
 * @param options hgi_options::text holds the file; the rest is written
 * @param length bytes of the file, at most ::HGI_OPTIONS_SIZE
 * @param[out] error what is wrong and what was wanted
 * @return whether all is right
 */
bool hgi_options_parse(struct hgi_options *options, size_t length, struct hgi_line *error);

#endif
