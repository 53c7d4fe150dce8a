#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Machine code keeps the calling rules: no FP or SIMD register, no exclusive access, no unaligned
# access, the stop trap as it is fixed, and for the provider at most 256 bytes of stack.
# Usage: disassembly.sh guest|provider BUILD-TREE
set -eu
kind=$1
tree=$2
rules=$(dirname "$0")/disassembly.awk
prefix=aarch64-linux-gnu-
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "$*" >&2
  exit 1
}

# Every compilation unit in C says in its DWARF that it was compiled as the rules want.
check_producers() {
  "${prefix}readelf" --debug-dump=info "$1" 2> /dev/null | grep DW_AT_producer \
    > "$work/producers" || fail "$1 has no DWARF: how it was compiled is not known"
  if grep ': GNU C' "$work/producers" | grep -v -e '-mgeneral-regs-only' > /dev/null ||
    grep ': GNU C' "$work/producers" | grep -v -e '-mstrict-align' > /dev/null; then
    fail "$1 was compiled without -mgeneral-regs-only and -mstrict-align"
  fi
  grep -q 'GNU C' "$work/producers" || grep -q 'GNU AS' "$work/producers" ||
    fail "$1: an unknown compiler"
}

guest() {
  find "$tree" -path '*.dir/*' \( -name '*.o' -o -name '*.obj' \) \
    \( -path '*/negotiate/*' -o -path '*/compat/*' -o -path '*/arch/*' \) \
    > "$work/objects" 2> /dev/null || true
  for part in negotiate/validate.c negotiate/absent.c compat/clock_ns.c arch/.*/start.S; do
    grep -qE "/$part\.o(bj)?\$" "$work/objects" ||
      fail "no object of $part in $tree: build the preset guest-aarch64 first"
  done
  while read -r object; do
    check_producers "$object"
    "${prefix}objdump" -d --no-show-raw-insn "$object"
  done < "$work/objects" > "$work/code"
  echo "$(wc -l < "$work/objects") objects"
}

provider() {
  elf=$tree/hgi-monitor.elf
  if [ ! -d "$tree" ]; then
    echo "no $tree: skipped"
    exit 77
  fi
  [ -f "$elf" ] || fail "no $elf: build the preset host-aarch64 first"
  check_producers "$elf"
  "${prefix}objdump" -d --no-show-raw-insn -j .provider "$elf" > "$work/code" ||
    fail "no section .provider in $elf"
}

command -v "${prefix}objdump" > /dev/null || fail "no ${prefix}objdump here"
$kind
awk -v kind="$kind" -f "$rules" "$work/code"
