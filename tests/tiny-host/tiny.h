/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief A tiny host, made of iface/ alone: a boot monitor whose provider runs in the guest's mode.
 */
#ifndef TINY_H
#define TINY_H

#include <stdbool.h>

#include <hgi/arch.h>
#include <hgi/hgi.h>
#include <hgi/offers.h>

/** @brief The ABI version of this host's table; it presents no other. */
#define TINY_ABI HGI_VERSION(2, 0)
/** @brief Where guest RAM begins, and its bytes. */
#define TINY_RAM_BASE UINT64_C(0x44000000)
/** @copydoc TINY_RAM_BASE */
#define TINY_RAM_SIZE UINT64_C(0x08000000)

/** @brief hgi_header::vendor, hgi_header::host_name and hgi_header::host_version. */
#define TINY_VENDOR "Example"
/** @copydoc TINY_VENDOR */
#define TINY_NAME "tiny-host"
/** @copydoc TINY_VENDOR */
#define TINY_VERSION HGI_HOST_VERSION(1, 0, 0)

/** @brief The one list of what this host serves: table and offers note are made of it. */
#define TINY_SERVED(X)                                                                             \
  X(irq_attach)                                                                                    \
  X(irq_detach)                                                                                    \
  X(irq_claim)                                                                                     \
  X(irq_complete)                                                                                  \
  X(console_write)                                                                                 \
  X(console_read)                                                                                  \
  X(clock_ns)                                                                                      \
  X(idle)                                                                                          \
  X(fatal)                                                                                         \
  X(timer_set_deadline)                                                                            \
  X(timer_missed)                                                                                  \
  X(memory_region)                                                                                 \
  X(irq_mask)                                                                                      \
  X(irq_unmask)                                                                                    \
  X(irq_save)                                                                                      \
  X(irq_restore)                                                                                   \
  X(config_get)                                                                                    \
  X(shutdown)

/** @brief Declares an entry's function: one whose type is not the entry's does not compile. */
#define TINY_DECLARE(name) hgi_##name##_fn tiny_##name;
TINY_SERVED(TINY_DECLARE)
#undef TINY_DECLARE

/** @brief Regions of the memory map: RAM, and every range of the header. */
#define TINY_REGIONS 6u

/** @brief What the guest may read, in pages that hold nothing else. */
struct tiny_page {
  union {
    struct hgi_table table; /**< by name */
    struct {
      struct hgi_header header;                   /**< the same header */
      struct hgi_slot slots[HGI_ENTRY_COUNT];     /**< by number */
    } list;                                       /**< the same table, as a list */
    uint32_t words[sizeof(struct hgi_table) / 4]; /**< for the checksum */
  };
  struct hgi_memory_region regions[TINY_REGIONS]; /**< by ascending address */
  char command_line[HGI_COMMAND_LINE_MAX];        /**< with NUL */
};

/** @brief The guest's table and what belongs to it; at a multiple of 4096. */
extern struct tiny_page tiny_page;

/** @brief The shared page, and what the provider keeps in it. */
struct tiny_shared {
  struct hgi_shared_page prefix; /**< the ABI's */
  uint8_t attached[2];           /**< by tiny_known_irq: not 0 if attached */
};

/** @brief The boot CPU's shared page, the only one. */
extern struct tiny_shared tiny_shared;

/** @brief The first address of the provider's pages. */
extern const uint8_t tiny_provider_begin[];
/** @brief The first address behind the shared page: what lies between is the guest's to read, and
 * nothing else of the host is. */
extern const uint8_t tiny_shared_end[];

/** @brief A file that whoever starts the host has given. */
struct tiny_file {
  uint32_t size; /**< bytes */
  uint16_t key;  /**< the machine's name of it */
};

/** @brief An image that may be loaded. */
struct tiny_image {
  struct tiny_file file; /**< where it comes from */
  uint64_t entry;        /**< its first instruction */
  uint64_t notes;        /**< offset in the file of the needs note's head; 0: there is none */
  uint64_t notes_size;   /**< bytes of the needs note */
};

