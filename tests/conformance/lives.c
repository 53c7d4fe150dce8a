/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Ends that start the guest anew: a reset, and a watchdog that runs out.
 *
 * Each is tried in a life of its own, before any assertion; the last life tells of them. A life
 * knows of those before it by the reset reason, and by a note in RAM behind the image. A host need
 * not keep that RAM: then the reason alone tells, and a host that never gives the right one would
 * start the guest for ever.
 */
#include <conformance/conform.h>

#define MAGIC       UINT64_C(0x636f6e666f726d21)
#define TIMEOUT_NS  (2u * MS)
#define PATIENCE_NS (200u * MS)

struct note {
  uint64_t magic;
  uint64_t asked_reset;
  uint64_t asked_watchdog;
  uint64_t reset_worked;
  int64_t reset_status;
};

extern char hgi_image_end[];

struct hgi_lives hgi_lives;

static volatile struct note *note_of(void) {
  return (volatile struct note *)(((uintptr_t)hgi_image_end + 4095u) & ~(uintptr_t)4095u);
}

static bool absent(uint32_t slot) {
  return hgi_slot_binding(slot) == HGI_BINDING_ABSENT;
}

static void try_reset(volatile struct note *note) {
  if (hgi_lives.asked_reset || absent(HGI_ENTRY_shutdown))
    return;
  hgi_print("# the guest asks for a reset\n");
  note->asked_reset = 1;
  note->reset_status = hgi_ops.shutdown(HGI_SHUTDOWN_RESET, HGI_SHUTDOWN_NORMAL, 0);
  hgi_print("# and goes on without\n");
}

static void try_watchdog(volatile struct note *note) {
  if (hgi_lives.asked_watchdog || absent(HGI_ENTRY_watchdog_set))
    return;
  hgi_print("# the guest lets its watchdog run out\n");
  note->asked_watchdog = 1;
  hgi_ops.watchdog_set(TIMEOUT_NS);
  hgi_wait(PATIENCE_NS);
  hgi_ops.watchdog_set(0);
  hgi_print("# and is still there\n");
}

void hgi_lives_run(void) {
  volatile struct note *const note = note_of();
  const uint32_t reason = hgi_host_header()->reset_reason;

  if (note->magic != MAGIC) {
    note->asked_reset = reason == HGI_RESET_REQUESTED || reason == HGI_RESET_WATCHDOG;
    note->asked_watchdog = reason == HGI_RESET_WATCHDOG;
    note->reset_worked = 0;
    note->reset_status = HGI_OK;
    hgi_lives.forgot = note->asked_watchdog != 0;
  }
  note->magic = MAGIC;
  if (reason == HGI_RESET_REQUESTED)
    note->reset_worked = 1;
  hgi_lives.asked_reset = note->asked_reset != 0;
  hgi_lives.asked_watchdog = note->asked_watchdog != 0;
  try_reset(note);
  try_watchdog(note);
  hgi_lives.asked_reset = note->asked_reset != 0;
  hgi_lives.asked_watchdog = note->asked_watchdog != 0;
  hgi_lives.reset_worked = note->reset_worked != 0;
  hgi_lives.reset_status = (hgi_status)note->reset_status;
  note->magic = 0; /* a later run may find this RAM as it is */
}
