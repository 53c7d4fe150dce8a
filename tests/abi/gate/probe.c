/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What the gate compiles on each data model: its debug information holds the whole ABI.
 *
 * With GATE_TEXT it is only preprocessed, for what no debug information can hold. tests/abi/gate/
 * describe appends an enumeration for each integer macro, number_NAME, and each struct, align_NAME.
 */
#include <hgi/hgi.h>

#ifdef GATE_TEXT
#define GATE_RELEASED(owner, name, type, offset) @released owner name offset type;
HGI_STRUCT_FIELD_LIST(GATE_RELEASED)
#else

enum gate_entries {
#define GATE_ENTRY(slot, name, since, retired, revision, must, loss)                               \
  retired_##name = (retired), must_##name = (must), hash_##name = HGI_HASH_##name,
  HGI_ENTRY_LIST(GATE_ENTRY)
#undef GATE_ENTRY
};

/* Whether a typed pointer may stand beside an address of 64 bits: all of it, or its low half. */
enum gate_model {
  model_pointers_beside = __SIZEOF_POINTER__ == 8 || __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
};

/* Macros with arguments, by example. */
enum gate_examples {
  number_HGI_VERSION_3_10 = HGI_VERSION(3, 10),
  number_HGI_VERSION_MAJOR_of_3_10 = HGI_VERSION_MAJOR(HGI_VERSION(3, 10)),
  number_HGI_VERSION_MINOR_of_3_10 = HGI_VERSION_MINOR(HGI_VERSION(3, 10)),
  number_HGI_TABLE_SIZE_of_5 = HGI_TABLE_SIZE(5)
};
#endif
