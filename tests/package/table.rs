// SPDX-License-Identifier: BSD-2-Clause
//! A table of a host in Rust: one slot filled in, by the names of the entry list.
mod hgi {
    include!("hgi.rs");
}

unsafe extern "C" fn clock() -> u64 {
    5
}

#[test]
fn a_slot_is_filled_in() {
    let mut table: hgi::hgi_table = unsafe { core::mem::zeroed() };
    table.header.magic = hgi::hgi_table_magic;
    table.clock_ns.__bindgen_anon_1.call = Some(clock);
    table.clock_ns.hash = hgi::hgi_hash_clock_ns;
    table.clock_ns.revision = hgi::hgi_revision_clock_ns;
    table.clock_ns.flags = hgi::hgi_slot_available;

    // What a guest reads: the header, then 16 bytes a slot.
    let header = core::mem::size_of::<hgi::hgi_header>();
    let bytes = &table as *const _ as *const u8;
    let slot = unsafe { bytes.add(header + 16 * hgi::hgi_slot_clock_ns as usize) };
    assert_eq!(unsafe { (slot as *const u64).read() }, clock as usize as u64);
    assert_eq!(unsafe { (slot.add(8) as *const u32).read() }, hgi::hgi_hash_clock_ns);
    assert_ne!(hgi::hgi_hash_clock_ns, 0);
    assert_eq!(unsafe { table.clock_ns.__bindgen_anon_1.call.unwrap()() }, 5);
    assert!(hgi::hgi_since_clock_ns < hgi::hgi_retired_clock_ns);
}
