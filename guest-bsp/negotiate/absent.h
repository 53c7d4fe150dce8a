/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Stubs of absent entries, one of each slot's own type.
 */
#ifndef HGI_NEGOTIATE_ABSENT_H
#define HGI_NEGOTIATE_ABSENT_H

#include <hgi/table.h>

/** @cond lists */
#define HGI_SLOT(name, result, parameters) hgi_##name##_fn hgi_absent_##name;
#include <hgi/slots.h>
#undef HGI_SLOT
/** @endcond */

#endif
