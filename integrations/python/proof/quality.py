"""What is left of pages by copydesk, trafilatura and jusText, by the words of the article.

    python quality.py --data FOLDER [--html SET=REPOSITORY …]

FOLDER has `*.jsonl.gz` with `{id, raw, clean}`: the visible text of a page, a block a line, and the article in it. Where the HTML of a set is at hand (a
git repository with `html/<hash>.html.gz`), the other two are given that; of all sets they are given each line as a
paragraph, too, since copydesk has no more than the lines.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import Callable, Dict, List

import justext
import trafilatura
from common import NODE, note

from copydesk import clean

Extract = Callable[[bytes], str]


def by_trafilatura(page: bytes) -> str:
    return trafilatura.extract(page, include_comments=False) or ""


def by_justext(page: bytes) -> str:
    try:
        found = justext.justext(page, justext.get_stoplist("English"))
    except Exception:  # An empty or broken page; nothing is its text.
        return ""
    return "\n".join(paragraph.text for paragraph in found if not paragraph.is_boilerplate)


def wrapped(raw: str) -> bytes:
    """The lines of a page, each as a paragraph."""
    lines = "".join(f"<p>{html.escape(line)}</p>\n" for line in raw.split("\n"))
    return f'<html><head><meta charset="utf-8"></head><body>\n{lines}</body></html>'.encode()


def bag(text: str) -> Counter:
    return Counter(re.findall(r"[^\W_]+", text.lower()))


def score(got: List[str], wanted: List[str]) -> str:
    """Precision, recall and F1 by words, each page weighing the same, in per cent."""
    rows = []
    for text, gold in zip(map(bag, got), map(bag, wanted)):
        common = sum((text & gold).values())
        precision, recall = common / (sum(text.values()) or 1), common / (sum(gold.values()) or 1)
        rows.append((precision, recall, 2 * precision * recall / (precision + recall or 1)))
    return " / ".join(f"{100 * sum(column) / len(rows):.1f}" for column in zip(*rows))


def from_repository(path: Path) -> Dict[str, bytes]:
    names = subprocess.run(["git", "ls-tree", "-r", "--name-only", "HEAD", "html"], cwd=path, capture_output=True, text=True, check=True).stdout.split()
    show = lambda name: subprocess.run(["git", "show", f"HEAD:{name}"], cwd=path, capture_output=True, check=True).stdout  # noqa: E731
    return {Path(name).name[:12]: gzip.decompress(show(name)) for name in names if name.endswith(".html.gz")}


def cleaned(texts: List[str]) -> List[str]:
    return [answer.text or "" for answer in clean(texts, processes=1, command=NODE)]


def compare(name: str, records: List[dict], html_of: Dict[str, bytes]) -> None:
    raw, gold = [one["raw"] for one in records], [one["clean"] for one in records]
    table = {"as it is": score(raw, gold), "copydesk, of the lines": score(cleaned(raw), gold)}
    systems: Dict[str, Extract] = {"trafilatura": by_trafilatura, "jusText": by_justext}
    for system, extract in systems.items():
        table[f"{system}, of the lines"] = score([extract(wrapped(text)) for text in raw], gold)
    pages = [html_of.get(one["id"].split("_", 1)[1]) for one in records]
    if all(pages) and pages:
        for system, extract in systems.items():
            texts = [extract(page) for page in pages]
            table[f"{system}, of the HTML"] = score(texts, gold)
            table[f"{system}, of the HTML, then copydesk"] = score(cleaned(texts), gold)
    note("quality", {f"{name}, {len(records)} pages": table})


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--html", action="append", default=[])
    given = parser.parse_args()
    where = dict(one.split("=", 1) for one in given.html)
    for path in sorted(given.data.glob("*.jsonl.gz")):
        name = path.name.removesuffix(".jsonl.gz")
        pages = from_repository(Path(where[name])) if name in where else {}
        compare(name, [json.loads(line) for line in gzip.open(path, "rt")], pages)
