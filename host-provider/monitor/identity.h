/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Who the monitor says it is. For humans: nothing may depend on it.
 */
#ifndef HGI_MONITOR_IDENTITY_H
#define HGI_MONITOR_IDENTITY_H

/** @brief hgi_header::vendor. */
#define HGI_MONITOR_VENDOR "HGI"
#ifndef HGI_MONITOR_NAME
/** @brief hgi_header::host_name. */
#define HGI_MONITOR_NAME "hgi-monitor"
#endif

#ifndef HGI_MONITOR_VERSION
#error "the build defines HGI_MONITOR_VERSION from the project's version"
#endif

#endif
