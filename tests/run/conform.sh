# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# A part of ./run: ./run conform
# shellcheck disable=SC2154,SC2164 # ./run sets the variables, and has set -e

# cpus_of ARCH: more than one, where the monitor has more.
cpus_of() {
  case $1 in
  i386) echo 1 ;;
  *) echo 2 ;;
  esac
}

# conform_monitor: on each version without devices, then on the newest with all of them.
conform_monitor() {
  # Not --timeout 60: a machine may have other things to do.
  set -- build/tools/hgi run --monitor "build/host-$arch/hgi-monitor.elf" --icount --timeout 300 \
    --config conform.own=host
  status=0
  for v in $abi; do
    echo "host of ABI $v:"
    tests/conformance/conform --own "$guest" "$@" --abi "$v" --cmdline || status=1
  done
  cpus=$(cpus_of "$arch")
  echo "host of ABI $v with legacy view, $cpus CPU, random numbers and channels:"
  tests/conformance/conform --own "$guest" "$@" --abi "$v" --legacy --cpus "$cpus" --rng \
    --channel samples:sampling:64:1000000 --channel queue:queuing:64:4 --cmdline || status=1
  return $status
}

conform() {
  arch=aarch64 abi="" host="" options=""
  while [ $# -gt 0 ]; do
    case $1 in
    --own | --no-input)
      options="$options $1"
      shift
      continue
      ;;
    --arch | --abi | --host | --tries) [ $# -ge 2 ] || die "$1 wants a value" ;;
    *) die "conform: unknown option $1; ./run --help tells those there are" ;;
    esac
    case $1 in
    --arch) arch=$2 ;;
    --abi)
      want_abi "$2"
      abi="$abi $2"
      ;;
    --host) host=$2 ;;
    --tries) options="$options --tries $2" ;;
    esac
    shift 2
  done
  [ -d "tests/conformance/arch/$arch" ] || die "--arch: no conformance guest for $arch"
  [ -n "$host" ] || [ -z "$options" ] || die "conform:$options is for --host"
  [ -n "$abi" ] || abi=$ALL_ABI
  need_build
  need_arch "$arch"
  install_missing
  build "guest-$arch"
  guest=$PWD/build/guest-$arch/hgi-conform.elf
  if [ -n "$host" ]; then
    conform=$PWD/tests/conformance/conform
    cd "$caller"
    # shellcheck disable=SC2086 # options, and a command with its arguments
    "$conform" $options "$guest" $host
    return
  fi
  build tools
  build "host-$arch"
  conform_monitor
}
