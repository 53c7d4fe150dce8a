/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Makes a verdict out of a finding.
 */
#include <negotiate/negotiate.h>

static void set_name(char *to, const char *from) {
  for (uint32_t i = 0; i < HGI_NAME_SIZE; i++)
    to[i] = from == NULL ? '\0' : from[i];
}

void hgi_report(struct hgi_verdict *verdict, const struct hgi_guest *guest,
                const struct hgi_finding *finding, uint32_t host_abi) {
  const bool named = finding->slot < guest->needs->entry_count;

  verdict->size = (uint32_t)sizeof *verdict + guest->needs->entry_count;
  verdict->state = finding->reason == HGI_REASON_NONE ? HGI_VERDICT_ACCEPTED : HGI_VERDICT_REFUSED;
  verdict->reason = finding->reason;
  verdict->slot = finding->slot;
  verdict->guest_abi = guest->needs->built_abi;
  verdict->host_abi = host_abi;
  verdict->binding_count = guest->needs->entry_count;
  verdict->wanted = finding->wanted;
  verdict->found = finding->found;
  verdict->reserved = 0;
  set_name(verdict->entry, named ? guest->entries[finding->slot].name : NULL);
}
