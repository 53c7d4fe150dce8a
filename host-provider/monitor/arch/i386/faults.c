/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What an exception in the guest was about.
 */
#include <exceptions.h>

#include <hgi/arch.h>

#include <monitor/monitor.h>
#include <monitor/provider.h>
#include <platform.h>

#define ERROR_WRITE 2u
#define ERROR_FETCH 16u
#define OPCODE_INT  0xcdu
#define OPCODE_HLT  0xf4u
#define OPCODE_TWO  0x0fu
#define INT_LENGTH  2u
#define HLT_LENGTH  1u

/* Two bytes of an instruction that was fetched: from RAM, or from the provider. */
static bool read_code(uint32_t at, uint8_t *bytes) {
  const uint32_t begin = (uint32_t)(uintptr_t)hgi_provider_begin;
  const uint32_t end = (uint32_t)(uintptr_t)hgi_provider_end;
  if (!hgi_guest_writable(&hgi_monitor.partition, at, INT_LENGTH) &&
      !(at >= begin && at < end - 1)) {
    return false;
  }
  hgi_machine_read(&hgi_monitor.partition, at, bytes, INT_LENGTH);
  return true;
}

/* Instructions that need a privilege by themselves (Intel SDM, volume 3, 5.9, and I/O). */
static bool is_privileged(const uint8_t *code) {
  static const uint8_t one[] = {0xfa, 0xfb, 0xe4, 0xe5, 0xe6, 0xe7, 0xec,
                                0xed, 0xee, 0xef, 0x6c, 0x6d, 0x6e, 0x6f};
  static const uint8_t two[] = {0x00, 0x01, 0x06, 0x08, 0x09, 0x20, 0x21,
                                0x22, 0x23, 0x30, 0x32, 0x33, 0x35};
  const bool longer = code[0] == OPCODE_TWO;
  const uint8_t *list = longer ? two : one;
  for (uint32_t i = 0; i < (longer ? sizeof(two) : sizeof(one)); i++) {
    if (list[i] == code[longer ? 1 : 0]) {
      return true;
    }
  }
  return false;
}

/* After these eip is behind the instruction. */
static bool is_trap(uint32_t vector) {
  return vector == HGI_EXCEPTION_DEBUG || vector == HGI_EXCEPTION_BREAKPOINT ||
         vector == HGI_EXCEPTION_OVERFLOW;
}

static const char *protection(const uint8_t *code) {
  return code[0] == OPCODE_INT ? "unknown INT"
         : is_privileged(code) ? "privileged instruction"
                               : "general protection";
}

static const char *page(const struct hgi_regs *regs, uint32_t error, uint64_t address) {
  return (error & ERROR_FETCH) != 0 || address == regs->eip ? "instruction fetch"
         : (error & ERROR_WRITE) != 0                       ? "write"
                                                            : "read";
}

static const char *name(uint32_t vector) {
  switch (vector) {
  case HGI_EXCEPTION_DIVIDE:
    return "division";
  case HGI_EXCEPTION_DEBUG:
  case HGI_EXCEPTION_BREAKPOINT:
    return "breakpoint instruction";
  case HGI_EXCEPTION_OVERFLOW:
  case HGI_EXCEPTION_BOUND:
    return "overflow or bound check";
  case HGI_EXCEPTION_UNDEFINED:
    return "undefined instruction";
  case HGI_EXCEPTION_NO_FPU:
  case HGI_EXCEPTION_X87:
  case HGI_EXCEPTION_SIMD:
    return "floating-point instruction";
  case HGI_EXCEPTION_SEGMENT:
  case HGI_EXCEPTION_STACK:
    return "segment";
  case HGI_EXCEPTION_ALIGNMENT:
    return "misaligned access";
  default:
    return "unexpected exception";
  }
}

void hgi_guest_exception(struct hgi_regs *regs, uint32_t vector, uint32_t error, uint64_t address) {
  uint8_t code[INT_LENGTH] = {0, 0};
  const bool fetched = read_code(regs->eip, code);
  /* An INT or HLT that can be read was fetched, and does nothing but come here. */
  if (fetched && code[0] == OPCODE_INT && code[1] == HGI_CALL_VECTOR) {
    regs->eip += INT_LENGTH;
    hgi_guest_call(regs);
  } else if (fetched && code[0] == OPCODE_INT && code[1] == HGI_ARCH_STOP_VECTOR) {
    hgi_guest_stop();
  } else if (fetched && code[0] == OPCODE_HLT && !is_trap(vector)) {
    regs->eip += HLT_LENGTH;
    hgi_guest_wait();
  } else if (vector == HGI_EXCEPTION_PAGE) {
    hgi_guest_fault(regs, page(regs, error, address), address);
  } else if (vector == HGI_EXCEPTION_PROTECTION) {
    hgi_guest_fault(regs, protection(code), 0);
  } else {
    hgi_guest_fault(regs, name(vector), 0);
  }
}
