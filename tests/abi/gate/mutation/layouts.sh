# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh disable=SC2154,SC2034,SC2016
# Mutations of structs that must be caught.

mutation field-retyped "a field of a passed struct: uint32_t to int32_t, nothing moves"
m_field_retyped() { edit structs.h 's/uint32_t source; /int32_t source; /; s/(hgi_fatal, source, )uint32_t/\1int32_t/'; }

mutation field-narrowed "uint64_t to uint32_t"
m_field_narrowed() { edit structs.h 's/uint64_t pc; /uint32_t pc; /'; }

mutation field-reordered "two fields of one type change places, list and hash too"
m_field_reordered() { edit structs.h 's/^(  uint64_t )base; /\1@; /; s/^(  uint64_t )length; /\1base; /; s/^(  uint64_t )@; /\1length; /; s/(hgi_memory_region, )base, uint64_t, 8/\1@/; s/(hgi_memory_region, )length, uint64_t, 16/\1base, uint64_t, 16/; s/(hgi_memory_region, )@/\1length, uint64_t, 8/'; }

mutation field-removed "the last field goes, list and hash too"
m_field_removed() {
  edit structs_1_3.h '/struct hgi_tod \{/,/\};/ { /uint64_t reserved/d }; /X\(hgi_tod, reserved/d; s/(HGI_TOD_SIZE_MIN) 24u/\1 16u/'
}

mutation field-inserted "a field in the middle (S1)"
m_field_inserted() { edit structs.h 's|^  uint64_t sp; .*|&\n  uint64_t frame;|'; }

mutation field-renamed "a field gets another name"
m_field_renamed() { edit structs_1_3.h 's/uint32_t depth; /uint32_t length;/; s/(hgi_port_info, )depth/\1length/'; }

mutation field-enum "an enum instead of uint32_t"
m_field_enum() { edit header.h '/struct hgi_range \{/,/\};/ s/uint32_t access; /enum hgi_access access;/'; }

mutation field-array "an array loses an element, its neighbour gains it"
m_field_array() {
  edit header.h 's/char vendor\[16\]/char vendor[12]/; s/char host_name\[32\]/char host_name[36]/'
  assertions header.h hgi_header
}

mutation field-bits "a field becomes a bit field"
m_field_bits() {
  edit table.h 's/^  uint16_t flags;                  /  uint16_t flags : 15;/'
  assertions table.h hgi_slot
}

mutation field-beside-first "a field is put in front"
m_field_beside_first() {
  edit note.h 's/^(struct hgi_offer \{)/\1\n  uint32_t size;/'
  assertions note.h hgi_offer
}

mutation field-list "the list of released fields grows, so the hash changes"
m_field_list() {
  bump_minor
  edit structs_1_3.h 's|^(  uint64_t overflows; .*)|\1\n  uint64_t more;|; s/(X\(hgi_message, overflows, uint64_t, 16\))/\1 X(hgi_message, more, uint64_t, 24)/'
}

mutation header-moved "two fields of the header change places, assertions too"
m_header_moved() { swap header.h timer_irq console_irq; }

mutation header-grown "the header grows in a new version"
m_header_grown() {
  bump_major
  edit header.h 's|^(  uint64_t reserved_1\[14\];.*)|\1\n  uint64_t reserved_2;|'
  assertions header.h hgi_header
}

mutation slot-grown "a slot gets 8 bytes more in a new version"
m_slot_grown() {
  bump_major
  edit table.h 's|^(    uint16_t flags;.*)|\1\n    uint64_t extra; \\|'
  edit table.h 's/16u \* /24u * /; s/, 16\);/, 24);/'
}

mutation verdict-swapped "wanted and found of the verdict change places, assertions too"
m_verdict_swapped() { swap verdict.h wanted found; }

mutation needs-swapped "two fields of the needs note change places, assertions too"
m_needs_swapped() { swap note.h entry_offset entry_size; }

mutation offers-swapped "two fields of the offers note change places, assertions too"
m_offers_swapped() { swap note.h ram_base ram_size; }

mutation shim-note "a field of the shim note changes its type"
m_shim_note() { edit note.h 's/^  uint16_t loss; /  int16_t loss; /'; }

mutation page-swapped "two fields of the shared page change places, assertions too"
m_page_swapped() { swap shared_page.h irq_masked irq_pending; }

mutation packed "a struct is packed: its alignment falls"
m_packed() { edit note.h 's/^struct hgi_need \{/struct __attribute__((packed)) hgi_need {/'; }

mutation alignment-16 "the header's alignment is dropped"
m_alignment_16() { edit header.h 's/HGI_ALIGNED\(16\) //'; }

mutation alignment-raised "a struct's alignment is raised"
m_alignment_raised() { edit structs_1_3.h '/struct hgi_sample \{/,/\};/ s/HGI_ALIGNED\(8\)/HGI_ALIGNED(16)/'; }

mutation alignment-8 on=i386 "the alignment of 8 is dropped; elsewhere uint64_t has it anyway"
m_alignment_8() { edit structs_1_3.h '/struct hgi_tod \{/,/\};/ s/HGI_ALIGNED\(8\) //'; }

mutation pointer-half on=powerpc "a pointer beside an address where it is the wrong half"
m_pointer_half() { edit version.h 's/^(#if __SIZEOF_POINTER__ == 8).*/\1 || 1/'; }

mutation long-for-fixed on="i386 arm powerpc aarch64 riscv64 x86_64" "unsigned long instead of uint64_t"
m_long_for_fixed() { edit structs.h 's/^  uint64_t code; /  unsigned long code; /'; }

mutation grow-unbumped "a struct grows at its end, without a new version"
m_grow_unbumped() { edit structs_1_3.h 's|^(  uint64_t overflows; .*)|\1\n  uint64_t more;|'; }

mutation no-debug "the object has no debug information"
m_no_debug() { GATE_DEBUG=-g0; }
