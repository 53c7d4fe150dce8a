#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# report.py must see each gap of the fixture, take exclusions that fit, and no others.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$here/fixture/code" "$work"
failures=0

# expect STATUS TEXT: one line of the report on the fixture, with the exclusions on standard input
expect() {
  cat >"$work/exclusions"
  status=0
  python3 "$here/report.py" "$work" "$here/fixture/export.json" "$work/exclusions" code \
    >"$work/log" 2>&1 || status=$?
  if [ $status -ne "$1" ] || ! grep -qxF "$2" "$work/log"; then
    failures=$((failures + 1))
    echo "wanted status $1 and '$2', got $status and:"
    cat "$work/log"
  fi
}

all='code/gap.c | gap | b | the caller knows b
code/gap.c | gap | c | the caller knows c
code/gap.c | never | never | nobody calls it
code/gap.c | never | int never(void) { | nobody calls it
code/gap.c | never | return 4; | nobody calls it
code/gap.c | never | } | nobody calls it'
last() {
  echo "coverage: functions $1, lines $2, branches $3, MC/DC $4; $5 excluded, $6 errors"
}

for gap in 'code/gap.c:7: gap: MC/DC: b' 'code/gap.c:7: gap: branches: b, never false' \
  'code/gap.c:8: gap: branches: c, never true' 'code/gap.c:12: never: functions: never' \
  'code/gap.c:13: never: lines: return 4;' \
  "$(last '1 of 2' '5 of 8' '4 of 6' '1 of 2' 0 7)"; do
  expect 1 "$gap" </dev/null
done
echo "$all" | expect 0 "$(last '1 of 1' '5 of 5' '4 of 4' '1 of 1' 7 0)"
echo "$all" | sed 1d | expect 1 'code/gap.c:7: gap: MC/DC: b'
printf '# a comment\n\n%s\ncode/gap.c | gap | a | it is covered\n' "$all" |
  expect 1 "$work/exclusions:9: excludes nothing: code/gap.c gap: a"
printf '%s\ncode/gap.c | other | b | no such function\n' "$all" |
  expect 1 "$work/exclusions:7: excludes nothing: code/gap.c other: b"
echo 'code/gap.c | gap | b' |
  expect 1 "coverage: $work/exclusions:1: not FILE | FUNCTION | TEXT | REASON"
echo 'int more;' >"$work/code/more.c"
echo "$all" | expect 1 'code/more.c: in no unit test'

[ $failures = 0 ] && echo "the report says what it should"
