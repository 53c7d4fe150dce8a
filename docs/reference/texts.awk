# SPDX-License-Identifier: BSD-2-Clause
# Reads iface/hgi/slots_*.h. Writes what the reference page takes from each contract, word for word, as
# HGI_TEXT(entry, "since", "signature", "brief", "returns", "context", "absent", "shim", "besides").

function fail(text) {
  print "texts.awk: " entry ": " text > "/dev/stderr"
  failed = 1
}

function trim(text) {
  gsub(/[ \t]+/, " ", text)
  sub(/^ /, "", text)
  sub(/ $/, "", text)
  return text
}

function quote(text) {
  text = trim(text)
  gsub(/\\/, "\\\\", text)
  gsub(/"/, "\\\"", text)
  return "\"" text "\""
}

# Parts begin with a command at the beginning of a line; a blank line ends the brief.
function take(part) {
  part = trim(part)
  if (sub(/^@brief /, "", part)) brief = part
  else if (sub(/^@return /, "", part)) returns = part
  else if (sub(/^@since /, "", part)) since = part
  else if (sub(/^@note Absent: /, "", part)) absent = part
  else if (sub(/^@note Shim: /, "", part)) shim = part
  else if (part ~ /^@note \[/) { sub(/^@note /, "", part); context = part }
  else if (part ~ /^@note Must /) { sub(/^@note /, "", part); absent = part }
  else if (sub(/^@note /, "", part)) besides = besides (besides == "" ? "" : " ") part
}

function write(signature) {
  if (brief == "" || since == "" || context == "" || absent == "" || shim == "")
    fail("has no brief, since, context, word on absence or word on shims")
  print "HGI_TEXT(" entry ", " quote(since) ", " quote(signature) ", " quote(brief) ",\n  " quote(returns) \
    ",\n  " quote(context) ",\n  " quote(absent) ", " quote(shim) ",\n  " quote(besides) ")"
}

function clear() { brief = returns = since = context = absent = shim = besides = part = "" }

BEGIN { print "/* SPDX-License-Identifier: BSD-2-Clause */\n/* Made by texts.awk. */" }

/^\/\*\*/ { clear(); inside = 1 }
inside {
  line = $0
  sub(/^\/\*\*/, "", line)
  sub(/^ *\*( |$)/, "", line)
  last = sub(/ *\*\/ *$/, "", line) || line == "/"
  line = trim(line == "/" ? "" : line)
  if (line == "" || line ~ /^@(brief|param|return|note|since)/) {
    take(part)
    part = ""
  }
  part = part " " line
  if (last) {
    take(part)
    inside = 0
  }
  next
}
/^HGI_SLOT\(/ { slot = ""; reading = 1 }
reading {
  slot = slot " " $0
  if ($0 ~ /\)\)$/) {
    reading = 0
    slot = trim(slot)
    sub(/^HGI_SLOT\(/, "", slot)
    sub(/\)$/, "", slot)
    entry = result = slot
    sub(/,.*/, "", entry)
    sub(/^[^,]*, /, "", result)
    parameters = result
    sub(/,.*/, "", result)
    sub(/^[^,]*, /, "", parameters)
    gsub(/ \* /, " *", parameters)
    write(result " " entry parameters)
    clear()
  }
}
END { exit failed }
