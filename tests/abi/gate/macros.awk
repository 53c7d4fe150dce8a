# SPDX-License-Identifier: BSD-2-Clause
# Reads what `cc -E -dD -DGATE_TEXT` made of probe.c.
# Writes C on standard output, an enumeration for each macro that is an integer and for each struct;
# to the file `texts` the facts that need no debug information: texts, and the fields with which
# structs were released.

# Names of the version, which have a fact of their own, and hashes, which stand with their entry.
function special(name) {
  return name ~ /^HGI_(ABI_MAJOR|ABI_MINOR|HASH_.*)$/
}

$1 == "#define" && $2 ~ /^HGI_[A-Za-z0-9_]*$/ && NF > 2 && !special($2) {
  name = $2
  sub(/^#define[ ]+[A-Za-z0-9_]+[ ]+/, "")
  body[name] = $0
  next
}

$1 == "#undef" { delete body[$2] }

# struct hgi_name {
/struct hgi_[a-z0-9_]+ \{/ {
  line = $0
  while (match(line, /struct hgi_[a-z0-9_]+ \{/)) {
    structs[substr(line, RSTART + 7, RLENGTH - 9)] = 1
    line = substr(line, RSTART + RLENGTH)
  }
}

# @released hgi_tod seconds 8 int64_t; and more of them on the line, or over several.
/^@released/ { text = text " " $0 }

END {
  for (name in body)
    if (body[name] ~ /^"/)
      print "text " name " " body[name] > texts
    else
      print "enum { number_" name " = (" name ") };"
  for (name in structs)
    print "enum { align_" name " = _Alignof(struct " name ") };"
  count = split(text, released, ";")
  for (i = 1; i < count; i++) {
    split(released[i], field, " ")
    line = field[5]
    for (j = 6; j in field; j++)
      line = line " " field[j]
    list[field[2]] = list[field[2]] (list[field[2]] == "" ? "" : ",") field[3] ":" line "@" field[4]
  }
  for (name in list)
    print "released " name " " list[name] > texts
}
