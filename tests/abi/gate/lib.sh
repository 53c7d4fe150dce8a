# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh disable=SC2154,SC2034,SC2016
# What the gate's scripts share. They set `gate` to this folder first.
root=$(cd "$gate/../../.." && pwd)
frozen=${GATE_FROZEN:-$root/tests/abi/frozen}
# Debian's gawk 5.2.1 is slower, and can crash; mawk is in every Debian.
AWK=$(command -v mawk || command -v awk)
export AWK
models=$($AWK '!/^#/ { print $1 }' "$gate/models")

# The released versions, the oldest first.
released() {
  for folder in "$frozen"/[0-9]*.[0-9]*/; do
    [ ! -d "$folder" ] || basename "$folder"
  done | sort -t. -k1,1n -k2,2n
}

goldens() {
  for version in $(released); do
    echo "$frozen/$version/golden.txt"
  done
}

# describe_all HEADERS DIR: DIR/MODEL holds the facts of each data model.
describe_all() {
  "$gate/prepare" "$1" "$2" || exit 2
  # shellcheck disable=SC2086 # a list of words
  describe_models "$2" $models
}

# describe_models DIR MODEL...: the same of some, after `prepare`.
describe_models() {
  described=$1 running=""
  shift
  for model; do
    "$gate/describe" "$described" "$model" &
    running="$running $!"
  done
  for job in $running; do
    wait "$job" || exit 2
  done
}

# compare_all DIR GOLDEN...: prints violations, one a line; fails if there are any. Facts that are
# those of the data model before are not compared again.
compare_all() {
  dir=$1 before=""
  shift
  : >"$dir/violations"
  for model in $models; do
    if [ -n "$before" ] && cmp -s "$dir/$before" "$dir/$model"; then
      sed "s/	$before	/	$model	/" "$dir/compared" >>"$dir/violations"
      continue
    fi
    $AWK -v model="$model" -f "$gate/rules.awk" -f "$gate/compare.awk" "$@" "$dir/$model" >"$dir/compared" || exit 2
    cat "$dir/compared" >>"$dir/violations"
    before=$model
  done
  # shellcheck disable=SC2086 # a list of words
  $AWK -v models="$(set -- $models && echo $#)" -f "$gate/report.awk" "$dir/violations"
  [ ! -s "$dir/violations" ]
}

# describe_arch HEADERS MODEL: the facts of an architecture's header: numbers, the stop trap's bytes,
# structs and function types.
describe_arch() {
  compiler=$($AWK -v model="$2" '$1 == model { print $2 }' "$gate/models")
  [ -n "$compiler" ] || { echo "error iface/arch/$2: no such data model in tests/abi/gate/models"; return; }
  header=$1/arch/$2/hgi/arch.h
  $compiler -E -dM "$header" | grep '^#define HGI_ARCH_[A-Z_]* .' | LC_ALL=C sort | sed "s/^#define /arch $2 /"
  printf '#include "%s"\n__asm__(HGI_ARCH_STOP_TRAP);\n' "$header" >"$work/trap.c"
  $compiler -c "$work/trap.c" -o "$work/trap.o"
  LC_ALL=C readelf -x .text "$work/trap.o" | $AWK -v arch="$2" '
    /^ *0x/ { bytes = bytes substr($0, 14, 36) }
    END { gsub(/ /, "", bytes); print "arch " arch " stop trap bytes " bytes }'
  {
    printf '#include "%s"\n' "$header"
    sed -n 's/^struct \(hgi_[a-z0-9_]*\) {.*/struct \1 a_\1;/p; s/^typedef .*[ *]\(hgi_[a-z0-9_]*\)(.*/\1 *a_\1;/p' "$header"
  } >"$work/structs.c"
  $compiler -g -c "$work/structs.c" -o "$work/structs.o"
  LC_ALL=C readelf --debug-dump=info "$work/structs.o" 2>/dev/null | \
    $AWK -f "$gate/dwarf.awk" -f "$gate/arch.awk" | sed "s/^/arch $2 /"
}

# version_of HEADERS: the ABI version that they say.
version_of() {
  $AWK '/^#define HGI_ABI_(MAJOR|MINOR) / { text = text dot $3; dot = "." } END { print text }' "$1/hgi/version.h"
}

# words_of HEADERS DIR: what holds for every entry, DIR/calling-rules.txt, and each architecture's
# boot contract, DIR/ARCH.txt: contracts that stand above no slot.
words_of() {
  mkdir -p "$2"
  $AWK -f "$gate/comment.awk" -f "$gate/words.awk" "$1/hgi/slots.h" >"$2/calling-rules.txt"
  for folder in "$1"/arch/*/; do
    $AWK -f "$gate/comment.awk" -f "$gate/words.awk" "$folder/hgi/arch.h" >"$2/$(basename "$folder").txt"
  done
}
