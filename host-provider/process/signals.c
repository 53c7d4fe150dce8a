/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup process
 * @brief In and out of the guest, by signals.
 *
 * A handler runs on a stack of its own: nothing of the host's ever lies on the guest's. The kernel
 * leaves the guest's GS loaded, by which the C library finds its thread: the host's is loaded first
 * of all, and the guest's by the return from the signal. That return goes to whatever registers the
 * handler leaves in the signal's frame: on with the guest, into an upcall, or to a guest that
 * starts.
 */
#define _GNU_SOURCE
#include <process/process.h>

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <string.h>
#include <ucontext.h>

#include <common/console.h>
#include <guest.h>
#include <monitor/monitor.h>
#include <process/arch.h>

#define STACK_SIZE 0x40000

static const int caught[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS, SIGALRM, SIGIO};

static uint8_t stack[STACK_SIZE] __attribute__((aligned(16)));
static uint16_t host_thread;
static bool in_guest;
static jmp_buf way_back;
static struct hgi_regs regs;

static void wait_set(sigset_t *set) {
  sigemptyset(set);
  sigaddset(set, SIGALRM);
  sigaddset(set, SIGIO);
}

static void set_mask(int how) {
  sigset_t set;
  wait_set(&set);
  sigprocmask(how, &set, NULL);
}

void hgi_process_block(void) {
  set_mask(SIG_BLOCK);
}

/* What a signal asks for: the timer's, or that of input. */
static void serve_event(int signal) {
  if (signal == SIGALRM) {
    hgi_timers_due();
  } else if (signal == SIGIO) {
    hgi_console_look(&hgi_monitor.partition);
  }
}

void hgi_host_wait(void) {
  sigset_t set;
  wait_set(&set);
  hgi_process_flush();
  serve_event(sigwaitinfo(&set, NULL));
}

static void serve(int signal, const siginfo_t *info, const ucontext_t *context) {
  if (signal == SIGALRM || signal == SIGIO) {
    serve_event(signal);
  } else {
    hgi_process_exception(&regs, signal, info, context);
  }
  hgi_guest_leave(&regs);
}

static void handler(int signal, siginfo_t *info, void *context) {
  hgi_process_load_thread(host_thread);
  if (_setjmp(way_back) == 0) {
    if (in_guest) {
      hgi_process_get(&regs, context);
      serve(signal, info, context);
    } else {
      hgi_monitor_main(); /* the first signal is that of hgi_process_start */
    }
  }
  hgi_process_flush();
  hgi_process_put(&regs, context, !in_guest);
  in_guest = true;
}

void hgi_process_enter(uint64_t entry, uint64_t table) {
  regs = hgi_guest_start(entry, table);
  in_guest = false; /* segments and signal mask are set anew, too */
  _longjmp(way_back, 1);
}

void hgi_process_start(void) {
  const stack_t alternate = {.ss_sp = stack, .ss_size = sizeof(stack)};
  struct sigaction action;
  memset(&action, 0, sizeof(action));
  action.sa_sigaction = handler;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigfillset(&action.sa_mask);
  if (sigaltstack(&alternate, NULL) != 0) {
    hgi_process_error("sigaltstack", strerror(errno));
  }
  for (size_t i = 0; i < sizeof(caught) / sizeof(caught[0]); i++) {
    if (sigaction(caught[i], &action, NULL) != 0) {
      hgi_process_error("sigaction", strerror(errno));
    }
  }
  host_thread = hgi_process_thread();
  /* Valgrind gives the guest the mask that the first signal found, not that of its frame. Should
   * one of these be the first, it does as well. */
  set_mask(SIG_UNBLOCK);
  hgi_process_trap();
}
