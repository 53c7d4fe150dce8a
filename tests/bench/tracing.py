# SPDX-License-Identifier: BSD-2-Clause
"""Every instruction that QEMU executes, one after the other, with whose it is.

QEMU logs each translated block that it enters (-d exec,nochain); with blocks of one instruction
(-singlestep) that is each instruction. -icount makes it the same in every run."""
import os
import signal
import subprocess
import tempfile
import threading

from elf import Elf

HOST, PROVIDER, GUEST, OTHER = "host", "provider", "guest", "other"
HERE = os.path.dirname(os.path.abspath(__file__))


class Failure(Exception):
    """The harness can't measure: why, in one line."""


class Places:
    """Whose an address is, and in which function."""

    def __init__(self, guest, monitor=None, ring0=False, skip=None):
        self.guest = Elf(guest)
        self.skip = skip  # a function of the guest's that is not traced, since it only spins
        self.ring0 = ring0  # whether the host calls code that lies among the provider's: i386's
        self.begin, self.end = self.guest.extent()
        self.monitor = Elf(monitor) if monitor else None
        self.known = {}
        if self.monitor:
            self.provider = (self.monitor.address("hgi_provider_begin"),
                             self.monitor.address("hgi_provider_end"))

    def ranges(self):
        """What is to be traced, as QEMU's -dfilter wants it: no firmware."""
        images = [self.guest] + ([self.monitor] if self.monitor else [])
        found = [e.extent() for e in images]
        if self.skip:
            begin, size = self.guest.address(self.skip), self.guest.size(self.skip)
            found += [(self.begin, begin), (begin + size, self.end)]
            found.remove(self.guest.extent())
        return ",".join("0x%x..0x%x" % (begin, end - 1) for begin, end in found)

    def at(self, address, flags):
        """(kind, function, address). QEMU's flags of i386 hold the privilege level."""
        if self.begin <= address < self.end:
            return (GUEST, self.guest.function(address), address)
        if self.monitor is None:
            return (OTHER, "", address)
        own = self.provider[0] <= address < self.provider[1] and (not self.ring0 or flags & 3)
        kind = PROVIDER if own else HOST
        return (kind, self.monitor.function(address), address)


def instructions(log, places):
    """Yields places.at() of each instruction that a log of QEMU's tells."""
    known, held = places.known, None
    for line in log:
        if line.startswith(b"Trace"):
            if held is not None:
                yield held
            key = line[line.index(b"/"):]
            held = known.get(key)
            if held is None:
                fields = key.split(b"/")
                held = known[key] = places.at(int(fields[1], 16), int(fields[2], 16))
        elif line.startswith(b"Stopped"):  # the block was logged, but not executed
            held = None
        elif line == b"ended\n":
            break
    places.finished = True
    if held is not None:
        yield held


def end(process):
    """Ends a command that was started in a session of its own, and its QEMU."""
    try:
        os.killpg(process.pid, signal.SIGTERM)
    except ProcessLookupError:
        pass


def traced(command, environment, places, consume, patience=300):
    """Runs a command whose QEMU is qemu-trace; consume(instructions) reads them, and may stop
    early. Returns (what consume returned, the command's output)."""
    with tempfile.TemporaryDirectory() as folder:
        pipe, output = os.path.join(folder, "log"), os.path.join(folder, "output")
        os.mkfifo(pipe)
        keep = os.open(pipe, os.O_RDWR)  # so that no opening waits for a QEMU that failed
        with open(output, "wb") as to:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=to, stderr=to,
                                       env={**os.environ, **environment, "HGI_BENCH_LOG": pipe,
                                            "HGI_BENCH_RANGES": places.ranges()},
                                       start_new_session=True)
        reader = open(pipe, "rb", buffering=1 << 20)

        def ended():
            process.wait()
            os.write(keep, b"ended\n")  # behind all that QEMU wrote
            os.close(keep)

        watch = threading.Thread(target=ended, daemon=True)
        watch.start()
        clock = threading.Timer(patience, end, (process,))
        clock.start()
        places.finished = False
        try:
            result = consume(instructions(reader, places))
        finally:  # enough was seen, or somebody wants to go
            if not places.finished:
                end(process)
                for _ in reader:  # so that its last lines find room
                    pass
        reader.close()
        watch.join()
        clock.cancel()
        with open(output, "rb") as file:
            return result, file.read().decode("ascii", "replace").replace("\r", "")


def boot(build, arch, guest, consume, options=(), abi="2.0", skip=None):
    """Boots a guest on the monitor, traced."""
    monitor = f"{build}/host-{arch}/hgi-monitor.elf"
    places = Places(guest, monitor, arch == "i386", skip)
    command = [f"{build}/tools/hgi", "run", "--qemu", f"{HERE}/qemu-trace", "--monitor", monitor,
               "--abi", abi, "--icount", "--traps", "--timeout", "280", *options, guest]
    result, said = traced(command, {"HGI_BENCH_QEMU": f"qemu-system-{arch}"}, places, consume)
    return result, said
