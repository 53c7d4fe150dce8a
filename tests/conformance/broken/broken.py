# SPDX-License-Identifier: BSD-2-Clause
"""Each shim taken out, and broken in each way: an assertion must fail, and hold without the break.

Usage: broken.py [--rows MODULE] HGI-SHIMS BUILD HGI [ARGUMENT]...

BUILD is the build tree of the guest; it is read alone. HGI with its arguments is `hgi run --monitor
FILE`: --abi, --without, --cmdline and the guest are added. MODULE has other rows than table.py, for the
test of this program.
"""
import concurrent.futures
import importlib
import os
import re
import subprocess
import sys
import tempfile

import table
from guests import ROOT, Guests, write

TYPED = "typed.for.the.conformance.suite.as.its.console.input.0123456789"
WORDS = f"typed={TYPED} conform.own=line conform.word=0123456789 conform.empty="


class Boots:
    def __init__(self, command, work):
        self.command, self.plain = command, {}
        self.input = os.path.join(work, "typed")
        write(self.input, TYPED)

    def boot(self, guest, row, entry):
        words = f"end={row.end[0]} status={row.end[1]}" if row.end else f"only={row.only or entry} bound={entry}"
        without = ["--without", row.host.without] if row.host.without else []
        command = [*self.command, "--abi", row.host.abi, *without, "--input", self.input, "--cmdline",
                   f"{words} {row.host.words} {WORDS}", guest]
        done = subprocess.run(command, capture_output=True, check=False)
        said = (done.stdout + done.stderr).decode("latin-1").replace("\r", "").replace("\0", "")
        return done.returncode, said


    def boot_plain(self, guests, row, entry):
        """The same boot of the guest as it is: once for rows that ask for the same."""
        key = (row.host, row.only or entry, entry, row.end)
        if key not in self.plain:
            self.plain[key] = self.boot(guests.plain(row.host.needs), row, entry)
        return self.plain[key]


def last_of(said):
    return "\n".join(said.splitlines()[-30:])


def finds(row, entry, status, said):
    """What shows that the assertion does not hold, or None."""
    if row.finds == "refused":
        found = re.search(rf"refused: .*\b{entry}\b.*", said)
        return found.group(0) if found and status in (64, 65) else None
    if row.end:
        ends = f"# the guest ends by {row.end[0]}" in said
        return f"{row.finds}: status {status}, wanted {row.end[1]}" if ends and status != row.end[1] else None
    found = re.search(rf"^not ok \d+ - [a-z0-9_]+: {row.finds} (?!.* # (TODO|SKIP)).*", said, re.M)
    if found:
        return found.group(0)
    begun = re.findall(r"^# (\d+) begins$", said, re.M)
    ended = begun and not re.search(rf"^(not )?ok \d+ - [a-z0-9_]+: {begun[-1]} ", said, re.M)
    return f"{row.finds}: the guest ends in it, status {status}" if ended and int(begun[-1]) == row.finds else None


def holds(row, status, said):
    """Whether the assertion was asked, and holds."""
    if row.finds == "refused":
        return status == 0
    if row.end:
        return status == row.end[1]
    return re.search(rf"^ok \d+ - [a-z0-9_]+: {row.finds} (?!.* # SKIP)", said, re.M) is not None


def check_not(row, guests):
    """None if the reason that is looked up in the code is the truth."""
    if row.why == table.NO_STATE and guests.has_state(row.shim):
        return "its object has variables"
    with open(os.path.join(ROOT, f"compat/{row.shim}.c"), encoding="utf-8") as file:
        if row.why == table.NO_ARGUMENT and f"hgi_shim_{row.shim}(void)" not in file.read():
            return "it takes arguments"
    return None


def one(row, number, guests, boots, entry):
    """@return whether the row is as it should be, and what is said of it"""
    if isinstance(row, table.Not):
        wrong = check_not(row, guests)
        return wrong is None, f"does not apply: {row.why}" + (f", but {wrong}" if wrong else "")
    try:
        broken = guests.make(str(number), row, row.host.needs)
        status, said = boots.boot_plain(guests, row, entry)
    except (ValueError, subprocess.CalledProcessError) as error:
        return False, f"{row.what}: {error} {getattr(error, 'stderr', '') or ''}"
    if not holds(row, status, said):
        return False, f"{row.what}: {row.finds} does not hold without it, status {status}:\n{last_of(said)}"
    status, said = boots.boot(broken, row, entry)
    found = finds(row, entry, status, said)
    if found is None:
        return False, f"{row.what}: {row.finds} does not fail, status {status}:\n{last_of(said)}"
    return True, f"{row.what}: {found}"


def main():
    arguments = sys.argv[1:]
    name = "table"
    if arguments[:1] == ["--rows"]:
        name, arguments = arguments[1], arguments[2:]
    rows = importlib.import_module(name).ROWS
    shims_tool, build, command = arguments[0], arguments[1], arguments[2:]
    losses = subprocess.run([shims_tool, "--losses"], check=True, capture_output=True, text=True).stdout
    entry_of = {line.split()[1]: line.split()[0] for line in losses.splitlines()}
    bad = [f"{shim}: no row for {way}" for shim in entry_of for way in table.WAYS
           if not any(row.shim == shim and row.way == way for row in rows)]
    bad += [f"{row.shim}: no such shim" for row in rows if row.shim not in entry_of]
    bad += [f"{row.shim}: no host in HOSTS" for row in rows
            if isinstance(row, table.Break) and row.host is None]
    if bad or not entry_of:
        print("\n".join(bad or ["no shims"]))
        return 1
    with tempfile.TemporaryDirectory() as work:
        guests, boots = Guests(build, work), Boots(command, work)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            results = list(pool.map(lambda item: one(item[1], item[0], guests, boots, entry_of[item[1].shim]),
                                    enumerate(rows)))
    for row, (good, text) in zip(rows, results):
        print(f"{'' if good else 'NOT '}ok - {row.shim}, {row.way}: {text}")
    broken = [good for row, (good, _) in zip(rows, results) if isinstance(row, table.Break)]
    failed = sum(not good for good, _ in results)
    print(f"shims: {len(entry_of)}, {len(broken)} broken, {sum(broken)} caught, "
          f"{len(results) - len(broken)} do not apply")
    return 1 if failed else 0


sys.exit(main())
