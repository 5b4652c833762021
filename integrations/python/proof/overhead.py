"""What a pool of two costs beside one process and beside two, in turns, so that other work on the machine meets all of them: `overhead.py ACTION COPIES ROUNDS`."""

from __future__ import annotations

import itertools
import statistics
import subprocess
import sys

from common import WORK, costs, documents, documents_file, note, own_cpu, timed

from copydesk import Options, Pool


def by_shards(action: str, name: str, copies: int, of: int) -> float:
    """The processor time of so many processes that share the documents. Unit: s."""
    line = timed(name) + ([] if action == "check" else [action]) + ["--jsonl", "--field", "text", "--exit-zero"]
    for part in range(1, of + 1):
        files = [str(documents_file())] + [str(WORK / f"copy-{copy}.jsonl") for copy in range(1, copies)]
        subprocess.run([*line, f"--shard={part}/{of}", *files], stdout=subprocess.DEVNULL, check=True)
    return costs(name)["cpu"]


def by_pool(action: str, name: str, copies: int) -> float:
    before = own_cpu()
    with Pool(action, Options(command=timed(name), max_record_time=None), processes=2) as pool:
        for _ in pool.answers(itertools.chain.from_iterable(documents() for _ in range(copies))):
            pass
    return own_cpu() - before + costs(name)["cpu"]


def main(action: str, copies: int, rounds: int) -> None:
    for copy in range(1, copies):
        (WORK / f"copy-{copy}.jsonl").write_bytes(documents_file().read_bytes())
    ways = {
        "one process": lambda: by_shards(action, "turn-one", copies, 1),
        "two processes": lambda: by_shards(action, "turn-two", copies, 2),
        "pool of two, Python too": lambda: by_pool(action, "turn-pool", copies),
    }
    taken: dict = {way: [] for way in ways}
    for _ in range(rounds):
        for way, run in ways.items():
            taken[way].append(round(run(), 1))
    one = statistics.median(taken["one process"])
    told = {way: f"{statistics.median(times)} s ({100 * (statistics.median(times) / one - 1):+.0f} %), of {times}" for way, times in taken.items()}
    note("overhead", {f"{action}, {documents_file().stat().st_size * copies / 1e6:.0f} MB": told})


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
