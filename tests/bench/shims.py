# SPDX-License-Identifier: BSD-2-Clause
"""Each shim of the list against the host's own entry: instructions and traps of one call."""
from report import number, table
from tracing import HOST, Failure

# Boots that bring the shims in: the first host has most entries missing, the others lack one.
NATIVE = ("2.0", ())
SHIMMED = (("1.0", ()), ("2.0", ("--without", "fatal")))
ENDS = {"fatal": ("--config", "end=fatal")}  # entries that no guest returns from, but shutdown


def _visits(context, arch, boot, entry):
    """Calls of an entry in a boot; the last is hot."""
    abi, options = boot
    options += ENDS.get(entry, ())
    # A host of ABI 1.0 has no config_get, but the command line: the shim reads that.
    if abi == "1.0" and entry in ENDS:
        options = ("--cmdline", ENDS[entry][1])
    return [v for v in context.bench(arch, abi, options).visits if v.name == "bench_entry_" + entry]


def _used(visit, shim):
    return "hgi_shim_" + shim in visit.functions


def _record(visit, ends):
    """Guest's and host's instructions, and traps. Of a call that doesn't return the host's end too."""
    return {"guest": visit.called, "host": None if ends else visit.count[HOST],
            "traps": visit.traps}


def _measure(context, arch, entry, shim):
    native = _visits(context, arch, NATIVE, entry)
    if not native or any(name.startswith("hgi_shim_" + entry) for name in native[-1].functions):
        raise Failure(f"{arch}: tests/bench/guest/entries.c has no call of {entry} that the host serves")
    ends = not native[-1].ended
    for boot in SHIMMED:
        used = [v for v in _visits(context, arch, boot, entry) if _used(v, shim)]
        if used:
            return _record(native[-1], ends), _record(used[-1], ends)
    raise Failure(f"{arch}: no boot calls the shim {shim}")


def measure(context, metrics, skipped):
    """Adds shims.ARCH.SHIM.native and .shim, each with guest, host and traps."""
    del skipped
    for arch in context.archs:
        for entry, shim in context.shims():
            native, shimmed = _measure(context, arch, entry, shim)
            for side, record in (("native", native), ("shim", shimmed)):
                for what, value in record.items():
                    if value is not None:
                        metrics[f"shims.{arch}.{shim}.{side}.{what}"] = value


def goals(metrics):
    """None: what a shim loses is in its descriptor."""
    del metrics
    return []


def tables(metrics):
    """A table for each architecture."""
    found = {}
    archs = sorted({k.split(".")[1] for k in metrics if k.startswith("shims.")})
    for arch in archs:
        names = sorted({k.split(".")[2] for k in metrics if k.startswith(f"shims.{arch}.")})
        rows = []
        for name in names:
            row = [name]
            for side in ("native", "shim"):
                row += [number(metrics.get(f"shims.{arch}.{name}.{side}.{what}"))
                        for what in ("guest", "host", "traps")]
            rows.append(row)
        found[f"shims-{arch}"] = table(
            [arch, "entry: guest", "host", "traps", "shim: guest", "host", "traps"], rows)
    return found
