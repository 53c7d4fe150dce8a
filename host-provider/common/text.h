/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Lines of text for humans, and numbers out of text. Freestanding: there is no printf.
 */
#ifndef HGI_COMMON_TEXT_H
#define HGI_COMMON_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** @brief Room for one line; what does not fit is cut. */
#define HGI_LINE_SIZE 512u

/** @brief A line that grows by appending. Starts with a length of 0. */
struct hgi_line {
  char text[HGI_LINE_SIZE]; /**< without NUL */
  size_t length;            /**< bytes in use */
};

/** @brief Appends a NUL-terminated text. */
void hgi_line_text(struct hgi_line *line, const char *text);
/** @brief Appends bytes that came from a guest: what is not printable ASCII becomes '?'. */
void hgi_line_bytes(struct hgi_line *line, const void *bytes, size_t length);
/** @brief Appends bytes that came from a guest, as a C string has them between its quotes. */
void hgi_line_escaped(struct hgi_line *line, const void *bytes, size_t length);
/** @brief Appends a decimal number. */
void hgi_line_number(struct hgi_line *line, uint64_t number);
/** @brief Appends a hexadecimal number with 0x. */
void hgi_line_hex(struct hgi_line *line, uint64_t number);
/** @brief Appends a byte as two hexadecimal digits. */
void hgi_line_byte(struct hgi_line *line, uint8_t byte);
/** @brief Appends a packed ABI version. */
void hgi_line_version(struct hgi_line *line, uint32_t version);

/** @brief Bytes of a NUL-terminated text. */
size_t hgi_text_length(const char *text);
/** @brief Whether @a length bytes are exactly the NUL-terminated @a wanted. */
bool hgi_text_is(const char *text, size_t length, const char *wanted);
/** @brief If the text starts with @a prefix, its bytes, else 0. */
size_t hgi_text_prefix(const char *text, size_t length, const char *prefix);
/**
 * @brief Reads a number that takes up all of the text: decimal, or hexadecimal with 0x.
 * @return whether it is one, below 2^64
 */
bool hgi_text_number(const char *text, size_t length, uint64_t *number);
/** @brief Reads an ABI version of the form major.minor, packed. */
bool hgi_text_version(const char *text, size_t length, uint32_t *version);
/** @brief The value of a hexadecimal digit, or -1. */
int hgi_text_digit(char digit);

#endif
