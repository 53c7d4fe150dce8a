# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# What the gate's scripts share. They set `gate` to this folder first.
root=$(cd "$gate/../../.." && pwd)
frozen=${GATE_FROZEN:-$root/tests/abi/frozen}
models=$(awk '!/^#/ { print $1 }' "$gate/models")

# The released versions, the oldest first.
released() {
  ls "$frozen" | grep '^[0-9][0-9]*\.[0-9][0-9]*$' | sort -t. -k1,1n -k2,2n
}

goldens() {
  for version in $(released); do
    echo "$frozen/$version/golden.txt"
  done
}

# describe_all HEADERS DIR: DIR/MODEL holds the facts of each data model.
describe_all() {
  running=""
  for model in $models; do
    "$gate/describe" "$1" "$model" "$2/$model" &
    running="$running $!"
  done
  for job in $running; do
    wait "$job" || exit 2
  done
}

# compare_all DIR GOLDEN...: prints violations, one a line; fails if there are any.
compare_all() {
  dir=$1
  shift
  for model in $models; do
    awk -v model="$model" -f "$gate/compare.awk" "$@" "$dir/$model"
  done >"$dir/violations"
  # shellcheck disable=SC2086 # a list of words
  awk -v models="$(set -- $models && echo $#)" -f "$gate/report.awk" "$dir/violations"
  [ ! -s "$dir/violations" ]
}

# describe_arch HEADERS MODEL: the facts of an architecture's header, and the stop trap's bytes.
describe_arch() {
  compiler=$(awk -v model="$2" '$1 == model { print $2 }' "$gate/models")
  [ -n "$compiler" ] || { echo "error iface/arch/$2: no such data model in tests/abi/gate/models"; return; }
  header=$1/arch/$2/hgi/arch.h
  $compiler -E -dM "$header" | grep '^#define HGI_ARCH_[A-Z_]* .' | LC_ALL=C sort | sed "s/^#define /arch $2 /"
  printf '#include "%s"\n__asm__(HGI_ARCH_STOP_TRAP);\n' "$header" >"$work/trap.c"
  $compiler -c "$work/trap.c" -o "$work/trap.o"
  LC_ALL=C readelf -x .text "$work/trap.o" | awk -v arch="$2" '
    /^ *0x/ { bytes = bytes substr($0, 14, 36) }
    END { gsub(/ /, "", bytes); print "arch " arch " stop trap bytes " bytes }'
}
