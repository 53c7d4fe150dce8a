# SPDX-License-Identifier: BSD-2-Clause
# RTEMS' own compiler, from the installation that HGI_RTEMS_PREFIX (cache or environment) names.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR i386)
if(NOT HGI_RTEMS_PREFIX)
  set(HGI_RTEMS_PREFIX "$ENV{HGI_RTEMS_PREFIX}")
endif()
set(HGI_RTEMS_PREFIX "${HGI_RTEMS_PREFIX}" CACHE PATH "An RTEMS installation: bin/ARCH-rtemsN-gcc")
set(ENV{HGI_RTEMS_PREFIX} "${HGI_RTEMS_PREFIX}")
file(GLOB HGI_RTEMS_CC "${HGI_RTEMS_PREFIX}/bin/i386-rtems*-gcc")
if(NOT HGI_RTEMS_CC)
  message(FATAL_ERROR "HGI_RTEMS_PREFIX is '${HGI_RTEMS_PREFIX}': no bin/i386-rtems*-gcc there")
endif()
list(GET HGI_RTEMS_CC -1 HGI_RTEMS_CC)
set(CMAKE_C_COMPILER "${HGI_RTEMS_CC}")
set(CMAKE_ASM_COMPILER "${HGI_RTEMS_CC}")
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
# For negotiation, shims and start code, as in iface/arch/i386/toolchain.cmake.
set(HGI_ARCH_FLAGS -march=i686 -mgeneral-regs-only -fcf-protection=none)
