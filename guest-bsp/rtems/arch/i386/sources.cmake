# SPDX-License-Identifier: BSD-2-Clause
# What this architecture has beside the files that each has.
target_sources(hgi_rtems_late PRIVATE arch/${HGI_ARCH}/mask.c arch/${HGI_ARCH}/port.S)
