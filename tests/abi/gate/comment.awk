# SPDX-License-Identifier: BSD-2-Clause
# For those that read Doxygen comments: what a line of one says. Sets `inside` to 0 at its end.
function said(line) {
  sub(/^\/\*\*/, "", line)
  sub(/^ *\*( |$)/, "", line)
  if (sub(/ *\*\/ *$/, "", line) || line == "/")
    inside = 0
  return line == "/" ? "" : line
}
