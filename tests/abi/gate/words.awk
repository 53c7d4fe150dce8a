# SPDX-License-Identifier: BSD-2-Clause
# Writes the words of a file's first comment with @file, a sentence a line: blanks and line breaks of
# the source don't count. With comment.awk.
/^\/\*\*/ && !done { text = ""; inside = 1 }
inside {
  text = text " " said($0)
  if (!inside && text ~ /@file/)
    done = 1
}
END {
  n = done ? split(text, words, /[ \t]+/) : 0
  line = ""
  for (i = 1; i <= n; i++) {
    if (words[i] == "")
      continue
    line = line (line == "" ? "" : " ") words[i]
    if (words[i] ~ /[.:;]$/) {
      print line
      line = ""
    }
  }
  if (line != "")
    print line
}
