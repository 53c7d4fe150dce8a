# SPDX-License-Identifier: BSD-2-Clause
# What freestanding code of a host or a guest is compiled and linked with, beside its architecture's
# flags.cmake. Cross compilers for Linux programs add what is for those: it is taken away. Nothing may
# become a call of memset or memcpy behind our back where there is none.
set(HGI_FREESTANDING_FLAGS -ffreestanding -fno-pie -fno-stack-protector
  -fno-asynchronous-unwind-tables -fno-unwind-tables -ffunction-sections -fdata-sections
  -fno-tree-loop-distribute-patterns -fno-common)
set(HGI_FREESTANDING_LINK_FLAGS -static -no-pie
  -Wl,--gc-sections,--build-id=none,-z,noexecstack,-z,max-page-size=4096)
