/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The host's status values in RTEMS' words.
 */
#include "status.h"

rtems_status_code hgi_rtems_status(hgi_status status, rtems_status_code not_found,
                                   rtems_status_code invalid) {
  switch (status) {
  case HGI_E_ABSENT:
    return RTEMS_NOT_IMPLEMENTED;
  case HGI_E_INVALID:
    return invalid;
  case HGI_E_POINTER:
    return RTEMS_INVALID_ADDRESS;
  case HGI_E_EMPTY: /* as rtems_message_queue_receive with RTEMS_NO_WAIT */
    return RTEMS_UNSATISFIED;
  case HGI_E_NOT_FOUND:
    return not_found;
  case HGI_E_STATE:
    return RTEMS_INCORRECT_STATE;
  case HGI_E_SPACE:
    return RTEMS_INVALID_SIZE;
  case HGI_E_CONTEXT:
    return RTEMS_CALLED_FROM_ISR;
  case HGI_E_FULL: /* as rtems_message_queue_send */
    return RTEMS_TOO_MANY;
  default:
    return status < 0 ? RTEMS_IO_ERROR : RTEMS_SUCCESSFUL;
  }
}
