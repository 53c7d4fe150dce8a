# SPDX-License-Identifier: BSD-2-Clause
# With dwarf.awk: the facts of the ABI out of the debug information of probe.c. `released` names the
# facts that macros.awk wrote.

function version(n) {
  return n + 0 == 4294967295 ? "never" : int(n / 65536) "." n % 65536
}

# FNV-1a, 32 bits (draft-eastlake-fnv), in arithmetic that is exact in floating point:
# 16777619 = 2^24 + 403.
function fnv1a(text,    h, i, low, code, bit) {
  h = 2166136261
  for (i = 1; i <= length(text); i++) {
    code = ordinal[substr(text, i, 1)]
    low = h % 256
    h -= low
    for (bit = 1; bit < 256; bit *= 2)
      if (int(code / bit) % 2 != int(low / bit) % 2)
        h += bit
    h = (h * 403 + (h % 256) * 16777216) % 4294967296
  }
  return h
}

# %x of awk may be bound to 31 bits.
function hexadecimal8(n) {
  return sprintf("%04x%04x", int(n / 65536), n % 65536)
}

# The canonical string, as in tests/abi/hashes.c but from what the compiler understood.
function signature(entry, prototype,    text, line, owner) {
  text = entry prototype
  line = prototype
  while (match(line, /struct [a-z0-9_]+/)) {
    owner = substr(line, RSTART + 7, RLENGTH - 7)
    text = text ";" owner "{" released_fields[owner] "}"
    line = substr(line, RSTART + RLENGTH)
  }
  return text
}

function print_enum(at,    i, e) {
  for (i = 1; i <= kids[at]; i++) {
    e = kid[at, i]
    if (name[at] ~ /^hgi_/ && name[at] !~ /^hgi_(entry|since|revision)$/)
      print "enum " name[at] "." name[e] " " value[e]
    else
      constant[name[e]] = value[e]
    if (name[e] ~ /^HGI_ENTRY_/ && name[at] == "hgi_entry" && name[e] != "HGI_ENTRY_COUNT")
      entry_at[entries++] = substr(name[e], 11)
    if (name[e] == "model_pointers_beside")
      print "model pointers-beside " value[e]
    if (name[e] ~ /^number_/ && name[e] != "number_HGI_ABI_VERSION")
      print "number " substr(name[e], 8) " " value[e]
  }
}

function print_entry(entry,    text, hash) {
  print "entry " entry " slot " constant["HGI_ENTRY_" entry] " since " \
    version(constant["HGI_SINCE_" entry]) " retired " version(constant["retired_" entry]) \
    " revision " constant["HGI_REVISION_" entry] " must " constant["must_" entry]
  text = signature(entry, prototype[entry])
  hash = hexadecimal8(fnv1a(text))
  print "signature " entry " " hash " " text
  if (hash != hexadecimal8(constant["hash_" entry]))
    print "error " entry ": hashes.h has " hexadecimal8(constant["hash_" entry]) \
      ", its signature gives " hash " (hgi-update-hashes writes hashes.h)"
}

BEGIN {
  for (i = 32; i < 127; i++)
    ordinal[sprintf("%c", i)] = i
  while ((getline line < released) > 0)
    if (split(line, word, " ") >= 3 && word[1] == "released")
      released_fields[word[2]] = substr(line, length(word[2]) + 11)
}

END {
  if (units == 0) {
    print "error no debug information: the object was compiled without -g, or stripped"
    exit 0
  }
  for (d = 1; d <= kids[unit[1]]; d++) {
    at = kid[unit[1], d]
    if (tag[at] == "enumeration_type")
      print_enum(at)
    else if (tag[at] == "typedef" && fixed_width(name[at]))
      print "typedef " name[at] " " type_size(at) " " (encoding[type[at]] ~ /^[56]$/ ? "signed" : "unsigned")
    else if (tag[at] == "typedef" && tag[type[at]] == "subroutine_type" && name[at] ~ /^hgi_.*_fn$/)
      prototype[substr(name[at], 5, length(name[at]) - 7)] = type_name(type[at])
    else if (tag[at] == "typedef" && name[at] ~ /^hgi_/)
      print "typedef " name[at] " " type_name(type[at])
  }
  for (d = 1; d <= kids[unit[1]]; d++) {
    at = kid[unit[1], d]
    if (tag[at] ~ /^(structure|union)_type$/ && name[at] ~ /^hgi_/ && !(at in declared)) {
      structs++
      print "struct " name[at] " size " size[at] " align " constant["align_" name[at]]
      member(name[at], "", at, 0)
    }
  }
  if (!structs)
    print "error no debug information about HGI: compiled without -g, or without what it does not use"
  print "abi " version(constant["number_HGI_ABI_VERSION"])
  for (i = 0; i < entries; i++)
    print_entry(entry_at[i])
}
