/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief hgi run: session, QEMU or the process host, status.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run.h>

#include <cli/check.h>
#include <cli/message.h>

#include <signal.h>
#include <sys/wait.h>

/* What is written besides the console. */
struct files {
  FILE *report;
  FILE *trace;
};

static bool open_files(const struct hgi_run *run, struct files *files) {
  return hgi_report_open("--report ", run->report, &files->report) &&
         hgi_report_open("--trace=", run->trace, &files->trace);
}

static bool close_files(const struct hgi_run *run, const struct files *files) {
  const bool good = hgi_report_close("--report ", run->report, files->report);
  return hgi_report_close("--trace=", run->trace, files->trace) && good;
}

static int judge(const struct hgi_run *run, const struct hgi_session *session,
                 const struct files *files, const struct hgi_ending *ending) {
  const int detail = ending->detail;
  int status = HGI_EXIT_HOST_ERROR;
  const char *what = run->process ? "the process host" : "QEMU";
  bool told = hgi_report_status(session, files->report, files->trace, &status);
  if (ending->outcome == HGI_OUTCOME_TIMEOUT) {
    hgi_say("the guest did not end within %u s and was stopped", run->timeout);
    return HGI_EXIT_TIMEOUT;
  }
  if (ending->outcome == HGI_OUTCOME_INTERRUPTED) {
    return 128 + ending->signal;
  }
  if (!told && WIFEXITED(detail) && WEXITSTATUS(detail) != HGI_QEMU_NOT_STARTED) {
    hgi_say("%s ended with status %d and the host told none", what, WEXITSTATUS(detail));
  } else if (!told && WIFSIGNALED(detail)) {
    hgi_say("%s was ended by signal %d", what, WTERMSIG(detail));
  }
  if (told && status == HGI_EXIT_REFUSED_BY_HOST) {
    hgi_check_refused(run->guest, run->monitor);
  }
  return told ? status : HGI_EXIT_HOST_ERROR;
}

static bool make_arguments(struct hgi_run *run, const struct hgi_session *session,
                           struct hgi_arguments *arguments) {
  return run->process ? hgi_process_arguments(run, session, arguments)
                      : hgi_qemu_arguments(run, session, arguments);
}

int hgi_run_main(int argc, char **argv) {
  static struct hgi_run run;
  struct hgi_session session = {.folder = ""};
  static struct hgi_arguments arguments;
  struct hgi_ending ending = {.lost = false};
  struct files files = {NULL, NULL};
  int status = HGI_EXIT_HOST_ERROR;
  if (!hgi_run_options(argc, argv, &run, &status)) {
    return status;
  }
  if (hgi_session_open(&session, &run)) {
    if (!make_arguments(&run, &session, &arguments) || !open_files(&run, &files)) {
      status = HGI_EXIT_USAGE;
    } else if (hgi_qemu_run(&run, arguments.list, &ending)) {
      status = judge(&run, &session, &files, &ending);
    }
  }
  hgi_session_close(&session);
  if ((!close_files(&run, &files) || ending.lost) && status == 0) {
    status = HGI_EXIT_USAGE;
  }
  return status;
}
