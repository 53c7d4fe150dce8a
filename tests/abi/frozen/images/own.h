/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Guests that use what a minor release brought: own_1_1.c and so on.
 *
 * As small.c they are not ours: they have iface/ alone, read the table themselves, and have no
 * shims. Each is built against the frozen headers of its release and kept as an image for ever. It
 * boots on every later host; an older one refuses it, since it wants no ABI before its own.
 *
 * A guest defines OWN_ENTRIES(X), X(name) for each entry that it uses, and use().
 */
#include <hgi/hgi.h>

void hgi_negotiate(uint64_t address);
void hgi_main(void);
void hgi_arch_stop(void);

#define OWN_NEED(name)                                                                             \
  [HGI_ENTRY_##                                                                                    \
      name] = {HGI_HASH_##name, HGI_REVISION_##name, HGI_NEED_MUST, HGI_SINCE_##name, 0, #name},

static const struct {
  uint32_t name_size, needs_size, type;
  char owner[4];
  struct hgi_needs needs;
  struct hgi_need entries[HGI_ENTRY_COUNT];
} note __attribute__((section(".note.hgi"), used, aligned(8))) = {
    4,
    sizeof(struct hgi_needs) + sizeof(struct hgi_need) * HGI_ENTRY_COUNT,
    HGI_NOTE_TYPE_NEEDS,
    HGI_NOTE_NAME,
    {.size = sizeof(struct hgi_needs) + sizeof(struct hgi_need) * HGI_ENTRY_COUNT,
     .oldest_abi = HGI_ABI_VERSION,
     .built_abi = HGI_ABI_VERSION,
     .ram_min = 0x100000,
     .entry_count = HGI_ENTRY_COUNT,
     .entry_offset = sizeof(struct hgi_needs),
     .entry_size = sizeof(struct hgi_need),
     .name = "own"},
    {OWN_ENTRIES(OWN_NEED)}};

static const struct hgi_table *table;
static uint32_t failures;

/* Uses the entries, and says by want what is not as it should be. */
static void use(void);

/* Each entry that it uses lies inside of the table, and is what it was built for. */
#define OWN_CHECK(name)                                                                            \
  if (table->header.size < HGI_TABLE_SIZE(HGI_ENTRY_##name + 1) ||                                 \
      table->name.hash != HGI_HASH_##name || table->name.address == 0 ||                           \
      (table->name.flags & HGI_SLOT_AVAILABLE) == 0)                                               \
    hgi_arch_stop();

void hgi_negotiate(uint64_t address) {
  table = (const struct hgi_table *)(uintptr_t)address;
  if (table == NULL || table->header.magic != HGI_TABLE_MAGIC)
    hgi_arch_stop();
  OWN_ENTRIES(OWN_CHECK)
}

/* May write less than it is given, but at least a byte. */
static void put(const char *text) {
  const uint8_t *at = (const uint8_t *)text;
  uint32_t left = 0;
  uint32_t written = 0;

  while (text[left] != '\0')
    left++;
  while (left > 0 && table->console_write.call(at, left, &written) == HGI_OK && written <= left) {
    at += written;
    left -= written;
  }
}

static void want(uint32_t holds, const char *what) {
  if (holds)
    return;
  put("own: FAILED ");
  put(what);
  put("\n");
  failures++;
}

static void put_version(uint32_t major, uint32_t minor) {
  const char text[] = {(char)('0' + major % 10u), '.', (char)('0' + minor % 10u), '\0'};

  put(text);
}

/* Both numbers of the two versions, and what came of it. */
static void use_and_tell(void) {
  put("own: guest of ABI ");
  put_version(HGI_ABI_MAJOR, HGI_ABI_MINOR);
  put(" on host of ABI ");
  put_version(table->header.abi_major, table->header.abi_minor);
  put("\n");
  use();
  put(failures == 0 ? "own: all as it was\n" : "own: not as it was\n");
}
