# SPDX-License-Identifier: BSD-2-Clause
# Native side: the list's own rules, and the suite on every version of the monitor.

function(hgi_conform_test name)
  add_test(NAME conformance.${name} COMMAND ${ARGN})
  set_tests_properties(conformance.${name} PROPERTIES LABELS conformance TIMEOUT 900)
endfunction()

hgi_conform_test(list sh -c "'$<TARGET_FILE:hgi-shims>' --losses | '$<TARGET_FILE:conform-list>' --check")
hgi_conform_test(list-fails ${CMAKE_CURRENT_SOURCE_DIR}/list-selftest
  $<TARGET_FILE:conform-list> $<TARGET_FILE:hgi-shims>)
hgi_conform_test(tap ${CMAKE_CURRENT_SOURCE_DIR}/tap-selftest)

set(arch aarch64)
set(guest ${PROJECT_SOURCE_DIR}/build/guest-${arch}/hgi-conform)
set(run $<TARGET_FILE:hgi> run --monitor ${PROJECT_SOURCE_DIR}/build/host-${arch}/hgi-monitor.elf
  --icount --timeout 120 --config conform.own=host)
set(devices --legacy --rng --cpus 2
  --channel samples:sampling:64:1000000 --channel queue:queuing:64:4)

foreach(version 1.0 1.1 1.2 1.3 2.0)
  hgi_conform_test(${version}
    ${CMAKE_CURRENT_SOURCE_DIR}/conform --own ${guest}.elf ${run} --abi ${version} --cmdline)
endforeach()
hgi_conform_test(devices
  ${CMAKE_CURRENT_SOURCE_DIR}/conform --own ${guest}.elf ${run} --abi 2.0 ${devices} --cmdline)
hgi_conform_test(shims ${CMAKE_CURRENT_SOURCE_DIR}/shims
  $<TARGET_FILE:conform-list> $<TARGET_FILE:hgi-shims> ${guest}.elf ${run})
hgi_conform_test(contrary ${CMAKE_CURRENT_SOURCE_DIR}/contrary
  ${guest}-contrary.elf ${run} --abi 2.0 ${devices} --cmdline)
set_tests_properties(conformance.shims conformance.contrary PROPERTIES PROCESSORS 2)

# Every shim taken out, and broken in each way: tests/conformance/broken/table.py.
set(broken $<TARGET_FILE:hgi-shims> ${PROJECT_SOURCE_DIR}/build/guest-${arch} ${run})
hgi_conform_test(broken-shims ${CMAKE_COMMAND} -E env PYTHONDONTWRITEBYTECODE=1
  python3 ${CMAKE_CURRENT_SOURCE_DIR}/broken/broken.py ${broken})
hgi_conform_test(broken-shims-fails ${CMAKE_CURRENT_SOURCE_DIR}/broken/selftest ${broken})
set_tests_properties(conformance.broken-shims conformance.broken-shims-fails PROPERTIES PROCESSORS 2)
