# SPDX-License-Identifier: BSD-2-Clause
# awk -v models=COUNT: one line for each violation, with the versions and data models that it breaks.
BEGIN { FS = "\t" }
{
  if (!($3 in seen))
    order[++count] = $3
  seen[$3] = 1
  if ($4 > more[$3])
    more[$3] = $4
  if (!(($3, "v", $1) in mark)) {
    mark[$3, "v", $1] = 1
    if ($1 != "-")
      versions[$3] = versions[$3] " " $1
  }
  if (!(($3, "m", $2) in mark)) {
    mark[$3, "m", $2] = 1
    where[$3] = where[$3] " " $2
    model_count[$3]++
  }
}
END {
  for (i = 1; i <= count; i++) {
    text = order[i]
    print "abi: " text (more[text] > 0 ? " (and " more[text] " more of its kind)" : "") " [" (versions[text] == "" ? "" : "ABI" versions[text] "; ") \
      (model_count[text] == models ? "all data models" : substr(where[text], 2)) "]"
  }
}
