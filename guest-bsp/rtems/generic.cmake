# SPDX-License-Identifier: BSD-2-Clause
# Takes RTEMS' generic BSP code, which knows no machine, out of the installed librtemsbsp.a. What is
# not listed can't be linked by mistake: a missing part is an error, not a driver for another board.
set(generic_names
  bootcard bspfatal-default btimer-cpucounter console-termios
  gettargethash-default irq-affinity irq-default-handler irq-enable-disable
  irq-entry-remove irq-generic irq-handler-install irq-handler-iterate irq-handler-remove irq-info
  irq-legacy irq-lock irq-priority irq-raise-clear irq-record irq-server irq-shell mallocinitone
  wkspaceinitone)
execute_process(COMMAND ${CMAKE_AR} t ${HGI_RTEMS_LIB}/librtemsbsp.a
  OUTPUT_VARIABLE members COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\n" ";" members "${members}")
# What only some installations have.
set(cache_aarch64 cache)
set(cache_riscv64 nocache)
set(cache_i386 nocache)
list(APPEND generic_names ${cache_${HGI_ARCH}})
if(members MATCHES "(^|;)sbrk\\.c")
  list(APPEND generic_names sbrk)
endif()
if(members MATCHES "console-termios-init\\.c")
  list(APPEND generic_names console-termios-init)
else()
  target_sources(hgi_rtems_late PRIVATE console/initialize.c)
endif()
set(wanted)
foreach(name ${generic_names})
  set(found ${members})
  list(FILTER found INCLUDE REGEX "^${name}\\.c\\.[0-9]+\\.o$")
  if(NOT found)
    message(FATAL_ERROR "${HGI_RTEMS_LIB}/librtemsbsp.a has no member for RTEMS' ${name}.c")
  endif()
  list(APPEND wanted ${found})
endforeach()
file(MAKE_DIRECTORY ${generic})
execute_process(COMMAND ${CMAKE_AR} x ${HGI_RTEMS_LIB}/librtemsbsp.a ${wanted}
  WORKING_DIRECTORY ${generic} COMMAND_ERROR_IS_FATAL ANY)
list(TRANSFORM wanted PREPEND ${generic}/ OUTPUT_VARIABLE generic_objects)
set_source_files_properties(${generic_objects} PROPERTIES EXTERNAL_OBJECT ON)
