#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Judges an export of llvm-cov: every function, line, branch side and MC/DC condition, or a gap.

usage: report.py ROOT EXPORT EXCLUSIONS FOLDER...

ROOT is the source tree, FOLDERs are judged, and every .c file in them must be in the export.
EXCLUSIONS has lines FILE | FUNCTION | TEXT | REASON: gaps in that function whose source text is
TEXT do not count. An exclusion that fits no gap is an error.
"""
import glob
import json
import os
import sys

KINDS = ("functions", "lines", "branches", "MC/DC")


def squeeze(text):
    return " ".join(text.split())


class Source:
    """Text of the tree's files, by the positions that llvm-cov gives."""

    def __init__(self, root):
        self.root, self.cache = root, {}

    def lines(self, name):
        if name not in self.cache:
            with open(os.path.join(self.root, name), encoding="utf-8") as file:
                self.cache[name] = file.read().split("\n")
        return self.cache[name]

    def text(self, name, first, column, last, end):
        found = self.lines(name)[first - 1:last]
        found[-1] = found[-1][:end - 1]
        found[0] = found[0][column - 1:]
        return squeeze(" ".join(found))


def covered_lines(segments):
    """Line -> whether it ran, as llvm-cov counts lines: by the regions that begin or go on there."""
    at, last, wrapped = {}, 0, None
    for segment in segments:
        at.setdefault(segment[0], []).append(segment)
        last = max(last, segment[0])
    result = {}
    for line in range(1, last + 1):
        here = at.get(line, [])
        starts = [s for s in here if s[3] and s[4] and not s[5]]
        skipped = bool(here) and not here[0][3] and here[0][4]
        if not skipped and ((wrapped is not None and wrapped[3]) or starts):
            counts = [s[2] for s in starts]
            if wrapped is not None and wrapped[3]:
                counts.append(wrapped[2])
            result[line] = max(counts) > 0
        wrapped = here[-1] if here else wrapped
    return result


class Report:
    def __init__(self, root, folders):
        self.source, self.root, self.folders = Source(root), root, folders
        self.seen = {}  # (kind, file, function, key) -> [ran, text, line]
        self.spans = {}  # file -> [(first line, last line, function)]

    def relative(self, name):
        name = os.path.relpath(os.path.join(self.root, name), self.root)
        return name if any(name.startswith(folder + "/") for folder in self.folders) else None

    def add(self, kind, file, function, key, ran, text, line):
        # The same function in several programs, or a header's in several files: any may run it.
        entry = self.seen.setdefault((kind, file, function, key), [False, text, line])
        entry[0] = entry[0] or ran

    def function(self, record):
        # Where its body stands: a stub that a list makes begins in the list, with what is no code.
        files = [self.relative(name) for name in record["filenames"]]
        first = next(r for r in record["regions"] if r[7] == 0 and r[:2] != r[2:4])
        file = files[first[5]]
        if file is None:
            return
        name = record["name"].rpartition(":")[2]
        self.spans.setdefault(file, []).append((first[0], first[2], name))
        self.add("functions", file, name, (), record["count"] > 0, name, first[0])
        for branch in record["branches"]:
            where = (branch[6], *branch[:4])
            text = self.source.text(files[branch[6]], *branch[:4])
            for side, count in ((True, branch[4]), (False, branch[5])):
                self.add("branches", file, name, (where, side), count > 0, text, branch[0])
        for decision in record["mcdc_records"]:
            place = decision[4]
            inside = sorted(b[:4] for b in record["branches"] if b[8] == 6 and b[6] == place and
                            (b[0], b[1]) >= (decision[0], decision[1]) and
                            (b[2], b[3]) <= (decision[2], decision[3]))
            conditions = decision[-1]
            if len(inside) != len(conditions):
                sys.exit(f"coverage: {file}:{decision[0]}: {len(conditions)} conditions, but "
                         f"{len(inside)} branches: nested decisions are not told apart")
            for position, independent in zip(inside, conditions):
                text = self.source.text(files[place], *position)
                self.add("MC/DC", file, name, (place, *position), independent, text, position[0])

    def file(self, record):
        file = self.relative(record["filename"])
        if file is None:
            return
        for line, ran in covered_lines(record["segments"]).items():
            names = [name for first, last, name in self.spans.get(file, []) if first <= line <= last]
            text = squeeze(self.source.lines(file)[line - 1])
            if text.startswith("#"):
                continue  # a list's macro inside a function: what it makes is counted, not its name
            self.add("lines", file, names[0] if names else "-", line, ran, text, line)


def read_exclusions(name):
    result = []
    with open(name, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip() and not line.startswith("#"):
                parts = line.split(" | ")
                fields = [squeeze(f) for f in (*parts[:2], " | ".join(parts[2:-1]), parts[-1])]
                if len(parts) < 4 or not all(fields):
                    sys.exit(f"coverage: {name}:{number}: not FILE | FUNCTION | TEXT | REASON")
                result.append((number, *fields[:3]))
    return result


def main(root, export, exclusion_file, *folders):
    with open(export, encoding="utf-8") as file:
        data = json.load(file)["data"][0]
    report = Report(os.path.abspath(root), folders)
    for record in data["functions"]:
        report.function(record)
    for record in data["files"]:
        report.file(record)
    exclusions, used, errors, table = read_exclusions(exclusion_file), set(), [], {}
    for (kind, file, function, key), (ran, text, line) in sorted(report.seen.items(), key=str):
        fitting = [e[0] for e in exclusions if e[1:] == (file, function, text)]
        count = table.setdefault(file, {k: [0, 0] for k in KINDS} | {"excluded": 0})
        if not ran and fitting:
            used.update(fitting)
            count["excluded"] += 1
            continue
        count[kind][0] += ran
        count[kind][1] += 1
        if not ran:
            side = f", never {str(key[1]).lower()}" if kind == "branches" else ""
            errors.append(f"{file}:{line}: {function}: {kind}: {text}{side}")
    for number, file, function, text in exclusions:
        if number not in used:
            errors.append(f"{exclusion_file}:{number}: excludes nothing: {file} {function}: {text}")
    for folder in folders:
        for path in sorted(glob.glob(os.path.join(root, folder, "*.c"))):
            if os.path.relpath(path, root) not in table:
                errors.append(f"{os.path.relpath(path, root)}: in no unit test")
    row = "{:<42} {:>11} {:>11} {:>11} {:>11} {:>9}".format
    print(row("file", *KINDS, "excluded"))
    whole = {k: [0, 0] for k in KINDS} | {"excluded": 0}
    for file, count in sorted(table.items()):
        print(row(file, *("/".join(map(str, count[k])) for k in KINDS), count["excluded"]))
        whole["excluded"] += count["excluded"]
        for k in KINDS:
            whole[k] = [a + b for a, b in zip(whole[k], count[k])]
    for error in errors:
        print(error)
    said = ", ".join(f"{k} {whole[k][0]} of {whole[k][1]}" for k in KINDS)
    print(f"coverage: {said}; {whole['excluded']} excluded, {len(errors)} errors")
    return 1 if errors or not table else 0


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
