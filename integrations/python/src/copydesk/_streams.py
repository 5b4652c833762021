"""The three functions that need nothing else."""

from __future__ import annotations

import os
from typing import Any, Iterable, Iterator, Optional

from ._answer import Answer
from ._options import Action, Options
from ._pool import Pool


def check(records: Iterable[Any], *, processes: Optional[int] = None, **options: Any) -> Iterator[Answer]:
    """What copydesk finds in each record.

    :param records: mappings, or plain texts
    :param processes: default: one for each core that this process may use
    :param options: the fields of :class:`Options`
    """
    return _answers("check", records, processes, options)


def fix(records: Iterable[Any], *, processes: Optional[int] = None, **options: Any) -> Iterator[Answer]:
    """Each record with its safe corrections made, and what is left. Parameters as of :func:`check`."""
    return _answers("fix", records, processes, options)


def clean(records: Iterable[Any], *, processes: Optional[int] = None, **options: Any) -> Iterator[Answer]:
    """Each record with the article alone, repaired. Parameters as of :func:`check`."""
    return _answers("clean", records, processes, options)


def _answers(action: Action, records: Iterable[Any], processes: Optional[int], options: Any) -> Iterator[Answer]:
    with Pool(action, Options(**options), processes or _cores()) as pool:
        yield from pool.answers(records)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
