"""Writes report.md from the figures of the other parts."""

from __future__ import annotations

import json
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Any, Dict, Iterator

from common import ACTIONS, NODE, ROOT, WORK


def versions() -> str:
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    commit = subprocess.run(["git", "log", "-1", "--format=%h"], cwd=Path(NODE[1]).parent, capture_output=True, text=True, check=True).stdout.strip()
    packages = ", ".join(f"{name} {version(name)}" for name in ("pyspark", "pandas", "datatrove", "trafilatura", "justext"))
    return f"Commit {commit}, Node {node}, Python {platform.python_version()}, {packages}"


def table(heads: list, rows: list) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)


def processes(figures: Dict[str, Any]) -> str:
    rows = []
    for action in ACTIONS:
        one = figures.get(action, {})
        pool = round(one["pool node cpu"] + one["pool python cpu"], 1) if "pool node cpu" in one else "–"
        cells = [one.get(name, "–") for name in ("documents", "single cpu", "two shards cpu")]
        rows.append([action, *cells, pool, *(one.get(name, "–") for name in ("spark node cpu", "pool equal", "spark equal"))])
    heads = ["", "documents", "one process", "two, by `--shard`", "pool of two, Python too", "Spark, two partitions", "pool equal to one process", "Spark equal"]
    return table(heads, rows)


def told(value: Any) -> Any:
    """A cell of a table."""
    return "<br>".join(f"{name}: {one}" for name, one in value.items()) if isinstance(value, dict) else value


def listed(part: Dict[str, Any]) -> str:
    return table(["what", "what came of it"], [[name, told(value)] for name, value in part.items()])


def quality(part: Dict[str, Any]) -> Iterator[str]:
    for name, rows in part.items():
        yield f"### {name}\n\n" + table(["what was left by", "precision / recall / F1, %"], list(map(list, rows.items())))


def sections(figures: Dict[str, Any]) -> Iterator[str]:
    yield "# Proof: copydesk under engines\n\nMade by `run.sh`, which says what it needs; not part of CI. Documents are made of the prose of this repository, with slips and boilerplate, always the same."
    yield versions() + "."
    yield "## Equal to one process, and what it costs\n\nProcessor time in seconds, of one run each on a machine with other work: give or take a fifth. Of Spark, the Node processes count; those of Java and its own of Python are there for any job.\n\n" + processes(figures)
    if "overhead" in figures:
        yield "## Processor time in turns\n\nMedians, and what they are more than those of one process. A process takes some seconds to become quick, and two take them twice. The processes of a pool run side by side, those of the row above one after the other.\n\n" + listed(figures["overhead"])
    titles = {"poison": "Poisoned records", "kill -9": "A process killed in the middle", "pipe": "The same by `rdd.pipe`", "cluster": "A standalone cluster that loses a worker", "datatrove": "datatrove's local executor"}
    for part, title in titles.items():
        if part in figures:
            yield f"## {title}\n\n{listed(figures[part])}"
    if "quality" in figures:
        yield "## What is left of pages\n\nBy the words of the article, each page weighing the same. copydesk is given the visible text of the page, a block a line; the others the same lines, each as a paragraph, and the page's HTML where it is at hand. Pages of these sets were at hand when copydesk was made, which they were not for the others."
        yield from quality(figures["quality"])


if __name__ == "__main__":
    figures = json.loads((WORK / "figures.json").read_text())
    (ROOT / "integrations/python/proof/report.md").write_text("\n\n".join(sections(figures)) + "\n")
