# SPDX-License-Identifier: BSD-2-Clause
# What tests/abi/disassembly.awk has to know of i386.

# x87 instructions, and only they, begin with f; those of MMX, SSE and AVX have their registers.
function has_vector(mnemonic, operands) {
  return mnemonic ~ /^f[a-z]/ || mnemonic ~ /^(emms|ldmxcsr|stmxcsr)$/ || operands ~ /%(st|mm|xmm|ymm|zmm)/
}

# An exchange with memory is locked whether it says so or not.
function is_exclusive(mnemonic, operands) {
  return mnemonic ~ /^(lock|cmpxchg|xadd)/ || (mnemonic ~ /^xchg/ && operands ~ /\(/)
}

# The processor takes every offset.
function check_offset(mnemonic, operands) {
}

# Instructions that an unprivileged guest may not use, or that do another thing for it than for a kernel, without
# a fault (Intel SDM, volume 3, 5.9; J. S. Robin and C. E. Irvine, 2000, table 2). Segment
# registers are whoever's they are. The flags of the interrupted code are given back by POPF, and the guest's
# own way back begins with PUSHF, as an upcall does.
function check_reserved(mnemonic, operands) {
  if (name == "hgi_trap_provoke") # a test guest's, on purpose
    return
  if (mnemonic ~ /^(cli|sti|hlt|in|out|ins[bwl]|outs[bwl]|iretl?|lretl?|lcall|ljmp|clts|invd|wbinvd|invlpg|rdmsr|wrmsr|rdpmc|rsm)$/ ||
      mnemonic ~ /^(lgdt|lidt|lldt|ltr|lmsw|sgdt|sidt|sldt|str|smsw|lar|lsl|verr|verw)[wl]?$/ ||
      (mnemonic == "rep" && operands ~ /^(ins|outs)/) || operands ~ /%(cr|d[br]|tr)[0-9]/)
    complain("privileged or sensitive instruction")
  else if (mnemonic ~ /^popf/ && name !~ /^hgi_provider_upcall_(return|again)$/)
    complain("privileged or sensitive instruction")
  else if (mnemonic ~ /^pushf/ && name != "hgi_arch_irq_restore")
    complain("privileged or sensitive instruction")
  else if (operands ~ /%[fg]s/ || operands ~ /(^|,)%[cdes]s(,|$)/ || mnemonic ~ /^l[defgs]s$/)
    complain("segment register, or thread pointer")
}

function number(text,    value, i) {
  value = 0
  for (i = 1; i <= length(text); i++)
    value = value * 16 + index("0123456789abcdef", substr(text, i, 1)) - 1
  return value < 2147483648 ? value : value - 4294967296 # of 128 bytes the negative fits a byte, and compilers take it
}

# What an instruction takes from the stack; a function begins with its return address. The way back from an
# upcall leaves the upcall's stack.
function note_frame(mnemonic, operands,    text, value) {
  if (!(name in frame))
    frame[name] = 4
  if (mnemonic ~ /^push/) {
    frame[name] += 4
  } else if (mnemonic ~ /^(add|sub)$/ && operands ~ /^\$0x[0-9a-f]+,%esp$/) {
    text = operands
    sub(/^\$0x/, "", text)
    sub(/,.*/, "", text)
    value = mnemonic == "sub" ? number(text) : -number(text)
    if (value > 0)
      frame[name] += value
  } else if (operands ~ /,%esp$/ && mnemonic !~ /^(cmp|test)/ && name !~ /^hgi_provider_upcall_(return|again)$/) {
    complain("frame of a size that is not known")
  } else if (mnemonic ~ /^(enter|leave)$/) {
    complain("frame of a size that is not known")
  }
}

# Calls, and jumps to other functions, which are calls as far as the stack goes.
function note_call(mnemonic, operands) {
  if (mnemonic !~ /^(call|j|loop)/)
    return
  if (operands ~ /\*/)
    complain("indirect call: its stack is not known")
  else
    note_target(operands)
}

function is_stop_trap(mnemonic, operands) {
  return mnemonic == "int" && operands == "$0x47"
}

# Beside the stop trap, which may look like one.
function is_trap(mnemonic) {
  return mnemonic ~ /^(int|int3|int1|icebp|into|bound|ud[012]|sysenter|syscall)$/
}
