# SPDX-License-Identifier: BSD-2-Clause
# The installed HGI: find_package(HGI 2.0 REQUIRED COMPONENTS guest host tools monitor conformance)
#
# HGI_ARCH: aarch64, riscv64 or i386; by itself that of CMAKE_SYSTEM_PROCESSOR. guest, host and monitor
# are an architecture's. docs/install.md tells what each target and variable is for.
@PACKAGE_INIT@
set(HGI_INCLUDE_DIR "@PACKAGE_HGI_PACKAGE_INCLUDEDIR@")
set(HGI_DATA_DIR "@PACKAGE_HGI_PACKAGE_DATADIR@")
set(HGI_GUEST_SOURCES @HGI_GUEST_SOURCES@)
set(HGI_BARE_SOURCES @HGI_BARE_SOURCES@)
list(TRANSFORM HGI_GUEST_SOURCES PREPEND "${HGI_DATA_DIR}/guest/")
list(TRANSFORM HGI_BARE_SOURCES PREPEND "${HGI_DATA_DIR}/guest/")

if(NOT DEFINED HGI_ARCH)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
    set(HGI_ARCH aarch64)
  elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^i[3-6]86$")
    set(HGI_ARCH i386)
  else()
    set(HGI_ARCH "${CMAKE_SYSTEM_PROCESSOR}")
  endif()
endif()

# The compiler is this machine's, if nobody said that it is for another.
file(GLOB hgi_architectures RELATIVE "${HGI_DATA_DIR}/arch" "${HGI_DATA_DIR}/arch/*")
set(hgi_wanted "")
if(NOT HGI_ARCH IN_LIST hgi_architectures)
  list(JOIN hgi_architectures ", " hgi_wanted)
  set(hgi_wanted ". Architectures that are here: ${hgi_wanted}. Wanted a toolchain file of one of them, \
as -DCMAKE_TOOLCHAIN_FILE=${HGI_DATA_DIR}/arch/ARCH/toolchain.cmake, or HGI_ARCH")
endif()

macro(hgi_component name file)
  list(APPEND hgi_components ${name})
  if(EXISTS "${file}")
    set(HGI_${name}_FOUND TRUE)
  elseif(HGI_FIND_REQUIRED_${name})
    set(HGI_NOT_FOUND_MESSAGE "HGI has no ${name} for HGI_ARCH '${HGI_ARCH}' here: no file ${file}${hgi_wanted}")
  endif()
endmacro()

set(hgi_components "")
set(arch_data "${HGI_DATA_DIR}/arch/${HGI_ARCH}")
set(HGI_GUEST_ARCH_DIR "${HGI_DATA_DIR}/guest/arch/${HGI_ARCH}")
set(HGI_LINKER_SCRIPT "${HGI_GUEST_ARCH_DIR}/guest.ld")
set(HGI_MONITOR "${arch_data}/hgi-monitor.elf")
set(HGI_CONFORM_GUEST "${arch_data}/hgi-conform.elf")
set(HGI_CONFORM "${HGI_DATA_DIR}/conformance/conform")
hgi_component(host "${arch_data}/flags.cmake")
hgi_component(guest "${HGI_LINKER_SCRIPT}")
hgi_component(tools "@PACKAGE_HGI_PACKAGE_BINDIR@/hgi")
hgi_component(monitor "${HGI_MONITOR}")
hgi_component(conformance "${HGI_CONFORM}")
foreach(name ${HGI_FIND_COMPONENTS})
  if(NOT name IN_LIST hgi_components AND HGI_FIND_REQUIRED_${name})
    set(HGI_NOT_FOUND_MESSAGE "HGI has no component ${name}, it has ${hgi_components}")
  endif()
endforeach()
check_required_components(HGI)

if(NOT TARGET HGI::iface)
  # The ABI's headers; with an architecture <hgi/arch.h>, too.
  add_library(HGI::iface INTERFACE IMPORTED)
  target_include_directories(HGI::iface INTERFACE "${HGI_INCLUDE_DIR}")
  if(HGI_host_FOUND)
    target_include_directories(HGI::iface INTERFACE "${HGI_INCLUDE_DIR}/hgi/arch/${HGI_ARCH}")
  endif()
endif()

if(HGI_tools_FOUND AND NOT TARGET HGI::hgi)
  add_executable(HGI::hgi IMPORTED)
  set_target_properties(HGI::hgi PROPERTIES IMPORTED_LOCATION "@PACKAGE_HGI_PACKAGE_BINDIR@/hgi")
endif()

if(HGI_host_FOUND AND NOT TARGET HGI::flags)
  # How freestanding code of a host or a guest is compiled and linked.
  include("${CMAKE_CURRENT_LIST_DIR}/flags.cmake")
  include("${arch_data}/flags.cmake")
  add_library(HGI::flags INTERFACE IMPORTED)
  target_compile_features(HGI::flags INTERFACE c_std_11)
  target_compile_options(HGI::flags INTERFACE ${HGI_ARCH_FLAGS} ${HGI_FREESTANDING_FLAGS})
  target_link_options(HGI::flags INTERFACE -nostdlib ${HGI_FREESTANDING_LINK_FLAGS})
  target_link_libraries(HGI::flags INTERFACE ${HGI_ARCH_LIBRARIES})
  # All that a host needs: headers and flags.
  add_library(HGI::host INTERFACE IMPORTED)
  target_link_libraries(HGI::host INTERFACE HGI::iface HGI::flags)
endif()

if(HGI_guest_FOUND AND NOT TARGET HGI::guest)
  # Negotiation and shims, as sources: they are compiled with what the guest is compiled with.
  add_library(HGI::negotiation INTERFACE IMPORTED)
  target_sources(HGI::negotiation INTERFACE ${HGI_GUEST_SOURCES} "${HGI_GUEST_ARCH_DIR}/cpu.c")
  target_include_directories(HGI::negotiation INTERFACE
    "${HGI_DATA_DIR}/guest" "${HGI_GUEST_ARCH_DIR}")
  target_link_libraries(HGI::negotiation INTERFACE HGI::iface)
  # A freestanding guest: with start code, linker script and flags.
  add_library(HGI::guest INTERFACE IMPORTED)
  target_sources(HGI::guest INTERFACE "${HGI_GUEST_ARCH_DIR}/start.S")
  target_link_options(HGI::guest INTERFACE "-T${HGI_LINKER_SCRIPT}")
  target_link_libraries(HGI::guest INTERFACE HGI::negotiation HGI::flags)
  # What the bare guest has besides: interrupts and exceptions (bare/trap.h), memset and memcpy.
  add_library(HGI::bare INTERFACE IMPORTED)
  target_sources(HGI::bare INTERFACE ${HGI_BARE_SOURCES}
    "${HGI_GUEST_ARCH_DIR}/trap.S" "${HGI_GUEST_ARCH_DIR}/trap.c")
  target_link_libraries(HGI::bare INTERFACE HGI::guest)
endif()
