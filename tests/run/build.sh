# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# A part of ./run: Builds a preset, and tells a terminal how far it is; finds RTEMS.
# shellcheck disable=SC2154,SC2164 # ./run sets the variables, and has set -e

# told WHAT: says once a second on a terminal how far the log is, as long as ./run is there.
told() {
  while kill -0 $$ 2>/dev/null; do
    printf '\r\033[Krun: %.75s' "$1 $(tail -n 1 "$LOG" 2>/dev/null | tr -cd '[:print:]')" >&2
    sleep 1
  done
}

# quietly WHAT COMMAND...: runs it with its output in the log; a terminal is told meanwhile that WHAT
# is done, and how far it is. In a pipe nothing is said.
quietly() {
  what=$1 ticker=""
  shift
  mkdir -p build
  : >"$LOG"
  if [ -t 2 ]; then
    told "$what" &
    ticker=$!
  fi
  done=0
  "$@" >"$LOG" 2>&1 </dev/null || done=$?
  if [ -n "$ticker" ]; then
    kill "$ticker" 2>/dev/null || true
    wait "$ticker" 2>/dev/null || true
    printf '\r\033[K' >&2
  fi
  return $done
}

# build PRESET [OPTION]...: configures if needed, builds; prints nothing that stays unless it fails.
build() {
  preset=$1
  shift
  if [ ! -f "build/$preset/build.ninja" ] || [ $# -gt 0 ]; then
    if ! quietly "configuring $preset" cmake --preset "$preset" "$@"; then
      cat "$LOG" >&2
      die "configuring $preset failed"
    fi
  fi
  if ! quietly "building $preset" cmake --build --preset "$preset"; then
    cat "$LOG" >&2
    die "building $preset failed"
  fi
}

# build_only PRESET TARGET...: as build, these targets alone.
build_only() {
  preset=$1
  shift
  [ -f "build/$preset/build.ninja" ] || quietly "configuring $preset" cmake --preset "$preset" ||
    { cat "$LOG" >&2 && die "configuring $preset failed"; }
  quietly "building $preset" cmake --build --preset "$preset" --target "$@" ||
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
