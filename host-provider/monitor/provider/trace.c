/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Provider: each entry once more, for guests that are traced: the same call, of which the
 * host is told when it has returned.
 */
#include <call_forms.h>
#include <common/trace.h>
#include <compat/legacy.h>
#include <monitor/provider/entries.h>
#include <monitor/provider/traced.h>
#include <monitor/provider/trap.h>

static inline void tell(const struct hgi_traced_call *call) {
  hgi_provider_trap(HGI_SERVICE_TRACE, (uintptr_t)call, 0, 0, 0, 0);
}

#define RETURNS(traced, called, name, type, parameters, values, ...)                               \
  type traced parameters {                                                                         \
    const type result = called values;                                                             \
    const struct hgi_traced_call call = {HGI_ENTRY_##name, HGI_WIDE(result), {__VA_ARGS__}};       \
    tell(&call);                                                                                   \
    return result;                                                                                 \
  }
#define IS_VOID(traced, called, name, type, parameters, values, ...)                               \
  void traced parameters {                                                                         \
    called values;                                                                                 \
    const struct hgi_traced_call call = {HGI_ENTRY_##name, 0, {__VA_ARGS__}};                      \
    tell(&call);                                                                                   \
  }

#define X(name) HGI_FORM_##name(RETURNS, IS_VOID, hgi_traced_##name, hgi_provider_##name)
HGI_PROVIDER_LIST(X)
#undef X

#define X(name, from) HGI_FORM_##name(RETURNS, IS_VOID, hgi_traced_legacy_##name, hgi_legacy_##name)
HGI_LEGACY_LIST(X)
#undef X
