# SPDX-License-Identifier: BSD-2-Clause
"""Conformance guests with one file changed, by the commands of the build."""
import json
import os
import re
import shlex
import subprocess
import threading

ROOT = os.path.abspath(__file__).rsplit("/", 4)[0]
MAIN = "tests/conformance/main.c"


class Guests:
    """Conformance guests with one file changed, by the build's own commands."""

    def __init__(self, build, work):
        self.build, self.work, self.commands = build, work, {}
        self.plains, self.lock = {}, threading.Lock()
        with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
            for entry in json.load(file):
                words = shlex.split(entry["command"])
                source = os.path.relpath(entry["file"], ROOT)
                if "hgi-conform-contrary.dir" not in words[words.index("-o") + 1]:
                    self.commands[source] = words
        lines = self.run(["ninja", "-t", "commands", "hgi-conform.elf"]).splitlines()
        self.link = shlex.split(next(c for c in lines[-1].split(" && ") if " -o hgi-conform.elf " in c))

    def run(self, words):
        return subprocess.run(words, cwd=self.build, check=True, capture_output=True, text=True).stdout

    def compile(self, folder, source, path, options):
        """An object of the source, whose text is at the path. @return it, and what it takes the place of"""
        words = list(self.commands[source])
        at = words.index("-o") + 1
        instead, words[at] = words[at], os.path.join(folder, os.path.basename(source) + ".o")
        words[-1] = path
        self.run([words[0], *options, *words[1:], "-w"])
        return words[at], instead

    def make(self, name, row, needs):
        """The guest with the row's break, or as it is if there is no row. @return its path"""
        folder = os.path.join(self.work, name)
        os.makedirs(os.path.join(folder, "compat"))
        objects = {}
        options = ["-I" + folder] + (["-DCONFORM_NEEDS(X)=" + needs] if needs else [])
        if row is not None and row.old:
            source = "compat/" + row.file
            path = os.path.join(folder, source)
            with open(os.path.join(ROOT, source), encoding="utf-8") as file:
                text = file.read()
            if text.count(row.old) != 1:
                raise ValueError(f"stands {text.count(row.old)} times in {source}, wanted once: {row.old!r}")
            write(path, text.replace(row.old, row.new))
            made, instead = self.compile(folder, source, path, [])
            objects[instead] = made
        elif row is not None:
            take_out(row.shim, os.path.join(folder, "compat/list.h"))
        if needs or row is not None and not row.old:
            made, instead = self.compile(folder, MAIN, os.path.join(ROOT, MAIN), options)
            objects[instead] = made
        guest = os.path.join(folder, "guest.elf")
        words = [objects.get(word, word) for word in self.link]
        words[words.index("-o") + 1] = guest
        self.run(words)
        return guest

    def plain(self, needs):
        with self.lock:
            if needs not in self.plains:
                self.plains[needs] = self.make(f"plain-{len(self.plains)}", None, needs)
            return self.plains[needs]

    def has_state(self, shim):
        """Whether the shim's object holds a variable."""
        words = self.commands[f"compat/{shim}.c"]
        made = words[words.index("-o") + 1]
        symbols = self.run([re.sub("gcc$", "nm", words[0]), "-f", "posix", made])
        return any(line.split()[1] in "bBdDC" for line in symbols.splitlines())


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def take_out(shim, path):
    """compat/list.h as hgi-shims makes it if the shim's file is not there."""
    with open(os.path.join(ROOT, "compat/list.h"), encoding="utf-8") as file:
        text = file.read()
    # The list's last line ends it.
    text, lines = re.subn(rf" \\\n  X\({shim}, [^\n]*?\)(?=\n| \\\n)", "", text)
    text, uses = re.subn(rf" X\({shim}, flags\)", "", text)
    if (lines, uses) != (1, 1):
        raise ValueError(f"stands in {lines} and {uses} places of compat/list.h, wanted 1 and 1")
    write(path, text)
