/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief Why a guest is refused: numbers that cross the interface, and the one sentence for each.
 *
 * Guest and host print the same sentence because both make it from this list. Numbers are fixed;
 * extended only at the end of each block, with a new ABI version; those of the image, from 128 on,
 * at any time: hosts find them before entry, and no guest ever sees or writes one. In a sentence,
 * {entry} is the entry's name, {wanted} and {found} are the verdict's values (decimal; with :x
 * hexadecimal, with :v a packed ABI version), {guest} and {host} are the two ABI versions.
 */
#ifndef HGI_REASON_H
#define HGI_REASON_H

/** @brief The one list of reasons: X(name, number, sentence). */
#define HGI_REASON_LIST(X)                                                                         \
  X(NONE, 0, "accepted: guest ABI {guest} on host ABI {host}")                                     \
  /* The header, seen by the guest */                                                              \
  X(TABLE_NULL, 1, "refused: the host passed no table, its address is 0")                          \
  X(TABLE_ALIGNMENT, 2, "refused: the table's address {found:x} is no multiple of {wanted}")       \
  X(MAGIC, 3, "refused: no host table, the magic is {found:x} and should be {wanted:x}")           \
  X(BYTE_ORDER, 4, "refused: the table has the other byte order, its magic is {found:x}")          \
  X(SIZE_SMALL, 5, "refused: the table has {found} bytes, its header alone has {wanted}")          \
  X(SIZE_LARGE, 6, "refused: the table has {found} bytes, more than {wanted}")                     \
  X(SIZE_ALIGNMENT, 7, "refused: the table has {found} bytes, no multiple of {wanted}")            \
  X(CHECKSUM, 8, "refused: the table's checksum is {found:x}, computed is {wanted:x}")             \
  X(VERSION, 9, "refused: the table says ABI {found:v}, there is none before {wanted:v}")          \
  X(COMPATIBLE, 10, "refused: the table of ABI {wanted:v} says it serves only {found:v} or newer") \
  X(GUEST_TOO_OLD, 11,                                                                             \
    "refused: the host serves guests of ABI {wanted:v} or newer, this one is for {found:v}")       \
  X(HOST_TOO_OLD, 12, "refused: the guest wants ABI {wanted:v} or newer, the host has {found:v}")  \
  X(ADDRESS_WIDTH, 13, "refused: address {found:x} is above {wanted:x}, the guest's last")         \
  X(RAM_WRAP, 14, "refused: guest RAM at {found:x} with {wanted:x} bytes is empty or wraps")       \
  X(RAM_SMALL, 15, "refused: the guest wants {wanted} bytes of RAM, the host has {found}")         \
  X(RAM_IMAGE, 16,                                                                                 \
    "refused: the guest's image at {wanted:x} is not in RAM, which is at {found:x}")               \
  X(RANGE_COUNT, 17, "refused: the table lists {found} ranges, more than {wanted}")                \
  X(RANGE_ACCESS, 18, "refused: range {wanted} has the unknown access {found}")                    \
  X(RANGE_WRAP, 19, "refused: range {wanted} at {found:x} is empty or wraps")                      \
  X(RANGE_RAM, 20, "refused: range {wanted} at {found:x} overlaps guest RAM")                      \
  X(RANGE_OVERLAP, 21, "refused: range {wanted} at {found:x} overlaps a range before it")          \
  X(TABLE_RANGE, 22, "refused: the table at {found:x} is in no read-only range")                   \
  X(COMMAND_LINE, 23,                                                                              \
    "refused: the command line at {found:x} is in neither a read-only range nor RAM")              \
  X(COMMAND_LINE_SIZE, 24, "refused: the command line has {found} bytes, not 1 to {wanted}")       \
  X(SHARED_PAGE, 25, "refused: the shared page at {found:x} is in no read-write range")            \
  X(IRQ_NUMBER, 26, "refused: the table names interrupt {found}, numbers end below {wanted}")      \
  /* A must-entry that nothing binds, seen by the guest, or by the host before entry */            \
  X(ENTRY_BEYOND, 64,                                                                              \
    "refused: the guest must have {entry}, of ABI {wanted:v}; the host's table ends with ABI "     \
    "{found:v}")                                                                                   \
  X(ENTRY_ADDRESS, 65,                                                                             \
    "refused: the guest (ABI {guest}) must have {entry}, the host (ABI {host}) "                   \
    "has it not")                                                                                  \
  X(ENTRY_FLAG, 66,                                                                                \
    "refused: the guest (ABI {guest}) must have {entry}, the host (ABI {host}) "                   \
    "says it is not available")                                                                    \
  X(ENTRY_HASH, 67,                                                                                \
    "refused: {entry} has signature {found:x} on the host (ABI {host}), the guest "                \
    "(ABI {guest}) was built for {wanted:x}")                                                      \
  X(ENTRY_REVISION, 68,                                                                            \
    "refused: {entry} has contract revision {found} on the host (ABI {host}), "                    \
    "the guest (ABI {guest}) was built for {wanted}")                                              \
  X(ENTRY_ALIGNMENT, 69,                                                                           \
    "refused: {entry} is at {found:x}, no multiple of {wanted}; guest ABI "                        \
    "{guest}, host ABI {host}")                                                                    \
  X(ENTRY_RANGE, 70,                                                                               \
    "refused: {entry} is at {found:x}, in no executable range; guest ABI "                         \
    "{guest}, host ABI {host}")                                                                    \
  X(ENTRY_TWIN, 71,                                                                                \
    "refused: the guest (ABI {guest}) must have {entry}, the host (ABI {host}) "                   \
    "has it without its twin")                                                                     \
  /* The image, seen by the host before entry */                                                   \
  X(ELF_TRUNCATED, 128, "refused: the image ends at byte {found}, {wanted} are needed")            \
  X(ELF_MAGIC, 129, "refused: the image is no ELF file, it starts with {found:x}, not {wanted:x}") \
  X(ELF_CLASS, 130, "refused: the image has ELF class {found}, this host wants {wanted}")          \
  X(ELF_BYTE_ORDER, 131,                                                                           \
    "refused: the image has ELF byte order {found}, this host wants {wanted}")                     \
  X(ELF_VERSION, 132, "refused: the image has ELF version {found}, not {wanted}")                  \
  X(ELF_MACHINE, 133, "refused: the image is for ELF machine {found}, this host is {wanted}")      \
  X(ELF_TYPE, 134, "refused: the image has ELF type {found}, not {wanted}, an executable")         \
  X(ELF_HEADERS, 135, "refused: the image has {found} program headers, not 1 to {wanted}")         \
  X(ELF_HEADER_SIZE, 136, "refused: the image's program headers have {found} bytes, not {wanted}") \
  X(ELF_SEGMENT_SIZE, 137, "refused: a segment has {found} bytes in the file, {wanted} in memory") \
  X(ELF_SEGMENT_RAM, 138, "refused: the segment at {found:x} is outside RAM at {wanted:x}")        \
  X(ELF_SEGMENT_OVERLAP, 139, "refused: the segment at {found:x} overlaps the one at {wanted:x}")  \
  X(ELF_ENTRY, 140, "refused: the image's entry {found:x} is in no executable segment")            \
  X(ELF_EMPTY, 141, "refused: the image has no segment to load")                                   \
  X(ELF_ENTRY_ALIGNMENT, 142, "refused: the image's entry {found:x} is no multiple of {wanted}")   \
  X(ELF_FILE_WRAP, 143, "refused: {found} bytes of the image from byte {wanted} on wrap")          \
  X(ELF_SEGMENT_WRAP, 144, "refused: the segment at {found:x} with {wanted} bytes wraps")          \
  X(NOTE_TRUNCATED, 160, "refused: the needs note has {found} bytes, {wanted} are needed")         \
  X(NOTE_TWICE, 161, "refused: the image has more than one needs note")                            \
  X(NOTE_RECORD, 162,                                                                              \
    "refused: the needs note has records of {found} bytes, at least {wanted} are "                 \
    "needed")                                                                                      \
  X(NOTE_COUNT, 163, "refused: the needs note lists {found} entries or shims, more than {wanted}") \
  X(NOTE_VERSION, 164,                                                                             \
    "refused: the needs note wants ABI {wanted:v} or newer but is for {found:v}")                  \
  X(NOTE_VERDICT, 165,                                                                             \
    "refused: the verdict buffer at {found:x} is not in RAM or has less than "                     \
    "{wanted} bytes")                                                                              \
  X(NOTE_FLAGS, 166,                                                                               \
    "refused: {entry} has flags {found:x} in the needs note, {wanted:x} are known")                \
  X(NOTE_SHIM, 167,                                                                                \
    "refused: shim {wanted} of the needs note names slot {found}, which is not in it")             \
  X(NOTE_OFFSET, 168,                                                                              \
    "refused: the needs note has a list at offset {found}, in its head of {wanted}")

/** @brief Reasons by name; they cross the interface as 32 bits. */
enum hgi_reason {
#define HGI_X_REASON_ENUM(name, number, sentence) HGI_REASON_##name = (number),
  HGI_REASON_LIST(HGI_X_REASON_ENUM)
#undef HGI_X_REASON_ENUM
};

#endif
