# SPDX-License-Identifier: BSD-2-Clause
# What only this architecture has; the other file names are the same everywhere.
set(HGI_ARCH_SOURCES files.c plic.c pmp.c reflect.c)
set(HGI_ARCH_PROVIDER_SOURCES claim.S)
