#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# shim-rules.sh FOLDER: the order that hgi-shims settles, and what it makes no list of.
set -eu
bad=0

listed=$("$1/hgi-shims-ORDER" | sed -n 's/^  X(\([a-z_]*\), [a-z_]*, \([0-9]\),.*/\1:\2/p' | tr '\n' ' ')
[ "$listed" = "shutdown:0 b_better:0 a_lossy:1 " ] || { echo "ORDER: listed $listed"; bad=1; }

# expect CASE WORDS: no list, status 1, and a line that has these words.
expect() {
  status=0
  said=$("$1/hgi-shims-$2" 2>&1 >/dev/null) || status=$?
  case $status:$said in
  "1:hgi-shims: "*"$3"*) ;;
  *)
    echo "$2: status $status, said: $said"
    bad=1
    ;;
  esac
}
expect "$1" CYCLE "is in a cycle of shims"
expect "$1" SELF "needs the entry that it serves: idle"
expect "$1" TWIN "no shim names it as its twin but that it names: irq_restore"
expect "$1" CONTEXT "has no context"
exit $bad
