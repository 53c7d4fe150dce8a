# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# A part of ./run: ./run matrix
# shellcheck disable=SC2154,SC2164 # ./run sets the variables, and has set -e

# matrix_hosts ARCH...: builds what is booted, and prints the hosts' names.
matrix_hosts() {
  for arch in "$@"; do
    build "host-$arch" >&2
    build "guest-$arch" >&2
    if [ -n "${HGI_RTEMS_PREFIX:-}" ] && has_rtems "$arch" "$HGI_RTEMS_PREFIX"; then
      build_rtems "$arch" "$HGI_RTEMS_PREFIX" >&2
    fi
    echo "$arch"
    if [ "$arch" = i386 ]; then
      build process-i386 >&2
      echo process
    fi
  done
}

matrix() {
  archs="" abi="" json="" html=""
  while [ $# -gt 0 ]; do
    case $1 in
    --arch | --abi | --json | --html) [ $# -ge 2 ] || die "$1 wants a value" ;;
    *) die "matrix: unknown option $1; ./run --help tells those there are" ;;
    esac
    case $1 in
    --arch)
      want_arch "$2"
      archs="$archs $2"
      ;;
    --abi)
      want_abi "$2"
      abi="$abi --abi $2"
      ;;
    --json)
      json=$(from_caller "$2")
      want_writable --json "$json"
      ;;
    --html)
      html=$(from_caller "$2")
      want_writable --html "$html"
      ;;
    esac
    shift 2
  done
  [ -n "$archs" ] || archs=$ALL_ARCH
  need_build
  for arch in $archs; do
    need_arch "$arch"
    [ "$arch" != i386 ] || need_process
  done
  install_missing
  HGI_RTEMS_PREFIX=$(from_caller "${HGI_RTEMS_PREFIX:-}")
  export HGI_RTEMS_PREFIX
  build tools
  # shellcheck disable=SC2086 # a list of words
  hosts=$(matrix_hosts $archs)
  mkdir -p build/matrix
  status=0
  # shellcheck disable=SC2086 # a list of words
  tests/matrix/cells build/tools/hgi "built rtems" "$hosts" $abi --text build/matrix/matrix.txt \
    --json build/matrix/matrix.json --html build/matrix/matrix.html || status=$?
  [ $status -le 1 ] || return $status
  cat build/matrix/matrix.txt
  [ -z "$json" ] || cp build/matrix/matrix.json "$json" || status=2
  [ -z "$html" ] || cp build/matrix/matrix.html "$html" || status=2
  echo "build/matrix/matrix.html"
  return $status
}
