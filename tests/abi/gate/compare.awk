# SPDX-License-Identifier: BSD-2-Clause
# awk -v model=NAME -f rules.awk -f compare.awk GOLDEN... FACTS: reads facts, and goes through them.
# Writes a line for each violation of a released ABI, with tabs between the version, the data model,
# what is wrong, and how many more violations have the same cause.
# Facts are lines "KIND NAME VALUE...": value[version, "KIND NAME"]. The headers' version is "new".

function packed(text,    part) {
  split(text, part, ".")
  return text == "never" ? 4294967295 : part[1] * 65536 + part[2]
}

function newer(a, b) {
  return packed(a) > packed(b)
}

# Of violations with the same cause only the first is told, with their number.
function say(v, cause, text) {
  if (!((v, cause) in told))
    causes[++cause_count] = v SUBSEP cause
  if (told[v, cause]++ == 0)
    first[v, cause] = text
}

function wanted(v, cause, what, old, new) {
  say(v, cause, what ": wanted " old ", found " new)
}

# Cause and text of something that is new though the headers have no new version number.
function unbumped(v, what) {
  if (!newer(headers, v))
    say(v, what, what ": added, but the headers still say ABI " headers ", which is released")
}

function owner_of(name) {
  sub(/\..*/, "", name)
  return name
}

function last_of(name) {
  sub(/^[^.]*\./, "", name)
  sub(/\..*/, "", name)
  return name
}

function has(v, key) {
  return (v, key) in value
}

# These never grow; other structs may, at their end.
function frozen(name) {
  return name ~ /^hgi_(header|range|slot|verdict)$/
}

FNR == 1 { v = FILENAME == ARGV[ARGC - 1] ? "new" : "" }
/^#/ || NF == 0 { next }
v == "" && $1 == "abi" { v = $2; versions[++version_count] = v }
v == "new" && $1 == "abi" { headers = $2 }
$1 == "abi" { next }
$1 == "error" { sub(/^error /, ""); say("-", $0, $0); next }
$1 == "model" { model_fact[$2] = $3; next }
{
  key = $1 " " $2
  text = $0
  sub(/^[^ ]+ [^ ]+ ?/, "", text)
  if (has(v, key))
    say("-", key, key ": there twice")
  value[v, key] = text
  keys[v, ++key_count[v]] = key
  if ($1 == "entry") {
    slots[v]++
    slot_of[v, $2] = $4; since_of[v, $2] = $6; retired_of[v, $2] = $8; revision_of[v, $2] = $10
    must_of[v, $2] = $12
  }
  if ($1 == "struct") {
    size_of[v, $2] = $4
    align_of[v, $2] = $6
  }
  if ($1 == "enum")
    remember_enum(v, owner_of($2), $3)
}

function remember_enum(v, owner, n) {
  taken[v, owner, n] = 1
  if (!((v, owner) in highest) || n > highest[v, owner])
    highest[v, owner] = n
  if (!((v, owner) in lowest) || n < lowest[v, owner])
    lowest[v, owner] = n
}

function check_version(v,    i, key, part, name) {
  for (i = 1; i <= key_count[v]; i++) {
    key = keys[v, i]
    split(key, part, " ")
    if (!has("new", key))
      gone(v, part[1], part[2], key)
    else if (value[v, key] != value["new", key])
      changed(v, part[1], part[2], key)
    else if (part[1] == "contract" && revision_of[v, part[2]] != revision_of["new", part[2]])
      say(v, key, "entry " part[2] ": revision " revision_of["new", part[2]] ", but the same contract as at " \
        revision_of[v, part[2]])
  }
  for (i = 1; i <= key_count["new"]; i++) {
    key = keys["new", i]
    split(key, part, " ")
    if (!has(v, key))
      added(v, part[1], part[2], key)
  }
}

# What must hold without regard to releases.
function check_itself(    i, key, part, newest, major, minor) {
  for (i = 1; i <= key_count["new"]; i++) {
    key = keys["new", i]
    split(key, part, " ")
    if (part[1] == "entry" && !has("new", "contract " part[2]))
      say("-", key, key ": no contract above its HGI_SLOT")
    if (part[1] == "entry" && slot_holder[slot_of["new", part[2]]]++)
      say("-", key, key ": slot " slot_of["new", part[2]] " has two entries")
    if (part[1] == "beside" && !model_fact["pointers-beside"])
      say("-", "beside", key ": a pointer would be the wrong half of the address on this data model")
  }
  if (version_count == 0)
    return
  newest = versions[version_count]
  major = int(newest)
  minor = substr(newest, index(newest, ".") + 1)
  if (headers != newest && headers != major "." minor + 1 && headers != major + 1 ".0")
    say("-", "abi", "abi: the headers say ABI " headers ", released is " newest)
}

END {
  if (headers != "") {
    check_itself()
    for (i = 1; i <= version_count; i++)
      check_version(versions[i])
  }
  for (i = 1; i <= cause_count; i++) {
    split(causes[i], part, SUBSEP)
    print part[1] "\t" model "\t" first[part[1], part[2]] "\t" told[part[1], part[2]] - 1
  }
}
