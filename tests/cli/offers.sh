#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# HGI_OFFERS gives the same bytes in C11 and C++17, with pointers of 32 and 64 bits; what it must
# refuse does not compile. Usage: offers.sh PROJECT SOURCE
set -eu
project=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror"

# compile FILE COMPILER OPTION...: to $work/note.o
compile() {
  file=$1
  shift
  # shellcheck disable=SC2086 # a list of words
  "$@" -ffreestanding $warnings -I"$project/iface" -I"$project/iface/arch/aarch64" -c "$file" -o "$work/note.o"
}

note() {
  LC_ALL=C readelf -x .note.hgi "$work/note.o" | sed -n 's/^  0x[0-9a-f]* \(.\{35\}\).*/\1/p'
}

compile "$source" aarch64-linux-gnu-gcc -std=c11
note >"$work/wanted"
[ "$(wc -l <"$work/wanted")" -gt 100 ] || { echo "no note in aarch64's object"; exit 1; }
for compiler in "gcc -x c -std=c11" "gcc -x c -std=c11 -m32" "g++ -x c++ -std=c++17" "g++ -x c++ -std=c++17 -m32"; do
  # shellcheck disable=SC2086 # a command and its options
  if ! compile "$source" $compiler || ! note | cmp - "$work/wanted"; then
    echo "not the same note: $compiler"
    failures=$((failures + 1))
  fi
done

# refuses WHAT SED: the file with one change does not compile
refuses() {
  sed "$2" "$source" >"$work/bad.c"
  ! cmp -s "$source" "$work/bad.c" || { echo "$1: nothing was changed"; failures=$((failures + 1)); }
  if compile "$work/bad.c" gcc -x c -std=c11 2>/dev/null; then
    echo "accepted: $1"
    failures=$((failures + 1))
  fi
}

refuses "a name that is no entry" 's/X(irq_attach)/X(irq_atach)/'
refuses "a vendor of 16 characters" 's/"ACME"/"ACMEACMEACMEACME"/'
refuses "a host's name of 32 characters" 's/"acme-hypervisor"/"acme-hypervisor-acme-hypervisor-"/'
refuses "an ABI newer than the headers'" 's/HGI_VERSION(2, 0), SERVED/HGI_ABI_VERSION + 1, SERVED/'
refuses "an oldest ABI behind the newest" 's/HGI_VERSION(2, 0), SERVED/HGI_VERSION(1, 3), SERVED/'
[ $failures = 0 ] && echo "one note by all compilers, $(wc -l <"$work/wanted") lines"
