# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh disable=SC2154,SC2034,SC2016
# Mutations of entries and contracts that must be caught. `mutation NAME [on=MODEL] WHAT` is told
# before each; its function is m_NAME. Hashes are regenerated afterwards, as an author would do.

mutation swap-slots "two slots of one signature change places"
m_swap_slots() {
  swap slots_1_0.h irq_attach irq_detach
  swap entries.h irq_attach irq_detach
}

mutation swap-slots-typed "two slots of different signatures change places"
m_swap_slots_typed() {
  edit slots_1_0.h 's/^HGI_SLOT\(timer_stop, hgi_status, \(void\)\)/@/; s/^HGI_SLOT\(timer_start_periodic,.*/HGI_SLOT(timer_stop, hgi_status, (void))/; s/^@/HGI_SLOT(timer_start_periodic, hgi_status, (uint32_t period_us))/'
  swap entries.h timer_stop timer_start_periodic
}

mutation insert-middle "an entry of a new version in the middle, all behind it move"
m_insert_middle() {
  bump_minor
  renumber 13 1
  edit entries.h "s/^  X\(14, clock_ns/  X(13, clock_tick, HGI_VERSION($next), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL) \\\\\n&/"
  edit slots_1_1.h 's|^(HGI_SLOT\(console_read.*)|\1\n/** @brief Ticks. */\nHGI_SLOT(clock_tick, hgi_status, (void))|'
  hash_of_new clock_tick
}

mutation remove-last "the last entry goes"
m_remove_last() {
  edit slots_1_3_ports.h '/^HGI_SLOT\(health_event/d'
  edit entries.h '/^  X\(48, health_event/d; s/^(  X\(47, .*NULL\)).*/\1/'
}

mutation remove-middle "an entry goes, all behind it move up"
m_remove_middle() {
  edit slots_1_1.h '/^HGI_SLOT\(idle/d'
  edit entries.h '/^  X\(14, idle/d'
  renumber 15 -1
}

mutation slot-ifdef "a slot depends on a build option (S3)"
m_slot_ifdef() {
  edit slots_1_2.h 's/^(HGI_SLOT\(timer_missed.*)/#ifdef CONFIG_TICKS\n\1\n#endif/'
}

mutation rename-entry "an entry gets another name"
m_rename_entry() {
  edit slots_1_0.h 's/HGI_SLOT\(irq_claim/HGI_SLOT(irq_take/'
  edit entries.h 's/irq_claim/irq_take/'
  edit hashes.h 's/HGI_HASH_irq_claim/HGI_HASH_irq_take/'
}

mutation widen-argument "uint32_t to uint64_t"
m_widen_argument() { edit slots_1_0.h 's/\(uint32_t period_us\)/(uint64_t period_us)/'; }

mutation retype-argument "uint32_t to int32_t"
m_retype_argument() { edit slots_1_0.h 's/(irq_attach.*)uint32_t irq/\1int32_t irq/'; }

mutation retype-pointed "uint8_t * to uint32_t *"
m_retype_pointed() { edit slots_1_0.h 's/\(uint8_t \* character\)/(uint32_t * character)/'; }

mutation integer-to-pointer "an address becomes a pointer"
m_integer_to_pointer() { edit slots_1_0.h 's/uint64_t entry, uint64_t stack/void *entry, uint64_t stack/'; }

mutation enum-for-int "an enum instead of uint32_t"
m_enum_for_int() { edit slots_1_2.h 's/uint32_t kind, uint32_t reason/enum hgi_shutdown_kind kind, uint32_t reason/'; }

mutation int-for-fixed "unsigned int instead of uint32_t: the same size everywhere"
m_int_for_fixed() { edit slots_1_2.h 's/(irq_mask, hgi_status, \()uint32_t/\1unsigned int/'; }

mutation retype-result "uint32_t to uint64_t"
m_retype_result() { edit slots_1_0.h 's/irq_claim, uint32_t/irq_claim, uint64_t/'; }

mutation result-void "a status is no longer returned"
m_result_void() { edit slots_1_1.h 's/idle, hgi_status/idle, void/'; }

mutation status-type "hgi_status itself is 64 bits wide"
m_status_type() { edit status.h 's/typedef int32_t hgi_status/typedef int64_t hgi_status/'; }

mutation add-argument "one more argument (S3)"
m_add_argument() { edit slots_1_2.h 's/uint32_t status\)\)/uint32_t status, uint32_t delay))/'; }

mutation drop-argument "one argument less (S3)"
m_drop_argument() { edit slots_1_3.h 's/\(uint32_t cpu, uint32_t irq\)/(uint32_t irq)/'; }

