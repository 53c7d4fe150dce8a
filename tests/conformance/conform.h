/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The conformance guest: what assertions are made of.
 *
 * An assertion is a function without arguments and a line in list/. It says what must hold with
 * WANT or ends with SKIP. It calls entries through hgi_try, which looks at registers, stack and
 * instructions of each call. It begins with interrupts masked at the CPU, the timer stopped, and
 * nothing attached, and need not clean up.
 */
#ifndef HGI_CONFORM_H
#define HGI_CONFORM_H

#include <bare/check.h>
#include <conformance/guard.h>

/** @brief In an assertion: it fails unless that is true; the first that is not is printed. */
#define WANT(condition) hgi_want((condition), #condition, __FILE__, __LINE__)
/** @brief In an assertion: it ends here, and can't be decided, for that reason. */
#define SKIP(reason)                                                                               \
  do {                                                                                             \
    hgi_skip(reason);                                                                              \
    return;                                                                                        \
  } while (0)
/** @brief In an assertion: it is skipped unless that other entry is bound. */
#define NEEDS(name)                                                                                \
  do {                                                                                             \
    if (hgi_slot_binding(HGI_ENTRY_##name) == HGI_BINDING_ABSENT)                                  \
      SKIP(#name " is absent");                                                                    \
  } while (0)
/** @brief The same, unless the host itself serves it. */
#define NEEDS_HOST(name)                                                                           \
  do {                                                                                             \
    if (hgi_slot_binding(HGI_ENTRY_##name) != HGI_BINDING_HOST)                                    \
      SKIP(#name " is not the host's");                                                            \
  } while (0)

/** @brief Notes whether a condition holds; see WANT. @return whether it does */
bool hgi_want(bool holds, const char *text, const char *file, uint32_t line);
/** @brief Notes that the assertion can't be decided; see SKIP. */
void hgi_skip(const char *reason);
/** @brief Forgets what an assertion noted, before the next. */
void hgi_outcome_clear(void);
/** @brief Whether the assertion failed; prints what was wrong as a line of its own. */
bool hgi_outcome_failed(void);
/** @brief Whether the assertion failed; prints nothing. */
bool hgi_outcome_bad(void);
/** @brief Why the assertion can't be decided, or NULL. */
const char *hgi_outcome_skipped(void);

/** @brief A microsecond and a millisecond in nanoseconds. */
#define US UINT64_C(1000)
/** @copydoc US */
#define MS UINT64_C(1000000)

/** @brief Loops with a pointer over addresses that hold no @a size bytes of guest RAM. */
#define EACH_BAD(pointer, size) EACH_ADDRESS(pointer, size, false)
/** @brief Loops over addresses at which the guest may not even read @a size bytes. */
#define EACH_UNREADABLE(pointer, size) EACH_ADDRESS(pointer, size, true)
/** @brief Loops over addresses of structs that are not all guest RAM; their size member is right.
 */
#define EACH_BAD_STRUCT(pointer)                                                                   \
  EACH_BAD(pointer, sizeof *(pointer))                                                             \
  if (hgi_put_size(pointer, sizeof *(pointer)))
/** @cond */
#define EACH_ADDRESS(pointer, size, readable)                                                      \
  for (uint32_t bad_ = 0; hgi_bad(bad_, (size), (readable), &hgi_bad_address) &&                   \
                          ((pointer) = (void *)hgi_bad_address, true);                             \
       bad_++)
extern uintptr_t hgi_bad_address;
/** @endcond */

/**
 * @brief Gives addresses that a host must not accept.
 * @param index from 0
 * @param size bytes, 1 or more, that are to be there
 * @param readable false: guest RAM is wanted; true: so is a range that the guest may read
 * @param[out] address where they are not all
 * @return false: there is none of that number
 */
bool hgi_bad(uint32_t index, uint64_t size, bool readable, uintptr_t *address);
/** @brief Writes the size member of a struct, aligned or not, if it is in guest RAM. @return true
 */
bool hgi_put_size(void *to, uint32_t size);

/** @brief First address behind guest RAM. */
uint64_t hgi_ram_end(void);

/** @brief Unmasks interrupts at the CPU, as hgi_ops.irq_restore does it. */
void hgi_open(void);
/** @brief Masks them. */
void hgi_close(void);

/** @brief Waits by the clock. @param ns nanoseconds */
void hgi_wait(uint64_t ns);

/** @brief The timer's interrupt; ::HGI_IRQ_NONE if there is none. */
uint32_t hgi_timer(void);
/** @brief Whether deadlines, interrupts and a number for them are there; says SKIP if not. */
bool hgi_has_deadlines(void);
/** @brief Sets the timer far away, or stops it. */
void hgi_timer_quiet(void);
/** @brief Has a deadline pass. @return what could be claimed then, completed already */
uint32_t hgi_pass_deadline(void);
/** @brief Claims with interrupts masked at the CPU, and completes. @return what was claimed */
uint32_t hgi_claim(void);
/** @brief An interrupt number that the guest does not have, or ::HGI_IRQ_NONE. */
uint32_t hgi_no_irq(void);

/** @brief How often interrupts have interrupted the guest, for nothing too. */
extern volatile uint32_t hgi_interrupts;
/** @brief Interrupts taken and claimed; assertions set it to 0. */
extern volatile uint32_t hgi_taken;
/** @brief The interrupt taken last. */
extern volatile uint32_t hgi_taken_last;
/** @brief What is done in an interrupt, between claim and complete; NULL: the timer is set far
 * away. */
extern void (*volatile hgi_in_irq)(uint32_t irq);

/**
 * @brief Runs something in an interrupt of the timer. [task], masked
 * @param what is run
 * @return whether an interrupt came to run it
 */
bool hgi_run_in_irq(void (*what)(void));

/** @brief The value of the first word key=value of the command line, up to a blank or NUL; or NULL.
 */
const char *hgi_word(const char *key);
/** @brief Whether that value is there and is that. */
bool hgi_configured(const char *key, const char *value);
/** @brief Fills memory with a byte. */
void hgi_fill(void *memory, uint8_t byte, uint32_t size);
/** @brief Whether memory holds nothing else than that byte. */
bool hgi_filled(const void *memory, uint8_t byte, uint32_t size);

/** @brief How far the guest got in its lives before this one. */
struct hgi_lives {
  bool asked_reset;        /**< a life asked for a reset */
  bool reset_worked;       /**< a life began because of it */
  hgi_status reset_status; /**< what the entry returned instead */
  bool asked_watchdog;     /**< a life let the watchdog run out */
  bool forgot;             /**< the host has not kept RAM: nothing is known of earlier lives */
};

/** @brief What earlier lives did, in RAM that the host need not keep. */
extern struct hgi_lives hgi_lives;
/** @brief Ends this life, by reset or by the watchdog, until both were tried. [boot] */
void hgi_lives_run(void);
#endif
