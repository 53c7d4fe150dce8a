# SPDX-License-Identifier: BSD-2-Clause
"""Instructions from a timer's expiry to the guest's handler."""
import statistics

import tracing
from report import number, table
from tracing import GUEST, HOST, PROVIDER, Failure
from watch import Watch

TICKS = 20
RTEMS_HANDLER = "take_ticks"  # guest-bsp/rtems/clock/clock.c


def _rtems(context, arch):
    watch = Watch(handler=RTEMS_HANDLER, enough=TICKS)
    # Its tasks spin for a tick before they sleep: millions of instructions that tell nothing.
    tracing.boot(context.build, arch, f"{context.build}/rtems-{arch}/rtems-ticker.exe", watch,
                 skip="ticker")
    return watch.latencies


def measure(context, metrics, skipped):
    """Adds latency.ARCH.GUEST: min, median and max in all, and the shares of the median."""
    for arch in context.archs:
        found = {"bare": context.bench(arch, "2.0").latencies}
        if context.has_rtems(arch):
            found["rtems"] = _rtems(context, arch)
        else:
            skipped.append(f"latency, {arch}: RTEMS is not installed")
        for guest, latencies in found.items():
            if not latencies:
                raise Failure(f"{arch}, {guest}: no interrupt reached its handler")
            key = f"latency.{arch}.{guest}"
            totals = sorted(latency.total for latency in latencies)
            metrics[key + ".min"], metrics[key + ".max"] = totals[0], totals[-1]
            metrics[key + ".median"] = middle = statistics.median_low(totals)
            share = next(latency for latency in latencies if latency.total == middle)
            for kind in (HOST, PROVIDER, GUEST):
                metrics[f"{key}.{kind}"] = share.count[kind]
            metrics[key + ".traps"] = share.traps


def goals(metrics):
    """None is set."""
    del metrics
    return []


def tables(metrics):
    """One row for each guest."""
    rows = []
    keys = sorted({k.rsplit(".", 1)[0] for k in metrics if k.startswith("latency.")})
    columns = ("min", "median", "max", "host", "provider", "guest", "traps")
    for key in keys:
        rows.append(key.split(".")[1:3] + [number(metrics[f"{key}.{c}"]) for c in columns])
    return {"latency": table(["architecture", "guest"] + list(columns), rows)} if rows else {}
