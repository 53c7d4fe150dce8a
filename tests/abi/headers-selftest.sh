#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# headers.sh must fail where it should: each case is a line appended to a header of a copy.
# Usage: headers-selftest.sh IFACE COMPILER
set -eu
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
export HGI_FAIL_FAST=1 # the header that is changed is the first that is compiled

# expect 0|1 FILE LINE
expect() {
  rm -rf "$work/iface"
  cp -r "$iface" "$work/iface"
  printf '#ifndef HGI_SELFTEST\n#define HGI_SELFTEST\n%s\n#endif\n' "$3" >> "$work/iface/$2"
  result=0
  "$here/headers.sh" "$work/iface" "$compiler" -x c -std=c11 > "$work/log" 2>&1 || result=1
  [ $result = "$1" ] || {
    failures=$((failures + 1))
    echo "expected $1, got $result, with '$3' at the end of $2"
  }
}

iface=$1
compiler=$2
expect 0 hgi/entries.h '/* a comment */'
expect 1 hgi/entries.h 'static int function(void) { return 1; }'
expect 1 hgi/entries.h 'static inline int function(void) { return 1; }'
expect 1 hgi/entries.h 'int function(void) { return 1; }'
expect 1 hgi/entries.h 'int data = 1;'
expect 1 hgi/entries.h '#include <string.h>'
expect 1 hgi/entries.h 'typedef struct no_such_struct copy[sizeof(struct no_such_struct)];'
expect 1 arch/aarch64/hgi/arch.h 'int data = 1;'
[ $failures = 0 ] && echo "headers.sh can fail"
