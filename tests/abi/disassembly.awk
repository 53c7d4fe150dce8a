# SPDX-License-Identifier: BSD-2-Clause
# Reads `objdump -d --no-show-raw-insn` and prints what breaks the calling rules of
# iface/hgi/slots.h. Variables: kind (guest or provider). The last line counts. Goes together
# with arch/ARCH/disassembly.awk, which knows the instructions. POSIX awk: Debian's is mawk.

function check_trap(mnemonic, operands) {
  if (name == "hgi_trap_provoke") # a test guest's traps, on purpose
    return
  if (is_stop_trap(mnemonic, operands)) {
    if (name != "hgi_arch_stop")
      complain("the stop trap outside hgi_arch_stop")
  } else if (is_trap(mnemonic)) {
    complain("a trap that is not the stop trap")
  }
}

function complain(text) {
  print name " " $0 ": " text
  failures++
}

# A call of a function, or a jump to one, if the operands name it.
function note_target(operands,    target) {
  if (!match(operands, /<[^>]*>/))
    return
  target = substr(operands, RSTART + 1, RLENGTH - 2)
  sub(/\+0x[0-9a-f]+$/, "", target)
  if (target != name && target !~ /^\.L/)
    calls[name] = calls[name] " " target
}

# Deepest stack from a function on, 0 frames deeper than 32: a cycle.
function depth(function_name, level,    list, count, i, deepest, below) {
  if (level > 32)
    return 100000
  count = split(calls[function_name], list, " ")
  deepest = 0
  for (i = 1; i <= count; i++) {
    below = depth(list[i], level + 1)
    if (below > deepest)
      deepest = below
  }
  return frame[function_name] + deepest
}

/^[0-9a-f]+ <\.L.*>:$/ { # a place in a function: linkers of some architectures need to know of it
  next
}

/^[0-9a-f]+ <.*>:$/ {
  name = $2
  gsub(/[<>:]/, "", name)
  functions[name] = 1
  first = 1
  next
}

/^ *[0-9a-f]+:\t/ {
  split($0, part, "\t")
  mnemonic = part[2]
  operands = part[3]
  if (operands == "" && match(mnemonic, / +/)) { # x86 has blanks between them, and behind
    operands = substr(mnemonic, RSTART + RLENGTH)
    mnemonic = substr(mnemonic, 1, RSTART - 1)
  }
  sub(/[ \t]*\/\/.*/, "", operands)
  plain = operands
  sub(/[ \t]*#[ \t].*/, "", plain)
  gsub(/[0-9a-f]+ <[^>]*>/, "", plain)
  instructions++
  if (has_vector(mnemonic, plain))
    complain("FP or SIMD register")
  if (is_exclusive(mnemonic, plain))
    complain("exclusive or atomic access")
  check_offset(mnemonic, plain)
  check_reserved(mnemonic, plain)
  if (kind == "provider") {
    note_frame(mnemonic, plain)
    note_call(mnemonic, operands)
  } else {
    check_trap(mnemonic, plain)
    if (first && name == "hgi_arch_stop" && is_stop_trap(mnemonic, plain))
      stops++
  }
  first = 0
}

END {
  for (f in functions)
    if (kind == "provider" && depth(f, 0) > 256) {
      print f ": takes " depth(f, 0) " bytes of the caller's stack"
      failures++
    }
  if (kind == "guest" && stops != 1) {
    print "hgi_arch_stop is there " (stops + 0) " times, not once, with the stop trap first"
    failures++
  }
  if (instructions == 0) {
    print "nothing to disassemble"
    failures++
  }
  print instructions + 0 " instructions, " failures + 0 " failures"
  exit failures != 0
}
