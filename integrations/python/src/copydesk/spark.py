"""copydesk in Spark: the rows of a data frame, checked, corrected or cleaned by one process for each partition under way.

    from copydesk.spark import clean

    cleaned = clean(pages, "text", counts=True)

Needs ``pip install 'copydesk[spark]'`` where the job is started, this package on the workers, and Node with copydesk on their machines.
A process that dies fails its task, with the records that it owed in the message, and Spark runs the task anew.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Dict, Iterator, List, Optional

from ._answer import Answer
from ._options import Action, Options
from ._pool import Pool

if TYPE_CHECKING:
    import pandas as pd
    from pyspark.sql import DataFrame
    from pyspark.sql.types import StructType

#: What the columns that are added start with.
PREFIX = "copydesk_"


def check(df: "DataFrame", column: str = "text", *, restarts: bool = True, **options: Any) -> "DataFrame":
    """The rows with ``copydesk_messages`` (JSON), ``copydesk_counts`` (where asked for) and ``copydesk_problem``.

    :param options: the fields of :class:`copydesk.Options`, but for ``field``
    """
    return _mapped("check", df, column, None, restarts, Options(**options))


def fix(df: "DataFrame", column: str = "text", *, output: Optional[str] = None, restarts: bool = True, **options: Any) -> "DataFrame":
    """The rows with the text corrected, and columns as of :func:`check`, for what is left.

    :param output: the column that the text goes into; default: the one that it came from. Where there is a problem, the text stays as it was
    """
    return _mapped("fix", df, column, output or column, restarts, Options(**options))


def clean(df: "DataFrame", column: str = "text", *, output: Optional[str] = None, restarts: bool = True, **options: Any) -> "DataFrame":
    """The rows with the text cleaned. Parameters and columns as of :func:`fix`; messages only where asked for."""
    return _mapped("clean", df, column, output or column, restarts, Options(**options))


def _mapped(action: Action, df: "DataFrame", column: str, output: Optional[str], restarts: bool, options: Options) -> "DataFrame":
    tells_messages = options.messages if options.messages is not None else action != "clean"

    def rows(frames: "Iterator[pd.DataFrame]") -> "Iterator[pd.DataFrame]":
        with Pool(action, options, restarts=restarts) as pool:
            for frame in frames:
                answers = list(pool.answers(_texts(frame, column)))
                yield frame.assign(**_columns(answers, frame, column, output, tells_messages, options))

    return df.mapInPandas(rows, schema=_schema(df.schema, output, tells_messages, options))


def _texts(frame: "pd.DataFrame", column: str) -> List[Dict[str, Any]]:
    return [{"text": text if isinstance(text, str) else None} for text in frame[column]]


def _columns(
    answers: List[Answer], frame: "pd.DataFrame", column: str, output: Optional[str], tells_messages: bool, options: Options
) -> Dict[str, Any]:
    import pandas as pd

    def series(values: List[Any]) -> Any:
        return pd.Series(values, index=frame.index, dtype=object)

    added: Dict[str, Any] = {}
    if output is not None:
        before = [one["text"] for one in _texts(frame, column)]
        added[output] = series([text if answer.problem else answer.text for answer, text in zip(answers, before)])
    if tells_messages:
        added[PREFIX + "messages"] = series([json.dumps(answer.messages, ensure_ascii=False) for answer in answers])
    if options.counts:
        added[PREFIX + "counts"] = series([answer.counts for answer in answers])
    if options.edits:
        added[PREFIX + "edits"] = series([json.dumps(answer.edits, ensure_ascii=False) for answer in answers])
    added[PREFIX + "problem"] = series([answer.problem for answer in answers])
    return added


def _schema(schema: "StructType", output: Optional[str], tells_messages: bool, options: Options) -> "StructType":
    from pyspark.sql.types import LongType, MapType, StringType, StructField, StructType

    string = StringType()
    added = [StructField(output, string)] if output is not None else []
    added += [StructField(PREFIX + "messages", string)] if tells_messages else []
    added += [StructField(PREFIX + "counts", MapType(string, LongType()))] if options.counts else []
    added += [StructField(PREFIX + "edits", string)] if options.edits else []
    added.append(StructField(PREFIX + "problem", string))
    names = {field.name for field in added}
    kept = [field if field.name not in names else None for field in schema.fields]
    replaced = [field or next(one for one in added if one.name == old.name) for field, old in zip(kept, schema.fields)]
    return StructType(replaced + [field for field in added if field.name not in {old.name for old in schema.fields}])
