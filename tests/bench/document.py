# SPDX-License-Identifier: BSD-2-Clause
"""figures.json, what was measured last for the docs, and the tables of docs/bench.md from it.

A table stands between `<!-- bench NAME -->` and `<!-- end -->`."""
import json
import os
import re

from report import number, table

ARCHS = ("aarch64", "riscv64", "i386", "x86_64")
FORMAT = 1
SPREAD = 0.02  # how far a count may be from what the docs say, on another build of the compiler
SLACK = 2  # and so many instructions, where that is more


def render(metrics, parts):
    """Goals and tables of these metrics."""
    goals, tables = [], {}
    for part in parts.values():
        goals += part.goals(metrics)
        tables.update(part.tables(metrics))
    return goals, tables


def record(metrics, skipped, goals):
    """What is written to a file."""
    return {"format": FORMAT, "metrics": metrics, "skipped": skipped,
            "goals": [{"name": g.name, "limit": g.limit, "measured": g.measured, "met": g.met}
                      for g in goals]}


def read(path):
    """A record, or an empty one."""
    if not os.path.exists(path):
        return record({}, [], [])
    with open(path, encoding="utf-8") as file:
        found = json.load(file)
    if found.get("format") != FORMAT:
        raise ValueError(f"{path}: format {found.get('format')}, not {FORMAT}")
    return found


def write(path, what):
    """One metric a line, in the order of their names."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(what, file, indent=1, sort_keys=True)
        file.write("\n")


def merged(path, new):
    """What was known, and over it what this run measured of the same parts and architectures."""
    def about(name):
        return tuple(name.split(".")[:2])

    old, measured = read(path), {about(name) for name in new["metrics"]}
    kept = {name: value for name, value in old["metrics"].items() if about(name) not in measured}
    goals = {goal["name"]: goal for goal in old["goals"] + new["goals"]}
    return {**new, "skipped": [], "metrics": {**kept, **new["metrics"]},
            "goals": [goals[name] for name in sorted(goals)]}


def goals_table(goals):
    """How many are met, and a table: a row for each goal of the same words and limit, a column for each architecture."""
    rows, met = {}, sum(goal.met for goal in goals)
    for goal in goals:
        about, what = goal.name.split(": ", 1)
        part, arch, *of = about.split(", ")
        rows.setdefault((", ".join([part] + of) + ": " + what, goal.limit), {})[arch] = goal

    def cell(goal):
        return "" if goal is None else number(goal.measured) if goal.met else f"**{number(goal.measured)}**"

    first = [what for what, _ in rows]
    lines = [[what, number(limit)] + [cell(found.get(arch)) for arch in ARCHS] +
             ["met" if all(goal.met for goal in found.values()) else "**missed**"]
             for (what, limit), found in sorted(rows.items(), key=lambda row: first.index(row[0][0]))]
    return [f"{met} of {len(goals)} are met; what misses its goal is **bold**:", ""] + table(
        ["goal", "at most", *ARCHS, "met?"], lines)


def filled(page, figures, parts):
    """The page with the tables that the figures give, and as it is."""
    with open(page, encoding="utf-8") as file:
        text = file.read()
    goals, tables = render(read(figures)["metrics"], parts)
    tables["goals"] = goals_table(goals)

    def one(match):
        name = match.group(1)
        if name not in tables:
            raise ValueError(f"{page}: no table {name}")
        return f"<!-- bench {name} -->\n" + "\n".join(tables[name]) + "\n<!-- end -->"

    found = re.sub(r"<!-- bench (\S+) -->\n.*?<!-- end -->", one, text, flags=re.DOTALL)
    left = [name for name in tables if f"<!-- bench {name} -->" not in text]
    if left:
        raise ValueError(f"{page}: has no place for the tables {', '.join(left)}")
    return found, text


def update(page, figures, parts):
    """Writes the page's tables anew."""
    text, _ = filled(page, figures, parts)
    with open(page, "w", encoding="utf-8") as file:
        file.write(text)


def stale(page, figures, parts):
    """Lines of the page's tables that the figures don't give."""
    new, old = filled(page, figures, parts)
    fresh = set(new.splitlines())
    return [f"docs/bench.md: not of figures.json: {line}" for line in old.splitlines()
            if line not in fresh]


def _held(name):
    """Whether a figure is the same on another machine, with another RTEMS of the same version: cycles
    are not, nor characters of a console that prints RTEMS' own version."""
    parts = name.split(".")
    return not (parts[1] == "cycles" or parts[-1] == "console_putc" or
                parts[0] == "traps" and parts[2] == "1_0" and parts[-1] == "total")


def _apart(old, new):
    return abs(new - old) > max(SPREAD * abs(old), SLACK)


def compare(figures, new):
    """Lines on what differs from what the docs say."""
    old = read(figures)
    wrong = []
    for name, value in sorted(new["metrics"].items()):
        was = old["metrics"].get(name)
        if was is None:
            wrong.append(f"new: {name} is not in the docs")
        elif _held(name) and _apart(was, value):
            wrong.append(f"apart: {name} is {value}, the docs say {was}")
    met = {g["name"] for g in old["goals"] if g["met"]}
    for goal in new["goals"]:
        if not goal["met"] and goal["name"] in met:
            wrong.append(f"goal missed that the docs call met: {goal['name']}")
    return wrong
