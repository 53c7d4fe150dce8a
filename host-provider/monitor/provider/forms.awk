# SPDX-License-Identifier: BSD-2-Clause
# Reads iface/hgi/slots_*.h. Writes of each entry what the preprocessor can't take out of a signature, for
# a function that calls it with its own arguments: HGI_FORM_name(X, VOID, ...) is
# X(..., name, result, (parameters), (arguments), arguments in full width, or 0), VOID(...) without a result.

# The name of a parameter: the last word of it.
function named(parameter) {
  sub(/[ )]*$/, "", parameter)
  sub(/^.*[^A-Za-z0-9_]/, "", parameter)
  return parameter
}

function write(text,    name, result, parameters, list, count, i, arguments, wide) {
  gsub(/[ \t]+/, " ", text)
  if (!match(text, /^HGI_SLOT\([a-z0-9_]+, [a-z0-9_]+, \(.*\)\)$/)) {
    print "forms.awk: can't be read: " text > "/dev/stderr"
    failed = 1
    return
  }
  text = substr(text, 10, length(text) - 10)
  name = substr(text, 1, index(text, ",") - 1)
  text = substr(text, length(name) + 3)
  result = substr(text, 1, index(text, ",") - 1)
  parameters = substr(text, length(result) + 3)
  if (parameters != "(void)") {
    count = split(parameters, list, ",")
    for (i = 1; i <= count; i++) {
      arguments = arguments (i > 1 ? ", " : "") named(list[i])
      wide = wide (i > 1 ? ", " : "") "HGI_WIDE(" named(list[i]) ")"
    }
  }
  print "#define HGI_FORM_" name "(X, VOID, ...) \\"
  print "  " (result == "void" ? "VOID" : "X") "(__VA_ARGS__, " name ", " result ", " parameters ", (" arguments "), " \
    (wide == "" ? "0" : wide) ")"
  entries++
}

/^HGI_SLOT\(/ { text = "" ; inside = 1 }
inside { text = text $0 " " }
inside && /\)\)[ \t]*$/ { sub(/ +$/, "", text); write(text); inside = 0 }
END { exit failed || entries == 0 }
