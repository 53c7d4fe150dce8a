# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# One wrong instruction in a case; disassembly-selftest.sh reads this.
header='.arch i686; .arch .mmx; .arch .sse2; .arch .avx2'
stop='hgi_arch_stop: int $0x47; jmp hgi_arch_stop'

expect guest ' 0 failures' "$stop; f: movl 3(%esp), %eax; rep stosl; cld; xchgw %ax, %ax; btrl %eax, (%ecx); rdtsc; pause; ret"
expect guest ' 0 failures' "$stop; hgi_arch_irq_restore: pushfl; ret; hgi_trap_provoke: cli; int \$0x80; outb %al, \$0x43; movl %eax, %dr7; ret"
for register in fld1 fninit 'flds (%eax)' 'movd %eax, %mm0' emms 'movaps %xmm0, (%eax)' 'movd %eax, %xmm7' \
  'vpxor %ymm0, %ymm1, %ymm2' 'ldmxcsr (%eax)' 'fxsave (%eax)' 'cvtsi2sd %eax, %xmm0'; do
  expect guest 'FP or SIMD' "$stop; f: $register"
done
for atomic in 'lock incl (%eax)' 'lock cmpxchgl %ecx, (%eax)' 'cmpxchgl %ecx, (%eax)' 'xaddl %eax, (%ecx)' 'xchgl %eax, (%ecx)'; do
  expect guest 'exclusive' "$stop; f: $atomic"
done
for sensitive in cli sti hlt popfl pushfl iretl 'inb $0x60, %al' 'outb %al, %dx' insb 'rep outsb' 'lgdt (%eax)' 'sgdt (%eax)' \
  'sidt (%eax)' 'sldt %ax' 'str %ax' 'smsw %ax' 'lar %ax, %ecx' 'verr %ax' 'movl %cr2, %eax' 'movl %eax, %dr7' rdmsr \
  rdpmc wbinvd 'invlpg (%eax)' clts 'ljmp $8, $f' 'lcall $8, $f' 'lret'; do
  expect guest 'privileged or sensitive' "$stop; f: $sensitive"
  expect provider 'privileged or sensitive' "f: $sensitive"
done
for segment in 'movl %gs:0, %eax' 'movl %fs:(%eax), %eax' 'movl %eax, %gs' 'movl %ds, %eax' 'pushl %cs' 'popl %es' \
  'pushl %ss' 'lds (%eax), %ecx' 'movl %gs:0x14, %eax'; do
  expect guest 'segment register' "$stop; f: $segment"
done
expect guest 'not once' 'f: ret'
expect guest 'not once' 'hgi_arch_stop: nop; int $0x47'
expect guest 'not once' 'hgi_arch_stop: int $0x48'
expect guest 'not the stop trap' "$stop; f: int \$0x48"
expect guest 'not the stop trap' "$stop; f: int3"
expect guest 'not the stop trap' "$stop; f: ud2"
expect guest 'not the stop trap' "$stop; f: sysenter"
expect guest 'outside' "$stop; f: int \$0x47"
expect guest 'nothing to disassemble' '.data; .word 1'
expect provider ' 0 failures' 'f: subl $252, %esp; int $0x48; addl $252, %esp; ret'
expect provider ' 0 failures' 'f: addl $-128, %esp; ret; g: subl $-128, %esp; ret'
expect provider 'takes 260 bytes' 'f: addl $-256, %esp; ret'
expect provider ' 0 failures' 'f: pushl %ebx; call g; popl %ebx; ret; g: subl $244, %esp; ret'
expect provider ' 0 failures' 'hgi_provider_upcall_return: movl 4(%esp), %esp; hgi_provider_upcall_again: popl %eax; popfl; ret'
expect provider 'privileged or sensitive' 'hgi_provider_upcall_other: popfl; ret'
expect provider 'takes 260 bytes' 'f: subl $256, %esp; ret'
expect provider 'takes 260 bytes' 'f: pushl %ebx; call g; ret; g: subl $248, %esp'
expect provider 'takes 260 bytes' 'f: pushl $0; jmp g; nop; g: subl $248, %esp'
expect provider 'takes 260 bytes' 'f: pushl $0; je g; nop; g: subl $248, %esp'
expect provider 'takes ' 'f: pushl %ebx; call g; g: pushl %ebx; call f'
for unknown in 'subl %eax, %esp' 'andl $-16, %esp' 'leal -8(%esp), %esp' 'movl %ebp, %esp' 'leave' 'addl %eax, %esp'; do
  expect provider 'not known' "f: $unknown"
done
expect provider 'indirect' 'f: call *%eax'
expect provider 'indirect' 'f: jmp *(%eax)'
expect provider 'FP or SIMD' 'f: fld1'
expect provider 'nothing to disassemble' '.data; .word 1'
