# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh disable=SC2154,SC2034,SC2016
# Changes that are legal and must be accepted.

legal append-entry "an entry at the end, with a new minor version"
m_append_entry() {
  bump_minor
  append watch "(uint32_t what)"
}

legal append-entries "two entries, with a struct of their own, and a new major version"
m_append_entries() {
  bump_major
  append watch "(uint32_t what)"
  edit structs_1_3.h 's|^(/\*\* @brief The fields of 1.3)|/** @brief New. */\nstruct hgi_watch { HGI_ALIGNED(8) uint32_t size; uint32_t what; };\n\n\1|'
  edit structs_1_3.h 's/^(  X\(hgi_tod, size, uint32_t, 0\))/  X(hgi_watch, size, uint32_t, 0) X(hgi_watch, what, uint32_t, 4) \\\n\1/'
  append watch_get "(struct hgi_watch *watch)"
}

legal grow-struct "a passed struct grows at its end, with a new version"
m_grow_struct() {
  bump_minor
  edit structs_1_3.h 's|^(  uint64_t overflows; .*)|\1\n  uint64_t oldest_ns;|'
}

legal grow-note "the head of the offers note grows at its end, with a new version"
m_grow_note() {
  bump_minor
  edit note.h 's|^(  char host_name\[32\]; .*)|\1\n  uint64_t features;|; s/(sizeof\(struct hgi_offers\) ==) 96/\1 104/'
}

legal append-status "a status at the end, with a new version"
m_append_status() {
  bump_minor
  edit status.h 's/^(  X\(E_FULL, .*)/\1 \\\n  X(E_LATE, -11, "too late")/'
}

legal append-reason "a reason at the end of its block, with a new version"
m_append_reason() {
  bump_minor
  edit reason.h 's/^(  X\(IRQ_NUMBER, .*)/\1\n  X(NEW, 27, "refused: new") \\/'
}

legal append-reason-image "a reason of the image at the end of its block, which no guest ever sees"
m_append_reason_image() { edit reason.h 's/^(  X\(NOTE_TRUNCATED, .*)/  X(NEW, 143, "refused: new") \\\n\1/'; }

legal append-kind "a memory kind at the end, with a new version"
m_append_kind() {
  bump_minor
  edit header.h 's/HGI_MEMORY_DEVICE = 6 /HGI_MEMORY_DEVICE = 6, HGI_MEMORY_NEW = 7 /'
}

legal append-flag "a new flag, with a new version"
m_append_flag() {
  bump_minor
  m_flag_unbumped
}

legal retire-entry "a major version retires an entry"
m_retire_entry() {
  bump_major
  edit entries.h "s/(X\(6, irq_detach, HGI_VERSION\(1, 0\), )HGI_NEVER/\1HGI_VERSION($next)/"
}

legal raise-revision "a major version raises a contract's revision and rewords it"
m_raise_revision() {
  bump_major
  edit slots_1_2.h 's/in the past fires at once/in the past fires never/'
  edit entries.h 's/(X\(16, .*HGI_NEVER, )1,/\12,/'
}

legal bump-only "a new version that changes nothing yet"
m_bump_only() { bump_minor; }

legal rename-parameter "a parameter gets another name, in its contract too"
m_rename_parameter() { edit slots_1_0.h 's/uint32_t irq\)/uint32_t line)/; s/@(param|a) irq\b/@\1 line/'; }

legal comment-outside "a comment that is no contract"
m_comment_outside() { edit header.h 's/Hz of the counter that the guest may read itself/the frequency of the guest'\''s own counter, in Hz/'; }

legal contract-reflowed "a contract with other line breaks"
m_contract_reflowed() { edit slots_1_2.h 's/^ \* (.*) fires at once\. (.*)/ * \1\n *   fires   at once.\n * \2/'; }

legal comment-in-slots "a comment between slots, and a blank line"
m_comment_in_slots() { edit slots_1_1.h 's|^(HGI_SLOT\(idle.*)|\1\n\n/* Here ends what waits. */|'; }

legal helper-macro "a macro with arguments that no number depends on"
m_helper_macro() { edit version.h 's/^(#define HGI_ABI_FIRST.*)/\1\n#define HGI_VERSION_NEXT(version) ((version) + 1u)/'; }

legal vendor-header "a vendor's header that says it is no part of the ABI"
m_vendor_header() { printf '/* An example. No part of the\n * ABI. */\n#define HGI_NEW 1\n' >"$headers/hgi/vendor.h"; }
