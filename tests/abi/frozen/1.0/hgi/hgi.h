/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief The whole ABI: what a host author or a guest author includes.
 */
#ifndef HGI_HGI_H
#define HGI_HGI_H

#include <hgi/version.h>
#include <hgi/status.h>
#include <hgi/reason.h>
#include <hgi/header.h>
#include <hgi/structs.h>
#include <hgi/entries.h>
#include <hgi/table.h>
#include <hgi/note.h>
#include <hgi/verdict.h>

#endif
