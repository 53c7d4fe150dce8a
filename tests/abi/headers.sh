#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Every header of iface/ compiles alone, twice in a row, freestanding, and holds no code or data.
# Usage: headers.sh IFACE COMPILER OPTION...
set -eu
iface=$1
compiler=$2
shift 2
nm="nm"
case $compiler in
*aarch64-*) nm=aarch64-linux-gnu-nm ;;
*riscv64-*) nm=riscv64-linux-gnu-nm ;;
esac
command -v "$compiler" > /dev/null || { echo "no $compiler here"; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0
failures=0
includes=$("$compiler" -print-file-name=include)

# Names what the object of one header defines: nothing, though static functions are kept.
compile() {
  name=${1#"$iface"/}
  dir=$iface
  case $name in
  arch/*) dir=$iface/${name%%/hgi/*} name=hgi/${name##*/hgi/} ;;
  esac
  printf '#include <%s>\n#include <%s>\nextern int no_empty_unit;\n' "$name" "$name" > "$work/header.source"
  shift
  "$compiler" "$@" -ffreestanding -nostdinc -isystem "$includes" -I "$dir" -I "$iface" \
    -Wall -Wextra -Wpedantic -Wno-unused-function -Wconversion -Wshadow -Werror \
    -fkeep-inline-functions -fkeep-static-functions \
    -c "$work/header.source" -o "$work/header.o" || return 1
  [ -z "$("$nm" "$work/header.o" | sed '/ [Ua] /d')" ] || {
    echo "$name holds code or data:"
    "$nm" "$work/header.o"
    return 1
  }
}

for header in "$iface"/hgi/*.h "$iface"/arch/*/hgi/*.h; do
  count=$((count + 1))
  compile "$header" "$@" || {
    echo "failed: $header"
    failures=$((failures + 1))
    [ -z "${HGI_FAIL_FAST:-}" ] || exit 1
  }
done
echo "$count headers, $failures failures"
[ $failures = 0 ] && [ $count -ge 16 ]
