# SPDX-License-Identifier: BSD-2-Clause
# Makes a manual page of what a command's --help prints, so that the two can't differ. Variables: page
# (hgi or hgi-run, say), purpose, version. Sections by hand, such as examples, are appended as they are.
function escaped(text) {
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  sub(/^[.']/, "\\\\\\&&", text)
  return text
}
function begin(section) {
  if (current != section) print ".SH " section
  current = section
}
function prose(text) {
  sub(/^ +/, "", text)
  print escaped(text)
}
BEGIN {
  print ".\\\" SPDX-License-Identifier: BSD-2-Clause"
  print ".\\\" Made of --help by docs/man/man.awk."
  print ".TH " toupper(page) " 1 \"\" \"HGI " version "\" \"HGI manual\""
  print ".SH NAME"
  print escaped(page) " \\- " escaped(purpose)
}
/^usage: / { begin("SYNOPSIS"); sub(/^usage: /, ""); print ".nf"; print escaped($0); usage = 1; next }
usage && /^ / { sub(/^ +/, ""); print escaped($0 ~ /^hgi / ? $0 : "    " $0); next }
usage { print ".fi"; usage = 0 }
/^commands:/ { begin("COMMANDS"); next }
/^exit status: / { blank = 0; begin("EXIT STATUS"); sub(/^exit status: /, ""); prose($0); next }
/^  [a-z]/ && current == "COMMANDS" {
  name = $1
  print ".TP\n.BR hgi\\-" name " (1)"
  sub(/^ +[a-z]+ +/, "")
  print escaped($0)
  next
}
# An option, and what it does on the same line or on the next. Two in a row are told of together.
/^  --/ {
  begin("OPTIONS")
  text = substr($0, 3)
  what = ""
  if (match(text, /  +/)) {
    what = substr(text, RSTART + RLENGTH)
    text = substr(text, 1, RSTART - 1)
  }
  print tagged && !told ? ".TQ" : ".TP"
  print ".B " escaped(text)
  tagged = 1
  told = what != ""
  if (told) print escaped(what)
  next
}
/^ / { told = 1; prose($0); next }
/^$/ { blank = 1; next }
{
  if (current == "SYNOPSIS") begin("DESCRIPTION")
  else if (blank && current == "OPTIONS") begin("NOTES")
  else if (blank) print ".PP"
  blank = 0
  prose($0)
}
