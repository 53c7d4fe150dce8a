# SPDX-License-Identifier: BSD-2-Clause
# With compare.awk: what each kind of change does to a released version v. The rules stand in
# docs/abi-gate.md.

function entry_changed(v, name,    what, r) {
  what = "entry " name
  if (slot_of[v, name] != slot_of["new", name])
    wanted(v, "slots", what, "slot " slot_of[v, name], "slot " slot_of["new", name])
  if (since_of[v, name] != since_of["new", name])
    wanted(v, what " since", what, "since " since_of[v, name], "since " since_of["new", name])
  if (must_of[v, name] != must_of["new", name])
    wanted(v, what " must", what, "must " must_of[v, name], "must " must_of["new", name])
  r = retired_of["new", name]
  if (retired_of[v, name] != r) {
    if (retired_of[v, name] != "never" || !newer(r, v) || newer(r, headers))
      wanted(v, what " retired", what, "retired " retired_of[v, name], "retired " r)
    else if (r !~ /\.0$/)
      say(v, what " retired", what ": retired in " r ", but only a major version retires entries")
  }
  r = revision_of["new", name]
  if (r < revision_of[v, name] || (r != revision_of[v, name] && int(headers) <= int(v)))
    say(v, what " revision", what ": wanted revision " revision_of[v, name] ", found " r \
      ": only a major version after " v " may raise it")
}

function contract_changed(v, name) {
  if (revision_of[v, name] == revision_of["new", name])
    wanted(v, "contract " name, "entry " name ": its contract was reworded at revision " \
      revision_of[v, name], "words with digest " value[v, "contract " name], value["new", "contract " name])
}

function struct_changed(v, name,    what, old, new) {
  what = "struct " name
  old = size_of[v, name]
  new = size_of["new", name]
  if (align_of[v, name] != align_of["new", name])
    wanted(v, what " align", what, "alignment " align_of[v, name], align_of["new", name])
  if (new < old || (new > old && (frozen(name) || !newer(headers, v))))
    wanted(v, what " size", what, old " bytes" (frozen(name) ? " for ever" : ""), new \
      (new > old && !frozen(name) ? ", but the headers still say ABI " headers : ""))
}

function place_of(text,    part) {
  split(text, part, " ")
  return "offset " part[1] ", " part[2] " bytes" substr(text, length(part[1] part[2]) + 2)
}

# Whether the field in which a pointer stands beside an address has changed itself.
function told_of_field(v, name,    field) {
  field = "field " owner_of(name) "." last_of(name)
  return has(v, field) && (!has("new", field) || value[v, field] != value["new", field])
}

function changed(v, kind, name, key) {
  if (kind == "entry")
    entry_changed(v, name)
  else if (kind == "contract")
    contract_changed(v, name)
  else if (kind == "struct")
    struct_changed(v, name)
  else if (kind == "beside" && told_of_field(v, name))
    return
  else if (kind == "beside")
    wanted(v, "struct " owner_of(name), key, value[v, key], value["new", key])
  else if (kind == "field")
    wanted(v, "struct " owner_of(name), "field " name, place_of(value[v, key]), place_of(value["new", key]))
  else
    wanted(v, key, key, value[v, key], value["new", key])
}

# What was released and is gone, unless that is said of what it belongs to.
function gone(v, kind, name, key,    owner) {
  owner = owner_of(name)
  if (kind == "beside" && (!model_fact["pointers-beside"] || told_of_field(v, name)))
    return
  if ((kind == "field" || kind == "beside") && !has("new", "struct " owner))
    return
  if (owner == "hgi_table" && has(v, "entry " last_of(name)) && !has("new", "entry " last_of(name)))
    return
  if ((kind == "signature" || kind == "contract") && !has("new", "entry " name))
    return
  say(v, kind ~ /^(field|beside)$/ ? "struct " owner : key, key ": released, now gone")
}

function entry_added(v, name) {
  if (!newer(since_of["new", name], v))
    say(v, "added entry " name, "entry " name ": says since " since_of["new", name] ", but that was released without it")
  else if (newer(since_of["new", name], headers))
    say(v, "since " name, "entry " name ": says since " since_of["new", name] ", the headers say ABI " headers)
  if (slot_of["new", name] < slots[v])
    say(v, "slots", "entry " name ": slot " slot_of["new", name] " is another's")
}

function field_added(v, name, key,    owner, part) {
  owner = owner_of(name)
  if (!has(v, "struct " owner) || (owner == "hgi_table" && has("new", "entry " last_of(name))))
    return
  split(value["new", key], part, " ")
  if (frozen(owner))
    say(v, "struct " owner, "field " name ": added, but struct " owner " is frozen for ever")
  else if (part[1] < size_of[v, owner])
    say(v, "struct " owner, "field " name ": added at offset " part[1] ", not at the end, which is " \
      size_of[v, owner])
  else
    unbumped(v, "field " name)
}

# Reasons of the image's blocks are found by hosts before entry: no guest ever sees or writes one.
function hosts_alone(owner, n) {
  return owner == "hgi_reason" && n + 0 >= 128
}

# New numbers stand at an end: below the lowest if that is negative, else above the highest, or
# right behind one that is taken (reasons come in blocks).
function enum_added(v, name, n,    owner) {
  owner = owner_of(name)
  if (!((v, owner) in highest)) {
    unbumped(v, "enum " owner)
    return
  }
  if (!hosts_alone(owner, n))
    unbumped(v, "enum " name)
  if ((v, owner, n) in taken)
    say(v, "enum " name, "enum " name ": number " n " is another's")
  else if (lowest[v, owner] < 0 ? n + 0 >= lowest[v, owner] + 0 : \
      n + 0 <= highest[v, owner] + 0 && !(("new", owner, n - 1) in taken))
    say(v, "enum " name, "enum " name ": number " n " is not at the end")
}

function added(v, kind, name, key) {
  if (kind == "entry")
    entry_added(v, name)
  else if (kind == "field")
    field_added(v, name, key)
  else if (kind == "enum")
    enum_added(v, name, value["new", key])
  else if (kind ~ /^(struct|number|text|typedef)$/)
    unbumped(v, key)
}
