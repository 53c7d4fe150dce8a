# SPDX-License-Identifier: BSD-2-Clause
"""From the guest's first instruction to the init task of hello: our BSP, and RTEMS' own of the same RTEMS."""
import collections
import glob
import os

import tracing
from context import RTEMS_NAME, run
from report import Goal, number, table
from tracing import GUEST, HOST, PROVIDER, Failure

HERE = os.path.dirname(os.path.abspath(__file__))
HELLO = f"{HERE}/../../guest-bsp/rtems/samples/hello.c"  # the same source on both
# RTEMS' own BSPs, and the machine that they are for. i386's (pc386) has no RTEMS of the same options.
STOCK = {"aarch64": ("a53_lp64_qemu", ("-M", "virt,gic-version=3", "-cpu", "cortex-a53", "-m", "4096",
                                       "-kernel")),
         "riscv64": ("rv64imafdc", ("-M", "virt", "-m", "128", "-bios"))}
ABIS = ("1.0", "2.0")
CLEARS = ("_start", "memset", "memcpy", "memmove", "bsp_start_memory_clear", "bsp_start_memory_copy")
NEGOTIATES = ("hgi_negotiate", "hgi_fetch", "hgi_validate", "hgi_resolve", "hgi_slot_present", "hgi_bind",
              "hgi_inside", "hgi_fail", "explain", "choose", "in_range", "hgi_report", "hgi_checksum_value")
COMPARES = ("memchr", "memcmp")  # mostly called by what reads a device tree
# What the instructions are for, by the functions that run; the first that fits.
GROUPS = (("the host, behind traps", lambda kind, name: kind == HOST),
          ("provider", lambda kind, name: kind == PROVIDER),
          ("negotiates", lambda kind, name: name in NEGOTIATES),
          ("shims", lambda kind, name: name.startswith("hgi_shim_")),
          ("clears and copies", lambda kind, name: name in CLEARS),
          ("maps memory", lambda kind, name: "mmu" in name),
          ("flushes caches", lambda kind, name: name.startswith("rtems_cache_")),
          ("device tree, memcmp", lambda kind, name: "fdt_" in name or name in COMPARES),
          ("all else", lambda kind, name: True))


def to_init(instructions):
    """{(kind, function): count} up to the first instruction of init, or None if it never comes."""
    found = collections.Counter()
    for kind, function, _ in instructions:
        if kind == GUEST and function == "init":
            return found
        if found or kind == GUEST:
            found[kind, function] += 1
    return None


def _ours(context, arch, abi):
    image = f"{context.build}/rtems-{arch}/rtems-hello.exe"
    found, said = tracing.boot(context.build, arch, image, to_init, (), abi)
    if found is None:
        raise Failure(f"{arch}, ABI {abi}: hello did not come to init: {said[-300:]}")
    return found


def _library(context, arch):
    """Where RTEMS' own BSP is installed, or None: in the stock prefix, or beside what ours is built with."""
    for prefix in filter(None, (context.stock, context.rtems)):
        for found in glob.glob(f"{prefix}/{RTEMS_NAME[arch]}-rtems*/{STOCK[arch][0]}/lib"):
            with open(f"{found}/include/rtems/score/cpuopts.h", encoding="utf-8") as file:
                if "define RISCV_USE_S_MODE 1" not in file.read():
                    return prefix, found
    return None


def _built(context, arch, prefix, library):
    """hello, linked with RTEMS' own BSP."""
    compiler = glob.glob(f"{context.rtems}/bin/{RTEMS_NAME[arch]}-rtems*-gcc")[-1]
    settings = glob.glob(f"{prefix}/lib/pkgconfig/{RTEMS_NAME[arch]}-rtems*-{STOCK[arch][0]}.pc")[-1]
    with open(settings, encoding="utf-8") as file:
        abi = next(line[10:] for line in file if line.startswith("ABI_FLAGS=")).split()
    image = f"{context.work}/hello-{arch}-{STOCK[arch][0]}.exe"
    run(compiler, *abi, "-O2", "-g", "-ffunction-sections", "-fdata-sections", "-isystem",
        f"{library}/include", HELLO, "-o", image, f"-B{library}", "-qrtems", "-Wl,--gc-sections")
    return image


def _stock(context, arch, prefix, library):
    image = _built(context, arch, prefix, library)
    command = [f"{HERE}/qemu-trace", *STOCK[arch][1], image, "-display", "none", "-monitor", "none",
               "-serial", "stdio", "-no-reboot", "-icount", "shift=0,sleep=off"]
    places = tracing.Places(image)
    found, said = tracing.traced(command, {"HGI_BENCH_QEMU": f"qemu-system-{arch}"}, places, to_init)
    if found is None:
        raise Failure(f"{arch}: RTEMS' own hello did not come to init: {said[-300:]}")
    return found


def _record(metrics, key, found):
    """The sum, and its groups."""
    metrics[key + ".total"] = sum(found.values())
    for (kind, function), count in found.items():
        group = next(name for name, fits in GROUPS if fits(kind, function))
        metrics[f"{key}.{group}"] = metrics.get(f"{key}.{group}", 0) + count


def measure(context, metrics, skipped):
    """Adds boot.ARCH.BSP.GROUP; BSP is hgi_1_0, hgi_2_0 or stock."""
    for arch in context.archs:
        if not context.has_rtems(arch):
            skipped.append(f"boot, {arch}: RTEMS is not installed")
            continue
        for abi in ABIS:
            _record(metrics, f"boot.{arch}.hgi_{abi.replace('.', '_')}", _ours(context, arch, abi))
        stock = _library(context, arch) if arch in STOCK else None
        if stock:
            _record(metrics, f"boot.{arch}.stock", _stock(context, arch, *stock))
        else:
            skipped.append(f"boot, {arch}: RTEMS' own BSP is not installed, in HGI_RTEMS_STOCK")


def _boots(metrics):
    return sorted({tuple(k.split(".")[1:3]) for k in metrics if k.startswith("boot.")})


def goals(metrics):
    """At or below RTEMS' own BSP."""
    return [Goal(f"boot, {arch}, {bsp.replace('hgi_', 'ABI ').replace('_', '.')}: instructions to init, "
                 f"RTEMS' own {STOCK[arch][0]} as the limit",
                 metrics[f"boot.{arch}.stock.total"], metrics[f"boot.{arch}.{bsp}.total"])
            for arch, bsp in _boots(metrics)
            if bsp != "stock" and f"boot.{arch}.stock.total" in metrics]


def tables(metrics):
    """A row for each boot, a column for each group."""
    names, rows = [name for name, _ in GROUPS], []
    for arch, bsp in _boots(metrics):
        key = f"boot.{arch}.{bsp}"
        title = STOCK[arch][0] if bsp == "stock" else "hgi on ABI " + bsp[4:].replace("_", ".")
        rows.append([arch, title, number(metrics[key + ".total"])] +
                    [number(metrics.get(f"{key}.{name}", 0)) for name in names])
    return {"boot": table(["architecture", "BSP", "instructions"] + names, rows)} if rows else {}
