/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Illegal instructions. They are not delegated to the guest, since the stop trap and the
 * machine's CSRs are among them.
 */
#include <reflect.h>

#include <stddef.h>

#include <registers.h>

#define MODE            (UINT64_C(3) << 11) /* mstatus.MPP */
#define MODE_SUPERVISOR (UINT64_C(1) << 11)
#define SUPERVISOR_IE   UINT64_C(0x002)
#define SUPERVISOR_PIE  UINT64_C(0x020)
#define SUPERVISOR_MODE UINT64_C(0x100) /* sstatus.SPP */
#define OPCODE(i)       ((i)&0x7fu)
#define OPCODE_SYSTEM   0x73u
#define FUNCTION(i)     ((i) >> 12 & 7u)
#define NUMBER(i)       ((i) >> 20) /* of a CSR, or of an instruction without one */
#define CSR_MACHINE(n)  (((n) >> 8 & 3u) == 3u)
#define CSR_STIMECMP    0x14du
#define NUMBER_MRET     0x302u
#define VECTOR_MODE     UINT64_C(3)

bool hgi_reflect_is_kernel(void) {
  return (HGI_READ(mstatus) & MODE) == MODE_SUPERVISOR;
}

const char *hgi_reflect_machine_only(uint32_t instruction) {
  uint32_t number = NUMBER(instruction);
  if (OPCODE(instruction) != OPCODE_SYSTEM) {
    return NULL;
  }
  if (FUNCTION(instruction) == 0) {
    return number == NUMBER_MRET ? "MRET" : NULL;
  }
  return CSR_MACHINE(number) || number == CSR_STIMECMP ? "system register that is not the guest's"
                                                       : NULL;
}

void hgi_reflect(void) {
  uint64_t status = HGI_READ(mstatus);
  uint64_t next = status & ~(SUPERVISOR_IE | SUPERVISOR_PIE | SUPERVISOR_MODE | MODE);
  next |= (status & SUPERVISOR_IE) != 0 ? SUPERVISOR_PIE : 0;
  next |= (status & MODE) == MODE_SUPERVISOR ? SUPERVISOR_MODE : 0;
  HGI_WRITE(scause, HGI_READ(mcause));
  HGI_WRITE(sepc, HGI_READ(mepc));
  HGI_WRITE(stval, HGI_READ(mtval));
  HGI_WRITE(mstatus, next | MODE_SUPERVISOR);
  HGI_WRITE(mepc, HGI_READ(stvec) & ~VECTOR_MODE);
}
