/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What the provider has to know to check pointers without a trap.
 */
#ifndef HGI_PROVIDER_FACTS_H
#define HGI_PROVIDER_FACTS_H

#include <stdint.h>

/** @brief Facts in a page of the provider's own that the monitor writes, and the guest reads. */
struct hgi_provider_facts {
  uint64_t ram_base; /**< first address of guest RAM */
  uint64_t ram_size; /**< its bytes */
};

/** @brief Written before the guest starts. */
extern volatile struct hgi_provider_facts hgi_provider_facts;

#endif
