#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# check-tree.sh must see each of these: one file in a tree of its own.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
spdx='/* SPDX-License-Identifier: BSD-2-Clause */'

# expect 0|1 FILE TEXT
expect() {
  rm -rf "$work/tree"
  mkdir -p "$work/tree/$(dirname "$2")"
  git init -q "$work/tree"
  printf '%b\n' "$3" > "$work/tree/$2"
  git -C "$work/tree" add .
  result=0
  "$here/check-tree.sh" "$work/tree" > "$work/log" 2>&1 || result=1
  [ $result = "$1" ] || {
    failures=$((failures + 1))
    echo "expected $1, got $result, for $2: $3"
    cat "$work/log"
  }
}

expect 1 docs/a.md "$spdx\n<<<""<<<""< HEAD"
arch=__aarch64
expect 0 a.c "$spdx"
expect 1 a.c 'int a;'
expect 1 a.c "\n\n\n\n\n$spdx"
expect 0 a.json '{}'
expect 0 LICENSE 'text'
expect 1 docs/LICENSE 'text'
expect 1 compat/a.c "$spdx\n#ifdef ${arch}__"
expect 0 guest-bsp/arch/aarch64/a.c "$spdx\n#ifdef ${arch}__"
expect 1 guest-bsp/archive/a.c "$spdx\n#ifdef ${arch}__"
expect 1 iface/hgi/a.h "$spdx\n#if defined(__riscv) && __riscv_xlen == 64"
expect 1 iface/hgi/a.h "$spdx\n#if defined __x86_64__"
version=HGI_ABI_
for line in "if ${version}MINOR >= 3" "ifdef ${version}1_2" "  if  (${version}VERSION > 0x10002)" "ifndef HGI_SINCE_console" \
  "elif defined HGI_1_3" "if !defined(HAS_ABI_2_0)"; do
  expect 1 guest-bsp/bare/a.c "$spdx\n#$line"
  expect 1 host-provider/monitor/arch/aarch64/a.S "$spdx\n#$line"
  expect 1 iface/hgi/table.h "$spdx\n#$line"
  expect 0 compat/legacy_a.c "$spdx\n#$line"
  expect 0 iface/hgi/version.h "$spdx\n#$line"
done
expect 1 guest-bsp/bare/a.c "$spdx\n#if HGI_BUILT_ABI >= 0x10003"
expect 0 guest-bsp/bare/a.c "$spdx\n#ifndef HGI_BUILT_ABI"
expect 1 guest-bsp/bare/a.c "$spdx\n#if defined(A) || \\\\\n  ${version}MINOR >= 3"
expect 0 guest-bsp/bare/a.c "$spdx\n#if defined(A)\nint a = ${version}MINOR;"
arch32=i386
expect 1 guest-bsp/bare/a.c "$spdx\n#ifdef $arch32"
expect 0 guest-bsp/bare/a.c "$spdx\n#if A == 1\nint $arch32;"
expect 0 iface/hgi/slots_1_3.h "$spdx\n#ifndef HGI_SLOTS_1_3_H"
expect 0 host-provider/common/a.c "$spdx\n  if (abi >= HGI_ABI(1, 2))"
expect 1 iface/hgi/a.c "$spdx"
expect 1 iface/hgi/a.h "$spdx\n#include <string.h>"
expect 0 iface/hgi/a.h "$spdx\n#include <hgi/b.h>\n#include <stdint.h>"
expect 1 guest-bsp/negotiate/a.c "$spdx\n#include <stdio.h>"
expect 1 compat/a.c "$spdx\n#include <rtems.h>"
expect 1 compat/a.c "$spdx" # in no list of RTEMS' sources
expect 0 compat/legacy_a.c "$spdx\n#include <negotiate/ops.h>\n#include <stdbool.h>"
[ $failures = 0 ] && echo "check-tree.sh can fail"
