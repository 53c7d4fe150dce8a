# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh disable=SC2154,SC2034,SC2016
# Mutations of numbers that must be caught.

mutation status-changed "a status gets another number"
m_status_changed() { edit status.h 's/E_STATE, -6/E_STATE, -16/'; }

mutation status-inserted "a status in the middle, those behind it shift (S1)"
m_status_inserted() { edit status.h 's/E_SPACE, -7/E_SPACE, -8/; s/E_CONTEXT, -8/E_CONTEXT, -9/; s/E_HOST, -9/E_HOST, -10/; s/E_FULL, -10/E_FULL, -11/; s/^(  X\(E_SPACE.*)/  X(E_AGAIN, -7, "again") \\\n\1/'; }

mutation status-removed "a status goes"
m_status_removed() { edit status.h '/X\(E_CONTEXT/d'; }

mutation status-unbumped "a status at the end, without a new version"
m_status_unbumped() { edit status.h 's/^(  X\(E_FULL, .*)/\1 \\\n  X(E_LATE, -11, "too late")/'; }

mutation status-twice "a new status with a number that is taken"
m_status_twice() {
  bump_minor
  edit status.h 's/^(  X\(E_FULL, .*)/\1 \\\n  X(E_LATE, -7, "too late")/'
}

mutation reason-renumbered "two reasons change their numbers"
m_reason_renumbered() { edit reason.h 's/RAM_SMALL, 15/RAM_SMALL, 16/; s/RAM_IMAGE, 16/RAM_IMAGE, 15/'; }

mutation reason-gap "a new reason that is at the end of no block"
m_reason_gap() {
  bump_minor
  edit reason.h 's/^(  X\(IRQ_NUMBER, .*)/\1\n  X(NEW, 40, "refused: new") \\/'
}

mutation reason-unbumped "a new reason that guests find, without a new version"
m_reason_unbumped() { edit reason.h 's/^(  X\(IRQ_NUMBER, .*)/\1\n  X(NEW, 27, "refused: new") \\/'; }

mutation reason-image-gap "a new reason of the image that is at the end of no block"
m_reason_image_gap() { edit reason.h 's/^(  X\(NOTE_TRUNCATED, .*)/  X(NEW, 150, "refused: new") \\\n\1/'; }

mutation kind-changed "a memory kind gets another number"
m_kind_changed() { edit header.h 's/HGI_MEMORY_DEVICE = 6/HGI_MEMORY_DEVICE = 7/'; }

mutation kind-inserted "a health kind in the middle"
m_kind_inserted() { edit structs_1_3.h 's/HGI_HEALTH_OVERFLOW = 2,/HGI_HEALTH_NEW = 2, HGI_HEALTH_OVERFLOW = 4,/'; }

mutation access-swapped "two accesses change their numbers"
m_access_swapped() { edit header.h 's/HGI_ACCESS_EXECUTABLE = 2/HGI_ACCESS_EXECUTABLE = 3/; s/HGI_ACCESS_READ_WRITE = 3/HGI_ACCESS_READ_WRITE = 2/'; }

mutation flag-moved "the flag available is another bit"
m_flag_moved() { edit table.h 's/HGI_SLOT_AVAILABLE UINT16_C\(1\)/HGI_SLOT_AVAILABLE UINT16_C(2)/'; }

mutation flags-swapped "two flags of the needs note change places"
m_flags_swapped() { swap note.h HGI_NEED_MUST HGI_NEED_HOST_ONLY; }

mutation flag-unbumped "a new flag, without a new version"
m_flag_unbumped() { edit note.h 's/^(#define HGI_NEED_HOST_ONLY.*)/\1\n#define HGI_NEED_LATER UINT16_C(4)/'; }

mutation magic-table "the table's magic"
m_magic_table() { edit header.h 's/0x48474954/0x48474955/'; }

mutation magic-verdict "the verdict's magic"
m_magic_verdict() { edit verdict.h 's/0x48474956/0x48474957/'; }

mutation magic-page "the shared page's magic"
m_magic_page() { edit shared_page.h 's/0x48474953/0x48474952/'; }

mutation note-type "the types of the notes change places"
m_note_type() { swap note.h HGI_NOTE_TYPE_NEEDS HGI_NOTE_TYPE_OFFERS; }

mutation note-name "the notes' owner"
m_note_name() { edit note.h 's/"HGI"$/"HGJ"/'; }

mutation limit-lowered "a limit in a macro"
m_limit_lowered() { edit structs.h 's/HGI_CONSOLE_MAX UINT32_C\(4096\)/HGI_CONSOLE_MAX UINT32_C(1024)/'; }

mutation irq-none "the number for no interrupt"
m_irq_none() { edit header.h 's/HGI_IRQ_NONE UINT32_C\(0xffffffff\)/HGI_IRQ_NONE UINT32_C(1023)/'; }

mutation alignment-entry "the alignment that every entry has"
m_alignment_entry() { edit table.h 's/HGI_ENTRY_ALIGNMENT 4u/HGI_ENTRY_ALIGNMENT 2u/'; }

mutation name-size "bytes of an entry's name"
m_name_size() { edit version.h 's/HGI_NAME_SIZE 24u/HGI_NAME_SIZE 32u/'; }

mutation version-packing "how a version is packed"
m_version_packing() { edit version.h 's/\(major\) << 16\) \| /(major) << 8) | /'; }

mutation version-lowered "the headers say an older version"
m_version_lowered() { edit version.h "s/(define HGI_ABI_MAJOR) .*/\1 1/; s/(define HGI_ABI_MINOR) .*/\1 3/"; }

mutation version-skipped "the headers skip a version"
m_version_skipped() { edit version.h "s/(define HGI_ABI_MINOR) .*/\1 $((minor + 2))/"; }

mutation header-unseen "a header of its own that hgi.h does not include"
m_header_unseen() { printf '#ifndef A\n#define A\n#define HGI_NEW 1\n#endif\n' >"$headers/hgi/unseen.h"; }
