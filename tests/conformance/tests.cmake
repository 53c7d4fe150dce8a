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
hgi_conform_test(tries ${CMAKE_CURRENT_SOURCE_DIR}/tries-selftest)

# conformance.NAME is aarch64's, conformance.NAME-riscv64 another's. MACHINE: options for the machine, beside
# channels and the legacy view. UNSEEN: see contrary; UNCOUNTED: see shims.
function(hgi_conform_tests arch suffix)
  cmake_parse_arguments(PARSE_ARGV 2 on "" "" "MACHINE;UNSEEN;UNCOUNTED")
  set(guest ${PROJECT_SOURCE_DIR}/build/guest-${arch}/hgi-conform)
  set(run $<TARGET_FILE:hgi> run --monitor ${PROJECT_SOURCE_DIR}/build/host-${arch}/hgi-monitor.elf
    --icount --config conform.own=host)
  set(good --timeout 120)
  # What is wrong may hang the guest, by which its assertion fails; what does not takes 247 ms at most till it is
  # seen (watchdog_sleeps).
  set(bad ${good} --limit 300)
  set(devices --legacy --channel samples:sampling:64:1000000 --channel queue:queuing:64:4 ${on_MACHINE})
  foreach(version 1.0 1.1 1.2 1.3 2.0)
    hgi_conform_test(${version}${suffix}
      ${CMAKE_CURRENT_SOURCE_DIR}/conform --own ${guest}.elf ${run} ${good} --abi ${version} --cmdline)
  endforeach()
  hgi_conform_test(devices${suffix}
    ${CMAKE_CURRENT_SOURCE_DIR}/conform --own ${guest}.elf ${run} ${good} --abi 2.0 ${devices} --cmdline)
  hgi_conform_test(shims${suffix} ${CMAKE_CURRENT_SOURCE_DIR}/shims ${on_UNCOUNTED}
    $<TARGET_FILE:conform-list> $<TARGET_FILE:hgi-shims> ${guest}.elf ${run} ${good})
  hgi_conform_test(contrary${suffix} ${CMAKE_CURRENT_SOURCE_DIR}/contrary ${on_UNSEEN}
    ${guest}-contrary.elf ${run} ${bad} --abi 2.0 ${devices} --cmdline)
  set_tests_properties(conformance.shims${suffix} conformance.contrary${suffix} PROPERTIES PROCESSORS 2)
endfunction()

hgi_conform_tests(aarch64 "" MACHINE --rng --cpus 2)
hgi_conform_tests(riscv64 -riscv64 MACHINE --rng --cpus 2)
# One CPU, and nothing that counts the guest's instructions alone.
hgi_conform_tests(i386 -i386 MACHINE --rng
  UNSEEN --unseen count_slow,ipi_is_lost,start_twice UNCOUNTED --uncounted)

# Every shim taken out, and broken in each way: tests/conformance/broken/table.py.
set(broken $<TARGET_FILE:hgi-shims> ${PROJECT_SOURCE_DIR}/build/guest-aarch64
  $<TARGET_FILE:hgi> run --monitor ${PROJECT_SOURCE_DIR}/build/host-aarch64/hgi-monitor.elf
  --icount --timeout 120 --config conform.own=host)
hgi_conform_test(broken-shims ${CMAKE_COMMAND} -E env PYTHONDONTWRITEBYTECODE=1
  python3 ${CMAKE_CURRENT_SOURCE_DIR}/broken/broken.py ${broken})
hgi_conform_test(broken-shims-fails ${CMAKE_CURRENT_SOURCE_DIR}/broken/selftest ${broken})
set_tests_properties(conformance.broken-shims conformance.broken-shims-fails PROPERTIES PROCESSORS 2)
