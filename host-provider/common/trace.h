/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief A trace of the guest's calls: each with its arguments and its result.
 *
 * The table of a traced guest points to functions of the provider that call the entry's own and
 * then tell the host what came of it. So entries that never trap are seen, and the guest's image is
 * the same.
 */
#ifndef HGI_COMMON_TRACE_H
#define HGI_COMMON_TRACE_H

#include <common/services.h>

/** @brief The service by which a provider tells of a call; no slot and no other call of a host's.
 */
#define HGI_SERVICE_TRACE UINT64_C(0x48470000)

/** @brief A call that has returned, in the guest's memory. Its address is the service's argument.
 */
struct hgi_traced_call {
  uint64_t slot;                             /**< which entry */
  uint64_t result;                           /**< what it returned, if it returns anything */
  uint64_t arguments[HGI_SERVICE_ARGUMENTS]; /**< in the order of its parameters */
};

/**
 * @brief Prints a line for a call that has returned.
 * @param partition whose guest called
 * @param address of a struct hgi_traced_call, any value: it comes from the guest
 */
void hgi_trace_returned(struct hgi_partition *partition, uint64_t address);

/**
 * @brief Prints a line for a call that does not return, since it ends the guest.
 * @param partition whose guest called
 * @param slot the entry
 * @param arguments as its service has them
 */
void hgi_trace_ended(struct hgi_partition *partition, uint32_t slot, const uint64_t *arguments);

#endif
