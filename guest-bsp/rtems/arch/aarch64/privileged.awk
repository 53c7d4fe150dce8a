# SPDX-License-Identifier: BSD-2-Clause
# What EL0 can't execute: registers of EL1 and above, the interrupt mask, the choice of stack, returns from
# exceptions, calls of higher levels, maintenance of caches and translation (but for dc zva), and waiting,
# which a host may allow.
function is_privileged(mnemonic, operands) {
  if (mnemonic == "mrs" || mnemonic == "msr")
    return operands ~ /_el[123]|daif|spsel/
  return mnemonic ~ /^(eret|wfi|wfe|hvc|smc|at|ic|tlbi)$/ || (mnemonic == "dc" && operands !~ /zva/)
}
