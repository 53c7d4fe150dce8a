# SPDX-License-Identifier: BSD-2-Clause
# What not every monitor has; the other file names are the same everywhere.
set(HGI_ARCH_SOURCES
  cpus.c entropy.c faults.c fw_cfg.c guest.c interrupts.c mmu.c provider_list.c segments.c)
set(HGI_ARCH_PROVIDER_SOURCES provider_upcall.S)
