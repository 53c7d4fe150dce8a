#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Runs a test that needs an RTEMS installation, or says that it is skipped.
# Usage: with-rtems.sh TARGET COMMAND...; TARGET is RTEMS' name of the architecture.
set -eu
target=$1
shift
if [ -z "${HGI_RTEMS_PREFIX:-}" ]; then
  echo "skipped: no RTEMS installation, HGI_RTEMS_PREFIX is not set"
  exit 77
fi
for compiler in "$HGI_RTEMS_PREFIX"/bin/"$target"-rtems*-gcc; do
  [ ! -e "$compiler" ] || exec "$@"
done
echo "skipped: no RTEMS for $target in $HGI_RTEMS_PREFIX"
exit 77
