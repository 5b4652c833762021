"""What can go wrong."""

from __future__ import annotations

from typing import Optional, Sequence


class CopydeskError(RuntimeError):
    """copydesk could not be started, or did not do what it was asked for."""


class ProcessDied(CopydeskError):
    """A process ended while it still owed answers.

    ``records`` are their numbers among all records of the pool, counted from 1; ``status`` is the exit status, negative for a
    signal, as :mod:`subprocess` has it.
    """

    def __init__(self, pid: int, status: Optional[int], records: Sequence[int], told: str) -> None:
        self.pid = pid
        self.status = status
        self.records = tuple(records)
        super().__init__(f"copydesk process {pid} {_ending(status)}, with {_range(records)} unanswered{_said(told)}")


def _ending(status: Optional[int]) -> str:
    if status is None:
        return "closed its output"
    return f"was ended by signal {-status}" if status < 0 else f"ended with exit status {status}"


def _range(records: Sequence[int]) -> str:
    if not records:
        return "no record"
    if len(records) == 1:
        return f"record {records[0]}"
    return f"records {records[0]} to {records[-1]}"


def _said(told: str) -> str:
    return f": {told.strip()}" if told.strip() else ""
