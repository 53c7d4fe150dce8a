# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# A part of ./run: Builds a preset; finds RTEMS.
# shellcheck disable=SC2154,SC2164 # ./run sets the variables, and has set -e

# build PRESET [OPTION]...: configures if needed, builds; tells a terminal that it does, and else says
# nothing unless it fails.
build() {
  preset=$1
  shift
  [ ! -t 2 ] || echo "run: building $preset" >&2
  mkdir -p build
  if [ ! -f "build/$preset/build.ninja" ] || [ $# -gt 0 ]; then
    if ! cmake --preset "$preset" "$@" >"$LOG" 2>&1; then
      cat "$LOG" >&2
      die "configuring $preset failed"
    fi
  fi
  if ! cmake --build --preset "$preset" >"$LOG" 2>&1; then
    cat "$LOG" >&2
    die "building $preset failed"
  fi
}

# build_only PRESET TARGET...: as build, these targets alone.
build_only() {
  preset=$1
  shift
  mkdir -p build
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >"$LOG" 2>&1 ||
    { cat "$LOG" >&2 && die "configuring $preset failed"; }
  cmake --build --preset "$preset" --target "$@" >"$LOG" 2>&1 ||
    { cat "$LOG" >&2 && die "building $preset failed"; }
}

# rtems_of ARCH: RTEMS' name of it, and the BSP whose RTEMS is used.
rtems_of() {
  case $1 in
  aarch64) target=aarch64 bsp=a53_lp64_qemu ;;
  riscv64) target=riscv bsp=rv64imafdc ;;
  i386) target=i386 bsp=hgi ;;
  esac
}

# has_rtems ARCH PREFIX: whether there is anything for it.
has_rtems() {
  rtems_of "$1"
  for file in "$2/bin/$target"-rtems*-gcc; do
    [ -e "$file" ] && return 0
  done
  return 1
}

# check_rtems ARCH PREFIX: what CMake would tell in twenty lines, in one.
check_rtems() {
  rtems_of "$1"
  [ -d "$2" ] || die "RTEMS: no folder $2"
  for file in "$2/bin/$target"-rtems*-gcc "$2/$target"-rtems*/"$bsp"/lib/librtemscpu.a; do
    [ -e "$file" ] || die "RTEMS: no installation for $1 with the BSP $bsp, no $file"
  done
}

build_rtems() {
  build "rtems-$1" "-DHGI_RTEMS_PREFIX=$2"
}
