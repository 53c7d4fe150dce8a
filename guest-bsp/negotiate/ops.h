/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief The guest's own table of function pointers: what drivers call through.
 */
#ifndef HGI_NEGOTIATE_OPS_H
#define HGI_NEGOTIATE_OPS_H

#include <negotiate/negotiate.h>

/** @brief One pointer for each entry, named as the entry; none is NULL after hgi_negotiate. */
struct hgi_ops {
/** @cond lists */
#define HGI_SLOT(name, result, parameters) hgi_##name##_fn *name;
#include <hgi/slots.h>
#undef HGI_SLOT
  /** @endcond */
};

/** @brief The guest's ops. Immutable once hgi_negotiate has returned. */
extern struct hgi_ops hgi_ops;

/** @brief How often each absent entry was called; named on the console at the first call. */
extern uint32_t hgi_absent_calls[HGI_ENTRY_COUNT];

/** @brief Where hgi_negotiate copies the host's table. For reading, take the two functions below.
 */
extern struct hgi_copy hgi_host_table;

/** @brief The copied header: machine facts for drivers. Valid once hgi_negotiate has returned. */
static inline const struct hgi_header *hgi_host_header(void) {
  return &hgi_host_table.header;
}

/** @brief The copied table; its slots are as the host wrote them. */
static inline const struct hgi_copy *hgi_host_copy(void) {
  return &hgi_host_table;
}

/** @brief The binding of a slot. @param slot below ::HGI_ENTRY_COUNT */
enum hgi_binding hgi_slot_binding(uint32_t slot);

/** @brief The name of an entry. @param slot below ::HGI_ENTRY_COUNT */
const char *hgi_entry_name(uint32_t slot);

/** @brief The verdict's sentence to the console, in front of it @a who; nothing if no console. */
void hgi_print_verdict(const char *who);

/** @brief Writes a NUL-terminated string to whatever console is bound. [boot] [task] [isr] */
void hgi_print(const char *text);

/**
 * @brief Negotiates: called by the start code with the boot register's value, once, [boot].
 *
 * Returns with ops filled and an accepted verdict, or not at all: a refused guest prints the
 * sentence if it has a console, and executes the stop trap.
 *
 * @param address of the host table, any value
 */
void hgi_negotiate(uint64_t address);

/** @brief Makes ops out of what resolve decided. [boot] */
void hgi_bind(const struct hgi_copy *copy, const struct hgi_bound *bound);

#endif
