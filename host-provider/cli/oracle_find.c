/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief What the table of `hgi matrix` says of a guest, a host and a slot.
 */
#include <cli/oracle.h>

#include <common/text.h>

#include <stdlib.h>
#include <string.h>

const char *hgi_oracle_cell(const struct hgi_oracle *oracle, const char *guest, uint32_t abi,
                            bool legacy) {
  for (size_t i = 0; i < oracle->guest_count; i++) {
    for (size_t c = 0; c < oracle->column_count; c++) {
      const struct hgi_oracle_column *const column = &oracle->columns[c];
      if (strcmp(oracle->guests[i].name, guest) == 0 && column->abi == abi &&
          (legacy ? column->with : column->without)) {
        return oracle->guests[i].cells[c];
      }
    }
  }
  return NULL;
}

/* h, s or -; 0: the letter means nothing on that host. Without a host any letter will do. */
static char meaning(const struct hgi_oracle *oracle, char letter, const char *host) {
  if (strchr("hs-", letter) != NULL) {
    return letter;
  }
  for (size_t i = 0; i < oracle->letter_count; i++) {
    if (oracle->letters[i].letter == letter &&
        (host == NULL || strcmp(oracle->letters[i].host, host) == 0)) {
      return oracle->letters[i].means;
    }
  }
  return 0;
}

bool hgi_oracle_bindings(const struct hgi_oracle *oracle, const char *word, const char *host,
                         char bindings[HGI_ORACLE_SLOTS_MAX + 1]) {
  const size_t length = strcspn(word, ":");
  uint64_t slots = oracle->slot_count;
  size_t set = 0;
  while (set < oracle->set_count &&
         (strlen(oracle->sets[set]) != length || memcmp(oracle->sets[set], word, length) != 0)) {
    set++;
  }
  if (set == oracle->set_count ||
      (word[length] == ':' &&
       (!hgi_text_number(word + length + 1, strlen(word + length + 1), &slots) ||
        slots > oracle->slot_count))) {
    return false;
  }
  for (size_t i = 0; i < slots; i++) {
    bindings[i] = meaning(oracle, oracle->slots[i].letters[set], host);
    if (bindings[i] == 0) {
      return false;
    }
  }
  bindings[slots] = '\0';
  return true;
}

const char *hgi_oracle_remark(const struct hgi_oracle *oracle, const char *kind, const char *guest,
                              const char *host, size_t *at) {
  while (*at < oracle->remark_count) {
    const struct hgi_oracle_remark *const remark = &oracle->remarks[(*at)++];
    if (strcmp(remark->kind, kind) == 0 &&
        (strcmp(remark->of, guest) == 0 || strcmp(remark->of, host) == 0)) {
      return remark->text;
    }
  }
  return NULL;
}

void hgi_oracle_free(struct hgi_oracle *oracle) {
  free(oracle->text);
  oracle->text = NULL;
}
