/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The monitor's state, and the steps from power-on to the guest's end.
 */
#ifndef HGI_MONITOR_MONITOR_H
#define HGI_MONITOR_MONITOR_H

#include <common/extension.h>
#include <common/machine.h>
#include <common/needs.h>
#include <common/table_builder.h>
#include <monitor/options.h>

/** @brief Bytes of a page, the unit in which the guest is given memory. */
#define HGI_PAGE_SIZE 4096u

/** @brief Everything the monitor keeps. */
struct hgi_monitor {
  struct hgi_options options;     /**< what it was started with */
  struct hgi_partition partition; /**< the guest */
  struct hgi_image image;         /**< the guest's file */
  struct hgi_elf elf;             /**< its headers */
  struct hgi_needs_read needs;    /**< its needs note */
  struct hgi_guest guest;         /**< what it wants; points into hgi_monitor::needs */
  struct hgi_table table;         /**< the host's own table, which no fault mode touches */
  uint32_t cpus;                  /**< CPUs of the guest */
  uint32_t resets;                /**< how often the guest was started anew */
};

/** @brief The one monitor. */
extern struct hgi_monitor hgi_monitor;

/** @brief Pages that the guest can read. Nothing else may lie in them. */
struct hgi_guest_pages {
  union {
    HGI_ALIGNED(HGI_PAGE_SIZE) struct hgi_table table; /**< what the guest gets */
    uint8_t bytes[HGI_PAGE_SIZE];                      /**< the same, for faults */
  };
  HGI_ALIGNED(HGI_PAGE_SIZE) char command_line[HGI_PAGE_SIZE]; /**< NUL-terminated */
};

/** @brief The table and what belongs to it. */
extern struct hgi_guest_pages hgi_guest_pages;

/** @brief A page for the example extensions. Nothing else may lie in it. */
struct hgi_guest_extension {
  _Alignas(HGI_PAGE_SIZE) struct hgix_table table; /**< a vendor's table */
  struct hgiy_table other;                         /**< another vendor's table */
};

/** @brief The example extensions. */
extern struct hgi_guest_extension hgi_guest_extension;
/** @brief The shared pages, by CPU. */
extern uint8_t hgi_guest_shared_pages[HGI_CPUS_MAX][HGI_PAGE_SIZE];

/** @brief Where guest RAM starts: as fault=moved wants it, or as ever. */
uint64_t hgi_monitor_ram_base(void);
/** @brief Called by the start code, on the monitor's stack, with bss cleared. */
_Noreturn void hgi_monitor_main(void);
/** @brief Makes the partition out of the options, once. */
void hgi_monitor_set_up_partition(void);
/** @brief Builds the host's table, for each start of the guest. */
void hgi_monitor_build_table(void);
/** @brief Loads the guest, judges it, and enters it. On the boot CPU. */
_Noreturn void hgi_monitor_boot(void);
/** @brief Called last before the guest is entered, with its clock running. On the boot CPU. */
void hgi_monitor_entering(void);
/** @brief Prints what there is to say of the guest's end, and ends QEMU or starts anew. */
_Noreturn void hgi_monitor_end(void);

/** @brief Refuses the guest before entry. */
_Noreturn void hgi_monitor_refuse(const struct hgi_finding *finding);
/** @brief The host itself can't go on: one line, and the end. */
_Noreturn void hgi_monitor_error(const struct hgi_line *line);
/** @brief The same, since an option's value is bad: @a line tells which, and what was wanted. */
_Noreturn void hgi_monitor_bad_option(const struct hgi_line *line);
/** @brief The guest did what it may not: @a what is e.g. "undefined instruction". */
_Noreturn void hgi_monitor_fault(const char *what, uint64_t pc, uint64_t address);

/** @brief Adds in which entry of the host's a pc lies, or nothing if it is not the host's. */
void hgi_monitor_where(struct hgi_line *line, uint64_t pc);

/** @brief Before the guest's ticks are counted: keeps it off the CPU as fault=away wants. */
void hgi_monitor_away(struct hgi_partition *partition);
/** @brief Spoils the guest's table, or where it is said to be, as hgi_options::fault wants. */
uint64_t hgi_monitor_spoil(uint64_t address);

#endif
