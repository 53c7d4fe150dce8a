#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# A change of layout fails the build: each case edits a copy of the headers, which must not compile.
# Usage: layout.sh IFACE COMPILER
set -eu
iface=$1
compiler=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0
failures=0

compiles() {
  printf '#include <hgi/hgi.h>\n' > "$work/source.c"
  "$compiler" -std=c11 "$1" -ffreestanding -I "$work/iface" -fsyntax-only "$work/source.c" \
    2> /dev/null
}

# refuse FILE SED-EXPRESSION
refuse() {
  count=$((count + 1))
  rm -rf "$work/iface"
  cp -r "$iface" "$work/iface"
  sed -E "$2" "$iface/hgi/$1" > "$work/iface/hgi/$1"
  if cmp -s "$iface/hgi/$1" "$work/iface/hgi/$1"; then
    echo "$2 changes nothing in $1"
  elif compiles -m64 || compiles -m32; then
    echo "$1 compiles after $2"
  else
    return 0
  fi
  failures=$((failures + 1))
}

cp -r "$iface" "$work/iface"
if ! compiles -m64 || ! compiles -m32; then
  echo "the headers as they are do not compile"
  exit 1
fi

refuse header.h 's/uint64_t ram_base;/uint32_t ram_base;/'
refuse header.h 's/uint64_t reserved_1\[14\]/uint64_t reserved_1[13]/'
refuse header.h 's/(uint32_t) range_count;/uint64_t range_count;/'
refuse header.h 's/uint64_t ram_size;/uint64_t ram_size, inserted;/'
refuse header.h 's/#define HGI_RANGES_MAX 16u/#define HGI_RANGES_MAX 17u/'
refuse header.h 's/uint32_t access; /uint64_t access; /'
refuse table.h 's/uint16_t revision;/uint32_t revision;/'
refuse entries.h 's/X\(14, idle/X(15, idle/'
refuse entries.h 's/X\(24, shutdown/X(25, shutdown/'
refuse entries.h '/X\(24, shutdown/d'
refuse entries.h 's/X\(7, irq_claim/X(8, irq_claim/; s/X\(8, irq_complete/X(7, irq_complete/'
refuse entries.h 's/X\(14, idle/X(14, idle_until_an_interrupt_is_due/'
refuse slots_1_1.h '/^HGI_SLOT\(idle/d'
refuse slots_1_0.h 's/^HGI_SLOT\(timer_stop, .*/&\nHGI_SLOT(inserted, hgi_status, (void))/'
refuse structs.h 's/uint32_t source; /uint64_t source; /'
refuse structs.h 's/#define HGI_FATAL_REGISTERS 32u/#define HGI_FATAL_REGISTERS 31u/'
refuse structs.h '/^  uint32_t access; /d'
refuse verdict.h 's/uint32_t slot; /uint64_t slot; /'
refuse note.h 's/uint64_t ram_min; /uint32_t ram_min; /'
refuse note.h 's/uint16_t depends\[HGI_SHIM_DEPENDS_MAX\]/uint32_t depends[HGI_SHIM_DEPENDS_MAX]/'
refuse shared_page.h 's/uint32_t cpu; /uint64_t cpu; /'
echo "$count changes, $failures not refused"
[ $failures = 0 ]
