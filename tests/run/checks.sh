# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# A part of ./run: The commands that test, prove, measure, fuzz and install.
# shellcheck disable=SC2154,SC2164 # ./run sets the variables, and has set -e

install_all() {
  archs="" prefix=""
  while [ $# -gt 0 ]; do
    case $1 in
    --arch | --prefix) [ $# -ge 2 ] || die "$1 wants a value" ;;
    *) die "install: unknown option $1; ./run --help tells those there are" ;;
    esac
    case $1 in
    --arch)
      want_arch "$2"
      archs="$archs $2"
      ;;
    --prefix) prefix=$(from_caller "$2") ;;
    esac
    shift 2
  done
  [ -n "$prefix" ] || die "install: wants --prefix DIR"
  presets=tools
  need_build
  for arch in ${archs:-$ALL_ARCH}; do
    need_arch "$arch"
    presets="$presets host-$arch guest-$arch"
    [ "$arch" != i386 ] || { need_process && presets="$presets process-i386"; }
  done
  install_missing
  for preset in $presets; do
    build "$preset"
    cmake --install "build/$preset" --prefix "$prefix" >"$LOG" 2>&1 || { cat "$LOG" >&2 && die "installing $preset failed"; }
  done
  echo "$prefix/bin/hgi"
}

run_tests() {
  [ $# -eq 0 ] || die "test takes no option, got $1"
  [ -z "${HGI_RTEMS_PREFIX:-}" ] || check_rtems aarch64 "$(from_caller "$HGI_RTEMS_PREFIX")"
  need_test
  install_missing
  for arch in $ALL_ARCH; do
    build "host-$arch"
    build "guest-$arch"
  done
  build process-i386
  build tools # docs.write-a-host shows commands of a user, who has these
  if [ -n "${HGI_RTEMS_PREFIX:-}" ]; then
    HGI_RTEMS_PREFIX=$(from_caller "$HGI_RTEMS_PREFIX")
    export HGI_RTEMS_PREFIX
    for arch in $ALL_ARCH; do
      if has_rtems "$arch" "$HGI_RTEMS_PREFIX"; then build_rtems "$arch" "$HGI_RTEMS_PREFIX"; fi
    done
  else
    echo "run: no RTEMS (HGI_RTEMS_PREFIX is not set): tests that boot it are skipped"
  fi
  build native
  status=0
  ctest --preset native --parallel "$(nproc)" --output-junit "$PWD/build/tests.xml" || status=$?
  suite=$(sed -n '/<testsuite/,/>/p' build/tests.xml | tr -d '\n')
  count() {
    printf '%s' "$suite" | sed -n "s/.*[[:space:]]$1=\"\([0-9]*\)\".*/\1/p"
  }
  all=$(count tests)
  [ "${all:-0}" -gt 0 ] || die "ctest ran no test"
  failed=$(count failures) skipped=$(($(count skipped) + $(count disabled)))
  echo "$((all - failed - skipped)) passed, $failed failed, $skipped skipped"
  return $status
}

abi() {
  need_abi
  install_missing
  if [ $# -gt 0 ]; then
    tests/abi/gate/check --objects "$@"
    return
  fi
  status=0
  tests/abi/gate/check || status=1
  tests/abi/gate/check-frozen || status=1
  return $status
}

coverage() {
  [ $# -eq 0 ] || die "coverage takes no option, got $1"
  need_test
  need clang-19 clang-19
  need llvm-19 llvm-cov-19
  need libclang-rt-19-dev /usr/lib/llvm-19/lib/clang/19/lib/linux
  install_missing
  build_only coverage hgi-unit-tests
  tests/coverage/measure
}

mutate() {
  need_test
  install_missing
  count=$#
  for file in "$@"; do
    file=$(from_caller "$file")
    [ -f "$file" ] || die "mutate: no file $file"
    set -- "$@" "$file"
  done
  shift "$count"
  build_only mutate hgi-unit-tests
  python3 tests/mutate/mutate.py build/mutate "$@"
}

fuzz() {
  seconds=60
  targets=""
  all=$(sed -n 's/^hgi_fuzz_target(\([a-z]*\).*/\1/p' tests/fuzz/CMakeLists.txt | tr '\n' ' ')
  while [ $# -gt 0 ]; do
    case $1 in
    --seconds)
      [ $# -ge 2 ] || die "$1 wants a value"
      case $2 in
      "" | 0* | *[!0-9]*) die "--seconds: $2 is no number above 0" ;;
      esac
      seconds=$2
      shift
      ;;
    -*) die "fuzz: unknown option $1; ./run --help tells those there are" ;;
    *)
      case " $all" in
      *" $1 "*) targets="$targets $1" ;;
      *) die "fuzz: no target $1, there are: $all" ;;
      esac
      ;;
    esac
    shift
  done
  need cmake cmake
  need ninja-build ninja
  need libcjson-dev /usr/include/cjson/cJSON.h
  need clang-19 clang-19
  need libclang-rt-19-dev /usr/lib/llvm-19/lib/clang/19/lib/linux
  install_missing
  # shellcheck disable=SC2046,SC2086 # lists of words
  build_only fuzz $(printf 'fuzz-%s ' ${targets:-$all})
  # shellcheck disable=SC2086 # a list of words
  tests/fuzz/fuzz build/fuzz "$seconds" ${targets:-$all}
}

make_docs() {
  [ $# -eq 0 ] || die "docs takes no option, got $1"
  need cmake cmake
  need ninja-build ninja
  need doxygen doxygen
  install_missing
  build docs
  echo "build/docs/html/index.html"
}

prove() {
  [ $# -eq 0 ] || die "proof takes no option, got $1"
  need frama-c-base frama-c
  need why3 why3
  need cvc4 cvc4
  install_missing
  tests/proof/check
}
