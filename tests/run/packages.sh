# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# A part of ./run: Which Debian packages are missing, and their installation.
# shellcheck disable=SC2154,SC2164 # ./run sets the variables, and has set -e

# need PACKAGE PROBE: PROBE is a command, or a file if it begins with a slash.
missing=""
need() {
  case $2 in
  /*) [ -e "$2" ] || missing="$missing $1" ;;
  *) command -v "$2" >/dev/null 2>&1 || missing="$missing $1" ;;
  esac
}

need_build() {
  need build-essential gcc
  need build-essential make
  need cmake cmake
  need ninja-build ninja
  need libcjson-dev /usr/include/cjson/cJSON.h
}

# need_arch ARCH: its cross compiler, and the QEMU that boots it.
need_arch() {
  case $1 in
  i386) need gcc-i686-linux-gnu i686-linux-gnu-gcc ;;
  *) need "gcc-$1-linux-gnu" "$1-linux-gnu-gcc" ;;
  esac
  case $1 in
  aarch64) need qemu-system-arm qemu-system-aarch64 ;;
  riscv64) need qemu-system-misc qemu-system-riscv64 ;;
  i386) need qemu-system-x86 qemu-system-i386 ;;
  esac
}

# The data models of tests/abi/gate/models. gcc-multilib conflicts with cross compilers: never.
need_abi() {
  need binutils readelf
  need gcc-x86-64-linux-gnu x86_64-linux-gnu-gcc
  need gcc-aarch64-linux-gnu aarch64-linux-gnu-gcc
  need gcc-riscv64-linux-gnu riscv64-linux-gnu-gcc
  need gcc-i686-linux-gnu i686-linux-gnu-gcc
  need gcc-arm-linux-gnueabihf arm-linux-gnueabihf-gcc
  need gcc-powerpc-linux-gnu powerpc-linux-gnu-gcc
}

# The process host is a program of Debian's C library; not every Linux runs such of 32 bits.
need_process() {
  need libc6-dev-i386-cross /usr/i686-linux-gnu/lib/libc.a
  need qemu-user qemu-i386
}

need_test() {
  need_build
  for arch in $ALL_ARCH; do
    need_arch "$arch"
  done
  need_process
  need_abi
  need qemu-user qemu-ppc
  need build-essential g++
  need libcriterion-dev /usr/include/criterion/criterion.h
  need pkg-config pkg-config
  need doxygen doxygen
  need git git
  need python3-minimal python3
  need gdb-multiarch gdb-multiarch # what docs/ shows is typed
  need strace strace
  need valgrind valgrind
}

apt_get() {
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get update || return
  # shellcheck disable=SC2086 # a list of words
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}

install_missing() {
  [ -n "$missing" ] || return 0
  # shellcheck disable=SC2086 # a list of words
  missing=$(printf '%s\n' $missing | sort -u | tr '\n' ' ')
  echo "run: installing Debian packages: $missing"
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || die "not root and no sudo: install these yourself: $missing"
    sudo="sudo"
    sudo true || die "sudo failed, install these yourself: $missing" # it may ask for a password
  fi
  if ! quietly "installing" apt_get; then
    tail -n 20 "$LOG" >&2
    die "apt-get failed, see $LOG; wanted were: $missing"
  fi
}
