# SPDX-License-Identifier: BSD-2-Clause
# No FP register, unaligned access or outline atomics: a host enters a guest with FP off and no caches (docs/boot-aarch64.md).
set(HGI_ARCH_FLAGS -march=armv8-a -mgeneral-regs-only -mstrict-align -mno-outline-atomics)
set(HGI_ARCH_LIBRARIES "")
