# SPDX-License-Identifier: BSD-2-Clause
# Reads slots_*.h. Writes each entry's contract, the comment above its HGI_SLOT, into a file `dir`
# /ENTRY, such that only a change of its words changes the file: blanks, line breaks and the names of
# parameters (which become #1, #2 where @param and @a name them) don't count. With comment.awk.

function name_of(parameter) {
  gsub(/^[ ]+|[ ]+$/, "", parameter)
  return match(parameter, /[A-Za-z0-9_]+$/) ? substr(parameter, RSTART) : ""
}

function write(entry, parameters,    count, list, i, words, n, text, name, bare) {
  count = split(parameters, list, ",")
  for (i = 1; i <= count; i++)
    names[name_of(list[i])] = i
  n = split(comment, words, /[ \t]+/)
  text = ""
  for (i = 1; i <= n; i++) {
    bare = words[i]
    gsub(/[^A-Za-z0-9_]/, "", bare)
    if (words[i - 1] ~ /^@(param(\[[a-z,]*\])?|a)$/ && bare in names)
      sub(bare, "#" names[bare], words[i])
    if (words[i] != "")
      text = text (text == "" ? "" : " ") words[i]
  }
  for (name in names)
    delete names[name]
  print text > (dir "/" entry)
  close(dir "/" entry)
}

/^\/\*\*/ { comment = ""; inside = 1 }
inside {
  comment = comment " " said($0)
  next
}

/^HGI_SLOT\(/ { slot = ""; open = 1 }
open {
  slot = slot " " $0
  if (slot !~ /\)\)[ ]*$/)
    next
  open = 0
  sub(/^ *HGI_SLOT\(/, "", slot)
  entry = slot
  sub(/,.*/, "", entry)
  match(slot, /\(.*\)\)/)
  write(entry, substr(slot, RSTART + 1, RLENGTH - 3))
}
!open { comment = "" } # a contract stands right above its slot
