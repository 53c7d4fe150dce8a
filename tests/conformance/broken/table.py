# SPDX-License-Identifier: BSD-2-Clause
"""What is broken in each shim, and the assertion that finds it. By hand: the suite's own oracle.

Every shim has at least one row for each of the four ways, a Break or a Not. An edit replaces text that
stands in the file exactly once.
"""

OUT, UNIT, ARGUMENT, STATE = "out", "wrong unit", "ignored argument", "lost state"
WAYS = (OUT, UNIT, ARGUMENT, STATE)
NO_STATE, NO_ARGUMENT = "keeps no state", "takes no argument"  # both are looked up in the code


class Host:
    """A host that needs the shim: the conformance guest's boot, all but the entry that it looks at."""

    def __init__(self, abi, without="", needs="", words=""):
        self.abi, self.without, self.needs, self.words = abi, without, needs, words


class Break:
    """A shim made wrong.

    finds: the number of the assertion, or "refused": the guest can't do without, and says so.
    only: the entry whose assertions run, if not the shim's own. end: (entry, status) that ends the
    guest instead, where no guest can tell.
    """

    def __init__(self, shim, way, finds, what, old="", new="", file="", only="", end=None, host=None):
        self.shim, self.way, self.finds, self.what = shim, way, finds, what
        self.old, self.new, self.file = old, new, file or shim + ".c"
        self.only, self.end, self.host = only, end, host or HOSTS.get(shim)


class Not:
    """A way that does not apply, and why."""

    def __init__(self, shim, way, why):
        self.shim, self.way, self.why = shim, way, why


OLD = Host("1.0")
HOSTS = {
    "console_write": OLD,
    "console_read": OLD,
    "clock_ns": Host("1.3", "clock_ns"),  # its idle waits for the clock's wrap
    "idle": OLD,
    "fatal": OLD,
    "fatal_by_shutdown": Host("2.0", "fatal"),
    "timer_set_deadline": Host("1.1"),
    "memory_region": OLD,
    "irq_mask": Host("1.1"),
    "irq_unmask": Host("1.1"),
    "irq_save": Host("1.1"),
    "irq_restore": Host("1.1"),
    "config_get": OLD,
    "shutdown": OLD,
}
# fatal_by_shutdown would take its place, in any guest that takes shutdown from a shim.
NO_OTHER_FATAL = Host("1.0", needs="X(shutdown, HGI_NEED_HOST_ONLY)")
PAST_WRAP = Host("1.3", "clock_ns", words="past-wrap=1")
DROPS = """
  const uint32_t waits = hgi_ops.irq_claim();

  if (waits != HGI_IRQ_NONE)
    hgi_ops.irq_complete(waits);
"""
BYTES = ("info->size < HGI_FATAL_SIZE_MIN", "info->size < HGI_FATAL_SIZE_MIN / 8u")
CHECK = ("hgi_shim_fatal_check(info)", "info == NULL ? HGI_E_POINTER : HGI_OK")

