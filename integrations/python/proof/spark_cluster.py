"""A standalone cluster on this machine: a master and two workers on the loopback, one of which is killed in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from pathlib import Path

import pyspark
from common import NODE, WORK, children, note, single
from engines import answers, as_single, pages, session

import copydesk.spark as desk

PORT = 17077
CLASS = str(Path(pyspark.__file__).parent / "bin/spark-class")


def start(name: str, *arguments: str) -> subprocess.Popen:
    log = (WORK / f"{name}.log").open("w")
    environment = {**os.environ, "SPARK_WORKER_DIR": str(WORK / name), "SPARK_DAEMON_MEMORY": "512m"}
    return subprocess.Popen([CLASS, *arguments], stdout=log, stderr=log, env=environment, start_new_session=True)


def worker(number: int) -> subprocess.Popen:
    where = ["--host", "127.0.0.1", "--webui-port", str(18080 + number), "--cores", "1", "--memory", "1g"]
    return start(f"worker-{number}", "org.apache.spark.deploy.worker.Worker", *where, f"spark://127.0.0.1:{PORT}")


def registered(count: int) -> bool:
    return (WORK / "master.log").read_text().count("Registering worker") >= count


def kill_in_the_middle(one: subprocess.Popen, told: dict) -> None:
    """Kills a worker with all that it has started, once both have been at work for a while."""
    while len(children("--stdin-filepath=cluster.txt")) < 2:
        time.sleep(0.1)
    time.sleep(3)
    told["at work when it was killed"] = len(children("--stdin-filepath=cluster.txt"))
    os.killpg(one.pid, signal.SIGKILL)


def main() -> None:
    master = start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(PORT), "--webui-port", "18079")
    workers = [worker(1), worker(2)]
    told: dict = {}
    try:
        while not registered(2):
            time.sleep(0.5)
        spark = session(f"spark://127.0.0.1:{PORT}", spark_executor_memory="512m", spark_driver_host="127.0.0.1")
        threading.Thread(target=kill_in_the_middle, args=(workers[0], told), daemon=True).start()
        df = desk.clean(pages(spark, 4), command=NODE, max_record_time=None, arguments=["--stdin-filepath=cluster.txt"])
        got = {key: as_single(row, "clean") for key, row in answers(df).items()}
        log = (WORK / "master.log").read_text()
        note("cluster", {**told, "worker lost": "Removing worker" in log, "equal to a single process": got == single("clean")})
        spark.stop()
    finally:
        for one in [*workers, master]:
            if one.poll() is None:
                os.killpg(one.pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
