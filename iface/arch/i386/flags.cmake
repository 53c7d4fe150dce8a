# SPDX-License-Identifier: BSD-2-Clause
# No FP register: no interrupt may spoil those of a task (docs/boot-i386.md). No landing pads: nothing here checks them. Divisions of
# 64 bits are calls of libgcc's.
set(HGI_ARCH_FLAGS -march=i686 -mgeneral-regs-only -fcf-protection=none)
set(HGI_ARCH_LIBRARIES -lgcc)
