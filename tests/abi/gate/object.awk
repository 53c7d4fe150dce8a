# SPDX-License-Identifier: BSD-2-Clause
# With dwarf.awk: the structs and enumerations of HGI that an object file, or an image, was compiled
# with, against the golden in the file `golden`. They may be older or newer than it: what both know
# must be the same. `file` is the object's name.

function check(line,    part, key, text) {
  split(line, part, " ")
  key = part[1] " " part[2]
  text = substr(line, length(key) + 2)
  if (part[1] == "struct" || !(key in released) || line in told)
    return
  told[line] = 1
  if (released[key] != text)
    problem(key ": wanted " released[key] ", found " text)
}

function problem(text) {
  print "abi: " file ": " text
  problems++
}

# member() of dwarf.awk prints; here its lines are wanted.
function fields(owner, at,    i, m) {
  for (i = 1; i <= kids[at]; i++) {
    m = kid[at, i]
    if (tag[m] == "member" && name[m] != "")
      check("field " owner "." name[m] " " (place[m] + 0) " " type_size(type[m]) " " type_name(type[m]) bits[m])
  }
}

BEGIN {
  while ((getline line < golden) > 0)
    if (split(line, part, " ") > 2)
      released[part[1] " " part[2]] = substr(line, length(part[1] part[2]) + 3)
}

END {
  for (u = 1; u <= units; u++)
    for (d = 1; d <= kids[unit[u]]; d++) {
      at = kid[unit[u], d]
      if (name[at] !~ /^hgi_/ || at in declared)
        continue
      if (tag[at] == "structure_type") {
        structs += ("struct " name[at]) in released
        fields(name[at], at)
      } else if (tag[at] == "enumeration_type")
        for (i = 1; i <= kids[at]; i++)
          check("enum " name[at] "." name[kid[at, i]] " " value[kid[at, i]])
    }
  if (units == 0)
    problem("no debug information: compiled without -g, or stripped")
  else if (structs == 0)
    problem("no debug information about a struct of HGI")
  else if (!problems)
    print "abi: " file ": as released"
  exit problems != 0
}
