/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup process
 * @brief i386: tells memcheck of memory that it can't know of. Without valgrind it does nothing.
 *
 * A client request is a sequence of instructions without effect that valgrind knows (Valgrind
 * manual, "The Client Request mechanism").
 */
#define _GNU_SOURCE
#include <process/arch.h>

#define MAKE_MEM_DEFINED (((uint32_t)'M' << 24 | (uint32_t)'C' << 16) + 2u)

/* The C library's thread, in a static program: memory of brk, which Linux clears. */
#define THREAD_BEFORE 256u
#define THREAD_SIZE   4096u

void hgi_process_defined(uint32_t address, uint32_t size) {
  volatile uint32_t request[6] = {MAKE_MEM_DEFINED, address, size, 0, 0, 0};
  uint32_t result = 0;
  __asm__ volatile("roll $3, %%edi\n\t"
                   "roll $13, %%edi\n\t"
                   "roll $29, %%edi\n\t"
                   "roll $19, %%edi\n\t"
                   "xchgl %%ebx, %%ebx"
                   : "+d"(result)
                   : "a"(request)
                   : "memory", "cc");
}

void hgi_process_defined_thread(void) {
  const uint32_t thread = (uint32_t)(uintptr_t)__builtin_thread_pointer();
  hgi_process_defined(thread - THREAD_BEFORE, THREAD_SIZE);
}
