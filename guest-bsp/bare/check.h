/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief The bare guest's checks, and what they print with.
 */
#ifndef HGI_BARE_CHECK_H
#define HGI_BARE_CHECK_H

#include <stdbool.h>

#include <negotiate/ops.h>

/** @brief Prints a line `bare: check NAME ok`, or FAILED, and counts failures. */
void hgi_check(const char *name, bool ok);

/** @brief Prints `bare: check NAME absent` if the entry is, and says so. @return whether it is */
bool hgi_check_absent(uint32_t slot);

/** @brief Checks that failed so far. */
uint32_t hgi_check_failures(void);

/** @brief Prints a number in decimal. */
void hgi_print_decimal(uint64_t value);

/** @brief Prints a number in hexadecimal, with 0x. */
void hgi_print_hexadecimal(uint64_t value);

/**
 * @brief The value of a key of config_get, as a number.
 * @param key NUL-terminated
 * @param fallback what is returned if there is no such key, or no decimal or 0x number as its value
 */
uint64_t hgi_config_number(const char *key, uint64_t fallback);

/** @brief Whether a key's value is that string. */
bool hgi_config_is(const char *key, const char *value);

/** @brief Exercises the console's entries. */
void hgi_bare_console(void);
/** @brief Reads typed lines and says them back, until one is "end". */
void hgi_bare_echo(void);
/** @brief Whether there is an entry that takes input: else its interrupt would come for ever. */
bool hgi_bare_can_read(void);
/** @brief Drops input that waits, up to a bound. [task] [isr] @return how many bytes */
uint32_t hgi_bare_drop_input(void);
/** @brief Attaches the console's interrupt, which then is hgi_bare_console_claimed's. */
hgi_status hgi_bare_console_attach(void);
/** @brief Drops the input that is why it came. [isr] @return whether it is the console's */
bool hgi_bare_console_claimed(uint32_t irq);
/** @brief Exercises the clocks. */
void hgi_bare_clock(void);
/** @brief Exercises timer and interrupts: 20 periodic and 20 deadline interrupts. */
void hgi_bare_interrupts(void);
/** @brief Whether irq_mask and irq_unmask are bound, by whomever; says what is absent. */
bool hgi_bare_can_mask(void);

/**
 * @brief Whether what is masked is still attached: the shim of irq_mask detaches, and what is
 *   detached can't be raised.
 */
bool hgi_bare_can_mask_attached(void);
/** @brief Exercises memory_region. */
void hgi_bare_memory(void);
/** @brief Exercises config_get. */
void hgi_bare_config(void);
/** @brief Exercises partition identity, slices and health events. */
void hgi_bare_partition(void);
/** @brief Exercises sampling and queuing ports. */
void hgi_bare_ports(void);
/** @brief Exercises entropy, time of day, watchdog and caches. */
void hgi_bare_devices(void);
/** @brief Exercises irq_raise and irq_pending. The timer's interrupt is attached. */
void hgi_bare_raise(void);
/** @brief Spins without feeding the watchdog; in each life if @a always, else in the first. */
void hgi_bare_watchdog(bool always);
/** @brief The same beside a periodic timer. */
void hgi_bare_watchdog_ticks(void);
/** @brief Claims and completes all the time while ticks come. */
void hgi_bare_claims(void);
/** @brief Fills the ports, starts anew, and looks at them. */
void hgi_bare_ports_reset(void);
/** @brief Exercises get_extension. */
void hgi_bare_extension(void);
/** @brief Does what the key `do` names, if it is one of docs/stories.md. @return whether it is */
bool hgi_bare_story(void);
/** @brief Reads the clock for longer than 32 bits of microseconds last, idle in between. */
void hgi_bare_past_wrap(void);
/** @brief Compares each tick of the periodic timer with the clock. */
void hgi_bare_over_wrap(void);
/** @brief Compares the ticks taken and missed with the clock. */
void hgi_bare_all_ticks(void);
/** @brief Has the timer run before its interrupt is attached. */
void hgi_bare_attach_late(void);

/** @brief Waits by the clock. @param ns nanoseconds */
void hgi_bare_wait(uint64_t ns);
/** @brief Takes all health events. @return whether such a one is among them, and no gap */
bool hgi_bare_event(enum hgi_health_kind kind, uint32_t code);

#endif
