/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief hgi run: session, QEMU, status.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run.h>

#include <cli/message.h>

#include <signal.h>
#include <sys/wait.h>

static int judge(const struct hgi_run *run, const struct hgi_session *session, FILE *report,
                 enum hgi_outcome outcome, int detail) {
  int status = HGI_EXIT_HOST_ERROR;
  bool told = hgi_report_status(session, report, &status);
  if (outcome == HGI_OUTCOME_TIMEOUT) {
    hgi_say("the guest did not end within %u s and was stopped", run->timeout);
    return HGI_EXIT_TIMEOUT;
  }
  if (outcome == HGI_OUTCOME_INTERRUPTED) {
    return 128 + detail;
  }
  if (!told && WIFEXITED(detail) && WEXITSTATUS(detail) != HGI_QEMU_NOT_STARTED) {
    hgi_say("QEMU ended with status %d and the host told none", WEXITSTATUS(detail));
  } else if (!told && WIFSIGNALED(detail)) {
    hgi_say("QEMU was ended by signal %d", WTERMSIG(detail));
  }
  return told ? status : HGI_EXIT_HOST_ERROR;
}

int hgi_run_main(int argc, char **argv) {
  static struct hgi_run run;
  struct hgi_session session = {.folder = ""};
  static struct hgi_arguments arguments;
  enum hgi_outcome outcome;
  FILE *report = NULL;
  int status = HGI_EXIT_HOST_ERROR;
  int detail = 0;
  if (!hgi_run_options(argc, argv, &run, &status)) {
    return status;
  }
  if (hgi_session_open(&session, &run)) {
    if (!hgi_qemu_arguments(&run, &session, &arguments) || !hgi_report_open(run.report, &report)) {
      status = HGI_EXIT_USAGE;
    } else if (hgi_qemu_run(&run, arguments.list, &outcome, &detail)) {
      status = judge(&run, &session, report, outcome, detail);
    }
  }
  hgi_session_close(&session);
  if (!hgi_report_close(run.report, report) && status == 0) {
    status = HGI_EXIT_USAGE;
  }
  return status;
}
