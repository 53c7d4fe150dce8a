#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# disassembly.awk must see each of the cases of an architecture. Usage: disassembly-selftest.sh ARCH
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=$1-linux-gnu-
[ "$1" != i386 ] || prefix=i686-linux-gnu-
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# expect KIND PATTERN ASSEMBLY: the pattern is in what is printed; failures are reported by status
expect() {
  printf '%s\n%s\n' "${header:?}" "$3" | tr ';' '\n' > "$work/case.s"
  "${prefix}gcc" -c "$work/case.s" -o "$work/case.o"
  "${prefix}objdump" -d --no-show-raw-insn "$work/case.o" > "$work/code"
  status=0
  awk -v kind="$1" -f "$here/arch/$arch/disassembly.awk" -f "$here/disassembly.awk" "$work/code" > "$work/log" ||
    status=1
  wanted=1
  case $2 in
  *" 0 failures") wanted=0 ;;
  esac
  if ! grep -q "$2" "$work/log" || [ $status != $wanted ]; then
    failures=$((failures + 1))
    echo "expected '$2' and status $wanted, got $status from: $3"
    cat "$work/log"
  fi
}

arch=$1
# shellcheck source=/dev/null
. "$here/arch/$arch/cases.sh"
[ $failures = 0 ] && echo "disassembly.awk can fail on $arch"
