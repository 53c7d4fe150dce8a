/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Sentences: exact text of some, sane text of all, any bytes, any size of buffer.
 */
#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>

static const uint32_t reasons[] = {
#define REASON(name, number, sentence) number,
    HGI_REASON_LIST(REASON)
#undef REASON
};

static const struct {
  uint32_t reason;
  uint64_t wanted, found;
  const char *entry, *text;
} exact[] = {
    {0, 0, 0, "", "accepted: guest ABI 1.2 on host ABI 1.10"},
    {1, 0, 0, "", "refused: the host passed no table, its address is 0"},
    {2, 16, 0x40000008, "", "refused: the table's address 0x40000008 is no multiple of 16"},
    {3, 0x48474954, 0, "", "refused: no host table, the magic is 0x0 and should be 0x48474954"},
    {4, 0x48474954, 0x54494748, "",
     "refused: the table has the other byte order, its magic is 0x54494748"},
    {5, 640, 639, "", "refused: the table has 639 bytes, its header alone has 640"},
    {8, UINT64_MAX, 0x10, "",
     "refused: the table's checksum is 0x10, computed is 0xffffffffffffffff"},
    {10, 0x10002, 0x20000, "", "refused: the table of ABI 1.2 says it serves only 2.0 or newer"},
    {11, 0x2000a, 0x10009, "",
     "refused: the host serves guests of ABI 2.10 or newer, this one is for 1.9"},
    {15, 2097152, 1048576, "",
     "refused: the guest wants 2097152 bytes of RAM, the host has 1048576"},
    {22, 1040, 0x3ff0, "", "refused: the table at 0x3ff0 is in no read-only range"},
    {26, 1020, 4294967294, "",
     "refused: the table names interrupt 4294967294, numbers end below 1020"},
    {64, 0x10002, 0x10000, "timer_missed",
     "refused: the guest must have timer_missed, of ABI 1.2; the host's table ends with ABI 1.0"},
    {65, 1, 0, "halt",
     "refused: the guest (ABI 1.2) must have halt, the host (ABI 1.10) has it not"},
    {66, 1, 2, "halt",
     "refused: the guest (ABI 1.2) must have halt, the host (ABI 1.10) says it is not available"},
    {67, 0xa, 0xb, "halt",
     "refused: halt has signature 0xb on the host (ABI 1.10), the guest (ABI 1.2) was built for "
     "0xa"},
    {68, 1, 2, "halt",
     "refused: halt has contract revision 2 on the host (ABI 1.10), the guest (ABI 1.2) was built "
     "for 1"},
    {70, 2, 4, "halt",
     "refused: halt is at 0x4, in no executable range; guest ABI 1.2, host ABI 1.10"},
    {166, 3, 4, "halt", "refused: halt has flags 0x4 in the needs note, 0x3 are known"},
    {99, 1, 2, "", "refused: reason 99, which this program does not know"},
    {15, UINT64_MAX, UINT64_C(10000000000000000000), "",
     "refused: the guest wants 18446744073709551615 bytes of RAM, the host has "
     "10000000000000000000"},
    {65, 1, 0, "a\nb\x7f\x80\xff~ z",
     "refused: the guest (ABI 1.2) must have a?b???~ z, the host (ABI 1.10) has it not"},
    {65, 1, 0, "{host}\t",
     "refused: the guest (ABI 1.2) must have {host}?, the host (ABI 1.10) has it not"},
};

Test(sentence, exact_text) {
  char text[HGI_SENTENCE_SIZE];

  for (size_t i = 0; i < COUNT_OF(exact); i++) {
    struct hgi_verdict verdict = {.reason = exact[i].reason,
                                  .guest_abi = 0x10002,
                                  .host_abi = 0x1000a,
                                  .wanted = exact[i].wanted,
                                  .found = exact[i].found};

    memcpy(verdict.entry, exact[i].entry, strlen(exact[i].entry));
    cr_expect_eq(hgi_sentence(&verdict, text, sizeof text), strlen(exact[i].text));
    cr_expect_str_eq(text, exact[i].text);
  }
}

