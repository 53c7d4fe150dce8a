/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief QEMU's life: started, waited for, and ended in time.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run.h>

#include <cli/message.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

/* What QEMU changes of stdin and stdout, and does not put back when it is killed. */
struct terminal {
  int flags[2];
  bool is_terminal;
  struct termios settings;
};

static void save_terminal(struct terminal *terminal) {
  for (int i = 0; i < 2; i++) {
    terminal->flags[i] = fcntl(i, F_GETFL);
  }
  terminal->is_terminal = tcgetattr(0, &terminal->settings) == 0;
}

static void restore_terminal(const struct terminal *terminal) {
  for (int i = 0; i < 2; i++) {
    if (terminal->flags[i] >= 0) {
      fcntl(i, F_SETFL, terminal->flags[i]);
    }
  }
  if (terminal->is_terminal) {
    tcsetattr(0, TCSANOW, &terminal->settings);
  }
}

/* Not what execvp makes of a file that Linux does not run: a script. */
static void execute(const char *const *arguments) {
  char *const *list = (char *const *)(uintptr_t)arguments;
  if (strchr(arguments[0], '/') != NULL) {
    execv(arguments[0], list);
  } else {
    execvp(arguments[0], list);
  }
}

static _Noreturn void become_qemu(const struct hgi_run *run, const char *const *arguments,
                                  const sigset_t *mask) {
  sigprocmask(SIG_SETMASK, mask, NULL);
  if (run->input != NULL) {
    const int input = open(run->input, O_RDONLY);
    if (input < 0 || dup2(input, 0) < 0) {
      hgi_say("--input %s: can't be read: %s", run->input, strerror(errno));
      _exit(HGI_QEMU_NOT_STARTED);
    }
    if (input > 0) {
      close(input);
    }
  }
  execute(arguments);
  const bool native = run->process && run->qemu == NULL;
  if (native && errno == ENOEXEC) {
    hgi_say("%s: this Linux runs no programs of 32 bits; with --qemu qemu-i386 QEMU runs it",
            arguments[0]);
  } else {
    hgi_say("%s: %s can't be started: %s", arguments[0], native ? "the process host" : "QEMU",
            strerror(errno));
  }
  _exit(HGI_QEMU_NOT_STARTED);
}

/* Waits for the child's end, a signal, or the deadline. */
static enum hgi_outcome wait_for(pid_t child, unsigned timeout, const sigset_t *signals,
                                 int *detail) {
  struct timespec end;
  clock_gettime(CLOCK_MONOTONIC, &end);
  end.tv_sec += (time_t)timeout;
  for (;;) {
    struct timespec now;
    struct timespec left = {3600, 0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (waitpid(child, detail, WNOHANG) == child) {
      return HGI_OUTCOME_ENDED;
    }
    if (timeout != 0) {
      left.tv_sec = end.tv_sec - now.tv_sec;
      left.tv_nsec = end.tv_nsec - now.tv_nsec;
      if (left.tv_nsec < 0) {
        left.tv_sec--;
        left.tv_nsec += 1000000000;
      }
      if (left.tv_sec < 0) {
        return HGI_OUTCOME_TIMEOUT;
      }
    }
    int signal = sigtimedwait(signals, NULL, &left);
    if (signal > 0 && signal != SIGCHLD) {
      *detail = signal;
      return HGI_OUTCOME_INTERRUPTED;
    }
  }
}

bool hgi_qemu_run(const struct hgi_run *run, const char *const *arguments,
                  enum hgi_outcome *outcome, int *detail) {
  struct terminal terminal;
  sigset_t signals;
  sigset_t before;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGHUP);
  sigprocmask(SIG_BLOCK, &signals, &before);
  save_terminal(&terminal);
  pid_t child = fork();
  if (child < 0) {
    hgi_say("%s can't be started: %s", arguments[0], strerror(errno));
    return false;
  }
  if (child == 0) {
    become_qemu(run, arguments, &before);
  }
  *outcome = wait_for(child, run->timeout, &signals, detail);
  if (*outcome != HGI_OUTCOME_ENDED) {
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
  }
  restore_terminal(&terminal);
  return true;
}
