#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# shim-contexts.sh HGI-SHIMS IFACE: each shim may run wherever its entry's contract says that the
# entry may be called.
set -eu

"$1" --contexts | awk -v iface="$2" '
  function contexts(entry,   file, line, found, tags) {
    while ((("ls " iface "/hgi/slots_*.h") | getline file) > 0)
      files[file] = 1
    for (file in files) {
      tags = ""
      while ((getline line < file) > 0) {
        if (line ~ /^ \* @note \[/) { tags = line; sub(/^ \* @note /, "", tags); sub(/,.*/, "", tags) }
        if (line ~ "^HGI_SLOT\\(" entry ",") found = tags
      }
      close(file)
    }
    return found
  }
  {
    wanted = contexts($1)
    if (wanted == "") { print $1 ": its contract names no context"; bad = 1 }
    count = split(wanted, want, " ")
    for (i = 1; i <= count; i++)
      if (!index($0, want[i])) { print $2 ": may not run in " want[i] ", as " $1 " must"; bad = 1 }
    shims++
  }
  END {
    print shims + 0 " shims"
    exit bad || shims == 0
  }'
