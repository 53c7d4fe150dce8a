# SPDX-License-Identifier: BSD-2-Clause
# No FP register, no unaligned access: a host enters a guest with FP off (docs/boot-riscv64.md). Entries lie at multiples of 4.
set(HGI_ARCH_FLAGS -march=rv64imac_zicsr_zifencei -mabi=lp64 -mcmodel=medany -mstrict-align
  -falign-functions=4)
set(HGI_ARCH_LIBRARIES "")
