/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * In place of RTEMS' cpu_asm.S and irq_asm.S: the parts that a processor's privileges are in.
 *
 * RTEMS' context switch keeps the interrupt mask in EFLAGS, where an unprivileged guest's POPF leaves
 * it out without a word, and loads GS out of the machine's descriptor table. This one keeps what
 * i386_get_interrupt_level tells, and leaves GS alone: no switch needs the host.
 */
#include <rtems/asm.h>
#include <rtems/score/cpu.h>
#include <rtems/score/percpu.h>

.set EFLAGS,  I386_CONTEXT_CONTROL_EFLAGS_OFFSET
.set ESP,     I386_CONTEXT_CONTROL_ESP_OFFSET
.set EBP,     I386_CONTEXT_CONTROL_EBP_OFFSET
.set EBX,     I386_CONTEXT_CONTROL_EBX_OFFSET
.set ESI,     I386_CONTEXT_CONTROL_ESI_OFFSET
.set EDI,     I386_CONTEXT_CONTROL_EDI_OFFSET
.set DISABLE, I386_CONTEXT_CONTROL_ISR_DISPATCH_DISABLE

        BEGIN_CODE

        PUBLIC(hgi_rtems_port_linked)
SYM(hgi_rtems_port_linked):
        ret

/* void _CPU_Context_switch(Context_Control *run, Context_Control *heir) */
        PUBLIC(_CPU_Context_switch)
        PUBLIC(_CPU_Context_switch_no_return)
SYM(_CPU_Context_switch):
SYM(_CPU_Context_switch_no_return):
        movl    4(esp), eax
        movl    esp, ESP(eax)
        movl    ebp, EBP(eax)
        movl    ebx, EBX(eax)
        movl    esi, ESI(eax)
        movl    edi, EDI(eax)
        movl    SYM(_Per_CPU_Information) + PER_CPU_ISR_DISPATCH_DISABLE, ecx
        movl    ecx, DISABLE(eax)
        movl    eax, ebx
        movl    8(esp), esi
        subl    $12, esp /* C functions want esp + 4 to be a multiple of 16 */
        call    SYM(i386_get_interrupt_level)
        movl    $CPU_EFLAGS_INTERRUPTS_ON, ecx
        testl   eax, eax
        je      1f
        movl    $CPU_EFLAGS_INTERRUPTS_OFF, ecx
1:
        movl    ecx, EFLAGS(ebx)

.Lrestore: /* esi: the context */
        movl    DISABLE(esi), ecx
        movl    ecx, SYM(_Per_CPU_Information) + PER_CPU_ISR_DISPATCH_DISABLE
        movl    ESP(esi), esp
        movl    EBP(esi), ebp
        movl    EBX(esi), ebx
        movl    EDI(esi), edi
        movl    EFLAGS(esi), eax
        movl    ESI(esi), esi
        subl    $8, esp
        pushl   eax
        call    SYM(i386_enable_interrupts)
        addl    $12, esp
        ret

/* void _CPU_Context_restore(Context_Control *heir) */
        PUBLIC(_CPU_Context_restore)
SYM(_CPU_Context_restore):
        movl    4(esp), esi
        jmp     .Lrestore

/* void _CPU_Context_save_fp(Context_Control_fp **context), and restore */
        PUBLIC(_CPU_Context_save_fp)
SYM(_CPU_Context_save_fp):
        movl    4(esp), eax
        movl    (eax), eax
        fsave   (eax)
        ret

        PUBLIC(_CPU_Context_restore_fp)
SYM(_CPU_Context_restore_fp):
        movl    4(esp), eax
        movl    (eax), eax
        frstor  (eax)
        ret

/*
 * void hgi_rtems_upcall(struct hgi_upcall *upcall), on the interrupt stack. On the interrupted one,
 * below the record, stands what the way back wants, as iface/arch/i386/hgi/arch.h has it: a return
 * address, a word, the record's address. So threads can be switched in between.
 */
        PUBLIC(hgi_rtems_upcall)
SYM(hgi_rtems_upcall):
        movl    4(esp), eax
        movl    (esp), edx
        movl    eax, -4(eax)
        movl    ebx, -8(eax)
        movl    edx, -12(eax)
        movl    eax, ebx
        subl    $4, esp
        pushl   edx
        pushl   eax
        call    SYM(hgi_rtems_interrupt)
        leal    -12(ebx), esp
        testb   al, al
        je      1f
        andl    $-16, esp
        call    SYM(hgi_rtems_interrupt_dispatch)
        leal    -12(ebx), esp
1:
        movl    4(esp), ebx
        ret

/* cpu.c of RTEMS has them in a table, for a processor that has vectors. */
.Lno_vector:
        call    SYM(hgi_arch_stop)
.macro NO_VECTOR number
        PUBLIC(rtems_exception_prologue_\number)
        .set    SYM(rtems_exception_prologue_\number), .Lno_vector
.endm
        .irp    number, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18
        NO_VECTOR \number
        .endr

        END_CODE

        END

        .section .note.GNU-stack, "", @progbits
