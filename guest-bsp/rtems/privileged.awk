# SPDX-License-Identifier: BSD-2-Clause
# Lists the privileged instructions of a disassembly, by object and function. docs/unprivileged.md uses it.
# Usage: objdump -d FILE | awk -f guest-bsp/rtems/arch/ARCH/privileged.awk -f guest-bsp/rtems/privileged.awk
# With -v ran=LOG only those count that QEMU translated in order to run them: its log of -d in_asm.
BEGIN {
  FS = "\t"
  while (ran != "" && (getline line < ran) > 0)
    if (match(line, /^0x[0-9a-f]+:/)) {
      line = substr(line, 3, RLENGTH - 3)
      sub(/^0+/, "", line)
      has_run[line] = 1
    }
}
/file format/ {
  object = $1
  sub(/: .*/, "", object)
  sub(/\.[0-9]+\.o$/, "", object)
  sub(/.*\//, "", object)
}
/^[0-9a-f]+ <.*>:$/ && !/<\.L/ { # not the labels of a compiler
  label = $1
  sub(/^[0-9a-f]+ </, "", label)
  sub(/>:$/, "", label)
}
/^ *[0-9a-f]+:\t/ && is_privileged($3, $4) {
  address = $1
  gsub(/[ :]/, "", address)
  if (ran != "" && !(address in has_run))
    next
  what = $3 " " $4
  sub(/ *(\/\/|# ).*/, "", what)
  key = object " " label
  if (!(key in count))
    order[++keys] = key
  if (!((key, what) in known))
    text[key] = text[key] (key in count ? "; " : "") what
  known[key, what] = 1
  count[key]++
  total++
}
END {
  for (i = 1; i <= keys; i++)
    print order[i] " " count[order[i]] ": " text[order[i]]
  print total + 0 " instructions in " keys + 0 " functions"
}
