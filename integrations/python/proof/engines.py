"""Spark sessions for the proof."""

from __future__ import annotations

import json
import os
import sys
from typing import Any, Dict

from common import PACKAGE, WORK, documents_file

os.environ["PYSPARK_PYTHON"] = sys.executable
os.environ["PYTHONPATH"] = str(PACKAGE)
os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")


def session(master: str = "local[2]", **settings: Any):
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master(master).appName("copydesk").config("spark.ui.enabled", "false")
    builder = builder.config("spark.driver.memory", "1g").config("spark.executorEnv.PYTHONPATH", str(PACKAGE))
    builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "500").config("spark.local.dir", str(WORK / "spark"))
    for name, value in settings.items():
        builder = builder.config(name.replace("_", "."), value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def pages(spark, partitions: int = 2):
    """The documents, in as many partitions."""
    schema = "id string, text string"
    return spark.read.schema(schema).json(str(documents_file())).repartition(partitions)


def answers(df) -> Dict[str, Any]:
    rows = (row.asDict() for row in df.collect())
    return {row["id"]: row for row in rows}


def as_single(row: Dict[str, Any], action: str) -> Dict[str, Any]:
    """A row as the answer of a single process."""
    return {"text": None if action == "check" else row["text"], "messages": json.loads(row.get("copydesk_messages") or "[]")}
