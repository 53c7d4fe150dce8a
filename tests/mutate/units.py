# SPDX-License-Identifier: BSD-2-Clause
"""Unit tests with a mutant in them: compiled, linked and run, by the commands of the build."""
import hashlib
import json
import os
import re
import resource
import shlex
import shutil
import signal
import subprocess
import sys

# A test computes for a fraction of a second: longer is a loop that does not end. Criterion's own
# limit hangs where it ends a test.
CPU_SECONDS, UNIT_SECONDS = 2, 60
# Data alone: no function tells that it is seen, and every unit is a guest that has it.
NEEDS = "guest-bsp/bare/needs_default.c"
# Each source's functions call a handler of their own, which writes the source's number once a process.
HANDLER_HEAD = """#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
static void seen(char *done, const char *line, long length) {
  if (*done)
    return;
  *done = 1;
  const int log = open(getenv("HGI_SEEN"), O_WRONLY | O_APPEND);
  if (write(log, line, (unsigned long)length) != length)
    _exit(99);
  close(log);
}
void hgi_seen_none(void);
void hgi_seen_none(void) {}
"""
HANDLER = """void hgi_seen_{0}(void);
void hgi_seen_{0}(void) {{ static char done; seen(&done, "{0}\\n", sizeof "{0}\\n" - 1); }}
"""


class Objects:
    """A mutant's objects: by the source that each belongs to."""

    def __init__(self, by_source):
        self.by_source = by_source
        digest = hashlib.sha256()
        for _, path in sorted(by_source.items()):
            with open(path, "rb") as file:
                digest.update(file.read())
        self.digest = digest.hexdigest()


def limits():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 26, 1 << 26))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))


