#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# What changes a signature hash and what doesn't. Usage: hash-rules.sh DIRECTORY-OF-GENERATORS
set -eu
cd "$1"
failures=0

# By hand: the canonical strings, and their FNV-1a (computed apart from the generator).
expected='571aa3b6 alpha(uint32_t,struct hgi_thing*)int32_t;hgi_thing{size:uint32_t@0,kind:uint32_t@4,base:uint64_t@8}
bd57dd47 beta(void)uint64_t'
base=$(./hgi-hashes-BASE --strings)
if [ "$base" != "$expected" ]; then
  printf 'BASE: expected\n%s\ngot\n%s\n' "$expected" "$base"
  failures=$((failures + 1))
fi

# Hashes alone, without the strings: alpha's, then beta's.
hashes() {
  "./hgi-hashes-$1" --strings | sed 's/ .*//' | tr '\n' ' '
}

# check same|differs CASE: alpha's hash against the base; beta's never changes.
check() {
  actual=same
  [ "$(hashes "$2" | cut -d' ' -f1)" = "$(hashes BASE | cut -d' ' -f1)" ] || actual=differs
  if [ "$actual" != "$1" ]; then
    echo "$2: the hash of alpha $actual, expected: $1"
    failures=$((failures + 1))
  fi
  if [ "$(hashes "$2" | cut -d' ' -f2)" != "$(hashes BASE | cut -d' ' -f2)" ]; then
    echo "$2: the hash of beta, which was not touched, differs"
    failures=$((failures + 1))
  fi
}

for case in GROWN PARAMETER_RENAMED UNNAMED SPACED; do
  check same $case
done
for case in PARAMETER_RETYPED PARAMETERS_SWAPPED CONST RESULT ENTRY_RENAMED FIELD_RETYPED \
  FIELDS_SWAPPED FIELD_RENAMED FIELD_LISTED; do
  check differs $case
done
[ $failures = 0 ] && echo "hash rules hold"
