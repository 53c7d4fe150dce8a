/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Judges the options of hgi run that are the host's, before it boots: by the host's own
 * code.
 */
#include <cli/run.h>

#include <cli/abi.h>
#include <cli/message.h>
#include <monitor/options.h>

#include <string.h>

/* Bytes of a value that are shown. */
#define SHOWN 80

/* An option as it stands in the host's file: `key=value`, or `config.KEY=VALUE`. */
struct line {
  const char *key;
  const char *value;
  int key_length;
  int length; /* of the value */
};

static struct line split(const char *text, size_t length) {
  static const char config[] = "config.";
  const size_t key =
      strncmp(text, config, sizeof(config) - 1) == 0 ? sizeof(config) - 2 : strcspn(text, "=");
  return (struct line){text, text + key + 1, (int)key, (int)(length - key - 1)};
}

static bool bad(const struct line *line, const char *wanted, size_t length) {
  const bool cut = line->length > SHOWN;
  hgi_say("--%.*s %.*s%s: wanted %.*s", line->key_length, line->key, cut ? SHOWN : line->length,
          line->value,
          cut                 ? "..."
          : line->length == 0 ? "''"
                              : "",
          (int)length, wanted);
  return false;
}

static bool is(const struct line *line, const char *key) {
  return strlen(key) == (size_t)line->key_length &&
         strncmp(line->key, key, (size_t)line->key_length) == 0;
}

/* What this host presents, which may be less than this hgi knows, or more. */
static bool judge_abi(const struct line *line, const struct hgi_offers_read *offers) {
  char oldest[HGI_ABI_TEXT_SIZE], newest[HGI_ABI_TEXT_SIZE], wanted[80];
  uint32_t version = 0;
  if (hgi_text_version(line->value, (size_t)line->length, &version) &&
      hgi_offers_abi(offers, version)) {
    return true;
  }
  const int length = snprintf(
      wanted, sizeof(wanted), "one of the ABI versions of this host, %s to %s",
      hgi_abi_text(offers->head.oldest_abi, oldest), hgi_abi_text(offers->head.newest_abi, newest));
  return bad(line, wanted, (size_t)length);
}

/* The host takes a comma for the end of an option but for these. */
static bool may_hold_commas(const struct line *line) {
  return is(line, "cmdline") || is(line, "without") || is(line, "config");
}

/* All lines up to the end of this one, which is new: what is wrong is wrong here. */
static bool parse(const struct hgi_run *run, size_t length, const struct line *line) {
  static const char before[] = "', wanted ";
  static struct hgi_options options;
  struct hgi_line error = {.length = 0};
  const size_t size = sizeof(before) - 1;
  size_t at;
  memset(&options, 0, sizeof(options));
  memcpy(options.text, run->options, length);
  if (hgi_options_parse(&options, length, &error)) {
    return true;
  }
  for (at = error.length; at > size && memcmp(error.text + at - size, before, size) != 0; at--) {
  }
  const size_t config = is(line, "config") ? strlen("config.") : 0; /* not as the file has it */
  return bad(line, error.text + at + config, error.length - at - config);
}

static bool judge(const struct hgi_run *run, size_t end, const struct line *line,
                  const struct hgi_offers_read *offers) {
  static const char comma[] = "a value without a comma";
  if (is(line, "abi")) {
    return judge_abi(line, offers);
  }
  if (!may_hold_commas(line) && memchr(line->value, ',', (size_t)line->length) != NULL) {
    return bad(line, comma, sizeof(comma) - 1);
  }
  return offers->head.newest_abi > HGI_ABI_VERSION || parse(run, end, line);
}

bool hgi_run_judge(const struct hgi_run *run, const struct hgi_offers_read *offers) {
  for (size_t at = 0; at < run->options_length;) {
    const size_t length = strcspn(run->options + at, "\n");
    const struct line line = split(run->options + at, length);
    if (!judge(run, at + length, &line, offers)) {
      return false;
    }
    at += length + 1;
  }
  return true;
}
