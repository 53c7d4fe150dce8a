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
# No FP register: see shared/design.md, 4.4. No landing pads: nothing here checks them.
set(HGI_ARCH_FLAGS -march=i686 -mgeneral-regs-only -fcf-protection=none)
