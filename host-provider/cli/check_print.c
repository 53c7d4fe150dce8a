/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief What `hgi check` prints: text, or JSON.
 */
#include <cli/abi.h>
#include <cli/check.h>
#include <cli/json.h>
#include <cli/message.h>

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *loss(uint32_t slot) {
  static const char *const losses[] = {
#define HGI_X_LOSS(number, name, since, retired, revision, must, lost) [number] = lost,
      HGI_ENTRY_LIST(HGI_X_LOSS)
#undef HGI_X_LOSS
  };
  if (slot >= HGI_ENTRY_COUNT) {
    return "not known, the entry is newer than this hgi";
  }
  return losses[slot] != NULL ? losses[slot] : "";
}

void hgi_check_text(const struct hgi_checked *checked) {
  char sentence[HGI_SENTENCE_SIZE];

  if (checked->bad != NULL) {
    return;
  }
  for (uint32_t i = 0; i < checked->slots; i++) {
    const bool shim = checked->bound[i].binding == HGI_BINDING_SHIM;
    const bool must = (checked->needs.entries[i].flags & HGI_NEED_MUST) != 0;

    if (hgi_need_is_empty(&checked->needs.entries[i])) {
      continue; /* hgi describe tells how many there are */
    }
    printf("%3u %-23s %-6s%s%s%s\n", i, hgi_name_of(checked->needs.entries[i].name),
           hgi_binding_name(checked->bound[i].binding), must ? " must" : "", shim ? ", lost: " : "",
           shim ? loss(i) : "");
  }
  hgi_sentence(&checked->verdict, sentence, sizeof(sentence));
  printf("%s\n", sentence);
  if (checked->finding.slot < checked->slots && checked->untold[checked->finding.slot]) {
    hgi_say("check: a boot of %s has no %s unless it is told so; --with tells check", checked->host,
            hgi_name_of(checked->needs.entries[checked->finding.slot].name));
  }
}

static bool add_slots(const struct hgi_checked *checked, cJSON *to) {
  bool ok = true;

  for (uint32_t i = 0; ok && i < checked->slots; i++) {
    cJSON *const slot = cJSON_CreateObject();

    ok =
        cJSON_AddItemToArray(to, slot) && cJSON_AddNumberToObject(slot, "slot", i) &&
        cJSON_AddStringToObject(slot, "entry", checked->needs.entries[i].name) &&
        cJSON_AddStringToObject(slot, "binding", hgi_binding_name(checked->bound[i].binding)) &&
        cJSON_AddBoolToObject(slot, "must", (checked->needs.entries[i].flags & HGI_NEED_MUST) != 0);
    if (ok && checked->untold[i]) {
      ok = cJSON_AddBoolToObject(slot, "untold", true) != NULL;
    }
    if (ok && checked->bound[i].binding == HGI_BINDING_SHIM) {
      ok = cJSON_AddStringToObject(slot, "lost", loss(i)) != NULL;
    }
  }
  return ok;
}

/* All of its digits: as a double a number of 64 bits would lose some. */
static bool add_number(cJSON *to, const char *name, uint64_t number) {
  char digits[24];

  snprintf(digits, sizeof(digits), "%llu", (unsigned long long)number);
  return cJSON_AddRawToObject(to, name, digits) != NULL;
}

static bool add_abi(const struct hgi_checked *checked, cJSON *to) {
  char abi[HGI_ABI_TEXT_SIZE];

  if (checked->abi == 0) {
    return cJSON_AddNullToObject(to, "abi") != NULL;
  }
  return cJSON_AddStringToObject(to, "abi", hgi_abi_text(checked->abi, abi)) != NULL;
}

/* Why: null where no reason has a number, as for a file that is not there. */
static bool add_reason(const struct hgi_checked *checked, cJSON *to) {
  const struct hgi_finding *const finding = &checked->finding;
  const bool none = checked->bad != NULL && finding->reason == HGI_REASON_NONE;
  cJSON *const reason = none ? NULL : cJSON_AddObjectToObject(to, "reason");

  if (reason == NULL) {
    return none && cJSON_AddNullToObject(to, "reason") != NULL;
  }
  return cJSON_AddNumberToObject(reason, "code", finding->reason) != NULL &&
         cJSON_AddStringToObject(reason, "name", hgi_reason_name(finding->reason)) != NULL &&
         add_number(reason, "wanted", finding->wanted) &&
         add_number(reason, "found", finding->found) &&
         (!checked->placed || add_number(reason, "offset", checked->offset)) &&
         (finding->slot == HGI_ENTRY_NONE
              ? cJSON_AddNullToObject(reason, "slot") != NULL &&
                    cJSON_AddNullToObject(reason, "entry") != NULL
              : cJSON_AddNumberToObject(reason, "slot", finding->slot) != NULL &&
                    cJSON_AddStringToObject(reason, "entry", checked->verdict.entry) != NULL);
}

static bool add_all(const struct hgi_checked *checked, cJSON *to) {
  static const char *const outcomes[] = {"boots", "refused", "bad input"};
  char sentence[HGI_SENTENCE_SIZE];

  if (checked->bad == NULL) {
    hgi_sentence(&checked->verdict, sentence, sizeof(sentence));
  }
  cJSON *slots = NULL;
  return hgi_json_add_text(to, "guest", checked->guest) &&
         hgi_json_add_text(to, "host", checked->host) && add_abi(checked, to) &&
         cJSON_AddBoolToObject(to, "legacy", checked->legacy) != NULL &&
         cJSON_AddStringToObject(to, "outcome", outcomes[checked->outcome]) != NULL &&
         cJSON_AddBoolToObject(to, "boots", checked->outcome == HGI_CHECK_BOOTS) != NULL &&
         add_reason(checked, to) &&
         hgi_json_add_text(to, "sentence", checked->bad != NULL ? checked->bad : sentence) &&
         (slots = cJSON_AddArrayToObject(to, "slots")) != NULL && add_slots(checked, slots);
}

bool hgi_check_json(const struct hgi_checked *checked) {
  cJSON *const object = cJSON_CreateObject();
  char *const text = object != NULL && add_all(checked, object) ? cJSON_Print(object) : NULL;

  cJSON_Delete(object);
  if (text == NULL) {
    hgi_say("check: out of memory");
    return false;
  }
  puts(text);
  free(text);
  return true;
}
