/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The provider's functions, by slot.
 *
 * An address is no constant of 64 bits in C where pointers have 32: each is a pointer here, and
 * zero above it. The types are those of monitor/provider.h in all but name, so that is not
 * included; the symbols are its own.
 */
#include <common/extension.h>
#include <common/table_builder.h>
#include <compat/legacy.h>
#include <monitor/provider/entries.h>
#include <monitor/provider/traced.h>

struct function {
  uint32_t slot;
  void (*address)(void);
  uint32_t above;
};

HGI_ASSERT(sizeof(struct function) == sizeof(struct hgi_function), "as struct hgi_function");
HGI_ASSERT_MEMBER(struct function, address, offsetof(struct hgi_function, address), 4);

struct example {
  hgix_ticks_fn *ticks;
  uint32_t above_ticks;
  hgix_swap_fn *swap;
  uint32_t above_swap;
};

HGI_ASSERT(sizeof(struct example) == sizeof(struct hgi_example_functions), "as that struct");
HGI_ASSERT_MEMBER(struct example, swap, offsetof(struct hgi_example_functions, swap), 4);

#define HGI_X_FUNCTION(entry) {HGI_ENTRY_##entry, (void (*)(void))hgi_provider_##entry, 0},
extern const struct function functions[] __asm__("hgi_provider_functions");
const struct function functions[] = {HGI_PROVIDER_LIST(HGI_X_FUNCTION)};
#undef HGI_X_FUNCTION

#define HGI_X_FUNCTION(entry) {HGI_ENTRY_##entry, (void (*)(void))hgi_traced_##entry, 0},
extern const struct function traced[] __asm__("hgi_traced_functions");
const struct function traced[] = {HGI_PROVIDER_LIST(HGI_X_FUNCTION)};
#undef HGI_X_FUNCTION

extern const uint32_t count __asm__("hgi_provider_count");
const uint32_t count = sizeof(functions) / sizeof(functions[0]);

#define HGI_X_VIEW(entry, from) {HGI_ENTRY_##entry, (void (*)(void))hgi_legacy_##entry, 0},
extern const struct function views[] __asm__("hgi_provider_views");
const struct function views[] = {HGI_LEGACY_LIST(HGI_X_VIEW)};
#undef HGI_X_VIEW

#define HGI_X_VIEW(entry, from) {HGI_ENTRY_##entry, (void (*)(void))hgi_traced_legacy_##entry, 0},
extern const struct function traced_views[] __asm__("hgi_traced_views");
const struct function traced_views[] = {HGI_LEGACY_LIST(HGI_X_VIEW)};
#undef HGI_X_VIEW

extern const uint32_t view_count __asm__("hgi_provider_view_count");
const uint32_t view_count = sizeof(views) / sizeof(views[0]);

extern const struct example example __asm__("hgi_provider_example");
const struct example example = {hgi_provider_example_ticks, 0, hgi_provider_example_swap, 0};
