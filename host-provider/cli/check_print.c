/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief What `hgi check` prints: text, or JSON.
 */
#include <cli/check.h>
#include <cli/message.h>

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

static const char *loss(uint32_t slot) {
  static const char *const losses[] = {
#define HGI_X_LOSS(number, name, since, retired, revision, must, lost) [number] = lost,
      HGI_ENTRY_LIST(HGI_X_LOSS)
#undef HGI_X_LOSS
  };
  return slot < HGI_ENTRY_COUNT && losses[slot] != NULL ? losses[slot] : "";
}

void hgi_check_text(const struct hgi_checked *checked) {
  for (uint32_t i = 0; i < checked->slots; i++) {
    const bool shim = checked->bound[i].binding == HGI_BINDING_SHIM;
    const bool must = (checked->notes.entries[i].flags & HGI_NEED_MUST) != 0;

    printf("%3u %-23s %-6s%s%s%s\n", i, checked->notes.entries[i].name,
           hgi_binding_name(checked->bound[i].binding), must ? " must" : "", shim ? ", lost: " : "",
           shim ? loss(i) : "");
  }
  printf("%s\n", checked->sentence);
}

static bool add_slots(const struct hgi_checked *checked, cJSON *to) {
  bool ok = true;

  for (uint32_t i = 0; ok && i < checked->slots; i++) {
    cJSON *const slot = cJSON_CreateObject();

    ok =
        cJSON_AddItemToArray(to, slot) && cJSON_AddNumberToObject(slot, "slot", i) &&
        cJSON_AddStringToObject(slot, "entry", checked->notes.entries[i].name) &&
        cJSON_AddStringToObject(slot, "binding", hgi_binding_name(checked->bound[i].binding)) &&
        cJSON_AddBoolToObject(slot, "must", (checked->notes.entries[i].flags & HGI_NEED_MUST) != 0);
    if (ok && checked->bound[i].binding == HGI_BINDING_SHIM) {
      ok = cJSON_AddStringToObject(slot, "lost", loss(i)) != NULL;
    }
  }
  return ok;
}

bool hgi_check_json(const struct hgi_checked *checked) {
  cJSON *const object = cJSON_CreateObject();
  char abi[16];
  char *text = NULL;

  snprintf(abi, sizeof(abi), "%u.%u", HGI_VERSION_MAJOR(checked->abi),
           HGI_VERSION_MINOR(checked->abi));
  if (cJSON_AddStringToObject(object, "guest", checked->guest) &&
      cJSON_AddStringToObject(object, "host", checked->host) &&
      cJSON_AddStringToObject(object, "abi", abi) &&
      cJSON_AddBoolToObject(object, "legacy", checked->legacy) &&
      cJSON_AddBoolToObject(object, "boots", checked->boots) &&
      cJSON_AddStringToObject(object, "sentence", checked->sentence)) {
    cJSON *const slots = cJSON_AddArrayToObject(object, "slots");

    if (slots != NULL && add_slots(checked, slots)) {
      text = cJSON_Print(object);
    }
  }
  cJSON_Delete(object);
  if (text == NULL) {
    hgi_say("check: out of memory");
    return false;
  }
  puts(text);
  free(text);
  return true;
}
