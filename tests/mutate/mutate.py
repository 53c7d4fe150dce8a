#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Mutates our own code and runs the unit tests against each mutant: what survives is not tested.

usage: mutate.py [--survivors FILE] [--units REGEX] [--jobs N] BUILD [FILE]...

BUILD is a native build with its unit tests built, in the source tree. FILEs are sources or headers of
guest-bsp/negotiate/ and compat/; without any, all of them. Nothing but BUILD/mutate is written.
The survivors' file has lines FILE | OLD LINE => NEW LINE | REASON for mutants that no test can
tell from the original; one that fits no survivor is an error.
"""
import argparse
import concurrent.futures
import glob
import os
import sys
import threading
import time

import operators
import units

FOLDERS = ("guest-bsp/negotiate", "compat")


def read_survivors(name):
    explained = {}
    with open(name, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip() and not line.startswith("#"):
                head, _, reason = line.strip().rpartition(" | ")
                path, _, change = head.partition(" | ")
                if not reason or " => " not in change:
                    sys.exit(f"mutate: {name}:{number}: not FILE | OLD LINE => NEW LINE | REASON")
                explained[path, change] = number
    return explained


class Run:
    """Counts and killers, shared by the threads that try mutants."""

    def __init__(self, tests, explained):
        self.tests, self.explained = tests, explained
        self.lock, self.local = threading.Lock(), threading.local()
        self.folders = iter(range(1000))
        self.counts = dict.fromkeys(("killed", "tried", "explained", "uncompiled", "same"), 0)
        self.hashes, self.used, self.survivors, self.killers = {}, set(), 0, {}

    def count(self, what):
        with self.lock:
            self.counts[what] += 1

    def folder(self):
        if not hasattr(self.local, "folder"):
            with self.lock:
                self.local.folder = os.path.join(self.tests.work, str(next(self.folders)))
        return self.local.folder

    def one(self, path, mutation):
        folder = self.folder()
        objects = self.tests.compile(folder, path, mutation.text)
        if objects is None:
            return self.count("uncompiled")
        with self.lock:  # the same as the original, or as another mutant
            seen = self.hashes.setdefault(path, {self.tests.original(path)})
            known = objects.digest in seen
            seen.add(objects.digest)
        if known:
            return self.count("same")
        with self.lock:
            killers = self.killers.setdefault(path, list(self.tests.sees[path]))
            order = list(killers)
        for unit in order:
            passes = self.tests.passes(folder, unit, objects)
            if passes is None:
                return self.count("uncompiled")
            if not passes:
                with self.lock:  # the next mutant of this file is tried there first
                    killers.remove(unit)
                    killers.insert(0, unit)
                self.count("killed")
                return self.count("tried")
        self.count("tried")
        change = f"{mutation.old} => {mutation.new}"
        with self.lock:
            if (path, change) in self.explained:
                self.used.add((path, change))
                self.counts["explained"] += 1
            else:
                self.survivors += 1
                print(f"{path}:{mutation.line}: survives: {change}", flush=True)
        return None


def main():
    parser = argparse.ArgumentParser(usage=__doc__.partition('usage: ')[2])
    parser.add_argument("--survivors")
    parser.add_argument("--units", default="")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("build")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    root = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
    known = sorted(os.path.relpath(f, root) for folder in FOLDERS
                   for f in glob.glob(os.path.join(root, folder, "*.[ch]")))
    files = [os.path.relpath(os.path.abspath(f), root) for f in options.files] or known
    for file in files:
        if file not in known:
            sys.exit(f"mutate: {file}: no .c or .h file of {' or '.join(FOLDERS)}")
    survivors = options.survivors or os.path.join(root, "tests", "mutate", "survivors")
    explained = read_survivors(survivors)
    tests = units.Units(root, os.path.abspath(options.build), options.units)
    run = Run(tests, explained)
    tests.find_who_sees_what(files)
    jobs = []
    for file in files:
        with open(os.path.join(root, file), encoding="utf-8") as source:
            jobs += [(file, mutation) for mutation in operators.mutations(source.read())]
    started = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for _ in pool.map(lambda job: run.one(*job), jobs):
            pass
    stale = [f"{survivors}:{number}: explains no survivor: {key[0]}: {key[1]}"
             for key, number in explained.items() if key not in run.used and
             (key[0] in files or key[0] not in known)]
    for line in stale:
        print(line)
    counts = run.counts
    print(f"mutate: {len(files)} files, {counts['uncompiled']} mutants do not compile, "
          f"{counts['same']} are the same code, {time.monotonic() - started:.0f} s")
    print(f"mutate: {counts['killed']} killed of {counts['tried']} tried, "
          f"{counts['explained']} explained")
    if not counts["tried"]:
        print("mutate: nothing was tried")
    return 1 if run.survivors or stale or not counts["tried"] else 0


if __name__ == "__main__":
    sys.exit(main())
