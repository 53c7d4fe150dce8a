/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Guarded calls: their table, and what is kept of them.
 */
#include <conformance/conform.h>
#include <conform_arch.h>

/* Names of functions in assembler, one for each slot. */
#define HGI_X_GUARD_STUB(slot, name, since, retired, revision, must, loss)                         \
  __asm__(".section .text.hgi_try_" #name ", \"ax\"\n" HGI_GUARD_STUB(name, slot) ".text\n");
HGI_ENTRY_LIST(HGI_X_GUARD_STUB)
#undef HGI_X_GUARD_STUB

#define HGI_SLOT(name, result, parameters) extern hgi_##name##_fn hgi_try_##name;
#include <hgi/slots.h>
#undef HGI_SLOT

const struct hgi_ops hgi_try = {
#define HGI_SLOT(name, result, parameters) .name = hgi_try_##name,
#include <hgi/slots.h>
#undef HGI_SLOT
};

const struct hgi_contract hgi_contracts[HGI_ENTRY_COUNT] = {
#define HGI_CONTRACT(name, isr, base, each, bytes, statuses)                                       \
  [HGI_ENTRY_##name] = {(isr) != 0, base, each, bytes, statuses},
#include <contracts.h>
#undef HGI_CONTRACT
};

struct hgi_guarded hgi_guarded[HGI_ENTRY_COUNT];

typedef void any_fn(void);

any_fn hgi_guard_return;

/* What is called for each slot; the last is nothing at all. The guard's code in arch/ reads both.
 */
any_fn *hgi_guard_target[HGI_ENTRY_COUNT + 1u];
const uintptr_t hgi_guard_nothing = HGI_ENTRY_COUNT;

static uint64_t own_instructions;
static uint32_t next_bytes;
static uint64_t unsettled; /* instructions of a call after HGI_GUARD_LATER; 0: none */

uint32_t hgi_guard_bytes(uint32_t bytes) {
  const uint32_t before = next_bytes;

  next_bytes = bytes;
  return before;
}

/* irq_save and irq_restore are there to change the mask. */
static uint64_t mask_may_change(uint64_t slot) {
  return slot == HGI_ENTRY_irq_save || slot == HGI_ENTRY_irq_restore ? HGI_DEVIATES_MASK : 0;
}

static uint64_t allowed_for_bytes(const struct hgi_contract *contract, uint32_t bytes) {
  if (contract->bytes == 0)
    return 0;
  return (uint64_t)contract->each * ((bytes + contract->bytes - 1u) / contract->bytes);
}

static void note_instructions(uint32_t slot, uint64_t count, uint32_t bytes) {
  const uint64_t allowed = allowed_for_bytes(&hgi_contracts[slot], bytes);

  if (count > allowed && count - allowed > hgi_guarded[slot].instructions)
    hgi_guarded[slot].instructions = (uint32_t)(count - allowed);
}

/* A call that may have waited tells nothing where the counter goes on meanwhile. */
static bool can_be_counted(uint64_t slot, uint32_t bytes) {
  return hgi_conform_arch_counts() && (slot != HGI_ENTRY_idle || bytes == HGI_GUARD_AT_ONCE ||
                                       !hgi_conform_arch_counts_waiting());
}

void hgi_guard_settle(uint32_t slot, uint32_t bytes) {
  note_instructions(slot, unsettled, bytes);
  unsettled = 0;
}

void hgi_guard_note(const struct hgi_guard_call *call) {
  if (call->slot == HGI_ENTRY_COUNT) {
    own_instructions = call->count;
    return;
  }

  struct hgi_guarded *const guarded = &hgi_guarded[call->slot];
  const uint64_t count = call->count > own_instructions ? call->count - own_instructions : 0;
  const uint32_t bytes = next_bytes;

  next_bytes = 0;
  guarded->calls++;
  guarded->deviations |= (uint32_t)(call->deviations & ~mask_may_change(call->slot));
  if (call->taken != hgi_interrupts)
    return; /* the interrupt has used the stack, and instructions of its own */
  if (call->stack > guarded->stack)
    guarded->stack = (uint32_t)call->stack;
  if (!can_be_counted(call->slot, bytes))
    return;
  guarded->counted++;
  if (bytes == HGI_GUARD_LATER)
    unsettled = count;
  else
    note_instructions((uint32_t)call->slot, count, bytes);
}

void hgi_guard_init(void) {
  hgi_conform_arch_init();
#define HGI_SLOT(name, result, parameters)                                                         \
  hgi_guard_target[HGI_ENTRY_##name] = (any_fn *)hgi_ops.name;
#include <hgi/slots.h>
#undef HGI_SLOT
  hgi_guard_target[HGI_ENTRY_COUNT] = hgi_guard_return;
  hgi_guard_empty();
}
