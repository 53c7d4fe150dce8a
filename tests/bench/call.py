# SPDX-License-Identifier: BSD-2-Clause
"""A call: linked in (A), by a patched stub (B), by a pointer to a table, by ops, and checked."""
import os
from shutil import which

from context import run
from report import Goal, number, table
from tracing import Failure

WAYS = ("direct", "stub", "pointer", "ops", "checked")
# What an architecture's code model needs to load a pointer: i386 calls through memory.
OVER_DIRECT = {"aarch64": 2, "riscv64": 2, "i386": 1, "x86_64": 1}
NATIVE_CALLS = 1002  # of a way: a check, one cold, 1000 hot. See native/calls.c


def _of_arch(context, arch):
    """Instructions of a call from the call site's function on, by way: the cold turn, the hot."""
    visits = [v for v in context.bench(arch, "2.0").visits if v.name.startswith("bench_site_")]
    found = {}
    for way in WAYS:
        turns = [v for v in visits if v.name == "bench_site_" + way]
        if len(turns) != 3 or not all(v.ended and not v.traps for v in turns):
            raise Failure(f"{arch}: the call '{way}' was not seen three times, whole")
        found[way] = [v.own + v.called for v in turns[1:]]
    return found


def _native(context):
    """The same on this machine: instructions by callgrind, cycles by the counter."""
    program = f"{context.native}/bench/hgi-bench-calls"
    instructions, cycles = {}, {}
    for way in WAYS:
        said = run("valgrind", "--tool=callgrind", f"--toggle-collect=bench_site_{way}",
                   f"--callgrind-out-file={context.work}/callgrind.out", program, "count", way)
        collected = [int(line.split(":")[1]) for line in said.splitlines() if "Collected :" in line]
        if len(collected) != 1 or collected[0] % NATIVE_CALLS != 0:
            raise Failure(f"callgrind collected {collected} of {way}, no multiple of {NATIVE_CALLS}")
        instructions[way] = collected[0] // NATIVE_CALLS
    for line in run(program, "time").splitlines():
        way, state, *times = line.split()
        cycles[way, state] = [float(t) for t in times]
    return instructions, cycles


def measure(context, metrics, skipped):
    """Adds call.ARCH.WAY.cold and .hot, in instructions, and call.cycles.WAY.STATE."""
    for arch in context.archs:
        for way, (cold, hot) in _of_arch(context, arch).items():
            metrics[f"call.{arch}.{way}.cold"], metrics[f"call.{arch}.{way}.hot"] = cold, hot
    if not os.path.exists(f"{context.native}/bench/hgi-bench-calls") or not which("valgrind"):
        skipped.append("call, x86_64: this machine is another, or has no valgrind")
        return
    instructions, cycles = _native(context)
    for way in WAYS:
        metrics[f"call.x86_64.{way}.hot"] = instructions[way]
        for state in ("hot", "cold"):
            low, middle, high = cycles[way, state]
            metrics[f"call.cycles.{way}.{state}"] = {"min": low, "median": middle, "max": high}


def goals(metrics):
    """Ops cost what the code model needs, and no more than B."""
    found = []
    for arch, limit in OVER_DIRECT.items():
        key = f"call.{arch}."
        if key + "ops.hot" in metrics:
            ops, direct = metrics[key + "ops.hot"], metrics[key + "direct.hot"]
            found.append(Goal(f"call, {arch}: instructions of ops over direct", limit,
                              ops - direct))
            found.append(Goal(f"call, {arch}: instructions of ops over B's stub", 0,
                              ops - metrics[key + "stub.hot"]))
    return found


def tables(metrics):
    """Instructions by architecture; cycles on this machine."""
    archs = [a for a in OVER_DIRECT if f"call.{a}.ops.hot" in metrics]
    if not archs:
        return {}
    rows = []
    for arch in archs:
        direct = metrics[f"call.{arch}.direct.hot"]
        row = [arch]
        for way in WAYS:
            hot = metrics[f"call.{arch}.{way}.hot"]
            cold = metrics.get(f"call.{arch}.{way}.cold", hot)
            row.append(f"{hot} ({hot / direct:.2f})" + ("" if cold == hot else f", cold {cold}"))
        rows.append(row)
    found = {"call": table(["instructions (ratio to direct)"] + list(WAYS), rows)}
    if "call.cycles.ops.hot" in metrics:
        rows = []
        for state in ("hot", "cold"):
            middle = metrics[f"call.cycles.direct.{state}"]["median"]
            for way in WAYS:
                times = metrics[f"call.cycles.{way}.{state}"]
                rows.append([f"{way}, {state}"] + [number(float(times[k]))
                                                   for k in ("min", "median", "max")] +
                            [number(times["median"] / middle)])
        found["cycles"] = table(["x86_64, cycles", "min", "median", "max", "ratio"], rows)
    return found
