#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Rules that hold for every file of the tree. Usage: check-tree.sh DIRECTORY
set -eu
cd "$1"
failures=0
# SPDX lines can't stand in JSON or in inputs of the fuzzer, and LICENSE is the licence itself.
without_spdx='^(LICENSE|.*\.elf|.*\.json|tests/fuzz/corpus/.*)$'
condition='^[[:space:]]*#[[:space:]]*(if|ifdef|ifndef|elif)[[:space:](!].*'
version='(HGI_ABI|HGI_BUILT_ABI *[<>=!]|HGI_SINCE_|HGI_RETIRED_|[A-Z]_?[0-9]+_[0-9]+([^A-Za-z0-9_]|$))'
macro='__(aarch64|arm|ARM|riscv|i386|i486|i586|i686|x86_64|amd64|sparc|powerpc|mips|loongarch|s390)[A-Za-z0-9_]*'
# gcc's GNU dialects have this one without underscores.
bare_macro='i386([^A-Za-z0-9_]|$)'

# conditions EXPRESSION: of the files that stdin names, the conditions of the preprocessor that match; one may go
# on in the next line.
conditions() {
  tr '\n' '\0' | xargs -0 -r awk -v expression="$condition$1" '
    FNR == 1 { line = "" }
    { line = line $0 }
    sub(/\\$/, " ", line) { next }
    line ~ expression { print FILENAME ":" FNR ":" line }
    { line = "" }'
}

# fail TEXT FILES: one line for each file, or nothing
fail() {
  [ -z "$2" ] || {
    failures=$((failures + 1))
    echo "$1:"
    printf '%s\n' "$2" | sed 's/^/  /'
  }
}

files=$(git ls-files | while read -r file; do
  [ ! -f "$file" ] || echo "$file"
done)
[ -n "$files" ] || { echo "no files here"; exit 1; }

# grep over those of the files whose names match, and don't match: names of files, or nothing.
matching() {
  echo "$files" | grep -E "$1" | grep -vE "$2" || true
}

fail 'no SPDX line in the first five lines' "$(matching '' "$without_spdx" |
  while read -r file; do
    head -n 5 "$file" | grep -q 'SPDX-License-Identifier: BSD-2-Clause' || echo "$file"
  done)"

fail 'a merge was not finished' \
  "$(matching '' '\.(elf|png)$' | tr '\n' '\0' | xargs -0 -r grep -nHIE '^(<{7}|>{7}) ' || true)"

fail 'an architecture macro outside an arch/ folder' \
  "$(matching '\.([chS]|in|cmake|txt|ld)$' '(^|/)arch/' |
    tr '\n' '\0' | xargs -0 -r grep -nHE "(^|[^A-Za-z0-9_])$macro" || true)$(
    matching '\.([chS]|in|ld)$' '(^|/)arch/' | conditions "$bare_macro")"

# Include guards end with _H: they name a file.
fail 'what is compiled depends on an ABI version outside compat/, the entry list and the version header' \
  "$(matching '\.([chS]|in|ld)$' '^(compat/|iface/hgi/(entries|version)\.h$|tests/abi/frozen/)' |
    conditions "$version")"

fail 'iface/ holds something else than headers and CMake files' \
  "$(matching '^iface/' '(\.h|\.cmake|/CMakeLists\.txt|\.dox|\.md)$')"

fail 'iface/ includes something that is not freestanding' \
  "$(matching '^iface/.*\.h$' '^$' | while read -r file; do
    grep -nHE '#[ ]*include' "$file" | grep -vE '<(hgi/[a-z0-9_]+\.h|stddef\.h|stdint\.h)>' || true
  done)"

fail 'negotiate/ or compat/ includes what needs a library or an operating system' \
  "$(matching '^(guest-bsp/negotiate|compat)/.*\.[ch]$' '^$' | while read -r file; do
    grep -nHE '#[ ]*include' "$file" |
      grep -vE '<((hgi|negotiate|compat)/[a-z0-9_]+\.h|stddef\.h|stdint\.h|stdbool\.h)>' || true
  done)"

fail "a source of compat/ is not in the RTEMS spec item objearly" \
  "$(matching '^compat/[^/]*\.c$' '/legacy_[a-z0-9_]*\.c$' | while read -r file; do
    for item in guest-bsp/rtems/spec/bsps/*/hgi/objearly.yml; do
      grep -qx -- "- hgi/$file" "$item" 2>/dev/null || echo "$file, $item"
    done
  done)"

[ $failures = 0 ] && echo "$(echo "$files" | wc -l) files keep the rules"
