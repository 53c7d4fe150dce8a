/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The host's status values in RTEMS' words.
 */
#ifndef HGI_RTEMS_SERVICES_STATUS_H
#define HGI_RTEMS_SERVICES_STATUS_H

#include <hgi/hgi.h>
#include <rtems.h>

/**
 * @brief What RTEMS' own directives would return in such a case.
 * @param status what an entry returned
 * @param not_found the name for HGI_E_NOT_FOUND: there it matters what was looked for
 * @param invalid the name for HGI_E_INVALID, for the same reason
 * @return RTEMS_SUCCESSFUL or an error; what is not known is one if it is negative
 */
rtems_status_code hgi_rtems_status(hgi_status status, rtems_status_code not_found,
                                   rtems_status_code invalid);

#endif
