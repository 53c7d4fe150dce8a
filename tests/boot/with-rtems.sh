#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Runs a test that needs an RTEMS installation, or says that it is skipped.
set -eu
if [ -z "${HGI_RTEMS_PREFIX:-}" ]; then
  echo "skipped: no RTEMS installation, HGI_RTEMS_PREFIX is not set"
  exit 77
fi
exec "$@"
