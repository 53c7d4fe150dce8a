# SPDX-License-Identifier: BSD-2-Clause
# What only this architecture has; the other file names are the same everywhere.
set(HGI_ARCH_SOURCES gic.c mmu.c pagetable.c stage2.c ../../virt/fw_cfg.c)
set(HGI_ARCH_PROVIDER_SOURCES)
