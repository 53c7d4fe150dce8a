/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Names of reasons, statuses and bindings; and the numbers, which are ABI, by hand.
 */
#include <criterion/criterion.h>

#include <unit/fixture.h>

static const struct {
  const char *expected;
  int32_t number, enumerator;
} statuses[] = {
    {"HGI_OK", 0, HGI_OK},
    {"HGI_E_ABSENT", -1, HGI_E_ABSENT},
    {"HGI_E_INVALID", -2, HGI_E_INVALID},
    {"HGI_E_POINTER", -3, HGI_E_POINTER},
    {"HGI_E_EMPTY", -4, HGI_E_EMPTY},
    {"HGI_E_NOT_FOUND", -5, HGI_E_NOT_FOUND},
    {"HGI_E_STATE", -6, HGI_E_STATE},
    {"HGI_E_SPACE", -7, HGI_E_SPACE},
    {"HGI_E_CONTEXT", -8, HGI_E_CONTEXT},
    {"HGI_E_HOST", -9, HGI_E_HOST},
    {"HGI_E_FULL", -10, HGI_E_FULL},
};

Test(names, statuses) {
  for (size_t i = 0; i < COUNT_OF(statuses); i++) {
    cr_expect_eq(statuses[i].enumerator, statuses[i].number, "%s", statuses[i].expected);
    cr_expect_str_eq(hgi_status_name(statuses[i].number), statuses[i].expected);
  }
  cr_expect_str_eq(hgi_status_name(1), "unknown");
  cr_expect_str_eq(hgi_status_name(-11), "unknown");
  cr_expect_str_eq(hgi_status_name(INT32_MIN), "unknown");
}

static const struct {
  const char *name;
  uint32_t number;
} reasons[] = {
    {"NONE", 0},
    {"TABLE_NULL", 1},
    {"MAGIC", 3},
    {"CHECKSUM", 8},
    {"RAM_WRAP", 14},
    {"RANGE_COUNT", 17},
    {"IRQ_NUMBER", 26},
    {"unknown", 27},
    {"unknown", 63},
    {"ENTRY_BEYOND", 64},
    {"ENTRY_RANGE", 70},
    {"ENTRY_TWIN", 71},
    {"unknown", 72},
    {"unknown", 127},
    {"ELF_TRUNCATED", 128},
    {"ELF_EMPTY", 141},
    {"ELF_ENTRY_ALIGNMENT", 142},
    {"ELF_FILE_WRAP", 143},
    {"ELF_SEGMENT_WRAP", 144},
    {"unknown", 145},
    {"NOTE_TRUNCATED", 160},
    {"NOTE_OFFSET", 168},
    {"unknown", 169},
    {"unknown", UINT32_MAX},
};

Test(names, reasons) {
  for (size_t i = 0; i < COUNT_OF(reasons); i++)
    cr_expect_str_eq(hgi_reason_name(reasons[i].number), reasons[i].name);
}

/* Every number of the list has its own name, and no other number has one. */
Test(names, all_of_the_list) {
  static const char *const names[] = {
#define REASON(name, number, sentence) [number] = #name,
      HGI_REASON_LIST(REASON)
#undef REASON
  };

  for (uint32_t i = 0; i < COUNT_OF(names) + 1000; i++) {
    const char *const name = i < COUNT_OF(names) ? names[i] : NULL;

    cr_expect_str_eq(hgi_reason_name(i), name != NULL ? name : "unknown", "%u", i);
  }
}

Test(names, bindings) {
  cr_expect_str_eq(hgi_binding_name(0), "absent");
  cr_expect_str_eq(hgi_binding_name(1), "host");
  cr_expect_str_eq(hgi_binding_name(2), "shim");
  cr_expect_str_eq(hgi_binding_name(3), "unknown");
  cr_expect_str_eq(hgi_binding_name(UINT32_MAX), "unknown");
}
