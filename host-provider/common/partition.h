/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief A partition: all that a host keeps of one guest. There is one now; nothing is global.
 */
#ifndef HGI_COMMON_PARTITION_H
#define HGI_COMMON_PARTITION_H

#include <stdbool.h>

#include <common/health.h>
#include <common/ports.h>
#include <hgi/hgi.h>

/** @brief Bytes of console input that wait for the guest. */
#define HGI_CONSOLE_INPUT_SIZE 1024u
/** @brief CPUs of a partition at most. */
#define HGI_CPUS_MAX 8u
/** @brief upcall_set's stack is a multiple of this. */
#define HGI_UPCALL_STACK_ALIGNMENT 16u
/** @brief Inter-processor interrupts of each CPU: numbers 0 to 15. */
#define HGI_IPIS 16u
/** @brief Configuration values of a partition at most. */
#define HGI_CONFIG_MAX 32u
/** @brief Vendor tables of a partition at most. */
#define HGI_EXTENSIONS_MAX 4u

/** @brief Bytes of a partition's name, its NUL included. */
#define HGI_PARTITION_NAME_SIZE sizeof(((struct hgi_partition_info *)0)->name)

/** @brief Why a guest ended. The names are those of the exit channel. */
#define HGI_END_LIST(X)                                                                            \
  X(NONE, "running")                                                                               \
  X(HALT, "halt")                                                                                  \
  X(RESET, "reset")                                                                                \
  X(REFUSED_BY_HOST, "refused-by-host")                                                            \
  X(REFUSED_BY_GUEST, "refused-by-guest")                                                          \
  X(FAULT, "fault")                                                                                \
  X(FATAL, "fatal")                                                                                \
  X(STOP, "stop")                                                                                  \
  X(HOST_ERROR, "host-error")                                                                      \
  X(WATCHDOG, "watchdog")                                                                          \
  X(TIMEOUT, "timeout")                                                                            \
  X(MEMORY, "memory")                                                                              \
  X(BAD_OPTION, "bad-option")

/** @brief Ends by name. */
enum hgi_end {
#define HGI_X_END_ENUM(name, text) HGI_END_##name,
  HGI_END_LIST(HGI_X_END_ENUM)
#undef HGI_X_END_ENUM
};

/** @brief Console input that waits. */
struct hgi_console_input {
  uint32_t first;                        /**< index of the oldest byte */
  uint32_t count;                        /**< bytes that wait */
  uint8_t bytes[HGI_CONSOLE_INPUT_SIZE]; /**< a ring */
};

/** @brief A virtual interrupt. */
struct hgi_virtual_irq {
  uint32_t number; /**< what the guest calls it */
  bool known;      /**< was attached at least once */
  bool attached;   /**< routed and enabled */
  bool masked;     /**< by irq_mask */
  bool pending;    /**< an edge waits that was not handed to the machine */
  bool line;       /**< a level: up */
  bool raised;     /**< what waits was made by irq_raise; with a level, too */
  uint32_t cpu;    /**< the CPU that it is routed to */
};

/** @brief What a CPU's timer does. */
enum hgi_timer_mode {
  HGI_TIMER_STOPPED,  /**< nothing */
  HGI_TIMER_PERIODIC, /**< edges, made by the host */
  HGI_TIMER_DEADLINE  /**< a level, made by the machine */
};

/** @brief A CPU's timer. */
struct hgi_timer {
  enum hgi_timer_mode mode; /**< what it does */
  uint64_t period;          /**< periodic: nanoseconds */
  uint64_t next;            /**< periodic: when the next tick is due, nanoseconds since boot */
  uint64_t missed;          /**< ticks since the start that were not delivered */
};

/** @brief The partition's watchdog. */
struct hgi_watchdog {
  bool running;            /**< it is to be fed */
  uint32_t cpu;            /**< whose alarm it has: the one that fed it last */
  uint64_t deadline;       /**< when it runs out, nanoseconds since boot */
  uint32_t restarts;       /**< how often it has started the guest anew */
  uint32_t restarts_limit; /**< after which the guest ends instead */
};

