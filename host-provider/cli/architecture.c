/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Names of architectures.
 */
#include <cli/architecture.h>

#include <elf.h>
#include <stddef.h>

const char *hgi_architecture_name(unsigned machine) {
  switch (machine) {
  case EM_386:
    return "i386";
  case EM_AARCH64:
    return "aarch64";
  case EM_RISCV:
    return "riscv64";
  default:
    return NULL;
  }
}