mutation swap-arguments "two arguments of different types change places"
m_swap_arguments() { edit slots_1_3_ports.h 's/\(uint32_t port, const uint8_t \*message, uint32_t length/(const uint8_t *message, uint32_t port, uint32_t length/'; }

mutation const-dropped "const uint8_t * to uint8_t *"
m_const_dropped() { edit slots_1_1.h 's/\(const uint8_t \*data/(uint8_t *data/'; }

mutation const-added "uint8_t * to const uint8_t *"
m_const_added() { edit slots_1_1.h 's/\(uint8_t \* data/(const uint8_t *data/'; }

mutation retired-reused "a tombstone gets a new meaning (S2)"
m_retired_reused() {
  bump_minor
  edit entries.h "s/^  X\(10, halt,.*/  X(10, reboot, HGI_VERSION($next), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL) \\\\/"
  edit slots_1_0.h 's/HGI_SLOT\(halt,/HGI_SLOT(reboot,/'
  hash_of_new reboot
}

mutation unretired "a retired entry comes back"
m_unretired() { edit entries.h 's/(X\(10, halt, HGI_VERSION\(1, 0\), )HGI_VERSION\(2, 0\)/\1HGI_NEVER/'; }

mutation retired-released "an entry is retired by a version that is released"
m_retired_released() { edit entries.h 's/(X\(6, irq_detach, HGI_VERSION\(1, 0\), )HGI_NEVER/\1HGI_VERSION(2, 0)/'; }

mutation retired-minor "a minor version retires an entry"
m_retired_minor() {
  bump_minor
  edit entries.h "s/(X\(6, irq_detach, HGI_VERSION\(1, 0\), )HGI_NEVER/\1HGI_VERSION($next)/"
}

mutation since-changed "an entry is said to be older than it is"
m_since_changed() { edit entries.h 's/X\(14, idle, HGI_VERSION\(1, 1\)/X(14, idle, HGI_VERSION(1, 0)/'; }

mutation must-changed "a must-entry becomes a may-entry"
m_must_changed() { edit entries.h 's/(irq_save.*)HGI_ENTRY_MUST/\1HGI_ENTRY_MAY/'; }

mutation append-unbumped "a new entry says since the released version"
m_append_unbumped() {
  next="$major, $minor"
  append watch "(uint32_t what)"
}

mutation append-future "a new entry, but the headers keep their version number"
m_append_future() {
  next="$major, $((minor + 1))"
  append watch "(uint32_t what)"
}

mutation append-no-contract "a new entry without a contract"
m_append_no_contract() {
  bump_minor
  append watch "(uint32_t what)"
  edit slots_99_0.h '/^HGI_SLOT/!d'
}

mutation contract-reworded "one word of a contract, its revision stays"
m_contract_reworded() { edit slots_1_2.h 's/in the past fires at once/in the past fires never/'; }

mutation contract-number "a limit in a contract, its revision stays"
m_contract_number() { edit slots_1_0.h 's/100 to 4294967295/200 to 4294967295/'; }

mutation contract-dropped "a contract is deleted"
m_contract_dropped() { edit slots_1_1.h '/^ \* @brief Waits until/,/^ \* @since/d'; }

mutation contract-moved "two contracts change places"
m_contract_moved() { edit slots_1_2.h 's/^HGI_SLOT\(irq_mask/@/; s/^HGI_SLOT\(irq_unmask/HGI_SLOT(irq_mask/; s/^@/HGI_SLOT(irq_unmask/'; swap entries.h irq_mask irq_unmask; }

mutation revision-unbumped "contract and revision change, the ABI does not"
m_revision_unbumped() {
  edit slots_1_2.h 's/in the past fires at once/in the past fires never/'
  edit entries.h 's/(X\(16, .*HGI_NEVER, )1,/\12,/'
}

mutation revision-minor "a minor version raises a revision: older guests lose the entry"
m_revision_minor() {
  m_revision_unbumped
  bump_minor
}

mutation revision-alone "a revision is raised, the contract stays"
m_revision_alone() {
  bump_major
  edit entries.h 's/(X\(16, .*HGI_NEVER, )1,/\12,/'
}

mutation revision-lowered "a revision goes back"
m_revision_lowered() { edit entries.h 's/(X\(16, .*HGI_NEVER, )1,/\10,/'; }

mutation hash-by-hand "a hash is edited by hand"
keep_hashes hash-by-hand
m_hash_by_hand() { edit hashes.h 's/(HGI_HASH_idle UINT32_C\(0x)4/\15/'; }
