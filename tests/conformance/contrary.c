/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Puts what a host can do wrong before the right entries.
 */
#include <conformance/contrary.h>

#include <conformance/conform.h>

struct hgi_ops hgi_right;
uint32_t hgi_wrong_calls;

void hgi_contrary_apply(void) {
  hgi_right = hgi_ops;
#define HGI_X_WRONG_APPLY(what, entry, number)                                                     \
  if (hgi_configured("wrong", #what))                                                              \
    hgi_ops.entry = hgi_wrong_##what;
  HGI_CONTRARY_LIST(HGI_X_WRONG_APPLY)
#undef HGI_X_WRONG_APPLY
}