/* The worst of everything: a name without NUL and the largest numbers. None is cut. */
Test(sentence, every_reason_fits) {
  char text[HGI_SENTENCE_SIZE];
  struct hgi_verdict verdict;

  for (size_t i = 0; i < COUNT_OF(reasons); i++) {
    memset(&verdict, 0xff, sizeof verdict);
    memset(verdict.entry, 'n', sizeof verdict.entry);
    memset(&verdict.reserved, 'n', sizeof verdict.reserved); /* stands behind the name */
    verdict.reason = reasons[i];
    const size_t length = hgi_sentence(&verdict, text, sizeof text);

    cr_expect_eq(length, strlen(text));
    cr_expect_lt(length, sizeof text - 1, "%s is cut", text);
    cr_expect_null(strpbrk(text, "{}"), "%s", text);
    cr_expect_eq(strncmp(text, reasons[i] == 0 ? "accepted: " : "refused: ", 9), 0, "%s", text);
    const char *const name = strstr(text, "nnnn");

    cr_expect(name == NULL || strspn(name, "n") == HGI_NAME_SIZE, "%s", text);
    cr_expect((name != NULL) == ((reasons[i] >= 64 && reasons[i] <= 71) || reasons[i] == 166),
              "%s: reasons of entries, and they alone, name the entry", text);
  }
}

/* The code knows a field by its first letter, and a form by what stands behind the colon. */
Test(sentence, every_field_is_known) {
  static const char *const fields[] = {"{entry}",  "{guest}",    "{host}",
                                       "{wanted}", "{wanted:x}", "{wanted:v}",
                                       "{found}",  "{found:x}",  "{found:v}"};
  static const char *const sentences[] = {
#define REASON(name, number, sentence) sentence,
      HGI_REASON_LIST(REASON)
#undef REASON
  };

  for (size_t i = 0; i < COUNT_OF(sentences); i++)
    for (const char *at = strpbrk(sentences[i], "{}"); at != NULL; at = strpbrk(at, "{}")) {
      size_t length = 0;

      for (size_t j = 0; j < COUNT_OF(fields); j++)
        if (strncmp(at, fields[j], strlen(fields[j])) == 0)
          length = strlen(fields[j]);
      cr_assert_neq(length, 0, "%s: no field: %s", sentences[i], at);
      at += length;
    }
}

/* Each power of ten, and one less. */
Test(sentence, decimals) {
  char text[HGI_SENTENCE_SIZE], expected[HGI_SENTENCE_SIZE];
  uint64_t power = 1;

  for (uint32_t digits = 1; digits <= 20; digits++, power *= 10) {
    const struct hgi_verdict verdict = {
        .reason = HGI_REASON_RAM_SMALL, .wanted = power, .found = power - 1};

    hgi_sentence(&verdict, text, sizeof text);
    snprintf(expected, sizeof expected,
             "refused: the guest wants %llu bytes of RAM, the host has %llu",
             (unsigned long long)power, (unsigned long long)(power - 1));
    cr_expect_str_eq(text, expected);
  }
}

Test(sentence, any_size_of_buffer) {
  struct hgi_verdict verdict = {.reason = HGI_REASON_ENTRY_ADDRESS, .entry = "halt"};
  char whole[HGI_SENTENCE_SIZE], text[HGI_SENTENCE_SIZE];
  const size_t length = hgi_sentence(&verdict, whole, sizeof whole);

  for (size_t size = 1; size <= sizeof text; size++) {
    const size_t expected = size - 1 < length ? size - 1 : length;

    memset(text, '#', sizeof text);
    cr_expect_eq(hgi_sentence(&verdict, text, size), expected, "size %zu", size);
    cr_expect_eq(text[expected], '\0', "size %zu", size);
    cr_expect_eq(memcmp(text, whole, expected), 0, "size %zu", size);
    for (size_t i = expected + 1; i < sizeof text; i++)
      cr_assert_eq(text[i], '#', "size %zu: byte %zu is written", size, i);
  }
}

Test(sentence, any_bytes) {
  char text[HGI_SENTENCE_SIZE];
  struct hgi_verdict verdict;
  uint32_t random = 1;

  for (uint32_t i = 0; i < 20000; i++) {
    for (size_t j = 0; j < sizeof verdict; j++) {
      random = random * 1664525u + 1013904223u;
      ((uint8_t *)&verdict)[j] = (uint8_t)(random >> 24);
    }
    if (i % 4 != 0)
      verdict.reason = reasons[i % COUNT_OF(reasons)];
    const size_t length = hgi_sentence(&verdict, text, sizeof text);

    cr_assert(length < sizeof text && text[length] == '\0');
    for (size_t j = 0; j < length; j++)
      cr_assert(text[j] >= ' ' && text[j] <= '~');
  }
}
