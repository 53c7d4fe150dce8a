/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The conformance guest's run and its report.
 */
#ifndef HGI_CONFORM_REPORT_H
#define HGI_CONFORM_REPORT_H

#include <conformance/conform.h>

/** @brief What became of the assertions of an entry. */
struct hgi_tally {
  uint32_t held;    /**< they hold */
  uint32_t failed;  /**< they don't, or do though a shim loses them */
  uint32_t skipped; /**< they could not be decided */
  uint32_t lost;    /**< they don't, and the shim says so */
};

/** @brief Runs all assertions and prints TAP. @return whether none failed */
bool hgi_conform_run(void);

/**
 * @brief Prints a line of TAP, after the assertion has run.
 * @param number of the assertion
 * @param sentence what it says
 * @param loss what a shim loses by which it need not hold, or NULL
 */
void hgi_report_line(uint32_t number, const char *sentence, const char *loss);

/** @brief Prints the plan. */
void hgi_report_plan(uint32_t count);

/** @brief Prints the tally of each entry. @return whether none failed */
bool hgi_report_summary(void);

#endif
