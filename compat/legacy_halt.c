/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Legacy view halt, from shutdown.
 */
#include <compat/legacy.h>

hgi_status hgi_legacy_halt(uint32_t status) {
  return hgi_provider_shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, status);
}
