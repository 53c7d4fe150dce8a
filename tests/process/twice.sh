#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# twice.sh [--native] PROCESS-HOST TEST [ARGUMENT]...: guests of the process host live in the machine's own
# time, and a machine that has other things to do may keep them waiting past a deadline of theirs. A test that
# fails is run once more, and says so; what is wrong fails both times.
# Where Linux runs no programs of 32 bits qemu-i386 runs the process host; with --native the test is skipped.
native=""
if [ "$1" = --native ]; then
  native=1
  shift
fi
host=$1
shift
if [ -x "$host" ] && ! "$host" --help >/dev/null 2>&1; then
  if [ -n "$native" ]; then
    echo "$1 is skipped: this Linux runs no programs of 32 bits"
    exit 77
  fi
  echo "$1: this Linux runs no programs of 32 bits, qemu-i386 runs $host"
  export HGI_TEST_QEMU=qemu-i386
fi
"$@" && exit
echo "$1 failed, and is run once more: was the machine busy?"
uptime
exec "$@"
