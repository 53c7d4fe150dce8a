# SPDX-License-Identifier: BSD-2-Clause
# Judges one run of the conformance guest: its TAP, and the exit status (-v status=N, wanted 0). Prints
# what is wrong and one line of summary. Exits 1 unless the run is whole and nothing fails.
# With -v expect=NUMBER the assertion of that number must fail, or be the one in which the run ends, and
# nothing else is asked.

function wrong(text) {
  print "  " text
  bad++
}

{ sub(/\r$/, "") }
/^TAP version / {
  if (versions++ || $0 != "TAP version 13")
    wrong("line " NR ": " $0 ", wanted TAP version 13, once")
}
/^1\.\.[0-9]+$/ {
  if (plan != "" || points > 0)
    wrong("line " NR ": a second plan, or one behind points")
  plan = substr($0, 4) + 0
}
/^# wanted / { why = substr($0, 3) }
/^# [0-9]+ begins$/ { within = $2 }
/^(not )?ok / {
  good = $1 == "ok"
  number = good ? $2 : $3
  if (number + 0 != points + 1)
    wrong("line " NR ": point " number ", wanted " points + 1)
  points++
  within = ""
  if ($0 ~ / # TODO/) {
    lost++
    if (good)
      wrong("an assertion holds that should not: " $0)
  } else if ($0 ~ / # SKIP/) {
    skipped++
  } else if (good) {
    held++
  } else {
    failed++
    if (expect == "")
      wrong($0 (why != "" ? " (" why ")" : ""))
    if (expect != "" && $0 ~ (": " expect " "))
      found = 1
  }
  why = ""
}
END {
  if (expect != "")
    exit !(found || within == expect)
  if (!versions || plan == "")
    wrong("no TAP: the guest did not get that far")
  else if (points != plan)
    wrong("the guest ended behind point " points " of " plan)
  if (status != 0)
    wrong("the run ended with status " status)
  if (points > 0 && held + lost == 0)
    wrong("nothing was decided")
  printf "  %d assertions: %d hold, %d fail, %d lost by shims, %d skipped\n", points, held, failed, lost, skipped
  exit bad > 0
}
