/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup process
 * @brief The console: stdin and stdout, or a terminal. And the exit channel.
 */
#define _GNU_SOURCE
#include <process/process.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include <common/machine.h>
#include <monitor/arch.h>

#define OUTPUT_SIZE 4096u

static struct output {
  int file;
  size_t length;
  uint8_t bytes[OUTPUT_SIZE];
} console = {.file = STDOUT_FILENO}, channel = {.file = -1};

static int input = STDIN_FILENO;
static bool input_ended;
static int input_flags = -1;
static bool is_terminal;
static struct termios settings;

/* Others may have made the file non-blocking. What can't be written is lost: nobody is there. */
static void flush(struct output *output) {
  size_t done = 0;
  while (output->file >= 0 && done < output->length) {
    const ssize_t wrote = write(output->file, output->bytes + done, output->length - done);
    if (wrote >= 0) {
      done += (size_t)wrote;
    } else if (errno == EAGAIN) {
      poll(&(struct pollfd){.fd = output->file, .events = POLLOUT}, 1, -1);
    } else if (errno != EINTR) {
      break;
    }
  }
  output->length = 0;
}

static void put(struct output *output, uint8_t byte) {
  if (output->length == OUTPUT_SIZE) {
    flush(output);
  }
  output->bytes[output->length++] = byte;
}

void hgi_arch_console_put(uint8_t byte) {
  put(&console, byte);
}

void hgi_arch_exit_put(uint8_t byte) {
  put(&channel, byte);
}

void hgi_process_flush(void) {
  if (console.length > 0) {
    flush(&console);
  }
}

/* Bytes as they are typed, and no echo: that is the guest's. Signals are made as ever. */
static void set_terminal(void) {
  if (tcgetattr(input, &settings) != 0) {
    return;
  }
  struct termios raw = settings;
  raw.c_iflag &= ~(tcflag_t)(ICRNL | IXON);
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  is_terminal = tcsetattr(input, TCSANOW, &raw) == 0;
}

void hgi_process_open_console(void) {
  if (hgi_process.report != NULL) {
    channel.file = open(hgi_process.report, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (channel.file < 0) {
      hgi_process_error(hgi_process.report, strerror(errno));
    }
  }
  if (hgi_process.input != NULL) {
    input = open(hgi_process.input, O_RDONLY | O_CLOEXEC);
    if (input < 0) {
      hgi_process_error(hgi_process.input, strerror(errno));
    }
  }
  set_terminal();
  /* SIGIO tells of input. Files don't send it, and don't need it: their bytes are there. */
  input_flags = fcntl(input, F_GETFL);
  fcntl(input, F_SETOWN, getpid());
  if (input_flags >= 0) {
    fcntl(input, F_SETFL, input_flags | O_ASYNC);
  }
}

void hgi_process_close_console(void) {
  flush(&console);
  flush(&channel);
  if (input_flags >= 0) {
    fcntl(input, F_SETFL, input_flags);
  }
  if (is_terminal) {
    tcsetattr(input, TCSANOW, &settings);
  }
}

void hgi_machine_console_poll(struct hgi_partition *partition) {
  struct hgi_console_input *ring = &partition->input;
  struct pollfd ready = {.fd = input, .events = POLLIN};
  while (!input_ended && ring->count < HGI_CONSOLE_INPUT_SIZE && poll(&ready, 1, 0) == 1) {
    const uint32_t at = (ring->first + ring->count) % HGI_CONSOLE_INPUT_SIZE;
    const uint32_t room = HGI_CONSOLE_INPUT_SIZE - ring->count;
    const uint32_t straight = HGI_CONSOLE_INPUT_SIZE - at;
    const ssize_t got = read(input, &ring->bytes[at], room < straight ? room : straight);
    if (got > 0) {
      ring->count += (uint32_t)got;
    } else if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
      input_ended = true;
    } else {
      break;
    }
  }
}
