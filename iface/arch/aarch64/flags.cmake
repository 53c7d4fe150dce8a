# SPDX-License-Identifier: BSD-2-Clause
# No FP register, no unaligned access, no outline atomics: see shared/design.md, 4.4.
set(HGI_ARCH_FLAGS -march=armv8-a -mgeneral-regs-only -mstrict-align -mno-outline-atomics)
set(HGI_ARCH_LIBRARIES "")
