# SPDX-License-Identifier: BSD-2-Clause
# What U-mode can't execute: control registers but those of floating point and the counters, returns from
# traps, maintenance of translation, and waiting, which a host may allow.
function is_privileged(mnemonic, operands) {
  if (mnemonic ~ /^csr/)
    return operands !~ /fcsr|frm|fflags|time|cycle|instret/
  return mnemonic ~ /^(sret|mret|wfi|sfence|hfence)/
}
