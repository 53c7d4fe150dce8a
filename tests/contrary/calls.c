/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief One hostile call: any entry of the host's with any words, or a trap with any registers.
 */
#include <contrary/contrary.h>

#include <negotiate/ops.h>

/* Each argument is a word, and those of 64 bits are two where a word has 32: whatever the entry
 * takes is there. The caller's convention is C's on each architecture that there is. */
typedef void call_fn(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t,
                     uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t);
typedef void any_fn(void);

static any_fn *entry_of(uint32_t slot) {
  switch (slot) {
#define HGI_SLOT(name, result, parameters)                                                         \
  case HGI_ENTRY_##name:                                                                           \
    return (any_fn *)hgi_ops.name;
#include <hgi/slots.h>
#undef HGI_SLOT
  default:
    return NULL;
  }
}

/* clock_us32 need not notice a bad pointer. */
static bool left_out(uint32_t slot) {
  return slot == HGI_ENTRY_clock_us32 || hgi_slot_binding(slot) != HGI_BINDING_HOST;
}

/* The services that a trap may name without being one: those that the provider does not do alone.
 */
static bool traps(uint32_t slot) {
  static const uint32_t list[] = {
      HGI_ENTRY_console_putc,  HGI_ENTRY_console_getc,   HGI_ENTRY_console_write,
      HGI_ENTRY_console_read,  HGI_ENTRY_timer_missed,   HGI_ENTRY_irq_attach,
      HGI_ENTRY_irq_detach,    HGI_ENTRY_irq_mask,       HGI_ENTRY_irq_unmask,
      HGI_ENTRY_memory_region, HGI_ENTRY_config_get,     HGI_ENTRY_entropy,
      HGI_ENTRY_irq_raise,     HGI_ENTRY_irq_pending,    HGI_ENTRY_irq_set_affinity,
      HGI_ENTRY_cpu_count,     HGI_ENTRY_tod_get,        HGI_ENTRY_tod_set,
      HGI_ENTRY_get_extension, HGI_ENTRY_sampling_open,  HGI_ENTRY_sampling_write,
      HGI_ENTRY_sampling_read, HGI_ENTRY_queuing_open,   HGI_ENTRY_queuing_send,
      HGI_ENTRY_health_event,  HGI_ENTRY_queuing_receive};

  for (uint32_t i = 0; i < sizeof list / sizeof list[0]; i++)
    if (list[i] == slot)
      return true;
  return false;
}

static void call_entry(uint32_t slot) {
  uintptr_t w[CONTRARY_WORDS];

  for (uint32_t i = 0; i < CONTRARY_WORDS; i++)
    w[i] = (uintptr_t)contrary_value();
  ((call_fn *)entry_of(slot))(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10],
                              w[11]);
  if (slot == HGI_ENTRY_watchdog_set)
    hgi_ops.watchdog_set(0); /* it would start the guest anew */
}

static void call_trap(uint32_t slot) {
  uint64_t arguments[6];

  for (uint32_t i = 0; i < 6u; i++)
    arguments[i] = contrary_value();
  contrary_arch_trap(slot, arguments);
}

void contrary_call(void) {
  for (uint32_t tries = 0; tries < 1000u; tries++) {
    const uint32_t slot = (uint32_t)(contrary_random() % HGI_ENTRY_COUNT);

    if (left_out(slot))
      continue;
    if (contrary_special(slot))
      return;
    if (traps(slot) && contrary_random() % 4u == 0)
      call_trap(slot);
    else
      call_entry(slot);
    return;
  }
}
