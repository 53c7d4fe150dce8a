/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief TAP version 13 (testanything.org), and a summary by entry in comments.
 */
#include <conformance/report.h>

#include <negotiate/needs.h>

static struct hgi_tally tallies[HGI_ENTRY_COUNT];
static uint32_t points;

void hgi_report_plan(uint32_t count) {
  hgi_print("TAP version 13\n1..");
  hgi_print_decimal(count);
  hgi_print("\n");
}

static void print_point(bool ok, uint32_t number, const char *sentence) {
  hgi_print(ok ? "ok " : "not ok ");
  hgi_print_decimal(++points);
  hgi_print(" - ");
  hgi_print(hgi_entry_name(number / 100u));
  hgi_print(": ");
  hgi_print_decimal(number);
  hgi_print(" ");
  hgi_print(sentence);
}

static void print_directive(const char *directive, const char *text) {
  hgi_print(directive);
  hgi_print(text);
  hgi_print("\n");
}

/* What a shim loses must not hold: else its loss is not the truth. */
static void print_lost(uint32_t number, const char *sentence, const char *loss,
                       struct hgi_tally *tally) {
  if (hgi_outcome_failed()) {
    tally->lost++;
    print_point(false, number, sentence);
    print_directive(" # TODO the shim loses ", loss);
  } else {
    tally->failed++;
    print_point(false, number, sentence);
    print_directive(", which holds though the shim says that it loses ", loss);
  }
}

void hgi_report_line(uint32_t number, const char *sentence, const char *loss) {
  const uint32_t slot = number / 100u;
  struct hgi_tally *const tally = &tallies[slot];
  const enum hgi_binding binding = hgi_slot_binding(slot);

  if (hgi_outcome_skipped() != NULL) {
    tally->skipped++;
    print_point(true, number, sentence);
    print_directive(" # SKIP ", hgi_outcome_skipped());
  } else if (loss != NULL && binding == HGI_BINDING_SHIM) {
    print_lost(number, sentence, loss, tally);
  } else {
    const bool ok = !hgi_outcome_failed();

    tally->held += ok ? 1u : 0u;
    tally->failed += ok ? 0u : 1u;
    print_point(ok, number, sentence);
    hgi_print("\n");
  }
}

static void print_number(const char *text, uint32_t number) {
  hgi_print(text);
  hgi_print_decimal(number);
}

static void print_guarded(uint32_t slot) {
  print_number(", stack ", hgi_guarded[slot].stack);
  hgi_print(" of 256");
  if (hgi_guarded[slot].counted != 0) {
    print_number(", instructions ", hgi_guarded[slot].instructions);
    print_number(" of ", hgi_contracts[slot].base);
  }
}

/* An entry may have several: what is bound tells which. */
static void print_shims(void) {
#define HGI_X_SHIM(shim, entry, ...)                                                               \
  if (hgi_guest_shims[HGI_SHIM_##shim] != NULL &&                                                  \
      (hgi_shim_function *)hgi_ops.entry == hgi_guest_shims[HGI_SHIM_##shim])                      \
    hgi_print("# shim " #shim " serves " #entry "\n");
  HGI_SHIM_LIST(HGI_X_SHIM)
#undef HGI_X_SHIM
}

bool hgi_report_summary(void) {
  uint32_t failed = 0;

  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    const struct hgi_tally *const tally = &tallies[slot];

    failed += tally->failed;
    hgi_print("# entry ");
    hgi_print(hgi_entry_name(slot));
    hgi_print(" ");
    hgi_print(hgi_binding_name(hgi_slot_binding(slot)));
    print_number(": ok ", tally->held);
    print_number(", not ok ", tally->failed);
    print_number(", lost ", tally->lost);
    print_number(", skipped ", tally->skipped);
    if (hgi_guarded[slot].calls != 0)
      print_guarded(slot);
    hgi_print("\n");
  }
  print_shims();
  print_number("# failed: ", failed);
  hgi_print("\n");
  return failed == 0;
}