/** @brief What a provider asks the host for; see tiny_call(). */
enum tiny_request {
  TINY_HALT = 0,  /**< the value is a status, 0 to 63 */
  TINY_RESET = 1, /**< the guest starts anew */
  TINY_FATAL = 2  /**< the value is the address of a struct hgi_fatal */
};

/** @brief Exit statuses of this host beside the guest's own, as `hgi run` has them. */
enum tiny_exit {
  TINY_EXIT_REFUSED_BY_HOST = 64,  /**< before entry */
  TINY_EXIT_REFUSED_BY_GUEST = 65, /**< after entry, by its verdict */
  TINY_EXIT_FAULT = 66,            /**< the guest did what it may not */
  TINY_EXIT_FATAL = 67,            /**< the guest called fatal */
  TINY_EXIT_STOP = 68,             /**< the stop trap, and no refusal */
  TINY_EXIT_HOST = 70              /**< the host's own error */
};

/** @brief Loads and starts the guest. @param reason ::hgi_reset_reason */
_Noreturn void tiny_start(uint32_t reason);
/** @brief Finds a file. @return whether it is there */
bool tiny_file_find(const char *name, struct tiny_file *file);
/** @brief Reads from a file. @return whether all of it was there */
bool tiny_file_read(const struct tiny_file *file, uint64_t offset, void *to, uint64_t size);
/**
 * @brief Looks at a guest's ELF file, and loads nothing yet.
 * @param[in,out] image its file is read; entry and notes are set
 * @param[out] why the refusal
 * @return whether it can be loaded
 */
bool tiny_image_check(struct tiny_image *image, struct hgi_verdict *why);
/** @brief Loads what was checked. @return whether the file could be read */
bool tiny_image_load(const struct tiny_image *image);
/** @brief Finds the needs note in a PT_NOTE segment. @return whether the segment is well-formed */
bool tiny_note_find(struct tiny_image *image, uint64_t offset, uint64_t size, uint64_t alignment,
                    struct hgi_verdict *why);
/** @brief Holds the needs note against the table. @return whether the guest may be entered */
bool tiny_needs_met(const struct tiny_image *image, struct hgi_verdict *why);
/** @brief Writes and seals the table, and what belongs to it. @param reason ::hgi_reset_reason */
void tiny_page_build(uint32_t reason);
/** @brief Notes a refusal. @return false */
bool tiny_refuse(struct hgi_verdict *why, uint32_t reason, uint64_t wanted, uint64_t found);

/** @brief Prints on the console. */
void tiny_print(const char *text);
/** @brief Prints bytes that may come from anywhere. */
void tiny_print_bytes(const char *bytes, uint32_t length);
/** @brief Prints a number in hexadecimal, with 0x. */
void tiny_print_hex(uint64_t number);
/** @brief Prints the one sentence of a verdict. */
void tiny_print_verdict(const struct hgi_verdict *verdict);
/** @brief Ends the machine with a line that says the exit status. */
_Noreturn void tiny_exit(uint32_t status);

/** @brief Whether @a size bytes lie in memory of @a bytes. Inline, as the next: contracts bound an
 * entry's instructions. */
static inline bool tiny_inside(uint64_t address, uint64_t size, uint64_t base, uint64_t bytes) {
  const uint64_t offset = address - base;

  return offset <= bytes && size <= bytes - offset;
}

/** @brief Whether memory is all the guest's RAM. */
static inline bool tiny_in_ram(uint64_t address, uint64_t size) {
  return tiny_inside(address, size, TINY_RAM_BASE, TINY_RAM_SIZE);
}

/** @brief Whether memory is RAM, or pages of the host that the guest may read. Reading a device has
 * effects: its range is no memory to pass. */
static inline bool tiny_readable(uint64_t address, uint64_t size) {
  const uint64_t pages = (uintptr_t)tiny_provider_begin;

  return tiny_in_ram(address, size) ||
         tiny_inside(address, size, pages, (uintptr_t)tiny_shared_end - pages);
}

/** @brief What fatal returns for that address; HGI_OK: the host can print all it points to. */
hgi_status tiny_fatal_status(uint64_t address);

#endif
