# SPDX-License-Identifier: BSD-2-Clause
# Debian's cross compiler. Guests and the monitor use it freestanding: nothing of a C library is
# linked, but divisions of 64 bits are calls of libgcc's.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR i386)
set(CMAKE_C_COMPILER i686-linux-gnu-gcc)
set(CMAKE_ASM_COMPILER i686-linux-gnu-gcc)
set(CMAKE_OBJCOPY i686-linux-gnu-objcopy)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_C_STANDARD_LIBRARIES_INIT -lgcc)
include(${CMAKE_CURRENT_LIST_DIR}/flags.cmake)
