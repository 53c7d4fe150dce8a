# SPDX-License-Identifier: BSD-2-Clause
# What tests/abi/disassembly.awk has to know of aarch64.

# A register operand of FP, SIMD or SVE. System registers (s3_0_c12_c12_0) are none.
function has_vector(mnemonic, operands) {
  return operands ~ /(^|[^A-Za-z0-9_])[vqdshbz][0-9]+([^A-Za-z0-9_]|$)/
}

function is_exclusive(mnemonic, operands) {
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
function note_call(mnemonic, operands) {
  if (mnemonic == "blr" || mnemonic == "br") {
    complain("indirect call: its stack is not known")
    return
  }
  if (mnemonic !~ /^adr/)
    note_target(operands)
}

# Beside the stop trap, which may look like one.
function is_trap(mnemonic) {
  return mnemonic ~ /^(hvc|smc|svc|hlt)$/
}

function is_stop_trap(mnemonic, operands) {
  return mnemonic == "hvc" && operands == "#0x4847"
}

# Nothing is relative to a register here.
function check_reserved(mnemonic, operands) {
}
