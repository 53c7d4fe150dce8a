# SPDX-License-Identifier: BSD-2-Clause
# The same for makefiles: hgi.pc, and for each architecture hgi-ARCH.pc (hosts) and hgi-guest-ARCH.pc, whose
# variables name sources to compile. Paths are relative to the files, as the package may be moved.
set(pc_dir ${CMAKE_INSTALL_DATAROOTDIR}/pkgconfig)
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX}/${pc_dir}
  OUTPUT_VARIABLE up)

function(hgi_pc name description)
  cmake_parse_arguments(PARSE_ARGV 2 pc "" "REQUIRES;CFLAGS;LIBS" "VARIABLES")
  string(JOIN "\n" variables ${pc_VARIABLES})
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.pc @ONLY CONTENT
"# SPDX-License-Identifier: BSD-2-Clause
prefix=\${pcfiledir}/@up@
includedir=\${prefix}/@CMAKE_INSTALL_INCLUDEDIR@
datadir=\${prefix}/@data@
@variables@

Name: @name@
Description: @description@
Version: @PROJECT_VERSION@
Requires: @pc_REQUIRES@
Cflags: @pc_CFLAGS@
Libs: @pc_LIBS@
")
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${name}.pc DESTINATION ${pc_dir})
endfunction()

hgi_pc(hgi "The headers of the Host-Guest Interface" CFLAGS -I\${includedir}
  VARIABLES hgi=\${prefix}/${CMAKE_INSTALL_BINDIR}/hgi conform=\${datadir}/conformance/conform)

string(JOIN " " freestanding ${HGI_FREESTANDING_FLAGS})
string(JOIN " " link -nostdlib ${HGI_FREESTANDING_LINK_FLAGS})
foreach(arch ${HGI_ARCHITECTURES})
  include(${PROJECT_SOURCE_DIR}/iface/arch/${arch}/flags.cmake)
  string(JOIN " " flags ${HGI_ARCH_FLAGS})
  hgi_pc(hgi-${arch} "A host of the Host-Guest Interface, ${arch}" REQUIRES hgi
    CFLAGS "-I\${includedir}/hgi/arch/${arch} ${flags} ${freestanding}"
    LIBS "${link} ${HGI_ARCH_LIBRARIES}"
    VARIABLES monitor=\${datadir}/arch/${arch}/hgi-monitor.elf
      conform_guest=\${datadir}/arch/${arch}/hgi-conform.elf)

  set(arch_dir \${guestdir}/arch/${arch})
  list(TRANSFORM HGI_GUEST_SOURCES PREPEND \${guestdir}/ OUTPUT_VARIABLE sources)
  list(TRANSFORM HGI_BARE_SOURCES PREPEND \${guestdir}/ OUTPUT_VARIABLE bare)
  string(JOIN " " sources ${sources} ${arch_dir}/cpu.c ${arch_dir}/start.S)
  string(JOIN " " bare ${bare} ${arch_dir}/trap.S ${arch_dir}/trap.c)
  hgi_pc(hgi-guest-${arch} "A guest of the Host-Guest Interface, ${arch}" REQUIRES hgi-${arch}
    CFLAGS "-I\${guestdir} -I${arch_dir}" LIBS "-T${arch_dir}/guest.ld"
    VARIABLES guestdir=\${datadir}/guest "sources=${sources}" "bare_sources=${bare}")
endforeach()
