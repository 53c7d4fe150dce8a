# SPDX-License-Identifier: BSD-2-Clause
"""Tables, as text and for docs/bench.md, and goals."""
import re

# What stands at the right: a number, with one of its own in brackets or a mark of bold type.
NUMBER = re.compile(r"(\*\*)?-?[\d,.]+(\*\*)?( \(.*\))?|-|")


def table(head, rows):
    """Lines of a Markdown table. Columns of numbers stand at the right."""
    cells = [[str(cell) for cell in row] for row in [head] + rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    right = [all(NUMBER.fullmatch(row[i]) for row in cells[1:]) for i in range(len(head))]

    def line(row):
        columns = zip(row, widths, right)
        return "| " + " | ".join(cell.rjust(n) if far else cell.ljust(n) for cell, n, far in columns) + " |"

    dashes = ["-" * (width - 1) + ":" if far else "-" * width for width, far in zip(widths, right)]
    return [line(cells[0]), "| " + " | ".join(dashes) + " |"] + [line(row) for row in cells[1:]]


def number(value):
    """A count with separators, a ratio or a time with two places, or a dash."""
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.2f}"
    return f"{value:,}"


class Goal:
    """What is wanted of a figure, and whether it is met."""

    def __init__(self, name, limit, measured):
        self.name, self.limit, self.measured = name, limit, measured
        self.met = measured <= limit

    def line(self):
        """One line for people."""
        return (f"{'met   ' if self.met else 'MISSED'} {self.name}: at most {number(self.limit)}, "
                f"measured {number(self.measured)}")
