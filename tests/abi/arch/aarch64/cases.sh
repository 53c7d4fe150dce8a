# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# One wrong instruction in a case; disassembly-selftest.sh reads this.
header='.arch armv8.2-a'
stop='hgi_arch_stop: hvc #0x4847; b hgi_arch_stop'

expect guest ' 0 failures' "$stop; f: ldr x0, [sp, #8]; ldrb w0, [sp, #3]; b.hs f; msr daifset, #2"
expect guest ' 0 failures' "$stop; f: mrs x0, s3_0_c12_c12_0; ldar w1, [x0]; ret"
for register in 'fmov d0, x1' 'ldr q3, [x0]' 'str s31, [x0]' 'movi v0.16b, #0' 'ldr h1, [x0]' \
  'ldr b2, [x0]' 'dup v1.2d, x0' 'cnt v0.8b, v0.8b'; do
  expect guest 'FP or SIMD' "$stop; f: $register"
done
for atomic in 'ldxr w0, [x1]' 'stxr w2, w0, [x1]' 'ldaxr x0, [x1]' 'stlxr w2, x0, [x1]' \
  'ldxp x0, x1, [x2]' 'casal w0, w1, [x2]' 'swp x0, x1, [x2]' 'ldadd w0, w1, [x2]' \
  'ldsetal x0, x1, [x2]' 'stclr w0, [x1]' 'ldumaxb w0, w1, [x2]' 'ldaxrb w0, [x1]'; do
  expect guest 'exclusive' "$stop; f: $atomic"
done
for access in 'ldur x0, [sp, #4]' 'stur w0, [x29, #-6]' 'ldurh w0, [sp, #1]' \
  'ldursw x0, [sp, #2]' 'stur x1, [sp, #-4]'; do
  expect guest 'unaligned' "$stop; f: $access"
done
expect guest 'not once' 'f: ret'
expect guest 'not once' 'hgi_arch_stop: nop; hvc #0x4847'
expect guest 'not the stop trap' 'hgi_arch_stop: hvc #0x4848'
expect guest 'not the stop trap' "$stop; f: smc #0"
expect guest 'outside' "$stop; f: hvc #0x4847"
expect guest 'nothing to disassemble' '.data; .word 1'
expect provider ' 0 failures' 'f: sub sp, sp, #256; hvc #1; ret'
expect provider ' 0 failures' 'f: stp x29, x30, [sp, #-16]!; bl g; ret; g: sub sp, sp, #240; ret'
expect provider 'takes 272 bytes' 'f: sub sp, sp, #272; ret'
expect provider 'takes 272 bytes' 'f: stp x29, x30, [sp, #-32]!; bl g; ret; g: sub sp, sp, #240'
expect provider 'takes 272 bytes' 'f: str x30, [sp, #-32]!; b g; nop; g: sub sp, sp, #240'
expect provider 'takes ' 'f: str x30, [sp, #-16]!; bl g; g: str x30, [sp, #-16]!; bl f'
expect provider 'not known' 'f: sub sp, sp, x1'
expect provider 'indirect' 'f: blr x1'
expect provider 'FP or SIMD' 'f: fmov d0, x1'
expect provider 'nothing to disassemble' '.data; .word 1'
