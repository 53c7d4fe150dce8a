/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The provider's functions of a traced guest: hgi_traced_NAME, hgi_traced_legacy_NAME.
 */
#ifndef HGI_MONITOR_PROVIDER_TRACED_H
#define HGI_MONITOR_PROVIDER_TRACED_H

#include <compat/legacy.h>
#include <monitor/provider/entries.h>

#define HGI_X_TRACED_DECLARE(name) hgi_##name##_fn hgi_traced_##name;
HGI_PROVIDER_LIST(HGI_X_TRACED_DECLARE)
#undef HGI_X_TRACED_DECLARE

#define HGI_X_TRACED_DECLARE(name, from) hgi_##name##_fn hgi_traced_legacy_##name;
HGI_LEGACY_LIST(HGI_X_TRACED_DECLARE)
#undef HGI_X_TRACED_DECLARE

#endif