ROWS = [
    Break("console_write", OUT, 1196, "taken out"),
    # The suite prints by it: what is broken must leave the text as it is.
    Break("console_write", UNIT, 1101, "tells bits, not bytes", "*written = take;", "*written = take * 8u;"),
    Break("console_write", ARGUMENT, 1101, "does not tell how much it took",
          "*written = take;", "(void)written;"),
    Not("console_write", STATE, NO_STATE),

    Break("console_read", OUT, 1296, "taken out"),
    Break("console_read", UNIT, 1201, "tells bits, not bytes", "*taken = count;", "*taken = count * 8u;"),
    Break("console_read", ARGUMENT, 1201, "reads as much as there is, whatever the size",
          "size < HGI_CONSOLE_MAX ? size : HGI_CONSOLE_MAX", "HGI_CONSOLE_MAX"),
    Not("console_read", STATE, NO_STATE),

    Break("clock_ns", OUT, "refused", "taken out"),
    Break("clock_ns", UNIT, 1302, "tells microseconds", "us * 1000u", "us"),
    Not("clock_ns", ARGUMENT, NO_ARGUMENT),
    Break("clock_ns", STATE, 1307, "forgets that the clock has wrapped", "    wraps++;", "    wraps = 0;",
          host=PAST_WRAP),
    Break("clock_ns", STATE, 1307, "forgets what it read last", "last_us = now;", "last_us = 0;",
          host=PAST_WRAP),

    Break("idle", OUT, 1496, "taken out"),
    Not("idle", UNIT, "no number goes in or out but the status"),
    Not("idle", ARGUMENT, NO_ARGUMENT),
    Not("idle", STATE, NO_STATE),

    Break("fatal", OUT, 1596, "taken out of a guest that takes shutdown from hosts alone",
          host=NO_OTHER_FATAL),
    Break("fatal", UNIT, 1502, "takes a size in words for one in bytes", *BYTES, file="fatal_print.c"),
    Break("fatal", ARGUMENT, 1502, "looks at nothing of what it is given", *CHECK),
    Not("fatal", STATE, NO_STATE),

    Break("fatal_by_shutdown", OUT, 1596, "taken out"),
    Break("fatal_by_shutdown", UNIT, 1502, "takes a size in words for one in bytes", *BYTES,
          file="fatal_print.c"),
    Break("fatal_by_shutdown", ARGUMENT, 1502, "looks at nothing of what it is given", *CHECK),
    Not("fatal_by_shutdown", STATE, NO_STATE),

    Break("timer_set_deadline", OUT, 1696, "taken out"),
    Break("timer_set_deadline", UNIT, 1603, "asks for as many microseconds as it should nanoseconds",
          "(ns + 999u) / 1000u", "ns"),
    Break("timer_set_deadline", ARGUMENT, 1601, "takes any deadline for one in the past",
          "period_until(deadline_ns)", "period_until(0)"),
    Not("timer_set_deadline", STATE, NO_STATE),

    Break("memory_region", OUT, 1896, "taken out"),
    Break("memory_region", UNIT, 1802, "tells pages, not bytes",
          "region->length = range->size;", "region->length = range->size / 4096u;"),
    Break("memory_region", UNIT, 1802, "tells bits, not bytes",
          "region->length = range->size;", "region->length = range->size * 8u;"),
    Break("memory_region", ARGUMENT, 1801, "tells the first region, whatever the index",
          "rank_of(header, range.base) == index", "rank_of(header, range.base) == 0"),
    Not("memory_region", STATE, NO_STATE),

    Break("irq_mask", OUT, 1996, "taken out"),
    Not("irq_mask", UNIT, "its one number names an interrupt"),
    Break("irq_mask", ARGUMENT, 1901, "masks the console's interrupt, whatever the number",
          "irq_detach(irq)", "irq_detach(hgi_host_header()->console_irq)"),
    Break("irq_mask", STATE, 1902, "loses the edge that waits",
          "  return hgi_ops.irq_detach(irq);", DROPS + "  return hgi_ops.irq_detach(irq);"),

    Break("irq_unmask", OUT, 2096, "taken out"),
    Not("irq_unmask", UNIT, "its one number names an interrupt"),
    Break("irq_unmask", ARGUMENT, 2001, "unmasks the console's interrupt, whatever the number",
          "irq_attach(irq)", "irq_attach(hgi_host_header()->console_irq)"),
    Break("irq_unmask", STATE, 1903, "loses the edge that came while masked",
          "  return hgi_ops.irq_attach(irq);",
          "  const hgi_status status = hgi_ops.irq_attach(irq);\n" + DROPS + "  return status;",
          only="irq_mask"),

    Break("irq_save", OUT, "refused", "taken out"),
    Not("irq_save", UNIT, "its one number is a state, which only irq_restore reads"),
    Not("irq_save", ARGUMENT, NO_ARGUMENT),
    Break("irq_save", STATE, 2102, "forgets that interrupts were masked before",
          "return hgi_arch_irq_save();", "hgi_arch_irq_save();\n  return 0;"),

    Break("irq_restore", OUT, "refused", "taken out"),
    Not("irq_restore", UNIT, "its one number is a state, which only irq_save makes"),
    Break("irq_restore", ARGUMENT, 2203, "unmasks, whatever the state",
          "hgi_arch_irq_restore(state);", "hgi_arch_irq_restore(0);"),
    Not("irq_restore", STATE, NO_STATE),

    Break("config_get", OUT, 2396, "taken out"),
    Break("config_get", UNIT, 2301, "tells words, not bytes",
          "*length = found_length;", "*length = found_length / 4u;"),
    Break("config_get", ARGUMENT, 2305, "puts all of the value, whatever the size",
          "i < found_length && i < size", "i < found_length"),
    Not("config_get", STATE, NO_STATE),

    Break("shutdown", OUT, 2496, "taken out"),
    Not("shutdown", UNIT, "kind, reason and status are names and a plain number"),
    Break("shutdown", ARGUMENT, 2402, "ends with status 0, whatever the status", "halt(status)", "halt(0)",
          end=("shutdown", 21)),
    Break("shutdown", ARGUMENT, 2403, "takes any reason", " || reason > HGI_SHUTDOWN_MAINTENANCE", ""),
    Not("shutdown", STATE, NO_STATE),
]
