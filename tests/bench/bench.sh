# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# ./run bench: builds what tests/bench/bench measures. `run` reads this file, and has its functions.

bench() {
  archs="" options="" rtems=$(from_caller "${HGI_RTEMS_PREFIX:-}") stock="${HGI_RTEMS_STOCK:-}"
  while [ $# -gt 0 ]; do
    case $1 in
    --check | --update) options="$options $1" && shift && continue ;;
    --arch | --rtems | --stock | --json) [ $# -ge 2 ] || die "$1 wants a value" ;;
    -*) die "bench: unknown option $1; ./run --help tells those there are" ;;
    *) options="$options $1" && shift && continue ;;
    esac
    case $1 in
    --arch)
      want_arch "$2"
      archs="$archs $2"
      ;;
    --rtems) rtems=$(from_caller "$2") ;;
    --stock) stock=$2 ;;
    --json)
      json=$(from_caller "$2")
      want_writable --json "$json"
      options="$options --json $json"
      ;;
    esac
    shift 2
  done
  [ -n "$archs" ] || archs=$ALL_ARCH
  need_build
  for arch in $archs; do
    need_arch "$arch"
    options="$options --arch $arch"
  done
  need build-essential g++
  need libcriterion-dev /usr/include/criterion/criterion.h
  need pkg-config pkg-config
  need python3-minimal python3
  need valgrind valgrind
  install_missing
  # shellcheck disable=SC2086 # a list of words; the harness judges the names before anything is built
  tests/bench/bench build $options --names
  build tools
  build_only native hgi-bench
  for arch in $archs; do
    build "host-$arch"
    build "guest-$arch"
    if [ -n "$rtems" ] && has_rtems "$arch" "$rtems"; then build_rtems "$arch" "$rtems"; fi
  done
  # shellcheck disable=SC2086 # a list of words
  tests/bench/bench build $options --rtems "$rtems" --stock "$(from_caller "$stock")"
}
