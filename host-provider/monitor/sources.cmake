# SPDX-License-Identifier: BSD-2-Clause
# What all hosts are made of that are built like a monitor: in QEMU, or as a process.
set(folder ${CMAKE_CURRENT_LIST_DIR})
set(HGI_MONITOR_SOURCES boot.c end.c guard.c host_console.c main.c offers.c spoil.c spoil_entries.c
  table.c traps.c where.c)
list(TRANSFORM HGI_MONITOR_SOURCES PREPEND ${folder}/)

# The provider, but for what is its machine's.
set(HGI_PROVIDER_SOURCES machine.c ports.c services.c trace.c wrong.c)
list(TRANSFORM HGI_PROVIDER_SOURCES PREPEND ${folder}/provider/)
file(GLOB views CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/compat/legacy_*.c)
list(APPEND HGI_PROVIDER_SOURCES ${views})

# hgi_header::host_version.
math(EXPR HGI_MONITOR_VERSION
  "(${PROJECT_VERSION_MAJOR} << 16) | (${PROJECT_VERSION_MINOR} << 8) | ${PROJECT_VERSION_PATCH}")
