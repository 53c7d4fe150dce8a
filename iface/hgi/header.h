/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief The header of the host table. Its layout is frozen for ever, across major versions too.
 *
 * A reader looks at nothing beyond hgi_header::size: bytes past it do not exist, whatever memory
 * holds. Every field has the byte order of the guest; hgi_header::magic shows if it has not.
 * Reserved fields are zero when written and are not looked at when read.
 */
#ifndef HGI_HEADER_H
#define HGI_HEADER_H

#include <hgi/version.h>

/** @brief hgi_header::magic: "HGIT" read as a big-endian number. */
#define HGI_TABLE_MAGIC UINT32_C(0x48474954)
/** @brief hgi_header::magic as a guest of the other byte order sees it. */
#define HGI_TABLE_MAGIC_SWAPPED UINT32_C(0x54494748)
/** @brief The largest table, in bytes: bounds what a guest reads before it trusts anything. */
#define HGI_TABLE_SIZE_MAX UINT32_C(65536)
/** @brief A table's address and its size are multiples of this, in bytes. */
#define HGI_TABLE_ALIGNMENT 16u
/** @brief Ranges in a header. Further memory is told by memory_region. */
#define HGI_RANGES_MAX 16u
/** @brief The largest command line, in bytes, with its final NUL. */
#define HGI_COMMAND_LINE_MAX UINT32_C(1024)
/** @brief Interrupt numbers are below this; the bound of GICv3's SPIs (GIC v3 spec, 2.2). */
#define HGI_IRQ_COUNT UINT32_C(1020)
/** @brief No interrupt: what irq_claim gives when nothing is pending, and "none" in the header. */
#define HGI_IRQ_NONE UINT32_C(0xffffffff)

/** @brief What a guest may do in a range. A range has one of these, never two. */
enum hgi_access {
  HGI_ACCESS_READ_ONLY = 1,  /**< read */
  HGI_ACCESS_EXECUTABLE = 2, /**< read and execute */
  HGI_ACCESS_READ_WRITE =
      3 /**< read and write; guest RAM, which has it too, may be executed as well */
};

/** @brief What a range, or a region of memory_region, holds. Extended only at the end. */
enum hgi_memory_kind {
  HGI_MEMORY_RAM = 1,         /**< the guest's own memory; memory_region only, never a range */
  HGI_MEMORY_TABLE = 2,       /**< the host table and what belongs to it, the command line */
  HGI_MEMORY_PROVIDER = 3,    /**< the provider's code and constants */
  HGI_MEMORY_SHARED_PAGE = 4, /**< the shared pages, one for each CPU */
  HGI_MEMORY_EXTENSION = 5,   /**< vendor tables and their code */
  HGI_MEMORY_DEVICE = 6       /**< a device that the guest may drive itself */
};

/** @brief Why the guest starts. Extended only at the end; read an unknown number as unknown. */
enum hgi_reset_reason {
  HGI_RESET_UNKNOWN = 0,   /**< the host can't tell */
  HGI_RESET_POWER_ON = 1,  /**< first start since the machine has power */
  HGI_RESET_REQUESTED = 2, /**< the guest asked for it */
  HGI_RESET_FATAL = 3,     /**< after a fault or a fatal error of the guest */
  HGI_RESET_WATCHDOG = 4,  /**< the watchdog ran out */
  HGI_RESET_HOST = 5       /**< the host or its operator wanted it */
};

/** @brief A range of memory outside guest RAM that the guest may touch; 24 bytes. */
struct hgi_range {
  HGI_ALIGNED(8) uint64_t base; /**< first address */
  uint64_t size;                /**< bytes, not 0; base + size does not wrap */
  uint32_t access;              /**< ::hgi_access */
  uint32_t kind;                /**< ::hgi_memory_kind; unknown kinds are legal */
};

/**
 * @brief The header of the host table: prefix, machine facts, identity; 640 bytes.
 *
 * hgi_header::checksum is Fletcher-64 over all 32-bit words of the table (header and slots, `size`
 * bytes) in the table's own byte order, the eight bytes of the checksum counted as zero: with
 * a = sum of words and b = sum of the running values of a, both modulo 2^32 - 1 and in the range 0
 * to 2^32 - 2, it is b * 2^32 + a. (J. Fletcher, "An Arithmetic Checksum for Serial Transmissions",
 * IEEE Trans. Comm. 30, 1982.)
 */
