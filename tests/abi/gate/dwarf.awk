# SPDX-License-Identifier: BSD-2-Clause
# Reads `readelf --debug-dump=info` of any ELF object; after it facts.awk or object.awk say what to
# print. An entry of the debug information is known by its offset, "at":
#   tag[at], name[at], type[at], size[at], encoding[at], place[at], value[at], elements[at], bits[at]
#   kids[at] and kid[at, 1..]: its children in their order; units and unit[1..]: compilation units

function hexadecimal(digits,    i, n) {
  n = 0
  for (i = 1; i <= length(digits); i++)
    n = n * 16 + index("0123456789abcdef", substr(digits, i, 1)) - 1
  return n
}

# readelf writes small numbers in decimal and others in hexadecimal; more than 2^53 stay as text.
function number(text) {
  if (text !~ /^0x/)
    return text
  return length(text) > 15 ? text : sprintf("%.0f", hexadecimal(substr(text, 3)))
}

# What follows the first ": ", without readelf's remark on where a string is kept.
function content(line) {
  sub(/^[^:]*: */, "", line)
  sub(/^\(ind[^)]*\): /, "", line)
  sub(/[ \t]+$/, "", line)
  return line
}

function reference(line) {
  line = content(line)
  gsub(/[<>]|0x/, "", line)
  return line
}

# <2><63>: Abbrev Number: 25 (DW_TAG_member)
/^ *<[0-9a-f]+><[0-9a-f]+>: Abbrev Number/ {
  split($0, part, /[<>]+/)
  depth = hexadecimal(part[2])
  at = part[3]
  if ($0 !~ /DW_TAG/)
    next
  tag[at] = $NF
  gsub(/[()]|DW_TAG_/, "", tag[at])
  parent[depth] = at
  if (depth > 0)
    kid[parent[depth - 1], ++kids[parent[depth - 1]]] = at
  else
    unit[++units] = at
  next
}

/ DW_AT_name /                 { name[at] = content($0) }
/ DW_AT_type /                 { type[at] = reference($0) }
/ DW_AT_byte_size /            { size[at] = number(content($0)) }
/ DW_AT_encoding /             { encoding[at] = content($0) + 0 }
/ DW_AT_data_member_location/  { place[at] = number(content($0)) }
/ DW_AT_const_value /          { value[at] = number(content($0)) }
/ DW_AT_upper_bound /          { elements[at] = number(content($0)) + 1 }
/ DW_AT_count /                { elements[at] = number(content($0)) }
/ DW_AT_(bit_size|data_bit_offset)/ { bits[at] = bits[at] ":" content($0) }
/ DW_AT_declaration /          { declared[at] = 1 }

function fixed_width(text) {
  return text ~ /^u?int(8|16|32|64)_t$/
}

# An array's dimensions: [14].
function dimensions(at,    i, text) {
  text = ""
  for (i = 1; i <= kids[at]; i++)
    text = text "[" elements[kid[at, i]] "]"
  return text
}

function parameters(at,    i, text) {
  text = ""
  for (i = 1; i <= kids[at]; i++)
    if (tag[kid[at, i]] == "formal_parameter")
      text = text (text == "" ? "" : ",") type_name(type[kid[at, i]])
    else
      text = text (text == "" ? "" : ",") "..."
  return "(" (text == "" ? "void" : text) ")"
}

# A type's name, the same on every data model if only fixed-width types are used. Typedefs are
# followed down to those of <stdint.h>.
function type_name(at,    t) {
  if (at == "")
    return "void"
  t = tag[at]
  if (t == "typedef")
    return fixed_width(name[at]) ? name[at] : type_name(type[at])
  if (t == "base_type")
    return name[at]
  if (t == "pointer_type")
    return type_name(type[at]) "*"
  if (t == "const_type" || t == "volatile_type" || t == "atomic_type" || t == "restrict_type")
    return substr(t, 1, length(t) - 5) " " type_name(type[at])
  if (t == "array_type")
    return type_name(type[at]) dimensions(at)
  if (t == "subroutine_type")
    return parameters(at) type_name(type[at])
  if (name[at] != "")
    return (t == "structure_type" ? "struct" : t == "union_type" ? "union" : "enum") " " name[at]
  return t == "enumeration_type" ? "enum" : inner(at)
}

function is_pointer(at) {
  while (tag[at] == "typedef" || tag[at] == "const_type" || tag[at] == "volatile_type")
    at = type[at]
  return tag[at] == "pointer_type"
}

function type_size(at,    i, n) {
  if (tag[at] == "typedef" || tag[at] ~ /^(const|volatile|atomic|restrict)_type$/)
    return type_size(type[at])
  if (tag[at] != "array_type")
    return size[at]
  n = type_size(type[at])
  for (i = 1; i <= kids[at]; i++)
    n *= elements[kid[at, i]]
  return n
}

# The members of a struct without name, on one line.
function inner(at,    i, m, text) {
  text = ""
  for (i = 1; i <= kids[at]; i++) {
    m = kid[at, i]
    if (tag[m] != "member" || is_pointer(type[m]))
      continue
    if (name[m] == "")
      text = text ", " substr(inner(type[m]), 2)
    else
      text = text ", " name[m] " " (place[m] + 0) " " type_size(type[m]) " " type_name(type[m]) bits[m]
    sub(/}$/, "", text)
  }
  return "{" substr(text, 3) "}"
}

# The members of a struct, a line each; `base` is its place in `owner`, `path` its name there. A
# pointer stands beside an address; it is there where the data model has room for it.
function member(owner, path, at, base,    i, m, offset, label) {
  for (i = 1; i <= kids[at]; i++) {
    m = kid[at, i]
    if (tag[m] != "member")
      continue
    offset = base + place[m]
    label = path (path != "" && name[m] != "" ? "." : "") name[m]
    if (is_pointer(type[m]))
      print "beside " owner "." label " " offset " " type_name(type[m])
    else if (name[m] == "")
      member(owner, path, type[m], offset)
    else if (path == "")
      print "field " owner "." label " " offset " " type_size(type[m]) " " type_name(type[m]) bits[m]
    if (name[m] != "" && name[type[m]] == "" && tag[type[m]] ~ /^(structure|union)_type$/)
      member(owner, label, type[m], offset)
  }
}
