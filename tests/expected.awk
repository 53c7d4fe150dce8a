# SPDX-License-Identifier: BSD-2-Clause
# The slots of tests/matrix/oracle.txt as a list for C, EXPECTED_BINDINGS(X): X(slot, name, on 1.0, on 1.1, on 1.2,
# on 1.3, on 2.0). Letters with meanings become UPCALL, SERVED and DEVICE, which whoever takes the list defines.
BEGIN {
  word["h"] = "HOST"; word["s"] = "SHIM"; word["-"] = "ABSENT"
  word["u"] = "UPCALL"; word["v"] = "SERVED"; word["d"] = "DEVICE"
  print "#define EXPECTED_BINDINGS(X) \\"
}
$1 == "bindings" && $0 !~ /^bindings +on1.0 on1.1 on1.2 on1.3 on2.0$/ { bad = "bindings, not on1.0 to on2.0: " $0 }
$1 == "slot" {
  line = "  X(" $2 ", " $3
  for (i = 4; i <= NF; i++) {
    if (!($i in word)) bad = "a letter that is not known: " $0
    line = line ", " word[$i]
  }
  print line ") \\"
  slots++
}
END {
  print ""
  if (slots == 0) bad = "no slots"
  if (bad != "") { print FILENAME ": " bad > "/dev/stderr"; exit 1 }
}
