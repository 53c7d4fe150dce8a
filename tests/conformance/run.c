/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Runs the list, then the assertions that every entry has.
 */
#include <conformance/general.h>
#include <conformance/report.h>

/* The functions of the list. */
#define HGI_ASSERTION(number, entry, status, function, sentence) void function(void);
#include <conformance/assertions.h>

/* A number that is there twice does not compile; nor does one of another slot. */
enum {
#define HGI_ASSERTION(number, entry, status, function, sentence) NUMBER_##number = (number),
#define HGI_NOT_ASSERTED(number, entry, status, reason)          NUMBER_##number = (number),
#include <conformance/assertions.h>
};
#define HGI_ASSERTION(number, entry, status, function, sentence)                                   \
  HGI_ASSERT((number) / 100 == HGI_ENTRY_##entry && (number) % 100 < 90, "number and entry");
#define HGI_NOT_ASSERTED(number, entry, status, reason)                                            \
  HGI_ASSERTION(number, entry, status, none, reason)
#include <conformance/assertions.h>

static const struct assertion {
  uint32_t number;
  void (*function)(void); /* NULL: it is not asserted, and the loss is why */
  const char *sentence;
  const char *loss;
} assertions[] = {
#define HGI_ASSERTION(number, entry, status, function, sentence) {number, function, sentence, NULL},
#define HGI_ASSERTION_LOST(number, entry, status, function, sentence, loss)                        \
  {number, function, sentence, #loss},
#define HGI_NOT_ASSERTED(number, entry, status, reason) {number, NULL, "HGI_" #status, reason},
#include <conformance/assertions.h>
};

static const struct {
  uint32_t number;
  void (*function)(uint32_t slot);
  const char *sentence;
} general[] = {
#define HGI_X_GENERAL(number, function, sentence) {number, function, sentence},
    HGI_GENERAL_LIST(HGI_X_GENERAL)
#undef HGI_X_GENERAL
};

/* What a shim does not keep of those that every entry has. */
static const char *general_loss(uint32_t number) {
#define HGI_GENERAL_LOST(general_number, entry, loss)                                              \
  if (number == HGI_ENTRY_##entry * 100u + (general_number))                                       \
    return #loss;
#include <conformance/assertions.h>
  return NULL;
}

#define ASSERTIONS (sizeof assertions / sizeof assertions[0])
#define GENERAL    (sizeof general / sizeof general[0])
#define FRESH      2u /* the first assertions, which want the machine as it was at boot */

/* What an assertion leaves behind must not matter to the next: not even an edge that is kept. */
static void prepare(void) {
  hgi_close();
  hgi_in_irq = NULL;
  hgi_guard_bytes(0);
  hgi_timer_quiet();
  if (hgi_timer() != HGI_IRQ_NONE) {
    hgi_ops.irq_attach(hgi_timer());
    for (uint32_t i = 0; i < 4u && hgi_claim() != HGI_IRQ_NONE; i++)
      ;
    hgi_ops.irq_detach(hgi_timer());
  }
  hgi_outcome_clear();
}

/* An assertion in which the guest ends, or hangs, has no line of its own: this names it. */
static void begins(uint32_t number) {
  if (hgi_word("only") == NULL)
    return;
  hgi_print("# ");
  hgi_print_decimal(number);
  hgi_print(" begins\n");
}

static void run_one(const struct assertion *assertion) {
  const uint32_t slot = assertion->number / 100u;

  begins(assertion->number);
  if (hgi_slot_binding(slot) == HGI_BINDING_ABSENT)
    hgi_skip("absent");
  else if (assertion->function == NULL)
    hgi_skip(assertion->loss);
  else
    assertion->function();
  hgi_close();
  hgi_report_line(assertion->number, assertion->sentence, assertion->loss);
}

/* A loss of these is a matter of more or less: on some machines, or in some runs, it is not seen.
 */
static void skip_kept(uint32_t number) {
  if (general_loss(number) != NULL && hgi_slot_binding(number / 100u) == HGI_BINDING_SHIM &&
      hgi_outcome_skipped() == NULL && !hgi_outcome_bad())
    hgi_skip("it holds here, though the shim may lose it");
}

/* The key `only` names an entry: the rest is left out. */
static bool wanted(uint32_t number) {
  return hgi_word("only") == NULL || hgi_configured("only", hgi_entry_name(number / 100u));
}

/* Whoever starts the guest knows which entry must not be absent; the guest does not. */
static bool wanted_general(uint32_t i, uint32_t slot) {
  return wanted(slot * 100u) && (general[i].function != hgi_general_bound ||
                                 hgi_configured("bound", hgi_entry_name(slot)));
}

static uint32_t count_wanted(void) {
  uint32_t count = 0;

  for (uint32_t i = 0; i < ASSERTIONS; i++)
    count += wanted(assertions[i].number) ? 1u : 0u;
  for (uint32_t i = 0; i < GENERAL; i++)
    for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++)
      count += wanted_general(i, slot) ? 1u : 0u;
  return count;
}

static void run_general(uint32_t i, uint32_t slot) {
  const uint32_t number = slot * 100u + general[i].number;

  begins(number);
  prepare();
  if (hgi_slot_binding(slot) == HGI_BINDING_ABSENT && general[i].function != hgi_general_bound)
    hgi_skip("absent");
  else
    general[i].function(slot);
  hgi_close();
  skip_kept(number);
  hgi_report_line(number, general[i].sentence, general_loss(number));
}

bool hgi_conform_run(void) {
  hgi_report_plan(count_wanted());
  for (uint32_t i = 0; i < ASSERTIONS; i++) {
    if (!wanted(assertions[i].number))
      continue;
    if (i >= FRESH)
      prepare();
    run_one(&assertions[i]);
  }
  for (uint32_t i = 0; i < GENERAL; i++)
    for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++)
      if (wanted_general(i, slot))
        run_general(i, slot);
  return hgi_report_summary();
}
