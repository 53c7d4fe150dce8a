/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief The structs that entries pass, and the fields with which each was first released.
 *
 * A struct that may grow starts with its size in bytes, set by the caller. The host reads and
 * writes no more than that, and no more than it knows. Fields are added at the end only.
 */
#ifndef HGI_STRUCTS_H
#define HGI_STRUCTS_H

#include <hgi/header.h>

/** @brief Bytes that one call of console_write or console_read takes at most. @since 1.1 */
#define HGI_CONSOLE_MAX UINT32_C(4096)
/** @brief The shortest period of timer_start_periodic, in microseconds. @since 1.0 */
#define HGI_TIMER_PERIOD_MIN UINT32_C(100)
/** @brief The largest status of halt and shutdown; above are the host's own. @since 1.0 */
#define HGI_EXIT_STATUS_MAX UINT32_C(63)
/** @brief The longest message of fatal, in bytes. @since 1.1 */
#define HGI_FATAL_MESSAGE_MAX UINT32_C(256)

/** @brief Registers that a register dump has room for. */
#define HGI_FATAL_REGISTERS 32u

/** @brief Who found the error that fatal reports. Extended only at the end. */
enum hgi_fatal_source {
  HGI_FATAL_APPLICATION = 1, /**< the program or its operating system gave up */
  HGI_FATAL_EXCEPTION = 2,   /**< the processor took an exception that nobody handles */
  HGI_FATAL_INTERFACE = 3    /**< the guest's HGI code found the interface unusable */
};

/** @brief What fatal tells the host: an error with a register dump. @since 1.1 */
struct hgi_fatal {
  HGI_ALIGNED(8) uint32_t size; /**< bytes that the caller has filled in */
  uint32_t source;              /**< ::hgi_fatal_source */
  uint64_t code;                /**< the source's own error code */
  uint64_t pc;                  /**< where it happened; 0: not known */
  uint64_t sp;                  /**< stack pointer there; 0: not known */
  uint64_t address;             /**< the address that was accessed in vain; 0: none */
  uint64_t cause;               /**< exception only: the architecture's cause or syndrome */
  uint64_t flags;               /**< exception only: the architecture's saved status word */
  uint64_t message;        /**< address of text in guest memory, need not end in NUL; 0: none */
  uint32_t message_length; /**< bytes of text, 0 to 256 */
  uint32_t register_count; /**< registers in use, 0 to 32 */
  uint64_t registers[HGI_FATAL_REGISTERS]; /**< in the order of the architecture's DWARF numbers */
};

/**
 * @brief The fields that each struct was first released with: X(struct, field, type, offset).
 *
 * A signature hash covers these and nothing else, so that growth at the end leaves it as it is. A
 * field list is frozen with the release of its struct; fields that are added later stand only in
 * the struct. An array's type is written with its number of elements.
 */
#define HGI_STRUCT_FIELD_LIST(X)                                                                   \
  X(hgi_fatal, size, uint32_t, 0)                                                                  \
  X(hgi_fatal, source, uint32_t, 4)                                                                \
  X(hgi_fatal, code, uint64_t, 8)                                                                  \
  X(hgi_fatal, pc, uint64_t, 16)                                                                   \
  X(hgi_fatal, sp, uint64_t, 24)                                                                   \
  X(hgi_fatal, address, uint64_t, 32)                                                              \
  X(hgi_fatal, cause, uint64_t, 40)                                                                \
  X(hgi_fatal, flags, uint64_t, 48)                                                                \
  X(hgi_fatal, message, uint64_t, 56)                                                              \
  X(hgi_fatal, message_length, uint32_t, 64)                                                       \
  X(hgi_fatal, register_count, uint32_t, 68)                                                       \
  X(hgi_fatal, registers, HGI_ARRAY(uint64_t, 32), 72)

/** @brief Bytes of struct hgi_fatal as first released; a smaller one is refused. */
#define HGI_FATAL_SIZE_MIN 328u

/** @brief In a field list: an array of @a count elements of @a type. */
#define HGI_ARRAY(type, count) type[count]
#define HGI_X_FIELD_ASSERT(type, field, as, offset)                                                \
  HGI_ASSERT_MEMBER(struct type, field, offset, sizeof(as));
HGI_STRUCT_FIELD_LIST(HGI_X_FIELD_ASSERT)
#undef HGI_X_FIELD_ASSERT
HGI_ASSERT(sizeof(struct hgi_fatal) >= HGI_FATAL_SIZE_MIN, "a field was removed");

#endif
