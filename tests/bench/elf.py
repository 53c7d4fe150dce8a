# SPDX-License-Identifier: BSD-2-Clause
"""What the benchmarks read of an ELF image: sections, symbols, the function at an address."""
import bisect
import struct

NO_TYPE, FUNCTION = 0, 2
WRITABLE, ALLOCATED, EXECUTABLE = 1, 2, 4
NO_BITS = 8


class Elf:
    """A little-endian image of 32 or 64 bits."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = file.read()
        if self.bytes[:4] != b"\x7fELF" or self.bytes[5] != 1:
            raise ValueError(f"{path}: is no little-endian ELF image")
        self.path = path
        self.wide = self.bytes[4] == 2
        self.sections = self._sections()
        self.symbols = self._symbols()
        self._functions = self._code()
        self._starts = [value for value, _ in self._functions]

    def _sections(self):
        if self.wide:
            (offset,), (size, count, names) = (struct.unpack_from("<Q", self.bytes, 40),
                                               struct.unpack_from("<HHH", self.bytes, 58))
            form = "<IIQQQQIIQQ"
        else:
            (offset,), (size, count, names) = (struct.unpack_from("<I", self.bytes, 32),
                                               struct.unpack_from("<HHH", self.bytes, 46))
            form = "<IIIIIIIIII"
        heads = [struct.unpack_from(form, self.bytes, offset + i * size) for i in range(count)]
        return [{"name": self._text(heads[names][4], h[0]), "type": h[1], "flags": h[2],
                 "address": h[3], "offset": h[4], "size": h[5], "link": h[6]} for h in heads]

    def _text(self, table, at):
        return self.bytes[table + at:self.bytes.index(b"\0", table + at)].decode()

    def _symbols(self):
        found = []
        for section in self.sections:
            if section["type"] != 2:
                continue
            strings = self.sections[section["link"]]["offset"]
            form, size = ("<IBBHQQ", 24) if self.wide else ("<IIIBBH", 16)
            for at in range(section["offset"], section["offset"] + section["size"], size):
                entry = struct.unpack_from(form, self.bytes, at)
                if self.wide:
                    name, info, _, at_section, value, length = entry
                else:
                    name, value, length, info, _, at_section = entry
                found.append((self._text(strings, name), value, length, info & 15, at_section))
        return found

    def _code(self):
        """(address, name) of functions, and of the labels of assembly that says no type."""
        found = {}
        for name, value, _, kind, section in self.symbols:
            if kind == FUNCTION or (
                    kind == NO_TYPE and name and name[0] not in "$." and
                    section < len(self.sections) and
                    self.sections[section]["flags"] & EXECUTABLE):
                if kind == FUNCTION or value not in found:
                    found[value] = name
        return sorted(found.items())

    def _symbol(self, name):
        for symbol in self.symbols:
            if symbol[0] == name:
                return symbol
        raise KeyError(f"{self.path}: no symbol {name}")

    def address(self, name):
        """The value of a symbol."""
        return self._symbol(name)[1]

    def size(self, name):
        """The bytes of a function or an object."""
        return self._symbol(name)[2]

    def function(self, address):
        """The name of the function that begins nearest below, or ''."""
        at = bisect.bisect_right(self._starts, address) - 1
        return self._functions[at][1] if at >= 0 else ""

    def extent(self):
        """First address and the one behind the last, of what is loaded."""
        loaded = [s for s in self.sections if s["flags"] & ALLOCATED and s["size"]]
        return (min(s["address"] for s in loaded),
                max(s["address"] + s["size"] for s in loaded))
