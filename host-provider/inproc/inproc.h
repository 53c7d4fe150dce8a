/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup inproc
 * @brief The in-process host: C functions that serve a guest in the same program, for unit tests.
 *
 * The machine is simulated and stands still: time passes only where a test says so. A test binary
 * is the guest. Its writable memory, stacks included, is guest RAM; its code is the provider; the
 * table lies in memory of its own, with a page behind it that can't be touched.
 */
#ifndef HGI_INPROC_INPROC_H
#define HGI_INPROC_INPROC_H

#include <negotiate/negotiate.h>

/** @brief Bytes of console output that are kept. */
#define HGI_INPROC_OUTPUT_SIZE 16384u
/** @brief Bytes for tables at ::hgi_inproc_memory. */
#define HGI_INPROC_TABLE_SIZE (2u * HGI_TABLE_SIZE_MAX)
/** @brief The newest ABI of which this host serves every entry. */
#define HGI_INPROC_ABI ((uint32_t)HGI_SINCE_shutdown)
/** @brief The timer's interrupt. */
#define HGI_INPROC_TIMER_IRQ 27u
/** @brief The console's interrupt. */
#define HGI_INPROC_CONSOLE_IRQ 33u

/** @brief How a guest ended. */
enum hgi_inproc_end {
  HGI_INPROC_RUNNING,  /**< not at all: what was run returned */
  HGI_INPROC_STOP,     /**< by the stop trap */
  HGI_INPROC_HALT,     /**< by halt */
  HGI_INPROC_FATAL,    /**< by fatal */
  HGI_INPROC_SHUTDOWN, /**< by shutdown with HGI_SHUTDOWN_HALT */
  HGI_INPROC_RESET     /**< by shutdown with HGI_SHUTDOWN_RESET */
};

/** @brief State of one interrupt. */
struct hgi_inproc_irq {
  uint32_t number; /**< its number */
  bool attached;   /**< enabled by irq_attach */
  bool masked;     /**< by irq_mask */
  bool pending;    /**< an edge waits */
  bool level;      /**< the line is up */
  bool claimed;    /**< between claim and complete */
};

/** @brief The simulated machine. Tests read all of it, and set what they want. */
struct hgi_inproc {
  uint64_t now_ns;                     /**< time since boot; see hgi_inproc_advance */
  hgi_status clock_status;             /**< what clock_us32 returns */
  uint64_t period_us;                  /**< of the periodic timer; 0: not periodic */
  uint64_t due_ns;                     /**< when it fires next; UINT64_MAX: never */
  uint64_t missed;                     /**< ticks that timer_missed tells */
  uint32_t timer_starts;               /**< calls of timer_start_periodic that succeeded */
  struct hgi_inproc_irq irqs[2];       /**< timer and console */
  uint32_t cpu_masked;                 /**< not 0: masked at the CPU */
  uint32_t cpu_saves;                  /**< calls of hgi_arch_irq_save */
  char output[HGI_INPROC_OUTPUT_SIZE]; /**< what was written to the console, NUL-terminated */
  uint32_t output_length;              /**< its bytes, without the NUL */
  const char *input;                   /**< what waits to be read, NUL-terminated */
  enum hgi_inproc_end end;             /**< how the guest ended */
  uint32_t status;                     /**< status of halt or shutdown; source of fatal */
  uint32_t reason;                     /**< reason of shutdown */
  uint64_t upcall_entry;               /**< as given to upcall_set */
  uint64_t upcall_stack;               /**< as given to upcall_set */
};

/** @brief The one machine. */
extern struct hgi_inproc hgi_inproc;

/** @brief First address of the host's memory, where tables may lie. */
uint8_t *hgi_inproc_memory(void);

/**
 * @brief Builds a complete, valid, sealed table of an ABI version, at the start of host memory.
 *
 * All slots of that version that ::HGI_INPROC_ABI has and none retired are served, upcall_set
 * included; the others are absent. Bytes past its size are 0xff: a reader
 * that looks at them reads nonsense. Boots the machine: all state of the machine is as at power-on.
 *
 * @param version packed, ::HGI_ABI_FIRST to ::HGI_ABI_VERSION
 */
struct hgi_table *hgi_inproc_table(uint32_t version);

/** @brief Renews the checksum of a table that a test has changed. Its size must be right. */
void hgi_inproc_seal(struct hgi_table *table);

/** @brief Takes an entry from a table, as a host that was built without it, and seals it. */
void hgi_inproc_withdraw(struct hgi_table *table, uint32_t slot);

/** @brief Sets the command line of a table, at most 1024 bytes with its NUL, and seals it. */
void hgi_inproc_command_line(struct hgi_table *table, const char *text);

/** @brief Lets time pass, and timer interrupts come. */
void hgi_inproc_advance(uint64_t us);

/** @brief Calls @a body until it returns or ends the guest; returns which of them. */
enum hgi_inproc_end hgi_inproc_run(void (*body)(void *), void *argument);

#endif
