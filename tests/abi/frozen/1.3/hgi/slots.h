/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup slots
 * @brief All slots in the order in which they lie in the table, as HGI_SLOT(name, result,
 * parameters).
 *
 * Define HGI_SLOT, include this, and undefine it: the slots become the members of a table, the
 * types of functions, or a list of signatures. Without HGI_SLOT the file is empty. A release
 * appends a file of its own and never touches an earlier one. Parameter names are no part of a
 * signature.
 */
#include <hgi/slots_1_0.h>
#include <hgi/slots_1_1.h>
#include <hgi/slots_1_2.h>
#include <hgi/slots_1_3.h>
#include <hgi/slots_1_3_ports.h>