class Units:
    def __init__(self, root, build, pattern):
        self.root, self.build, self.work = root, build, os.path.join(build, "mutate")
        # What a run that was cut off has left there would be compiled into the mutants of this one.
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(self.work)
        self.commands, self.objects, self.sees, self.originals = {}, {}, {}, {}
        self.library = set()
        with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
            for entry in json.load(file):
                source = os.path.relpath(entry["file"], root)
                if source.startswith(("guest-bsp/", "compat/")):
                    words = shlex.split(entry["command"])
                    self.objects[words[words.index("-o") + 1]] = source
                    self.commands.setdefault(source, words)
                    if "hgi_negotiate.dir" in words[words.index("-o") + 1]:
                        self.library.add(source)
        names = sorted(name for name in os.listdir(os.path.join(build, "tests/unit"))
                       if re.fullmatch(r"unit-[a-z0-9-]+", name))
        self.links = {name: self.link_command(name) for name in names if re.search(pattern, name)}
        self.includes = {}

    def link_command(self, unit):
        lines = subprocess.run(["ninja", "-t", "commands", unit], cwd=self.build, check=True,
                               capture_output=True, text=True).stdout.splitlines()
        command = next(c for c in lines[-1].split(" && ") if f" -o tests/unit/{unit} " in c)
        return shlex.split(command)

    def flags(self, source):
        """The compiler and what it needs to know of the source, but not how to build it."""
        words, result, skip = self.commands[source], [], False
        for word in words:
            if skip or word in ("-o", "-c"):
                skip = not skip
            elif not word.startswith(("-W", "-g", "-O")):
                result.append(word)
        # What C leaves undefined and a compiler sees, a mutant must not get away with.
        return result + ["-w", "-O1", "-g0", "-fsanitize=bounds-strict,shift,integer-divide-by-zero",
                         "-fsanitize-undefined-trap-on-error"]

    def headers(self, source):
        out = subprocess.run(self.flags(source) + ["-MM", os.path.join(self.root, source)],
                             cwd=self.build, check=True, capture_output=True, text=True).stdout
        return {os.path.relpath(os.path.join(self.build, word), self.root)
                for word in out.replace("\\\n", " ").split()[1:]}

    def sources(self, path):
        """The sources that a mutant of the file changes: itself, or those that include it."""
        if path in self.commands:
            return [path]
        if not self.includes:
            self.includes = {source: self.headers(source) for source in self.commands}
        return [source for source, headers in self.includes.items() if path in headers]

    def compile(self, folder, path, text):
        """Objects with the file's text replaced, or None if it does not compile."""
        # A header takes the place of ours by standing first in the search order.
        changed = os.path.join(folder, "include", path.removeprefix("guest-bsp/"))
        os.makedirs(os.path.dirname(changed), exist_ok=True)
        with open(changed, "w", encoding="utf-8") as file:
            file.write(text)
        result = {}
        try:
            for source in self.sources(path):
                out = os.path.join(folder, source.replace("/", "-") + ".o")
                real = changed if source == path else os.path.join(self.root, source)
                flags = self.flags(source)
                command = [flags[0], "-I", os.path.join(folder, "include"), *flags[1:],
                           "-c", real, "-o", out]
                if subprocess.run(command, cwd=self.build, stderr=subprocess.DEVNULL,
                                  check=False).returncode != 0:
                    return None
                result[source] = out
        finally:
            os.remove(changed)
        return Objects(result) if result else None

    def original(self, path):
        if path not in self.originals:
            with open(os.path.join(self.root, path), encoding="utf-8") as file:
                folder = os.path.join(self.work, "original")
                self.originals[path] = self.compile(folder, path, file.read()).digest
        return self.originals[path]

    def link(self, unit, by_source, out, more=()):
        """The unit's program with these objects; those of a library win by coming first.

        By gold, which takes a quarter of the time of ld.
        """
        words, left = list(self.links[unit]), dict(by_source)
        for i, word in enumerate(words):
            if self.objects.get(word) in by_source:
                words[i] = by_source[self.objects[word]]
                left.pop(self.objects[word], None)
        words[words.index("-o") + 1] = out
        # What is neither on the command line nor in the library, this unit has not at all.
        in_library = [path for source, path in left.items() if source in self.library]
        return subprocess.run([words[0], *in_library, *more, *words[1:], "-fuse-ld=gold"], cwd=self.build,
                              stderr=subprocess.DEVNULL, check=False).returncode == 0

    def run(self, program):
        process = subprocess.Popen([program, "-j1", "--fail-fast"],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, start_new_session=True,
                                   cwd=self.work, preexec_fn=limits)
        try:
            return process.wait(UNIT_SECONDS) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            try:  # what it started and left behind
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()

    def passes(self, folder, unit, objects):
        """Whether the unit passes with these objects; None if it can't be linked."""
        program = os.path.join(folder, unit)
        return self.run(program) if self.link(unit, objects.by_source, program) else None

    def probe(self, number, source, folder):
        """The source's object, whose functions call hgi_seen_NUMBER."""
        out = os.path.join(folder, f"{number}.o")
        subprocess.run(self.flags(source) + ["-finstrument-functions", "-c",
                                             os.path.join(self.root, source), "-o", out],
                       cwd=self.build, check=True)
        subprocess.run(["objcopy", f"--redefine-sym=__cyg_profile_func_enter=hgi_seen_{number}",
                        "--redefine-sym=__cyg_profile_func_exit=hgi_seen_none", out], check=True)
        return out

    def find_who_sees_what(self, files):
        """Runs each unit once, to know which sources' functions it calls."""
        folder = os.path.join(self.work, "probe")
        os.makedirs(folder, exist_ok=True)
        sources = sorted({source for path in files for source in self.sources(path)})
        probes = {s: self.probe(number, s, folder) for number, s in enumerate(sources)}
        handler = os.path.join(folder, "handler")
        with open(handler + ".c", "w", encoding="utf-8") as file:
            file.write(HANDLER_HEAD + "".join(HANDLER.format(i) for i in range(len(sources))))
        subprocess.run(["cc", "-O1", "-c", handler + ".c", "-o", handler + ".o"], check=True)
        seen = {}
        for unit, link in self.links.items():
            log, program = os.path.join(folder, unit + ".log"), os.path.join(folder, unit)
            with open(log, "w", encoding="utf-8"):
                pass
            os.environ["HGI_SEEN"] = log
            if not self.link(unit, probes, program, [handler + ".o"]) or not self.run(program):
                sys.exit(f"mutate: {unit} fails without any mutant")
            with open(log, encoding="utf-8") as file:
                seen[unit] = {sources[int(line)] for line in file} | {NEEDS}
        for path in files:
            stem = os.path.basename(path).rpartition(".")[0].replace("_", "-")
            changed = set(self.sources(path))
            self.sees[path] = sorted((u for u in self.links if seen[u] & changed),
                                     key=lambda u: (stem not in u, u)) or sorted(self.links)
