# SPDX-License-Identifier: BSD-2-Clause
# With dwarf.awk: the structs and function types of an architecture's header, a fact a line.
END {
  for (d = 1; d <= kids[unit[1]]; d++) {
    at = kid[unit[1], d]
    if (tag[at] == "structure_type" && name[at] ~ /^hgi_/) {
      print "struct " name[at] " size " size[at]
      member(name[at], "", at, 0)
    } else if (tag[at] == "typedef" && name[at] ~ /^hgi_/)
      print "typedef " name[at] " " type_name(type[at])
  }
}
