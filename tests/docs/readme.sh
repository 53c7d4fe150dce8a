#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# What README says that ./run boot prints is what it prints; the SHA-256 depends on the compiler.
set -eu
cd "$1"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
mask() {
  sed 's/[[:space:]]*$//; s/sha256 [0-9a-f]*/sha256 SUM/'
}
awk '/^<!-- tried by docs.readme -->/ { this = 1 }
  /^```/ { inside = !inside; if (!inside) this = 0; next } inside && this' README.md | mask >"$out/said"
HGI_RTEMS_PREFIX="" ./run boot | mask >"$out/printed"
if [ ! -s "$out/said" ]; then
  echo "README.md has no block of output"
  exit 1
fi
diff -u "$out/said" "$out/printed"
