"""datatrove's local executor, two tasks on two workers: as many documents out as in, equal to a single process, with statistics."""

from __future__ import annotations

import gzip
import json
import os
import shutil

from common import COUNT, NODE, PACKAGE, WORK, documents, note, single

os.environ["PYTHONPATH"] = str(PACKAGE)


def main() -> None:
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    from copydesk.datatrove import Copydesk

    folder = WORK / "datatrove"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "in").mkdir(parents=True)
    given = list(documents())
    for part in range(2):
        (folder / f"in/{part}.jsonl").write_text("".join(json.dumps(one) + "\n" for one in given[part::2]))
    step = Copydesk("clean", command=NODE, counts=True, max_record_time=None)
    pipeline = [JsonlReader(str(folder / "in")), step, JsonlWriter(str(folder / "out"))]
    LocalPipelineExecutor(pipeline=pipeline, tasks=2, workers=2, logging_dir=str(folder / "log")).run()
    # The writer leaves out what is empty.
    out = [json.loads(line) for path in sorted((folder / "out").glob("*.gz")) for line in gzip.open(path, "rt")]
    got = {one["id"]: {"text": one.get("text", ""), "messages": []} for one in out}
    stats = next(one for one in json.loads((folder / "log/stats.json").read_text()) if "copydesk" in one["name"])
    figures = {name: value if isinstance(value, int) else value["total"] for name, value in stats["stats"].items()}
    note("datatrove", {"in": COUNT, "out": len(out), "equal to a single process": got == single("clean"), "stats": figures})


if __name__ == "__main__":
    main()
