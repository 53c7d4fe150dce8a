# SPDX-License-Identifier: BSD-2-Clause
# Reads iface/hgi/slots_*.h. Writes what the suite takes from each contract as
# HGI_CONTRACT(entry, may be called in [isr], base, each, bytes, statuses): at most base instructions
# and `each` more for so many bytes (0: none), and the status values that it names, one bit each.
# A contract that can't be read is an error. With tests/abi/gate/comment.awk.

function fail(text) {
  print "contracts.awk: " entry ": " text > "/dev/stderr"
  failed = 1
}

# The errors that the contract names, in the order of the text, each once.
function statuses(text,    list) {
  list = ""
  while (match(text, /HGI_E_[A-Z_]+/)) {
    if (index(list, "(" substr(text, RSTART + 4, RLENGTH - 4) ")") == 0)
      list = list (list == "" ? "" : " | ") "HGI_MAY(" substr(text, RSTART + 4, RLENGTH - 4) ")"
    text = substr(text, RSTART + RLENGTH)
  }
  return list == "" ? "0u" : list
}

function bound(text,    each, bytes, words, n, base) {
  if (!match(text, /At most [0-9]+( \+ [0-9]+( a byte| for each [0-9]+ bytes))?/)) {
    fail("names no bound on instructions")
    return "0, 0, 0"
  }
  n = split(substr(text, RSTART, RLENGTH), words, " ")
  base = words[3]
  each = n > 3 ? words[5] : 0
  bytes = n > 3 ? (words[6] == "a" ? 1 : words[8]) : 0
  return base ", " each ", " bytes
}

function write(text,    result) {
  gsub(/[ \t]+/, " ", text)
  if (text !~ /@note \[(boot|task|isr)\]/)
    fail("names no context")
  result = text
  sub(/^.*@return /, "", result)
  sub(/@note .*/, "", result)
  if (text !~ /@return /)
    result = ""
  print "HGI_CONTRACT(" entry ", " (text ~ /@note [^@]*\[isr\]/ ? 1 : 0) ", " bound(text) ", " \
    statuses(result) ")"
}

BEGIN { print "/* SPDX-License-Identifier: BSD-2-Clause */\n/* Made by contracts.awk. */" }

/^\/\*\*/ { comment = ""; inside = 1 }
inside {
  comment = comment " " said($0)
  next
}
/^HGI_SLOT\(/ {
  entry = $0
  sub(/^HGI_SLOT\(/, "", entry)
  sub(/,.*/, "", entry)
  write(comment)
}
{ comment = "" }
END { exit failed }
