/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The values of options. Each function returns whether the value, the text behind the '=',
 * is right.
 */
#ifndef HGI_MONITOR_OPTION_VALUES_H
#define HGI_MONITOR_OPTION_VALUES_H

#include <monitor/options.h>

/** @brief What fault= wants. */
#define HGI_WANTED_FAULT                                                                           \
  "null, unaligned, unmapped, random:SEED, sealed:SEED, flip:OFFSET, patch:OFFSET=HEX, "           \
  "no-entry:NAME, newer:MAJOR.MINOR, insert:SLOT, moved:RAM_BASE:TIMER_IRQ:CONSOLE_IRQ (irqs 16 "  \
  "to 1019, not the same), away:MILLISECONDS, at most 1000, overlap, clock-back, clock-stops, "    \
  "storm, claim-none, claim-other, or outside:, empty:, unavailable:, hollow:, faults: or hangs: " \
  "with an entry's name"
/** @brief What name= wants. */
#define HGI_WANTED_NAME "1 to 23 of a to z, A to Z, 0 to 9, . _ -"
/** @brief What channel= wants. */
#define HGI_WANTED_CHANNEL                                                                         \
  "NAME:sampling:SIZE:REFRESH_NS or NAME:queuing:SIZE:DEPTH, a new name of 1 to 27 of a to z, "    \
  "A to Z, 0 to 9, . _ -, 1 to 4096 bytes, at most 256 messages and 65536 bytes, 8 channels"
/** @brief What without= wants. */
#define HGI_WANTED_WITHOUT "entries or groups of entries, ENTRY|GROUP[,ENTRY|GROUP]..."
/** @brief What limit= wants. */
#define HGI_WANTED_LIMIT "milliseconds, 1 to 86400000"
/** @brief What watchdog-restarts= wants. */
#define HGI_WANTED_WATCHDOG "a number, 0 to 1000"
/** @brief What clock-start= wants. */
#define HGI_WANTED_CLOCK_START "nanoseconds, 0 to 4611686018427387904"

/** @brief A part of the options, not NUL-terminated. */
struct hgi_part {
  const char *at; /**< where it begins */
  size_t length;  /**< its bytes */
};

/**
 * @brief Takes what is before a separator off the front of a text, and the separator.
 * @param[in,out] rest the text, then what is behind the separator
 * @param separator one character
 * @param[out] first what was before it
 * @return whether there is a separator; without it @a first is all, and @a rest is empty
 */
bool hgi_part_first(struct hgi_part *rest, char separator, struct hgi_part *first);

/** @brief 0 or 1. */
bool hgi_option_flag(bool *flag, struct hgi_part value);
/** @brief name= */
bool hgi_option_name(struct hgi_options *options, struct hgi_part value);
/** @brief channel= */
bool hgi_option_channel(struct hgi_options *options, struct hgi_part value);
/** @brief without= */
bool hgi_option_without(struct hgi_options *options, struct hgi_part value);
/** @brief limit= */
bool hgi_option_limit(struct hgi_options *options, struct hgi_part value);
/** @brief watchdog-restarts= */
bool hgi_option_watchdog(struct hgi_options *options, struct hgi_part value);
/** @brief clock-start= */
bool hgi_option_clock_start(struct hgi_options *options, struct hgi_part value);
/** @brief fault= */
bool hgi_option_fault(struct hgi_options *options, struct hgi_part value);
/** @brief Adds what fault= wants: of the mode, if the value begins with one, else all modes. */
void hgi_option_fault_wanted(struct hgi_part value, struct hgi_line *line);

#endif
