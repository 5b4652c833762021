"""Spark on this machine, two partitions: equal to a single process, poisoned records, killed processes, and what `pipe` makes of them."""

from __future__ import annotations

import json
import sys
import threading
from typing import Any, Callable

from common import ACTIONS, COUNT, NODE, WORK, costs, kill_one, note, single, timed
from engines import answers, as_single, pages, session

import copydesk.spark as desk

#: Goes between Spark and copydesk, and dies with it over a document that says so.
POISONED = """
import subprocess, sys, os, signal
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE)
for line in sys.stdin.buffer:
    if b"POISON" in line:
        child.kill()
        os.kill(os.getpid(), signal.SIGKILL)
    child.stdin.write(line)
    child.stdin.flush()
child.stdin.close()
sys.exit(child.wait())
"""


def killing(job: Callable[[], Any], mark: str) -> Any:
    """What a job comes to while one of its processes is killed in the middle: its result, or what it raises."""
    killer = threading.Thread(target=kill_one, args=(mark,), daemon=True)
    killer.start()
    try:
        return job()
    except Exception as error:
        return error
    finally:
        killer.join()


def reason(error: Exception) -> str:
    """The line of an error of Spark that says why."""
    lines = str(error).splitlines()
    return next((line.strip() for line in reversed(lines) if "Error" in line and "at " not in line), lines[0]).replace(f"{WORK}/", "")[:160]


def equal_to_single(spark) -> None:
    for action in ACTIONS:
        df = getattr(desk, action)(pages(spark), command=timed(f"spark-{action}"), max_record_time=None)
        got = {key: as_single(row, action) for key, row in answers(df).items()}
        note(action, {"spark equal": got == single(action), "spark node cpu": round(costs(f"spark-{action}")["cpu"], 1)})


def poisoned(spark) -> None:
    (WORK / "poisoned.py").write_text(POISONED)
    command = [sys.executable, str(WORK / "poisoned.py"), *NODE]
    endless = "The ferry that sailed at nine is late again. " * 200_000
    extra = [("poison-null", None), ("poison-size", "x" * 20_000_000), ("poison-time", endless), ("poison-death", "POISON")]
    df = pages(spark).limit(1000).unionAll(spark.createDataFrame(extra, "id string, text string")).repartition(2)
    rows = answers(desk.check(df, command=command, messages=False, max_record_time=3.0, max_record_size=15_000_000))
    problems = {key: row["copydesk_problem"] for key, row in rows.items() if row["copydesk_problem"]}
    note("poison", {"rows": len(rows), "answered": len(rows) - len(problems), "problems": {key: text[:90] for key, text in problems.items()}})


def killed(spark) -> None:
    expected = single("clean")

    def job(restarts: bool, mark: str):
        df = desk.clean(pages(spark), command=NODE, restarts=restarts, max_record_time=None, arguments=["--field=text", f"--stdin-filepath={mark}"])
        return {key: as_single(row, "clean") for key, row in answers(df).items()}

    got = killing(lambda: job(True, "restarted.txt"), "--stdin-filepath=restarted.txt")
    note("kill -9", {"restarts=True: equal to a single process": got == expected})
    got = killing(lambda: job(False, "retried.txt"), "--stdin-filepath=retried.txt")
    told = next((line for line in str(got).splitlines() if "ProcessDied" in line), str(got)[:200])
    note("kill -9", {f"restarts=False, master {spark.sparkContext.master}": told if isinstance(got, Exception) else got == expected})


def piped(spark) -> None:
    script = WORK / "pipe.sh"
    for name, check_code in (("checked", True), ("unchecked", False)):
        mark = f"--stdin-filepath={name}.txt"
        script.write_text(f"#!/bin/sh\nexec {' '.join(NODE)} clean --jsonl --field text --id id --exit-zero --no-closing-line {mark}\n")
        script.chmod(0o755)
        lines = pages(spark).toJSON().repartition(2)
        if check_code:
            got = {one["id"]: one["text"] for one in map(json.loads, lines.pipe(str(script), checkCode=True).collect())}
            note("pipe", {"equal to a single process": got == {key: value["text"] for key, value in single("clean").items()}})
        got = killing(lambda: lines.pipe(str(script), checkCode=check_code).count(), mark)
        text = f"fails: {reason(got)}" if isinstance(got, Exception) else f"passes with {got} of {COUNT} answers"
        note("pipe", {f"killed, checkCode={check_code}": text})


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["equal", "poison", "kill", "retry", "pipe"]
    parts = {"equal": equal_to_single, "poison": poisoned, "kill": killed, "retry": killed, "pipe": piped}
    for name in wanted:
        spark = session("local[2,4]" if name == "retry" else "local[2]")
        parts[name](spark)
        spark.stop()
