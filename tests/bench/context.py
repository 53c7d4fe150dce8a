# SPDX-License-Identifier: BSD-2-Clause
"""Where things are, and the boots of the benchmarks' guest that several sections look at."""
import os
import subprocess

import tracing
from watch import Watch

ARCHS = ("aarch64", "riscv64", "i386")
ABIS = ("1.0", "1.1", "1.2", "1.3", "2.0")
RTEMS_NAME = {"aarch64": "aarch64", "riscv64": "riscv", "i386": "i386"}


def run(*command):
    """A command's output; a Failure that names it if it fails."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode != 0:
        raise tracing.Failure(f"status {done.returncode} of {' '.join(command)}: {said[-300:]}")
    return said


class Context:
    """One run of ./run bench."""

    def __init__(self, build, archs, rtems, stock):
        self.build, self.archs, self.rtems, self.stock = build, archs, rtems, stock
        self.boots = {}
        self.native = f"{build}/native/tests"
        self.work = f"{build}/bench"
        os.makedirs(self.work, exist_ok=True)

    def has_rtems(self, arch):
        """Whether the RTEMS samples of an architecture were built."""
        return bool(self.rtems) and os.path.exists(f"{self.build}/rtems-{arch}/rtems-hello.exe")

    def shims(self):
        """(entry, shim) of each shim, from the list of shims itself."""
        said = run(f"{self.native}/abi/hgi-shims", "--losses")
        return [tuple(line.split()[:2]) for line in said.splitlines()]

    def bench(self, arch, abi, options=()):
        """The benchmarks' guest on a host, traced: a Watch. Each boot once."""
        key = (arch, abi, tuple(options))
        if key not in self.boots:
            watch = Watch(lambda name: name.startswith(("bench_site_", "bench_entry_")) or
                          name == "hgi_negotiate", "bench_handler")
            guest = f"{self.build}/guest-{arch}/bench.elf"
            _, said = tracing.boot(self.build, arch, guest, watch, options, abi)
            check_traps(watch, said, arch, abi)
            self.boots[key] = watch
        return self.boots[key]


def traps_told(said):
    """{(who, reason): count} of what `hgi run --traps` printed; who is guest or self."""
    told = {}
    for line in said.splitlines():
        words = line.split()
        if words[:2] == ["hgi-host:", "traps"] and len(words) == 5:
            told[words[2], words[3]] = int(words[4])
    if ("guest", "total") not in told:
        raise tracing.Failure(f"the host told no traps: {said[-300:]}")
    return told


def check_traps(watch, said, arch, abi):
    """The trace and the host's own count must agree: else one of them is wrong."""
    told = traps_told(said)
    total = told["guest", "total"] + told["self", "total"]
    if watch.traps != total:
        raise tracing.Failure(f"{arch}, ABI {abi}: the trace has {watch.traps} traps, the host "
                              f"counted {total}")
