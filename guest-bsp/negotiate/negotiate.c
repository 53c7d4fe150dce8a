/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief The guest's side of it all: one table in, ops and a verdict out.
 */
#include <negotiate/arch.h>
#include <negotiate/needs.h>
#include <negotiate/ops.h>

/* Where the image lies, from the linker script. */
extern char hgi_image_begin[], hgi_image_end[];

struct hgi_copy hgi_host_table;
static struct hgi_bound bound[HGI_ENTRY_COUNT];

enum hgi_binding hgi_slot_binding(uint32_t slot) {
  return (enum hgi_binding)bound[slot].binding;
}

const char *hgi_entry_name(uint32_t slot) {
  return hgi_guest_note.entries[slot].name;
}

static void write_verdict(const struct hgi_guest *guest, const struct hgi_finding *finding,
                          uint32_t host_abi) {
  struct hgi_verdict_buffer *const buffer = &hgi_verdict_buffer;

  hgi_report(&buffer->verdict, guest, finding, host_abi);
  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++)
    buffer->bindings[i] = bound[i].binding;
  *(volatile uint32_t *)&buffer->verdict.magic = HGI_VERDICT_MAGIC;
}

void hgi_negotiate(uint64_t address) {
  const struct hgi_guest guest = {
      .needs = &hgi_guest_note.needs,
      .entries = hgi_guest_note.entries,
      .shims = hgi_guest_note.shims,
      .image_base = (uintptr_t)hgi_image_begin,
      .image_size = (uint64_t)((uintptr_t)hgi_image_end - (uintptr_t)hgi_image_begin),
      .address_max = UINTPTR_MAX,
  };
  struct hgi_copy *const table = &hgi_host_table;
  struct hgi_finding finding = {HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0};
  uint32_t host_abi = 0;
  bool accepted = hgi_fetch(address, guest.address_max, table, &finding);

  if (accepted) {
    host_abi = HGI_VERSION(table->header.abi_major, table->header.abi_minor);
    accepted = hgi_validate(table, &guest, &finding);
  }
  if (accepted) {
    accepted = hgi_resolve(table, &guest, bound, &finding);
    hgi_bind(table, bound);
  }
  write_verdict(&guest, &finding, host_abi);
  if (!accepted) {
    hgi_print_verdict("hgi-guest: ");
    hgi_arch_stop();
  }
}
