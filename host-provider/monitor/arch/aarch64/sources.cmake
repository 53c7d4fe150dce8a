# SPDX-License-Identifier: BSD-2-Clause
# What not every monitor has; the other file names are the same everywhere.
include(${CMAKE_CURRENT_LIST_DIR}/../../virt/sources.cmake)
set(HGI_ARCH_SOURCES ${HGI_VIRT_SOURCES} fw_cfg.c gic.c mmu.c pagetable.c stage2.c)
set(HGI_ARCH_PROVIDER_SOURCES early_vectors.S)
