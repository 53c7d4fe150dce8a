/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The command line of `hgi check`.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/check.h>
#include <cli/message.h>
#include <cli/options.h>

static const char usage[] =
    "usage: hgi check [--abi V] [--legacy] [--with LIST]... [--without LIST]...\n"
    "                 [--json] GUEST HOST\n"
    "\n"
    "Tells from the two images' notes, without booting, what the guest's resolver will bind.\n"
    "\n"
    "  --abi V    the ABI version that the host presents; default: its newest\n"
    "  --legacy   the host serves retired entries to old guests\n"
    "  --with LIST\n"
    "             the boot is told to have these: ENTRY|GROUP[,ENTRY|GROUP]...; else it lacks "
    "what\n"
    "             hgi run without options does: sampling and queuing for want of a --channel,\n"
    "             entropy for want of --rng\n"
    "  --without LIST\n"
    "             the host leaves these out, as hgi run --without\n"
    "  --json     prints one JSON object, also if a file is bad\n"
    "\n"
    "exit status: 0 boots; 1 refused, by this host or by the guest; 2 bad input: bad usage, or a\n"
    "file that can't be read, is no image that any host could boot, or lacks its note\n";

static bool add_list(struct hgi_check_options *options, bool with) {
  const char **const lists = with ? options->with : options->without;
  int *const count = with ? &options->with_count : &options->without_count;

  if (*count == HGI_CHECK_WITHOUT_MAX) {
    hgi_say("check: more than %d times %s", HGI_CHECK_WITHOUT_MAX, with ? "--with" : "--without");
    return false;
  }
  lists[(*count)++] = optarg;
  return true;
}

int hgi_check_options(int argc, char **argv, struct hgi_check_options *options, int *status) {
  static const struct option known[] = {{"abi", required_argument, NULL, 'a'},
                                        {"legacy", no_argument, NULL, 'l'},
                                        {"without", required_argument, NULL, 'w'},
                                        {"with", required_argument, NULL, 'W'},
                                        {"json", no_argument, NULL, 'j'},
                                        {"help", no_argument, NULL, HGI_OPTION_HELP},
                                        {NULL, 0, NULL, 0}};
  static const struct hgi_command command = {"check", usage, known};
  int option;

  *status = HGI_CHECK_BAD_INPUT;
  while ((option = hgi_option_next(&command, argc, argv, status)) != HGI_OPTION_END) {
    switch (option) {
    case 'a':
      options->abi = optarg;
      break;
    case 'l':
      options->legacy = true;
      break;
    case 'w':
    case 'W':
      if (!add_list(options, option == 'W')) {
        return -1;
      }
      break;
    case 'j':
      options->json = true;
      break;
    default:
      return -1;
    }
  }
  if (argc - optind != 2) {
    hgi_say("check: wants a guest and a host, got %d arguments", argc - optind);
    return -1;
  }
  return optind;
}
