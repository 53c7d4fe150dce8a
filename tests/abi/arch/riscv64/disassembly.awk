# SPDX-License-Identifier: BSD-2-Clause
# What tests/abi/disassembly.awk has to know of riscv64.

# FP and vector instructions have mnemonics of their own; fence is none.
function has_vector(mnemonic, operands) {
  if (mnemonic ~ /^(f|c\.f|v)/ && mnemonic !~ /^fence/)
    return 1
  return operands ~ /(^|[^A-Za-z0-9_])(f[ast][0-9]+|v[0-9]+|fcsr|frm|fflags)([^A-Za-z0-9_]|$)/
}

function is_exclusive(mnemonic, operands) {
  return mnemonic ~ /^(lr\.|sc\.|amo)/
}

function access_size(mnemonic) {
  if (mnemonic ~ /^(ld|sd)$/)
    return 8
  if (mnemonic ~ /^(lw|lwu|sw)$/)
    return 4
  return mnemonic ~ /^(lh|lhu|sh)$/ ? 2 : 1
}

# The stack pointer is a multiple of 16, so an odd offset from it can't be aligned.
function check_offset(mnemonic, operands,    text) {
  if (!match(operands, /-?[0-9]+\((sp|s0)\)$/))
    return
  text = substr(operands, RSTART, RLENGTH)
  sub(/\(.*/, "", text)
  if (text % access_size(mnemonic) != 0)
    complain("unaligned access to the stack")
}

# gp and tp are whoever's they are. Only a dump of all registers reads them.
function check_reserved(mnemonic, operands) {
  if (operands ~ /(^|[^A-Za-z0-9_])(gp|tp)([^A-Za-z0-9_]|$)/ && !(name == "save_all" && mnemonic == "sd"))
    complain("global pointer or thread pointer")
}

# What an instruction takes from the stack.
function note_frame(mnemonic, operands,    text) {
  if (operands !~ /^sp,/ || mnemonic ~ /^(ld|sd|lw|sw)/)
    return
  text = operands
  sub(/^sp,sp,/, "", text)
  if (mnemonic !~ /^(add|addi|c\.addi16sp)$/ || text !~ /^-?[0-9]+$/)
    complain("frame of a size that is not known")
  else if (text < 0)
    frame[name] -= text
}

# Calls, and jumps to other functions, which are calls as far as the stack goes.
function note_call(mnemonic, operands) {
  if (mnemonic ~ /^(jalr|jr)$/ && operands !~ /</)
    complain("indirect call: its stack is not known")
  else if (mnemonic ~ /^(j|jal|jalr|jr|b.*)$/)
    note_target(operands)
}

function is_stop_trap(mnemonic, operands) {
  return mnemonic == "csrw" && operands == "0xcc8,7"
}

# Beside the stop trap, which may look like one.
function is_trap(mnemonic) {
  return mnemonic ~ /^(ecall|ebreak|c\.ebreak|unimp|c\.unimp|mret)$/
}
