/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief QEMU's life: started, waited for, and ended in time.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run.h>

#include <cli/message.h>
#include <cli/output.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
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

/* Milliseconds until the deadline; below 0: it is over. */
static int left(const struct timespec *end) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  const long long ms =
      (long long)(end->tv_sec - now.tv_sec) * 1000 + (end->tv_nsec - now.tv_nsec) / 1000000;
  return ms > 3600000 ? 3600000 : (int)ms;
}

/* Takes one that waits. @return its number if it asks hgi to end */
static int take_signal(int signals) {
  struct signalfd_siginfo info;
  return read(signals, &info, sizeof(info)) == sizeof(info) && info.ssi_signo != SIGCHLD
             ? (int)info.ssi_signo
             : 0;
}

/* Waits for the child's end and all of its output, a signal, or the deadline. */
static void wait_for(pid_t child, unsigned timeout, int signals, struct hgi_output *output,
                     struct hgi_ending *ending) {
  struct timespec end;
  bool ended = false;
  clock_gettime(CLOCK_MONOTONIC, &end);
  end.tv_sec += (time_t)timeout;
  for (;;) {
    ended = ended || waitpid(child, &ending->detail, WNOHANG) == child;
    const bool more = hgi_output_copy(output);
    const int ms = timeout != 0 ? left(&end) : 3600000;
    ending->outcome = HGI_OUTCOME_TIMEOUT;
    if (ended && !more && output->have == 0) {
      ending->outcome = HGI_OUTCOME_ENDED;
      return;
    }
    if (ms < 0) {
      return;
    }
    struct pollfd wait[] = {{.fd = signals, .events = POLLIN}, hgi_output_wait(output)};
    if (poll(wait, 2, more ? 0 : ms + 1) > 0 && wait[0].revents != 0 &&
        (ending->signal = take_signal(signals)) != 0) {
      ending->outcome = HGI_OUTCOME_INTERRUPTED;
      return;
    }
  }
}

/* The signals that are waited for, as a file. */
static int block_signals(sigset_t *before) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGHUP);
  sigprocmask(SIG_BLOCK, &signals, before);
  return signalfd(-1, &signals, SFD_CLOEXEC);
}

bool hgi_qemu_run(const struct hgi_run *run, const char *const *arguments,
                  struct hgi_ending *ending) {
  static struct hgi_output output;
  struct terminal terminal;
  sigset_t before;
  if (!hgi_output_open(&output)) { /* first: what is closed would be the next file's */
    return false;
  }
  const int signals = block_signals(&before);
  save_terminal(&terminal);
  const pid_t child = fork();
  if (child < 0) {
    hgi_say("%s can't be started: %s", arguments[0], strerror(errno));
    return false;
  }
  if (child == 0) {
    hgi_output_child(&output);
    become_qemu(run, arguments, &before);
  }
  hgi_output_parent(&output);
  wait_for(child, run->timeout, signals, &output, ending);
  if (ending->outcome != HGI_OUTCOME_ENDED) {
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    while (hgi_output_copy(&output)) {
    }
  }
  restore_terminal(&terminal);
  ending->lost = !hgi_output_close(&output);
  close(signals);
  return true;
}
