#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# The mutations of a fixture, and a few mutants of a small shim: killed, survived, explained, stale.
# Usage: selftest.sh BUILD
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

python3 "$here/operators.py" "$here/fixture/code.c" >"$work/mutations"
sed 1d "$here/fixture/expected" | diff -u - "$work/mutations" || failures=1

# expect STATUS TEXT UNITS FILE: a line of the output, with the explanations on standard input
expect() {
  cat >"$work/survivors"
  status=0
  python3 "$here/mutate.py" --survivors "$work/survivors" --units "$3" "$build" "$4" \
    >"$work/log" 2>&1 || status=$?
  if [ $status -ne "$1" ] || ! grep -qxF "$2" "$work/log"; then
    failures=$((failures + 1))
    echo "wanted status $1 and '$2', got $status and:"
    cat "$work/log"
  fi
}

shim=compat/irq_mask.c
change='return hgi_ops.irq_detach(irq); => return !(hgi_ops.irq_detach(irq));'
line=$(grep -n 'return' "$here/../../$shim" | cut -d: -f1)

expect 0 'mutate: 1 killed of 1 tried, 0 explained' '^unit-shim-irq$' $shim </dev/null
expect 1 "$shim:$line: survives: $change" '^unit-names$' $shim </dev/null
echo "$shim | $change | unit-names does not call it" |
  expect 0 'mutate: 0 killed of 1 tried, 1 explained' '^unit-names$' $shim
echo "$shim | $change | it is killed" |
  expect 1 "$work/survivors:1: explains no survivor: $shim: $change" '^unit-shim-irq$' $shim
echo "compat/gone.c | a => b | the file is gone" |
  expect 1 "$work/survivors:1: explains no survivor: compat/gone.c: a => b" '^unit-names$' $shim
echo "$shim | $change" |
  expect 1 "mutate: $work/survivors:1: not FILE | OLD LINE => NEW LINE | REASON" x $shim
expect 1 'mutate: run: no .c or .h file of guest-bsp/negotiate or compat' x \
  "$here/../../run" </dev/null
expect 1 'mutate: nothing was tried' '^unit-names$' guest-bsp/negotiate/arch.h </dev/null

[ $failures = 0 ] && echo "mutants die, survive and are explained as they should"
