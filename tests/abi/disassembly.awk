# SPDX-License-Identifier: BSD-2-Clause
# Reads `aarch64-linux-gnu-objdump -d --no-show-raw-insn` and prints what breaks the calling rules
# of shared/design.md, 4.4. Variables: kind (guest or provider). The last line counts.
# POSIX awk: Debian's is mawk.

function complain(text) {
  print name " " $0 ": " text
  failures++
}

# A register operand of FP, SIMD or SVE. System registers (s3_0_c12_c12_0) are none.
function has_vector(operands) {
  return operands ~ /(^|[^A-Za-z0-9_])[vqdshbz][0-9]+([^A-Za-z0-9_]|$)/
}

function is_exclusive(mnemonic) {
  if (mnemonic ~ /^(ldx|ldax|stx|stlx)/ || mnemonic ~ /^(cas|swp)/)
    return 1
  return mnemonic ~ /^(ld|st)(add|clr|eor|set|smax|smin|umax|umin)(a|l|al)?(b|h)?$/
}

# Bytes of one element of a load or store: the base is aligned to it, or the access faults.
function access_size(mnemonic, operands) {
  if (mnemonic ~ /^(ld|st).*b$/)
    return 1
  if (mnemonic ~ /^(ld|st).*h$/)
    return 2
  if (mnemonic ~ /sw$/ || operands ~ /^w/)
    return 4
  return 8
}

# The stack pointer is a multiple of 16, so an odd offset from it can't be aligned.
function check_offset(mnemonic, operands,    text) {
  if (mnemonic !~ /^(ld|st)/ || !match(operands, /\[(sp|x29), #-?[0-9]+\]/))
    return
  text = substr(operands, RSTART, RLENGTH)
  sub(/.*#/, "", text)
  sub(/\]/, "", text)
  if (text % access_size(mnemonic, operands) != 0)
    complain("unaligned access to the stack")
}

function hexadecimal(text,    value, i) {
  value = 0
  for (i = 1; i <= length(text); i++)
    value = value * 16 + index("0123456789abcdef", substr(text, i, 1)) - 1
  return value
}

# What an instruction takes from the stack.
function note_frame(mnemonic, operands,    text) {
  if (mnemonic == "sub" && operands ~ /^sp, sp, /) {
    if (operands !~ /^sp, sp, #0x[0-9a-f]+$/) {
      complain("frame of a size that is not known")
      return
    }
    text = operands
    sub(/.*#0x/, "", text)
    frame[name] += hexadecimal(text)
  } else if (match(operands, /\[sp, #-[0-9]+\]!/)) {
    text = substr(operands, RSTART, RLENGTH)
    sub(/.*#-/, "", text)
    sub(/\].*/, "", text)
    frame[name] += text
  }
}

# Calls, and jumps to other functions, which are calls as far as the stack goes.
function note_call(mnemonic, operands,    target) {
  if (mnemonic == "blr" || mnemonic == "br") {
    complain("indirect call: its stack is not known")
    return
  }
  if (!match(operands, /<[^>]*>/))
    return
  target = substr(operands, RSTART + 1, RLENGTH - 2)
  sub(/\+0x[0-9a-f]+$/, "", target)
  if (target != name && mnemonic !~ /^adr/)
    calls[name] = calls[name] " " target
}

function check_hvc(mnemonic, operands) {
  if (mnemonic != "hvc" && mnemonic != "smc" && mnemonic != "svc" && mnemonic != "hlt")
    return
  if (name == "hgi_trap_provoke") # a test guest's traps, on purpose
    return
  if (mnemonic != "hvc" || operands != "#0x4847")
    complain("a trap that is not the stop trap")
  else if (name != "hgi_arch_stop")
    complain("the stop trap outside hgi_arch_stop")
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
  sub(/[ \t]*\/\/.*/, "", operands)
  plain = operands
  gsub(/[0-9a-f]+ <[^>]*>/, "", plain)
  instructions++
  if (has_vector(plain))
    complain("FP or SIMD register")
  if (is_exclusive(mnemonic))
    complain("exclusive or atomic access")
  check_offset(mnemonic, plain)
  if (kind == "provider") {
    note_frame(mnemonic, plain)
    note_call(mnemonic, operands)
  } else {
    check_hvc(mnemonic, plain)
    if (first && name == "hgi_arch_stop" && mnemonic == "hvc" && plain == "#0x4847")
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
