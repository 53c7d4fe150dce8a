#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# twice.sh TEST ARGUMENT...: guests of the process host live in the machine's own time, and a machine
# that has other things to do may keep them waiting past a deadline of theirs. A test that fails is
# run once more, and says so; what is wrong fails both times.
"$@" && exit
echo "$1 failed, and is run once more: was the machine busy?"
uptime
exec "$@"
