/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Negotiates and tells what came of it. The transcript is the same on every data model.
 */
#include <compat/shims.h>

#include "negotiation.h"

static const struct hgi_shim_note shims[] = {
#define SHIM(shim, entry, loss, twin, d0, d1, d2, d3, d4)                                          \
  {HGI_ENTRY_##entry, loss, {d0, d1, d2, d3, d4}, twin},
    HGI_SHIM_LIST(SHIM)};

static struct hgi_need entries[HGI_ENTRY_COUNT] = {
#define NEED(slot, name, since, retired, revision, must, loss)                                     \
  [slot] = {HGI_HASH_##name, revision, (must) != 0 ? HGI_NEED_MUST : 0, since, 0, #name},
    HGI_ENTRY_LIST(NEED)};

static const struct hgi_needs needs = {.oldest_abi = HGI_ABI_FIRST,
                                       .built_abi = HGI_ABI_VERSION,
                                       .ram_min = 65536,
                                       .entry_count = HGI_ENTRY_COUNT,
                                       .shim_count = sizeof shims / sizeof shims[0]};
static const struct hgi_guest guest = {.needs = &needs,
                                       .entries = entries,
                                       .shims = shims,
                                       .image_base = UINT64_C(0xc0100000),
                                       .image_size = 0x1000,
                                       .address_max = UINT32_MAX};

static struct hgi_copy copy;
static struct hgi_bound bound[HGI_ENTRY_COUNT];

static void say(const char *text) {
  size_t length = 0;

  while (text[length] != '\0')
    length++;
  gate_write(text, length);
}

static void say_hexadecimal(uint32_t value) {
  char text[9];

  for (int i = 0; i < 8; i++)
    text[i] = "0123456789abcdef"[(value >> (28 - 4 * i)) & 15u];
  text[8] = '\0';
  say(text);
}

/* Names of all entries of a binding, and a check of each address that was bound. */
static void say_bindings(uint8_t binding) {
  say("  ");
  say(hgi_binding_name(binding));
  say(":");
  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++) {
    if (bound[i].binding != binding)
      continue;
    say(" ");
    say(entries[i].name);
    if (binding == HGI_BINDING_HOST && copy.slots[i].address != UINT64_C(0xd0000000) + 16u * i)
      say("(at another address)");
  }
  say("\n");
}

static uint32_t negotiate(const char *title, bool bindings) {
  struct hgi_finding finding = {HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0};
  struct hgi_verdict verdict;
  char sentence[HGI_SENTENCE_SIZE];
  uint32_t host = 0;
  bool accepted = hgi_fetch((uintptr_t)&test_table, guest.address_max, &copy, &finding);

  if (accepted) {
    host = HGI_VERSION(copy.header.abi_major, copy.header.abi_minor);
    accepted = hgi_validate(&copy, &guest, &finding) && hgi_resolve(&copy, &guest, bound, &finding);
  }
  hgi_report(&verdict, &guest, &finding, host);
  hgi_sentence(&verdict, sentence, sizeof sentence);
  say(title);
  say(": ");
  say(hgi_reason_name(verdict.reason));
  say(": ");
  say(sentence);
  say("\n");
  if (accepted && bindings) {
    say_bindings(HGI_BINDING_HOST);
    say_bindings(HGI_BINDING_SHIM);
    say_bindings(HGI_BINDING_ABSENT);
  }
  return verdict.reason;
}

/* The same table in the other byte order, and swapped back. */
static void other_order(void) {
  test_make_table(HGI_ABI_VERSION);
  const uint32_t own = test_digest(sizeof test_table);

  test_swap_table();
  const uint32_t other = test_digest(sizeof test_table);
  const bool big =
      *(const unsigned char *)&test_table != 'H'; /* swapped: is it little-endian now? */

  negotiate("a table of the other byte order", false);
  test_swap_table();
  negotiate("swapped back", false);
  say("digest of the little-endian table: ");
  say_hexadecimal(big ? other : own);
  say("\ndigest of the big-endian table: ");
  say_hexadecimal(big ? own : other);
  say("\n");
}

/* One field wrong, or one slot: the reason shows that the other fields were read right. */
static void wrong_fields(void) {
  test_make_table(HGI_ABI_VERSION);
  test_table.header.size++;
  negotiate("a size off by one", false);
  test_make_table(HGI_ABI_VERSION);
  test_table.header.ram_size--;
  test_seal();
  test_table.header.checksum = 1;
  hgi_fetch((uintptr_t)&test_table, guest.address_max, &copy, &(struct hgi_finding){0, 0, 0, 0});
  say(copy.checksum == hgi_checksum_table(&test_table.header) ? "checksums agree\n"
                                                              : "checksums differ\n");
  test_make_table(HGI_ABI_VERSION);
  test_table.header.ram_size = UINT64_C(0x140000000);
  test_seal();
  negotiate("RAM beyond 32 bits", false);
  test_make_table(HGI_ABI_VERSION);
  test_table.header.compatible_major = 3;
  test_seal();
  negotiate("compatible above its own", false);
  test_make_table(HGI_ABI_VERSION);
  test_table.slots[HGI_ENTRY_clock_ns].address |= UINT64_C(0x100000000);
  test_seal();
  negotiate("an address with a high half", false);
  test_make_table(HGI_ABI_VERSION);
  test_table.slots[HGI_ENTRY_clock_ns].hash ^= 1u;
  test_seal();
  negotiate("another hash", false);
  test_make_table(HGI_ABI_VERSION);
  test_table.slots[HGI_ENTRY_clock_ns].revision = 2;
  test_seal();
  negotiate("another revision", false);
}

int gate_main(void) {
  test_make_table(HGI_VERSION(1, 0));
  negotiate("host of 1.0", true);
  test_make_table(HGI_VERSION(1, 2));
  negotiate("host of 1.2", true);
  test_make_table(HGI_VERSION(1, 3));
  negotiate("host of 1.3", true);
  test_make_table(HGI_VERSION(2, 0));
  negotiate("host of 2.0", true);
  other_order();
  wrong_fields();
  entries[HGI_ENTRY_queuing_send].flags = HGI_NEED_MUST;
  test_make_table(HGI_VERSION(1, 2));
  negotiate("queuing is a must, the host has none", false);
  return 0;
}
