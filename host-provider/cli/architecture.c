/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Names of architectures.
 */
#include <cli/architecture.h>

#include <elf.h>
#include <stddef.h>
#include <stdio.h>

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

const char *hgi_architecture_text(unsigned machine, char text[HGI_ARCHITECTURE_SIZE]) {
  const char *name = hgi_architecture_name(machine);
  if (name == NULL) {
    name = machine == EM_X86_64 ? "x86_64" : machine == EM_ARM ? "arm" : NULL;
  }
  snprintf(text, HGI_ARCHITECTURE_SIZE, name != NULL ? "%u (%s)" : "%u", machine, name);
  return text;
}
