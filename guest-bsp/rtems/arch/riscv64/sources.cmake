# SPDX-License-Identifier: BSD-2-Clause
# No source that others lack. S-mode is a property of the whole installation.
file(STRINGS ${HGI_RTEMS_LIB}/include/rtems/score/cpuopts.h mode REGEX "define RISCV_USE_S_MODE 1")
if(NOT mode)
  message(FATAL_ERROR "${HGI_RTEMS_LIB}: RTEMS for M-mode; build one with RISCV_USE_S_MODE = True")
endif()
