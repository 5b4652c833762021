"""What a pool of two costs beside one process and beside two, in turns, so that other work on the machine meets all of them.

    overhead.py ACTION LENGTH COPIES ROUNDS

LENGTH is how many documents make a page: 1 for short ones, 8 for pages of 5 KB.
"""

from __future__ import annotations

import itertools
import json
import statistics
import subprocess
import sys
from typing import Any, Dict, Iterator

from common import WORK, costs, documents, note, own_cpu, timed

from copydesk import Options, Pool


def pages(length: int) -> Iterator[Dict[str, Any]]:
    """The documents, so many at a time made one."""
    parts = iter(documents())
    while some := list(itertools.islice(parts, length)):
        yield {"id": some[0]["id"], "text": "\n".join(one["text"] for one in some)}


def by_shards(action: str, name: str, copies: int, of: int) -> float:
    """The processor time of so many processes that share the documents. Unit: s."""
    line = timed(name) + ([] if action == "check" else [action]) + ["--jsonl", "--field", "text", "--exit-zero"]
    for part in range(1, of + 1):
        files = [str(WORK / f"copy-{copy}.jsonl") for copy in range(copies)]
        subprocess.run([*line, f"--shard={part}/{of}", *files], stdout=subprocess.DEVNULL, check=True)
    return costs(name)["cpu"]


def by_pool(action: str, name: str, length: int, copies: int) -> float:
    before = own_cpu()
    with Pool(action, Options(command=timed(name), max_record_time=None), processes=2) as pool:
        for _ in pool.answers(itertools.chain.from_iterable(pages(length) for _ in range(copies))):
            pass
    return own_cpu() - before + costs(name)["cpu"]


def main(action: str, length: int, copies: int, rounds: int) -> None:
    lines = [json.dumps(page) + "\n" for page in pages(length)]
    for copy in range(copies):
        (WORK / f"copy-{copy}.jsonl").write_text("".join(lines))
    ways = {
        "one process": lambda: by_shards(action, "turn-one", copies, 1),
        "two processes": lambda: by_shards(action, "turn-two", copies, 2),
        "pool of two, Python too": lambda: by_pool(action, "turn-pool", length, copies),
    }
    taken: dict = {way: [] for way in ways}
    for _ in range(rounds):
        for way, run in ways.items():
            taken[way].append(round(run(), 1))
    one = statistics.median(taken["one process"])
    told = {way: f"{statistics.median(times)} s ({100 * (statistics.median(times) / one - 1):+.0f} %), of {times}" for way, times in taken.items()}
    size = sum(map(len, lines))
    note("overhead", {f"{action}, {size * copies / 1e6:.0f} MB in records of {size / len(lines) / 1e3:.1f} KB": told})


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]))
