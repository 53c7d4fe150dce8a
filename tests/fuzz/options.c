/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Fuzz target: what is read out of texts: config_get, a host's options, hgi run's arguments.
 */
#include "options.h"

#include <cli/message.h>
#include <cli/run.h>

#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])
#define ARGUMENTS_MAX   32u

/* No more than a dictionary: a word that is missing here is found letter by letter. */
static const char *const words[] = {"abi=",
                                    "ram-size=",
                                    "cmdline=",
                                    "traps=",
                                    "trace=",
                                    "limit=",
                                    "guard=",
                                    "fault=",
                                    "name=",
                                    "channel=",
                                    "without=",
                                    "legacy=",
                                    "watchdog-restarts=",
                                    "clock-start=",
                                    "config.",
                                    "null",
                                    "unaligned",
                                    "unmapped",
                                    "random:",
                                    "sealed:",
                                    "flip:",
                                    "patch:",
                                    "no-entry:",
                                    "hangs:",
                                    "storm",
                                    "queuing",
                                    "sampling",
                                    "key",
                                    "=",
                                    ":",
                                    ",",
                                    "\n",
                                    " ",
                                    "1.0",
                                    "2.0",
                                    "0x",
                                    "18446744073709551616",
                                    "9223372036854775808",
                                    "65536",
                                    "4096",
                                    "1024",
                                    "1",
                                    "M",
                                    "tod",
                                    "irq_raise",
                                    "aaaaaaaaaaaaaaaa",
                                    "--abi",
                                    "--ram-size",
                                    "--cpus",
                                    "--cmdline",
                                    "--config",
                                    "--traps",
                                    "--trace",
                                    "--limit",
                                    "--guard",
                                    "--fault",
                                    "--name",
                                    "--channel",
                                    "--without",
                                    "--legacy",
                                    "--rng",
                                    "--watchdog-restarts",
                                    "--clock-start",
                                    "--icount",
                                    "--timeout",
                                    "--input",
                                    "--report",
                                    "--gdb",
                                    "--qemu",
                                    "--monitor",
                                    "/dev/null",
                                    "-",
                                    "G"};

size_t options_text(struct fuzz_input *input, char *text, size_t size) {
  size_t length = 0;

  while (input->left > 0) {
    const uint8_t byte = fuzz_byte(input);
    const char one[] = {(char)(byte - 1u), '\0'};
    const char *const word = byte > 128 ? words[(byte - 129u) % COUNT_OF(words)] : one;
    const size_t more = byte > 128 ? strlen(word) : 1;
    if (byte == 0 || more > size - length)
      break;
    memcpy(text + length, word, more);
    length += more;
  }
  return length;
}

static unsigned said;

void hgi_say(const char *format, ...) {
  char line[16384];
  va_list arguments;

  va_start(arguments, format);
  FUZZ_CHECK(vsnprintf(line, sizeof line, format, arguments) > 0);
  va_end(arguments);
  said++;
}

static void check_run(const struct hgi_run *run) {
  FUZZ_CHECK(run->monitor != NULL && run->guest != NULL);
  FUZZ_CHECK(run->cpus >= 1 && run->cpus <= HGI_CPUS_MAX && run->timeout <= 1000000);
  FUZZ_CHECK(run->ram_size <= UINT64_C(1) << 40);
  FUZZ_CHECK(run->options_length < sizeof run->options);
  FUZZ_CHECK(strlen(run->options) == run->options_length);
  FUZZ_CHECK(run->options_length == 0 || run->options[run->options_length - 1] == '\n');
}

void options_check_run(struct fuzz_input *input) {
  static struct hgi_run run;
  char *arguments[ARGUMENTS_MAX + 2] = {(char[]){"hgi run"}};
  int count = 1;
  int status = -1;

  while (input->left > 0 && count <= (int)ARGUMENTS_MAX) {
    char text[OPTIONS_TEXT_MAX];
    const size_t size = options_text(input, text, sizeof text - 1);
    text[size] = '\0';
    arguments[count++] = fuzz_exact(text, strlen(text) + 1);
  }
  optind = 0; /* glibc: start anew */
  opterr = 0;
  said = 0;
  char *all[ARGUMENTS_MAX + 2];
  memcpy(all, arguments, sizeof all); /* getopt changes their order */
  if (hgi_run_options(count, arguments, &run, &status))
    check_run(&run);
  else
    FUZZ_CHECK((status == HGI_EXIT_USAGE && said == 1) || (status == 0 && said == 0));
  for (int i = 1; i < count; i++)
    free(all[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  struct fuzz_input input = {bytes, size};
  const uint8_t kind = fuzz_byte(&input);

  if (kind % 4 == 0)
    options_check_run(&input);
  else if (kind % 4 == 1)
    options_check_config(&input);
  else
    options_check_host(&input);
  return 0;
}
