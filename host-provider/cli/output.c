/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Copies a child's output to standard output, and notices if that can't be written.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/output.h>

#include <cli/message.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

bool hgi_output_open(struct hgi_output *output) {
  int ends[2];
  *output = (struct hgi_output){.from = -1, .to = -1};
  if (isatty(1) || fcntl(1, F_GETFD) < 0) {
    return true; /* a terminal's settings are the child's; what is closed takes nothing */
  }
  if (pipe(ends) != 0) {
    hgi_say("no pipe can be made: %s", strerror(errno));
    return false;
  }
  output->from = ends[0];
  output->to = ends[1];
  fcntl(output->from, F_SETFL, O_NONBLOCK);
  fcntl(output->from, F_SETFD, FD_CLOEXEC);
  fcntl(output->to, F_SETFD, FD_CLOEXEC);
  signal(SIGPIPE, SIG_IGN); /* whoever reads no more ends neither us nor the guest */
  return true;
}

void hgi_output_child(const struct hgi_output *output) {
  if (output->to >= 0) {
    dup2(output->to, 1);
    signal(SIGPIPE, SIG_DFL);
  }
}

void hgi_output_parent(struct hgi_output *output) {
  if (output->to >= 0) {
    close(output->to);
  }
  output->to = -1;
}

struct pollfd hgi_output_wait(const struct hgi_output *output) {
  return output->have > 0 ? (struct pollfd){.fd = 1, .events = POLLOUT}
                          : (struct pollfd){.fd = output->from, .events = POLLIN};
}

static void put(struct hgi_output *output) {
  const ssize_t written = write(1, output->bytes + output->done, output->have - output->done);
  if (written < 0 && errno != EAGAIN && errno != EINTR) {
    output->error = output->error != 0 ? output->error : errno;
    output->have = 0; /* the guest goes on without */
  } else if (written > 0) {
    output->done += (size_t)written;
    output->have = output->done < output->have ? output->have : 0;
  }
}

bool hgi_output_copy(struct hgi_output *output) {
  struct pollfd wait = hgi_output_wait(output);
  if (wait.fd < 0 || poll(&wait, 1, 0) <= 0) {
    return false;
  }
  if (output->have > 0) {
    put(output);
    return true;
  }
  const ssize_t got = read(output->from, output->bytes, sizeof(output->bytes));
  if (got == 0) { /* its end */
    close(output->from);
    output->from = -1;
  }
  output->have = got > 0 ? (size_t)got : 0;
  output->done = 0;
  return got > 0;
}

/* Whoever reads no more has had enough. */
bool hgi_output_close(struct hgi_output *output) {
  if (output->from >= 0) {
    close(output->from);
  }
  output->from = -1;
  if (output->error != 0 && output->error != EPIPE) {
    hgi_say("standard output: can't be written: %s", strerror(output->error));
    return false;
  }
  return true;
}
