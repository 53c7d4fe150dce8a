/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup process
 * @brief i386: INT 0x80 is Linux's for any code. A filter lets the host's own pass, and makes a
 * signal of the guest's.
 *
 * It tells them apart by the address of the instruction. That stops a guest that calls by mistake;
 * one that jumps into the host's code is in the same process, and is not kept from it.
 */
#define _GNU_SOURCE
#include <process/process.h>

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/prctl.h>

#include <monitor/monitor.h>

#define VDSO_SIZE 0x4000u

extern const uint8_t __executable_start[], etext[];

#define LOAD  (BPF_LD | BPF_W | BPF_ABS)
#define BELOW (BPF_JMP | BPF_JGE | BPF_K)
#define END   (BPF_RET | BPF_K)

void hgi_process_seal(void) {
  const uint32_t text = (uint32_t)(uintptr_t)__executable_start;
  const uint32_t text_end = (uint32_t)(uintptr_t)etext;
  const uint32_t vdso = (uint32_t)getauxval(AT_SYSINFO_EHDR); /* 0: nobody calls from there */
  struct sock_filter filter[] = {
      BPF_STMT(LOAD, offsetof(struct seccomp_data, instruction_pointer)),
      BPF_JUMP(BELOW, text_end, 1, 0),
      BPF_JUMP(BELOW, text, 2, 0),
      BPF_JUMP(BELOW, vdso + VDSO_SIZE, 2, 0),
      BPF_JUMP(BELOW, vdso, 0, 1),
      BPF_STMT(END, SECCOMP_RET_ALLOW),
      BPF_STMT(END, SECCOMP_RET_TRAP),
  };
  const struct sock_fprog program = {.len = sizeof(filter) / sizeof(filter[0]), .filter = filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) {
    struct hgi_line line = {.length = 0};
    hgi_line_text(&line, "system calls can't be kept from the guest: ");
    hgi_line_text(&line, strerror(errno));
    hgi_monitor_error(&line);
  }
}