struct hgi_header {
  /* Prefix */
  HGI_ALIGNED(16) uint32_t magic; /**< ::HGI_TABLE_MAGIC */
  uint16_t abi_major;             /**< ABI version of the table, major; 1 or more */
  uint16_t abi_minor;             /**< ABI version of the table, minor */
  uint16_t compatible_major;      /**< the oldest ABI that this table still serves, major */
  uint16_t compatible_minor;      /**< the oldest ABI that this table still serves, minor */
  uint32_t size;                  /**< bytes of header and slots; multiple of 16, at most 64 KiB */
  uint64_t checksum;              /**< Fletcher-64, see above */
  /* Machine facts */
  uint64_t ram_base;        /**< first address of guest RAM */
  uint64_t ram_size;        /**< bytes of guest RAM */
  uint64_t clock_frequency; /**< Hz of the counter that the guest may read itself; 0: none */
  uint64_t command_line;    /**< of a NUL-terminated string in RAM or a read-only range; 0: none */
  uint32_t command_line_size; /**< its bytes, with the NUL; 0 if there is none */
  uint32_t timer_irq;         /**< interrupt number of the timer, or ::HGI_IRQ_NONE */
  uint32_t console_irq;       /**< of console input, a level, up while any waits; or HGI_IRQ_NONE */
  uint32_t reset_reason;      /**< ::hgi_reset_reason */
  uint64_t shared_page;       /**< address of the boot CPU's shared page; 0: none */
  uint32_t shared_page_step;  /**< bytes from one CPU's shared page to the next's; 0 if none */
  uint32_t range_count;       /**< entries of hgi_header::ranges in use, 0 to 16 */
  /* Identity: for humans and quirk lists, never for negotiation */
  char vendor[16];         /**< NUL-padded ASCII */
  char host_name[32];      /**< NUL-padded ASCII */
  uint32_t host_version;   /**< of the host program: major << 16 | minor << 8 | patch */
  uint32_t reserved_0;     /**< zero */
  uint64_t reserved_1[14]; /**< zero */
  struct hgi_range
      ranges[HGI_RANGES_MAX]; /**< table, provider, extensions, shared pages, devices */
};

HGI_ASSERT(sizeof(struct hgi_range) == 24, "hgi_range has grown");
HGI_ASSERT_MEMBER(struct hgi_range, base, 0, 8);
HGI_ASSERT_MEMBER(struct hgi_range, size, 8, 8);
HGI_ASSERT_MEMBER(struct hgi_range, access, 16, 4);
HGI_ASSERT_MEMBER(struct hgi_range, kind, 20, 4);
HGI_ASSERT(sizeof(struct hgi_header) == 640, "hgi_header is frozen");
HGI_ASSERT_MEMBER(struct hgi_header, magic, 0, 4);
HGI_ASSERT_MEMBER(struct hgi_header, abi_major, 4, 2);
HGI_ASSERT_MEMBER(struct hgi_header, abi_minor, 6, 2);
HGI_ASSERT_MEMBER(struct hgi_header, compatible_major, 8, 2);
HGI_ASSERT_MEMBER(struct hgi_header, compatible_minor, 10, 2);
HGI_ASSERT_MEMBER(struct hgi_header, size, 12, 4);
HGI_ASSERT_MEMBER(struct hgi_header, checksum, 16, 8);
HGI_ASSERT_MEMBER(struct hgi_header, ram_base, 24, 8);
HGI_ASSERT_MEMBER(struct hgi_header, ram_size, 32, 8);
HGI_ASSERT_MEMBER(struct hgi_header, clock_frequency, 40, 8);
HGI_ASSERT_MEMBER(struct hgi_header, command_line, 48, 8);
HGI_ASSERT_MEMBER(struct hgi_header, command_line_size, 56, 4);
HGI_ASSERT_MEMBER(struct hgi_header, timer_irq, 60, 4);
HGI_ASSERT_MEMBER(struct hgi_header, console_irq, 64, 4);
HGI_ASSERT_MEMBER(struct hgi_header, reset_reason, 68, 4);
HGI_ASSERT_MEMBER(struct hgi_header, shared_page, 72, 8);
HGI_ASSERT_MEMBER(struct hgi_header, shared_page_step, 80, 4);
HGI_ASSERT_MEMBER(struct hgi_header, range_count, 84, 4);
HGI_ASSERT_MEMBER(struct hgi_header, vendor, 88, 16);
HGI_ASSERT_MEMBER(struct hgi_header, host_name, 104, 32);
HGI_ASSERT_MEMBER(struct hgi_header, host_version, 136, 4);
HGI_ASSERT_MEMBER(struct hgi_header, reserved_0, 140, 4);
HGI_ASSERT_MEMBER(struct hgi_header, reserved_1, 144, 112);
HGI_ASSERT_MEMBER(struct hgi_header, ranges, 256, 384);

#endif