/** @brief The partition's time of day: how far it is from the machine's. */
struct hgi_tod_offset {
  bool set;             /**< the guest has set it */
  uint64_t seconds;     /**< to be added, modulo 2^64 */
  uint32_t nanoseconds; /**< to be added, below a second */
};

/** @brief A vendor's table. */
struct hgi_extension {
  uint32_t id;         /**< four ASCII letters, the first in the highest byte */
  uint32_t version;    /**< packed */
  uint32_t compatible; /**< the oldest version that it serves, packed */
  uint64_t address;    /**< where the guest finds it */
};

/** @brief A configuration value. */
struct hgi_config {
  const char *key;       /**< not NUL-terminated */
  const char *value;     /**< not NUL-terminated */
  uint32_t key_length;   /**< 1 to ::HGI_CONFIG_KEY_MAX */
  uint32_t value_length; /**< bytes */
};

/** @brief A CPU of a guest: what it does not share with the others. */
struct hgi_cpu {
  bool started;                          /**< runs, or is about to */
  struct hgi_virtual_irq timer_irq;      /**< edge or level, see hgi_timer::mode */
  struct hgi_virtual_irq ipis[HGI_IPIS]; /**< edges, by number */
  struct hgi_timer timer;                /**< its timer */
  uint64_t upcall_entry;                 /**< guest code that takes interrupts; 0: none */
  uint64_t upcall_stack;                 /**< where its stack ends; 0: the stack in use */
};

/** @brief A guest, as the host sees it. */
struct hgi_partition {
  uint32_t number;                          /**< from 0 */
  char name[HGI_PARTITION_NAME_SIZE];       /**< NUL-padded */
  const struct hgi_header *header;          /**< the host's own table: RAM and ranges */
  bool served[HGI_ENTRY_COUNT];             /**< entries that the table presents */
  uint64_t calls[HGI_ENTRY_COUNT];          /**< services called, by entry */
  bool traced;                              /**< the provider tells of all calls */
  struct hgi_console_input input;           /**< console input */
  struct hgi_virtual_irq console_irq;       /**< level: up while input waits */
  struct hgi_cpu cpus[HGI_CPUS_MAX];        /**< its CPUs, the boot CPU first */
  uint32_t cpu_count;                       /**< hgi_partition::cpus in use, 1 or more */
  struct hgi_config config[HGI_CONFIG_MAX]; /**< for config_get */
  uint32_t config_count;                    /**< hgi_partition::config in use */
  const char *command_line;                 /**< the host's copy, not NUL-terminated */
  uint32_t command_line_length;             /**< its bytes */
  struct hgi_ports *ports;                  /**< the host's ports; NULL: it has none */
  struct hgi_health health;                 /**< events that wait; kept when it starts anew */
  struct hgi_watchdog watchdog;             /**< restarts are kept when it starts anew */
  struct hgi_tod_offset tod;                /**< kept when it starts anew */
  struct hgi_extension extensions[HGI_EXTENSIONS_MAX]; /**< for get_extension */
  uint32_t extension_count;                            /**< hgi_partition::extensions in use */
  enum hgi_reset_reason reset_reason;                  /**< why it started */
  uint64_t limit;                                      /**< its clock then ends it, ns; 0: none */
  enum hgi_end end;                                    /**< why it ended, or NONE */
  uint32_t status;                                     /**< with HALT: the guest's own */
};

/**
 * @brief Brings a partition to the state of a guest that starts.
 *
 * Table, config, input, health events, time of day and the count of watchdog restarts are kept. A
 * start for another reason than power is a health event.
 */
void hgi_partition_start(struct hgi_partition *partition);

/** @brief Whether all of the bytes are guest RAM. None are always. */
bool hgi_guest_writable(const struct hgi_partition *partition, uint64_t address, uint64_t length);
/** @brief Whether all of the bytes are guest RAM, or all lie in one range of the header. */
bool hgi_guest_readable(const struct hgi_partition *partition, uint64_t address, uint64_t length);

/** @brief Whether those are 1 to 63 bytes that a configuration key may have. */
bool hgi_config_key_legal(const char *key, size_t length);

/** @brief A region of the memory map, by ascending address. @return false past the last one */
bool hgi_region(const struct hgi_partition *partition, uint32_t index, struct hgi_range *region);

#endif
