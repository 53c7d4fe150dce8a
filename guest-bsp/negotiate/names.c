/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Names of numbers, for those who print them.
 */
#include <negotiate/negotiate.h>

const char *hgi_reason_name(uint32_t reason) {
  switch (reason) {
#define HGI_X_REASON_CASE(name, number, sentence)                                                  \
  case number:                                                                                     \
    return #name;
    HGI_REASON_LIST(HGI_X_REASON_CASE)
#undef HGI_X_REASON_CASE
  default:
    return "unknown";
  }
}

const char *hgi_status_name(hgi_status status) {
  switch (status) {
#define HGI_X_STATUS_CASE(name, number, text)                                                      \
  case number:                                                                                     \
    return "HGI_" #name;
    HGI_STATUS_LIST(HGI_X_STATUS_CASE)
#undef HGI_X_STATUS_CASE
  default:
    return "unknown";
  }
}

const char *hgi_binding_name(uint32_t binding) {
  switch (binding) {
  case HGI_BINDING_ABSENT:
    return "absent";
  case HGI_BINDING_HOST:
    return "host";
  case HGI_BINDING_SHIM:
    return "shim";
  default:
    return "unknown";
  }
}
