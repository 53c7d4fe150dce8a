#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# trace.sh GUEST RUN...: `RUN... GUEST` with and without --trace. The guest says the same and ends the
# same; the trace has each call, by what else is known of them: the console's bytes and the counted traps.
set -eu
guest=$1
shift
# shellcheck disable=SC2086 # no word where the machine runs the process host by itself
set -- "$@" ${HGI_TEST_QEMU:+--qemu $HGI_TEST_QEMU}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
wrong() {
  failures=$((failures + 1))
  echo "not ok - $1"
}

# run NAME OPTION...: the guest's own output goes to NAME.said
run() {
  name=$1
  shift
  status=0
  "$@" >"$work/$name" 2>&1 </dev/null || status=$?
  tr -d '\r' <"$work/$name" | grep -v '^hgi-host: ' >"$work/$name.said" || true
}

run plain "$@" "$guest"
plain=$status
run traced "$@" --traps --trace="$work/trace" "$guest"
[ "$status" = "$plain" ] || wrong "status $status with a trace, $plain without"
for name in plain traced; do # the process host's time of day is the machine's
  sed 's/time of day [0-9]*/time of day/' "$work/$name.said" >"$work/$name.same"
done
diff "$work/plain.same" "$work/traced.same" || wrong "the guest says something else when it is traced"
[ -s "$work/plain.said" ] || wrong "the guest says nothing: $(cat "$work/plain")"

# Lines are `[cpu N ]T ns: ENTRY(ARGUMENTS)[ = RESULT]` and nothing else.
bad=$(grep -vE '^(cpu [0-7] )?[0-9]+ ns: [a-z0-9_]+\(.*\)( = (HGI_[A-Z_]+|[0-9]+)| does not return)?$' "$work/trace" || true)
[ -z "$bad" ] || wrong "no line of a trace: $(echo "$bad" | head -n 3)"

# calls ENTRY: how many
calls() {
  grep -cE "ns: $1\(" "$work/trace" || true
}

# Each service that was called is in the trace as often. Calls from within the provider are no guest's:
# the legacy views', and those that an entry without a trap makes when it can't do without. Then there are more.
tr -d '\r' <"$work/traced" | sed -n 's/^hgi-host: traps guest \([a-z0-9_]*\) \([0-9]*\)$/\1 \2/p' >"$work/traps"
while read -r entry count; do
  case $entry in
  total | deliver | complete | idle | clock | stop | fault | trace) continue ;;
  cpu_self | timer_set_deadline) [ "$(calls "$entry")" -ge "$count" ] || wrong "$entry: $count traps, $(calls "$entry") calls" ;;
  *) [ "$(calls "$entry")" = "$count" ] || case " $* " in
    *" --legacy "*) ;;
    *) wrong "$entry: $count traps, $(calls "$entry") calls" ;;
    esac ;;
  esac
done <"$work/traps"
[ "$(wc -l <"$work/traps")" -ge 3 ] || wrong "only these traps: $(cat "$work/traps")"

# What was written: by console_write so many bytes as it says, by console_putc one.
written=$(sed -n 's/.*console_write(.*written 0x[0-9a-f]* -> \([0-9]*\)) = HGI_OK$/\1/p' "$work/trace" | awk '{ n += $1 } END { print n + 0 }')
bytes=$((written + $(grep -cE 'console_putc\(.*\) = HGI_OK$' "$work/trace" || true)))
said=$(wc -c <"$work/traced.said")
[ "$bytes" = "$said" ] || wrong "the guest said $said bytes, traced were $bytes"
grep -qE '(shutdown|halt)\(.*\) does not return$' "$work/trace" || wrong "the last call is missing"

# Which never trap: here they are.
for entry in clock_ns irq_claim; do
  echo "$entry: $(calls $entry) calls"
done
echo "$(wc -l <"$work/trace") calls, $said bytes said, status $status"
[ $failures -eq 0 ]
