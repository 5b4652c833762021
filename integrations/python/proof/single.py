"""One process, two that share the records by themselves, and a pool of two: the same answers, and what Python costs."""

import subprocess
import sys

from common import ACTIONS, COUNT, costs, documents, documents_file, note, own_cpu, single, timed

from copydesk import Options, Pool


def shards(action: str) -> None:
    """Two processes without Python: what it costs to be two."""
    line = timed(f"shards-{action}") + ([] if action == "check" else [action]) + ["--jsonl", "--field", "text", "--exit-zero"]
    for part in (1, 2):
        with documents_file().open() as given:
            subprocess.run([*line, f"--shard={part}/2"], stdin=given, stdout=subprocess.DEVNULL, check=True)
    note(action, {"two shards cpu": round(costs(f"shards-{action}")["cpu"], 1)})


def pool_of_two(action: str, expected: dict) -> None:
    before = own_cpu()
    with Pool(action, Options(command=timed(f"pool-{action}"), max_record_time=None), processes=2) as pool:
        answers = list(pool.answers(documents()))
    python = own_cpu() - before
    got = {one.record["id"]: {"text": one.text if action != "check" else None, "messages": one.messages} for one in answers}
    alone, two = costs(f"single-{action}"), costs(f"pool-{action}")
    note(action, {"documents": COUNT, "single cpu": round(alone["cpu"], 1), "single memory": round(alone["memory"])})
    note(action, {"pool equal": got == expected, "pool node cpu": round(two["cpu"], 1), "pool python cpu": round(python, 1)})


if __name__ == "__main__":
    for action in sys.argv[1:] or ACTIONS:
        shards(action)
        pool_of_two(action, single(action))
