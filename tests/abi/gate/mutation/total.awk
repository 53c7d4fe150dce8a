# SPDX-License-Identifier: BSD-2-Clause
# Adds up the matrix; status 1 if one mutation was not caught by the gate or a legal change not accepted.
{
  tried++
  for (i = 3; i <= NF; i++) {
    if ($1 == "legal") {
      legal[i]++
      accepted[i] += $i == "ok"
    } else if ($i == "no")
      wrong++
    else if ($i != ".") {
      made[i]++
      caught[i] += $i ~ /[CA]/
      only[i] += $i == "C"
    }
  }
}
END {
  count = split(models, model, " ")
  print ""
  for (i = 1; i <= count; i++) {
    printf "%-8s caught %d of %d (%d of them by the gate alone), legal accepted %d of %d\n", model[i], \
      caught[i + 2], made[i + 2], only[i + 2], accepted[i + 2], legal[i + 2]
    all_caught += caught[i + 2]; all_made += made[i + 2]
    all_accepted += accepted[i + 2]; all_legal += legal[i + 2]
  }
  printf "total    caught %d of %d, legal accepted %d of %d, %d mutations\n", all_caught, all_made, \
    all_accepted, all_legal, tried
  exit tried == 0 || wrong || all_caught != all_made || all_accepted != all_legal
}
