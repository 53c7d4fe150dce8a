# SPDX-License-Identifier: BSD-2-Clause
"""Negotiation: instructions for lists of entries of several lengths, and of real guests."""
import tracing
from context import check_traps
from report import Goal, number, table
from tracing import GUEST, Failure
from watch import Watch

ALL = (16, 64, 255, 1024, 4056)  # slots/slots.h
LENGTHS = {"host": ALL, "refused": ALL, "ranges": ALL[:3], "absent": ALL[:3], "shim": ALL[:3]}
REAL = ("host", "shims", "refused")  # see _real
PER_SLOT = 100
ENTRIES = 49  # iface/hgi/entries.h
SHIMS = 255  # at most
BENT = 1.02  # how much dearer a slot of a longer list may be than one of a shorter


def _traced(context, arch, image, abi, wanted):
    """The visits of a boot, whatever it ends with."""
    watch = Watch(wanted)
    options = () if image.startswith("bench") else ("--config", "checks=none")
    _, said = tracing.boot(context.build, arch, f"{context.build}/guest-{arch}/{image}.elf", watch,
                           options, abi)
    return watch, said


def _lengths(context, arch, metrics):
    """Fetch, validate and resolve, of tables that the guest makes."""
    watch, said = _traced(context, arch, "bench-slots", "2.0",
                          lambda name: name.startswith("bench_slots_") or name == "hgi_bind")
    check_traps(watch, said, arch, "2.0")
    found = {v.name: v.own + v.called for v in watch.visits if v.ended}
    for case, lengths in LENGTHS.items():
        for length in lengths:
            key = f"bench_slots_{case}_{length}"
            if key not in found:
                raise Failure(f"{arch}: {key} was not seen whole")
            metrics[f"negotiation.{arch}.{case}.{length}"] = found[key]
    metrics[f"negotiation.{arch}.real.ops"] = found["hgi_bind"]


def _real(context, arch, metrics):
    """hgi_negotiate as a whole: ops and verdict too, and for a refusal its sentence. Three guests: what
    they lack a host of ABI 2.0 has, 1.0 has not but shims serve, or nothing serves."""
    boots = {"host": ("bench", "2.0"), "shims": ("bench", "1.0"),
             "refused": ("hgi-bare-must-nonote", "1.0")}
    for case, (image, abi) in boots.items():
        if image == "bench":
            watch = context.bench(arch, abi)
        else:
            watch, said = _traced(context, arch, image, abi, lambda name: name == "hgi_negotiate")
            if "refused: " not in said:
                raise Failure(f"{arch}: {image} was not refused: {said[-300:]}")
        visits = [v for v in watch.visits if v.name == "hgi_negotiate"]
        if len(visits) != 1 or visits[0].ended != (case != "refused"):
            raise Failure(f"{arch}, {case}: hgi_negotiate was not seen once, whole")
        metrics[f"negotiation.{arch}.real.{case}"] = visits[0].own + visits[0].count[GUEST]


def measure(context, metrics, skipped):
    """Adds negotiation.ARCH.CASE.LENGTH and negotiation.ARCH.real.CASE."""
    del skipped
    for arch in context.archs:
        _lengths(context, arch, metrics)
        _real(context, arch, metrics)


def _archs(metrics):
    return [a for a in ("aarch64", "riscv64", "i386") if f"negotiation.{a}.host.16" in metrics]


def _slots(metrics, arch, case):
    """Instructions for one more slot, between each length and the next."""
    lengths = LENGTHS[case]
    at = [metrics[f"negotiation.{arch}.{case}.{length}"] for length in lengths]
    return [(at[i + 1] - at[i]) / (lengths[i + 1] - lengths[i]) for i in range(len(at) - 1)]


def _shim(metrics, arch):
    """Instructions for one more shim that serves."""
    at = {case: metrics[f"negotiation.{arch}.{case}.{SHIMS}"] for case in ("shim", "absent")}
    return (at["shim"] - at["absent"]) / SHIMS


def goals(metrics):
    """At most 100 a slot, and linear."""
    found = []
    for arch in _archs(metrics):
        ops = metrics[f"negotiation.{arch}.real.ops"] / ENTRIES
        for case in ("host", "refused"):
            slot = max(_slots(metrics, arch, case))
            found.append(Goal(f"negotiation, {arch}: instructions a slot, {case}", PER_SLOT,
                              round(slot, 1)))
        found.append(Goal(f"negotiation, {arch}: instructions a slot, made into ops too", PER_SLOT,
                          round(slot + ops, 1)))
        found.append(Goal(f"negotiation, {arch}: instructions a shim", PER_SLOT,
                          round(_shim(metrics, arch), 1)))
        slots = _slots(metrics, arch, "host")
        found.append(Goal(f"negotiation, {arch}: the dearest slot over the cheapest", BENT,
                          round(max(slots) / min(slots), 3)))
    return found


def tables(metrics):
    """Lengths, instructions a slot, and real guests."""
    lengths, slots, real = [], [], []
    for arch in _archs(metrics):
        for case in LENGTHS:
            lengths.append([arch, case] + [number(metrics.get(f"negotiation.{arch}.{case}.{n}"))
                                           for n in ALL])
        for case in ("host", "refused", "ranges"):
            each = [f"{s:.1f}" for s in _slots(metrics, arch, case)]
            slots.append([arch, case] + (each + ["-", "-"])[:len(ALL) - 1])
        slots.append([arch, "a shim more", f"{_shim(metrics, arch):.1f}", "-", "-", "-"])
        ops = metrics[f"negotiation.{arch}.real.ops"]
        real.append([arch] + [number(metrics[f"negotiation.{arch}.real.{case}"]) for case in REAL] +
                    [f"{number(ops)} ({ops / ENTRIES:.1f} a slot)"])
    if not real:
        return {}
    steps = [f"{ALL[i]:,} to {ALL[i + 1]:,}" for i in range(len(ALL) - 1)]
    return {
        "negotiation": table(["instructions", "case"] + [f"{n:,} slots" for n in ALL], lengths),
        "negotiation-slots": table(["instructions a slot", "case"] + steps, slots),
        "negotiation-real": table([f"hgi_negotiate, {ENTRIES} entries", "all of the host's",
                                   "on ABI 1.0: shims", "refused, with the sentence",
                                   "of it ops"], real)}
