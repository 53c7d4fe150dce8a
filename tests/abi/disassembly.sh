#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Machine code keeps the calling rules: no FP or SIMD register, no exclusive access, no unaligned
# access, the stop trap as it is fixed, and for the provider at most 256 bytes of stack.
# Usage: disassembly.sh guest|provider ARCH BUILD-TREE
set -eu
kind=$1
arch=$2
tree=$3
here=$(dirname "$0")
prefix=$arch-linux-gnu-
case $arch in
aarch64) options="-mgeneral-regs-only -mstrict-align" ;;
riscv64) options="-march=rv64imac_zicsr_zifencei -mabi=lp64 -mstrict-align" ;;
i386) options="-march=i686 -mgeneral-regs-only" prefix=i686-linux-gnu- ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "$*" >&2
  exit 1
}

# Every file of the tree was compiled as the rules want. Not from DWARF: images that don't depend on
# the folder they are built in record no options there.
check_options() {
  grep '"command":' "$tree/compile_commands.json" > "$work/commands" 2> /dev/null ||
    fail "no compile_commands.json with commands in $tree: how it was compiled is not known"
  for option in $options; do
    if grep -v -e " $option " "$work/commands" > "$work/without"; then
      sed 's/.* -c //' "$work/without"
      fail "compiled without $option, see above"
    fi
  done
}

guest() {
  check_options
  # On purpose the conformance guest fills FP registers with a pattern, and the contrary guest traps past the provider.
  find "$tree" -path '*.dir/*' ! -path '*/tests/conformance/*' ! -path '*/tests/contrary/*' \( -name '*.o' -o -name '*.obj' \) \
    \( -path '*/negotiate/*' -o -path '*/compat/*' -o -path '*/arch/*' \) \
    > "$work/objects" 2> /dev/null || true
  for part in negotiate/validate.c negotiate/absent.c compat/clock_ns.c arch/.*/start.S; do
    grep -qE "/$part\.o(bj)?\$" "$work/objects" ||
      fail "no object of $part in $tree: build the preset guest-$arch first"
  done
  while read -r object; do
    grep -qF " -o ${object#"$tree"/} " "$work/commands" ||
      fail "how $object was compiled is not known"
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
  [ -f "$elf" ] || fail "no $elf: build the preset host-$arch first"
  check_options
  "${prefix}objdump" -d --no-show-raw-insn -j .provider "$elf" > "$work/code" ||
    fail "no section .provider in $elf"
}

command -v "${prefix}objdump" > /dev/null || fail "no ${prefix}objdump here"
$kind
awk -v kind="$kind" -f "$here/arch/$arch/disassembly.awk" -f "$here/disassembly.awk" "$work/code"
