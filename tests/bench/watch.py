# SPDX-License-Identifier: BSD-2-Clause
"""What is looked for in a trace: calls of functions, traps, and how long interrupts take."""
from tracing import GUEST, HOST, OTHER, PROVIDER


class Visit:
    """One call of a function of the guest's, from its first instruction to its return."""

    def __init__(self, name, caller):
        self.name, self.caller = name, caller
        self.own = 0  # in the function itself
        self.count = {GUEST: 0, PROVIDER: 0, HOST: 0, OTHER: 0}  # in what it calls
        self.traps = 0
        self.functions = set()
        self.ended = False

    @property
    def called(self):
        """Instructions of what was called, without the host's behind a trap."""
        return self.count[GUEST] + self.count[PROVIDER]

    def add(self, kind, function, trapped):
        """One more instruction."""
        if kind == GUEST and function == self.name:
            self.own += 1
        else:
            self.count[kind] += 1
        self.traps += trapped
        self.functions.add(function)


class Latency:
    """From the host's first instruction after a timer's expiry to the guest's handler."""

    def __init__(self):
        self.count = {GUEST: 0, PROVIDER: 0, HOST: 0}
        self.traps = 1

    @property
    def total(self):
        """All of them."""
        return sum(self.count.values())


class Watch:
    """Reads a trace. wanted(function) tells whose visits to keep; handler is the function that ends
    a latency."""

    def __init__(self, wanted=lambda name: False, handler=None, enough=None):
        self.wanted, self.handler, self.enough = wanted, handler, enough
        self.visits, self.latencies, self.traps = [], [], 0
        self.answers = {}
        self.now = None

    def _enters(self, function, before):
        """Begins a visit, if the function is one of those."""
        if function not in self.answers:
            self.answers[function] = self.wanted(function)
        if self.answers[function]:
            self.now = Visit(function, before)
            self.visits.append(self.now)

    def __call__(self, instructions):
        before, place, trapped_at = "", (HOST, ""), (HOST, "")
        open_latency, pending = None, None  # since the last trap; since the last interrupt
        for kind, function, _ in instructions:
            trapped = kind == HOST and place[0] != HOST
            if trapped:
                self.traps += 1
                trapped_at, open_latency = place, Latency()
                if pending:
                    pending.traps += 1
            elif place[0] == HOST and kind != HOST:  # resumed, or sent to its interrupt's entry
                if kind == GUEST and (kind, function) != trapped_at and open_latency:
                    pending = open_latency
                open_latency = None
            if self.now and kind == GUEST and function == self.now.caller:
                self.now.ended, self.now = True, None
            if function != place[1]:
                if not self.now and kind == GUEST and function != before:
                    self._enters(function, before)
                if pending and function == self.handler:
                    self.latencies.append(pending)
                    pending = None
                    if self.enough and len(self.latencies) == self.enough:
                        return self
            if open_latency:
                open_latency.count[kind] += 1
            elif pending:
                pending.count[kind] += 1
            if self.now:
                self.now.add(kind, function, trapped)
            if kind == GUEST:
                before = function
            place = (kind, function)
        return self
