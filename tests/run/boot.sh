# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh
# A part of ./run: ./run boot
# shellcheck disable=SC2154,SC2164 # ./run sets the variables, and has set -e

# one ABI GUEST TRANSCRIPT [OPTION]...: boots; the transcript goes into the file, the status is the
# guest's.
one() {
  version=$1 booted=$2 transcript=$3
  shift 3
  ended=0
  build/tools/hgi run --monitor "build/host-$arch/hgi-monitor.elf" --abi "$version" --icount \
    --timeout 300 "$@" "$booted" >"$transcript.raw" 2>&1 </dev/null || ended=$?
  tr -d '\r' <"$transcript.raw" >"$transcript"
  return $ended
}

# The table of slot x version, out of the guests' own lines "bare: slot N NAME BINDING".
slot_table() {
  # shellcheck disable=SC2046 # names without spaces
  awk -v versions="$*" '
    BEGIN { count = split(versions, abi, " ") }
    FNR == 1 { file++ }
    $1 == "bare:" && $2 == "slot" { name[$3 + 0] = $4; of[$3 + 0, file] = $5; if ($3 + 0 > last) last = $3 + 0 }
    END {
      printf "%-4s %-22s", "slot", "entry"
      for (i = 1; i <= count; i++) printf " %-7s", abi[i]
      print ""
      for (n = 0; n <= last; n++) {
        printf "%-4d %-22s", n, name[n]
        for (i = 1; i <= count; i++) printf " %-7s", of[n, i]
        print ""
      }
    }' $(for v in "$@"; do echo "$dir/bare-$v.txt"; done)
}

boot_bare() {
  image=build/guest-$arch/hgi-bare.elf
  echo "bare guest, one image: sha256 $(sha256sum "$image" | cut -d' ' -f1)"
  for v in $abi; do
    status=0
    one "$v" "$image" "$dir/bare-$v.txt" || status=$?
    if [ $status -ne 0 ]; then
      cat "$dir/bare-$v.txt" >&2
      die "the bare guest ended with status $status on a host of ABI $v"
    fi
    checks=$(grep -c '^bare: check .* ok' "$dir/bare-$v.txt") || true
    echo "host of ABI $v: booted, $checks checks ok, status 0"
  done
  echo
  # shellcheck disable=SC2086 # a list of words
  slot_table $abi
  echo
  echo "a guest that must have timer_missed, which no shim can serve:"
  for v in $abi; do
    status=0
    one "$v" "build/guest-$arch/hgi-bare-must.elf" "$dir/must-$v.txt" || status=$?
    said=$(grep -o 'refused: .*' "$dir/must-$v.txt" | head -n 1) || true
    echo "host of ABI $v: ${said:-booted}, status $status"
    if [ -n "$said" ] && [ $status -ne 64 ]; then die "a refusal before entry ends with 64, not $status"; fi
    if [ -z "$said" ] && [ $status -ne 0 ]; then die "it neither booted nor was refused: status $status"; fi
  done
}

# The question asked on the RTEMS list in May 2014: the guest was built for a host with queuing ports.
boot_ports() {
  monitor=build/host-$arch/hgi-monitor.elf
  channel=queue:queuing:64:4
  echo
  echo "a guest that must have queuing ports, and the same that may, on a host of ABI 2.0:"
  for guest in hgi-bare-queuing hgi-bare-queuing-may; do
    image=build/guest-$arch/$guest.elf
    said=$(build/tools/hgi check --abi 2.0 "$image" "$monitor" 2>/dev/null | tail -n 1) || true
    echo "$guest, check: $said"
    status=0
    one 2.0 "$image" "$dir/ports.txt" || status=$?
    said=$(grep -oE 'refused: .*|the host has no queuing ports.*' "$dir/ports.txt" | head -n 1) || true
    echo "$guest, host without channels: $said, status $status"
    status=0
    one 2.0 "$image" "$dir/ports.txt" --channel $channel || status=$?
    checks=$(grep -c '^bare: check queuing.* ok' "$dir/ports.txt") || true
    echo "$guest, host with --channel $channel: booted, $checks checks of queuing ok, status $status"
    [ $status -eq 0 ] || die "$guest ended with status $status on a host with queuing ports"
    said=$(build/tools/hgi check --abi 2.0 --with queuing "$image" "$monitor" | tail -n 1) || true
    echo "$guest, check --with queuing: $said"
  done
}

boot_image() {
  echo "$1: sha256 $(sha256sum "$1" | cut -d' ' -f1)"
  worst=0
  for v in $abi; do
    echo "--- host of ABI $v"
    status=0
    one "$v" "$1" "$dir/image-$v.txt" || status=$?
    cat "$dir/image-$v.txt"
    echo "--- host of ABI $v: status $status"
    [ $status -eq 0 ] || worst=1
  done
  return $worst
}

boot_rtems() {
  for sample in hello ticker; do
    image=build/rtems-$arch/rtems-$sample.exe
    echo
    echo "RTEMS $sample, one image: sha256 $(sha256sum "$image" | cut -d' ' -f1)"
    for v in $abi; do
      status=0
      one "$v" "$image" "$dir/$sample-$v.txt" || status=$?
      if [ $status -ne 0 ] || ! grep -q '^\*\*\* END OF TEST' "$dir/$sample-$v.txt"; then
        cat "$dir/$sample-$v.txt" >&2
        die "RTEMS $sample ended with status $status on a host of ABI $v, without END OF TEST"
      fi
      echo "host of ABI $v:"
      grep -E '^(TA[123] |Hello World|\*\*\* END)' "$dir/$sample-$v.txt" | sed 's/^/  /'
    done
  done
}

boot() {
  arch=aarch64 abi="" guest=""
  rtems=$(from_caller "${HGI_RTEMS_PREFIX:-}")
  while [ $# -gt 0 ]; do
    case $1 in
    --arch | --abi | --guest | --rtems) [ $# -ge 2 ] || die "$1 wants a value" ;;
    *) die "boot: unknown option $1; ./run --help tells those there are" ;;
    esac
    case $1 in
    --arch) arch=$2 ;;
    --abi)
      want_abi "$2"
      abi="$abi $2"
      ;;
    --guest) guest=$(from_caller "$2") ;;
    --rtems) rtems=$(from_caller "$2") ;;
    esac
    shift 2
  done
  want_arch "$arch"
  [ -z "$guest" ] || [ -f "$guest" ] || die "--guest: no file $guest"
  [ -z "$rtems" ] || check_rtems "$arch" "$rtems"
  [ -n "$abi" ] || abi=$ALL_ABI

  need_build
  need_arch "$arch"
  install_missing
  build tools
  build "host-$arch"
  build "guest-$arch"
  [ -z "$rtems" ] || build_rtems "$arch" "$rtems"
  dir=$(mktemp -d)
  trap 'rm -rf "$dir"' EXIT
  if [ -n "$guest" ]; then
    boot_image "$guest"
    return
  fi
  boot_bare
  boot_ports
  if [ -n "$rtems" ]; then boot_rtems; fi
}
