# SPDX-License-Identifier: BSD-2-Clause
"""What HGI adds to a guest: text, constants, data and bss of the linked image, and the shims in it."""
import glob
import os
import re

from elf import Elf
from report import Goal, number, table
from tracing import Failure

KINDS = ("text", "constants", "data", "bss")
PARTS = ("negotiation", "ops", "note", "shims")
WITH_TEXT = ("negotiation", "ops", "shims")
TEXT, DATA = 6 * 1024, 1024
# An input section in a link map: its name, address, size and file. Long names have a line of their own.
PIECE = re.compile(r"^ (\.\S+)(?:\n| )\s*0x[0-9a-f]+\s+0x([0-9a-f]+) (\S+)$", re.MULTILINE)


def _part(source):
    """Which part a source file is of."""
    folder, name = source.split("/")[-2:]
    if folder == "compat":
        return "shims"
    return "ops" if name in ("absent.c.obj", "bind.c.obj") else "negotiation"


def _known(tree):
    """{(object's name, section): part} of HGI's objects in a build tree: RTEMS has files of the same names."""
    found = {}
    for library in ("hgi_guest", "hgi_negotiate"):
        for path in glob.glob(f"{tree}/**/{library}.dir/**/*.obj", recursive=True):
            if "/arch/" in path:
                continue
            for section in Elf(path).sections:
                if section["flags"] & 2:
                    found[os.path.basename(path), section["name"]] = _part(path)
    if not found:
        raise Failure(f"{tree}: has no objects of negotiation")
    return found


def _kind(section):
    if section.startswith(".text"):
        return "text"
    if section.startswith((".rodata", ".srodata", ".note")):
        return "constants"
    return "bss" if section.startswith((".bss", ".sbss", ".noinit")) else "data"


def _linked(tree, image):
    """{(part, kind): bytes} of an image, from its link map."""
    with open(f"{tree}/{image}.map", encoding="utf-8", errors="replace") as file:
        text = file.read().split("\nLinker script and memory map\n", 1)[1]
    known, found = _known(tree), {}
    for section, size, path in PIECE.findall(text):
        name = re.sub(r".*\((.*)\)$", r"\1", os.path.basename(path)).split("/")[-1]
        part = "note" if section == ".note.hgi" else known.get((name, section))
        if part and not section.startswith(".comment"):
            key = part, _kind(section)
            found[key] = found.get(key, 0) + int(size, 16)
    return found


def _shims(context, path):
    linked = {name for name, *_ in Elf(path).symbols}
    return [shim for _, shim in context.shims() if "hgi_shim_" + shim in linked]


def measure(context, metrics, skipped):
    """Adds size.ARCH.GUEST.PART.KIND, and .linked.SHIM for each shim."""
    for arch in context.archs:
        guests = {name: (f"{context.build}/guest-{arch}", name, name + ".elf")
                  for name in ("bench", "bench-least")}
        if context.has_rtems(arch):
            guests["rtems-hello"] = (f"{context.build}/rtems-{arch}", "rtems-hello", "rtems-hello.exe")
        else:
            skipped.append(f"size, {arch}, RTEMS: it is not installed")
        for guest, (tree, image, path) in guests.items():
            sizes = _linked(tree, image)
            for part in PARTS:
                for kind in KINDS:
                    metrics[f"size.{arch}.{guest}.{part}.{kind}"] = sizes.get((part, kind), 0)
            for shim in _shims(context, f"{tree}/{path}"):
                metrics[f"size.{arch}.{guest}.linked.{shim}"] = 1


def _guests(metrics):
    return sorted({tuple(k.split(".")[1:3]) for k in metrics if k.startswith("size.")})


def _sum(metrics, arch, guest, kinds, parts=PARTS):
    return sum(metrics[f"size.{arch}.{guest}.{part}.{kind}"] for part in parts for kind in kinds)


def goals(metrics):
    """6 KiB of text and 1 KiB of data, each guest's."""
    found = []
    for arch, guest in _guests(metrics):
        found.append(Goal(f"size, {arch}, {guest}: bytes of text", TEXT,
                          _sum(metrics, arch, guest, ("text",))))
        found.append(Goal(f"size, {arch}, {guest}: bytes of data", DATA,
                          _sum(metrics, arch, guest, ("data",))))
    return found


def tables(metrics):
    """Bytes by part and kind, and which shims there are."""
    rows, shims = [], {}
    for arch, guest in _guests(metrics):
        text = [_sum(metrics, arch, guest, ("text",), (part,)) for part in WITH_TEXT]
        note = _sum(metrics, arch, guest, ("constants",), ("note",))
        all_kinds = [_sum(metrics, arch, guest, (kind,)) for kind in KINDS]
        rows.append([arch, guest] + [number(n) for n in text + all_kinds[:2] + [note] + all_kinds[2:]])
        start = f"size.{arch}.{guest}.linked."
        linked = [k[len(start):] for k in sorted(metrics) if k.startswith(start)]
        shims.setdefault((guest, ", ".join(linked)), []).append(arch)
    if not rows:
        return {}
    return {"size": table(["architecture", "guest"] + [f"text: {part}" for part in WITH_TEXT] +
                          ["text", "constants", "of them note", "data", "bss"], rows),
            "size-shims": table(["guest", "architectures", "shims that it links", "which"],
                                [[guest, ", ".join(archs), len(linked.split()), linked or "none"]
                                 for (guest, linked), archs in shims.items()])}
