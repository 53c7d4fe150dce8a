# SPDX-License-Identifier: BSD-2-Clause
"""Traps by reason: of RTEMS' hello and ticker, and what a tick and a clock read make of it."""
from context import ABIS, run, traps_told
from report import Goal, number, table

TICKS = 3500  # of the ticker: docs/rtems.md
SAMPLES = ("hello", "ticker")
# Traps for each tick: what the machine allows. The interrupt itself comes to the host on all; aarch64's
# guests have a timer of their own to set, riscv64's and i386's must ask; i386's idle task waits by a trap.
TICK_LIMIT = {"aarch64": 1.0, "riscv64": 2.0, "i386": 3.0}
# Reasons that must not be there: clock reads and masking at the CPU cost no trap.
FREE = ("clock_ns", "clock_us32", "irq_save", "irq_restore")


def _boot(context, arch, abi, sample):
    said = run(f"{context.build}/tools/hgi", "run", "--monitor",
               f"{context.build}/host-{arch}/hgi-monitor.elf", "--abi", abi, "--icount", "--traps",
               "--timeout", "280", f"{context.build}/rtems-{arch}/rtems-{sample}.exe")
    return traps_told(said.replace("\r", ""))


def measure(context, metrics, skipped):
    """Adds traps.ARCH.ABI.SAMPLE.WHO.REASON."""
    for arch in context.archs:
        if not context.has_rtems(arch):
            skipped.append(f"traps, {arch}: RTEMS is not installed")
            continue
        for abi in ABIS:
            for sample in SAMPLES:
                key = f"traps.{arch}.{abi.replace('.', '_')}.{sample}"
                for (who, reason), count in _boot(context, arch, abi, sample).items():
                    metrics[f"{key}.{who}.{reason}"] = count


def _cells(metrics):
    """(arch, abi) that were measured, in order."""
    return sorted({tuple(k.split(".")[1:3]) for k in metrics if k.startswith("traps.")})


def _tick(metrics, arch, abi):
    """Traps a tick: of the ticker, but its printing and what hello has as well."""
    key = f"traps.{arch}.{abi}.ticker"
    return sum(count for name, count in metrics.items()
               if name.startswith(key + ".") and not name.endswith(".total")
               and not name.split(".")[-1].startswith("console_")
               and count >= TICKS // 2) / TICKS


def goals(metrics):
    """As few for a tick as the machine allows, none for clock and masking."""
    found = []
    for arch in sorted({arch for arch, _ in _cells(metrics)}):
        worst = max(_tick(metrics, arch, abi) for a, abi in _cells(metrics) if a == arch)
        found.append(Goal(f"traps, {arch}: a tick, on any version", TICK_LIMIT[arch],
                          round(worst, 2)))
        free = sum(count for name, count in metrics.items() if name.startswith(f"traps.{arch}.")
                   and name.split(".")[-1] in FREE)
        found.append(Goal(f"traps, {arch}: clock reads and masking at the CPU", 0, free))
    return found


def _reasons(metrics, key):
    """'12 console_write, 8 memory_region', the most first."""
    found = [(count, name.split(".")[-1]) for name, count in metrics.items()
             if name.startswith(key + ".") and not name.endswith(".total")]
    return ", ".join(f"{number(count)} {name}" for count, name in
                     sorted(found, key=lambda f: (-f[0], f[1]))) or "none"


def tables(metrics):
    """A row for each version, with all reasons."""
    found, rows = {}, []
    for arch, abi in _cells(metrics):
        rows.append([arch, abi.replace("_", ".")] + [
            number(metrics[f"traps.{arch}.{abi}.{sample}.{who}.total"])
            for sample in SAMPLES for who in ("guest", "self")] +
            [f"{_tick(metrics, arch, abi):.2f}"])
    if rows:
        found["traps"] = table(["architecture", "host", "hello: own", "come", "ticker: own", "come",
                                "a tick"], rows)
    for sample in SAMPLES:
        rows = [[arch, abi.replace("_", "."),
                 _reasons(metrics, f"traps.{arch}.{abi}.{sample}.guest"),
                 _reasons(metrics, f"traps.{arch}.{abi}.{sample}.self")]
                for arch, abi in _cells(metrics)]
        if rows:
            found[f"traps-{sample}"] = table(["architecture", "host", "the guest's own",
                                              "come by themselves"], rows)
    return found
