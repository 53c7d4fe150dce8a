# SPDX-License-Identifier: BSD-2-Clause
"""Tables, as text and for docs/bench.md, and goals."""


def table(head, rows):
    """Lines of a Markdown table, in columns."""
    cells = [[str(cell) for cell in row] for row in [head] + rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]

    def line(row):
        return "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |"

    return [line(cells[0]), "| " + " | ".join("-" * width for width in widths) + " |"] + [
        line(row) for row in cells[1:]]


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
