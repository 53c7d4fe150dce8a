# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh disable=SC2154,SC2034,SC2016
# What mutations are written with. $headers is a copy of iface/, $major and $minor its ABI.

# edit FILE SED-SCRIPT: an edit that changes nothing is a mistake in the mutation, not a mutation.
edit() {
  cp "$headers/hgi/$1" "$headers/before"
  sed -E -i "$2" "$headers/hgi/$1"
  if cmp -s "$headers/before" "$headers/hgi/$1"; then
    echo "mutations: '$2' changes nothing in $1" >&2
    exit 2
  fi
  rm "$headers/before"
}

# swap FILE A B: exchanges two words, all over a file.
swap() {
  edit "$1" "s/\b$2\b/@A@/g; s/\b$3\b/$2/g; s/@A@/$3/g"
}

# assertions FILE STRUCT: drops the assertions of a struct, as an author would who changes it.
assertions() {
  edit "$1" "/^HGI_ASSERT.*struct $2\b/d"
}

bump_minor() {
  edit version.h "s/(define HGI_ABI_MINOR).*/\1 $((minor + 1))/"
  next="$major, $((minor + 1))"
}

bump_major() {
  edit version.h "s/(define HGI_ABI_MAJOR).*/\1 $((major + 1))/; s/(define HGI_ABI_MINOR).*/\1 0/"
  next="$((major + 1)), 0"
}

hash_of_new() {
  edit hashes.h "s/^#endif/#define HGI_HASH_$1 UINT32_C(0)\n#endif/"
}

last_slot() {
  sed -n 's/^  X(\([0-9]*\), [a-z0-9_]*, HGI_VERSION.*/\1/p' "$headers/hgi/entries.h" | tail -n 1
}

# list_entry NAME MUST: a new line at the end of the entry list, since $next.
list_entry() {
  last=$(last_slot)
  $AWK -v last="  X($last," -v line="  X($((last + 1)), $1, HGI_VERSION($next), HGI_NEVER, 1, $2, NULL)" '
    index($0, last) == 1 { at = 1 }
    at && !/\\$/ { print $0 " \\"; print line; at = 0; next }
    { print }' "$headers/hgi/entries.h" >"$headers/listed"
  mv "$headers/listed" "$headers/hgi/entries.h"
}

# append NAME PARAMETERS: a new entry at the end, since $next, with a contract.
append() {
  list_entry "$1" HGI_ENTRY_MAY
  printf '/**\n * @brief Does something new.\n */\nHGI_SLOT(%s, hgi_status, %s)\n' "$1" "$2" \
    >>"$headers/hgi/slots_99_0.h"
  [ "$(grep -c slots_99_0 "$headers/hgi/slots.h")" -gt 0 ] ||
    echo '#include <hgi/slots_99_0.h>' >>"$headers/hgi/slots.h"
  hash_of_new "$1"
}

# renumber FROM BY: moves the slot numbers from FROM on.
renumber() {
  $AWK -v from="$1" -v by="$2" '
    match($0, /^  X\([0-9]+, [a-z0-9_]+, HGI_VERSION/) {
      n = substr($0, 5) + 0
      if (n >= from) sub(/X\([0-9]+/, "X(" n + by)
    }
    { print }' "$headers/hgi/entries.h" >"$headers/renumbered"
  mv "$headers/renumbered" "$headers/hgi/entries.h"
}
