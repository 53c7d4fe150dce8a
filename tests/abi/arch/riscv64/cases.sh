# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# One wrong instruction in a case; disassembly-selftest.sh reads this.
header='.attribute arch, "rv64gc"'
stop='hgi_arch_stop: csrrwi zero, 0xcc8, 7; j hgi_arch_stop'

expect guest ' 0 failures' "$stop; f: ld a0, 8(sp); lb a0, 3(sp); bgeu a0, a1, f; csrci sstatus, 2; fence; fence.i"
expect guest ' 0 failures' "$stop; save_all: sd gp, 24(sp); sd tp, 32(sp); ret"
for register in 'fmv.d.x fa0, a0' 'fld ft3, 0(a0)' 'fsw fs1, 4(a0)' 'fadd.d fa0, fa1, fa2' \
  'csrr a0, fcsr' 'frcsr a0'; do
  expect guest 'FP or SIMD' "$stop; f: $register"
done
for atomic in 'lr.w a0, (a1)' 'sc.d a0, a1, (a2)' 'amoadd.w a0, a1, (a2)' 'amoswap.d.aqrl a0, a1, (a2)' \
  'amomaxu.w a0, a1, (a2)'; do
  expect guest 'exclusive' "$stop; f: $atomic"
done
for access in 'ld a0, 4(sp)' 'sw a0, -6(s0)' 'lhu a0, 1(sp)' 'lw a0, 2(sp)' 'sd a1, -4(sp)'; do
  expect guest 'unaligned' "$stop; f: $access"
done
for pointer in 'addi a0, gp, 8' 'mv tp, a0' 'lw a0, 0(tp)' 'sd a0, 8(gp)' 'sd tp, 8(sp)'; do
  expect guest 'global pointer' "$stop; f: $pointer"
done
expect guest 'global pointer' "$stop; save_all: ld gp, 24(sp)"
expect guest 'not once' 'f: ret'
expect guest 'not once' 'hgi_arch_stop: nop; csrrwi zero, 0xcc8, 7'
expect guest 'not once' 'hgi_arch_stop: csrrwi zero, 0xcc8, 6'
expect guest 'not the stop trap' "$stop; f: ecall"
expect guest 'not the stop trap' "$stop; f: ebreak"
expect guest 'not the stop trap' "$stop; f: .option norvc; unimp"
expect guest 'outside' "$stop; f: csrrwi zero, 0xcc8, 7"
expect guest 'nothing to disassemble' '.data; .word 1'
expect provider ' 0 failures' 'f: addi sp, sp, -256; ecall; addi sp, sp, 256; ret'
expect provider ' 0 failures' 'f: addi sp, sp, -16; jal g; ret; g: addi sp, sp, -240; ret'
expect provider 'takes 272 bytes' 'f: addi sp, sp, -272; ret'
expect provider 'takes 272 bytes' 'f: addi sp, sp, -32; jal g; ret; g: addi sp, sp, -240'
expect provider 'takes 272 bytes' 'f: addi sp, sp, -32; j g; nop; g: addi sp, sp, -240'
expect provider 'takes 272 bytes' 'f: addi sp, sp, -32; beqz a0, g; nop; g: addi sp, sp, -240'
expect provider 'takes ' 'f: addi sp, sp, -16; jal g; g: addi sp, sp, -16; jal f'
expect provider 'not known' 'f: sub sp, sp, a1'
expect provider 'indirect' 'f: jalr a1'
expect provider 'indirect' 'f: jr a1'
expect provider 'FP or SIMD' 'f: fmv.d.x fa0, a0'
expect provider 'global pointer' 'f: mv a0, tp'
expect provider 'nothing to disassemble' '.data; .word 1'
