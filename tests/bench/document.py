# SPDX-License-Identifier: BSD-2-Clause
"""figures.json, what was measured last for the docs, and the tables of docs/bench.md from it.

A table stands between `<!-- bench NAME -->` and `<!-- end -->`."""
import json
import os
import re

FORMAT = 1
SPREAD = 0.02  # how far a count may be from what the docs say, on another build of the compiler
TIMES = ("cycles",)  # figures that no comparison holds


def render(metrics, sections):
    """Goals and tables of these metrics."""
    goals, tables = [], {}
    for section in sections.values():
        goals += section.goals(metrics)
        tables.update(section.tables(metrics))
    return goals, tables


def read(path):
    """A record, or an empty one."""
    if not os.path.exists(path):
        return {"format": FORMAT, "metrics": {}, "skipped": [], "goals": []}
    with open(path, encoding="utf-8") as file:
        record = json.load(file)
    if record.get("format") != FORMAT:
        raise ValueError(f"{path}: format {record.get('format')}, not {FORMAT}")
    return record


def write(path, record):
    """One metric a line, in the order of their names."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(record, file, indent=1, sort_keys=True)
        file.write("\n")


def merged(path, record):
    """What was known, and over it what this run measured."""
    old = read(path)
    new = {g["name"] for g in record["goals"]}
    return {"format": FORMAT, "metrics": {**old["metrics"], **record["metrics"]},
            "skipped": record["skipped"],
            "goals": [g for g in old["goals"] if g["name"] not in new] + record["goals"]}


def update(page, figures, sections):
    """Writes the page's tables anew."""
    with open(page, encoding="utf-8") as file:
        text = file.read()
    text = filled(text, figures, sections, page)
    with open(page, "w", encoding="utf-8") as file:
        file.write(text)


def filled(text, figures, sections, page):
    """The page with the tables that the figures give."""
    record = read(figures)
    goals, tables = render(record["metrics"], sections)
    tables["goals"] = [f"    {goal.line()}" for goal in goals]

    def one(match):
        name = match.group(1)
        if name not in tables:
            raise ValueError(f"{page}: no table {name}")
        return f"<!-- bench {name} -->\n" + "\n".join(tables[name]) + "\n<!-- end -->"

    return re.sub(r"<!-- bench (\S+) -->\n.*?<!-- end -->", one, text, flags=re.DOTALL)


def _apart(old, new):
    return abs(new - old) > SPREAD * max(abs(old), 1)


def compare(figures, record):
    """Lines on what differs from what the docs say; those of goals begin with 'goal'."""
    old = read(figures)
    wrong = []
    for name, value in sorted(record["metrics"].items()):
        was = old["metrics"].get(name)
        if was is None:
            wrong.append(f"new: {name} is not in the docs")
        elif not any(part in TIMES for part in name.split(".")) and isinstance(value, (int, float)) \
                and _apart(was, value):
            wrong.append(f"apart: {name} is {value}, the docs say {was}")
    met = {g["name"] for g in old["goals"] if g["met"]}
    for goal in record["goals"]:
        if not goal["met"] and goal["name"] in met:
            wrong.append(f"goal missed that the docs call met: {goal['name']}")
    return wrong
