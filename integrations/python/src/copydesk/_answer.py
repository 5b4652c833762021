"""What comes of a record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, TypedDict


class Edit(TypedDict):
    """A stretch of the text as given, and what stands there now. Offsets are UTF-16 code units, ends exclusive."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Answer:
    """What came of one record; either ``problem`` is set, or the record was answered."""

    #: The record as it was given.
    record: Any
    #: The text: of a check, as it was given; else corrected or cleaned. ``None`` where there is a problem.
    text: Optional[str] = None
    #: Findings, as ``copydesk --format json`` has them; what is left after corrections; what was done in cleaning, where asked for.
    messages: List[Dict[str, Any]] = field(default_factory=list)
    #: How many findings, corrections or repairs there were of each rule, where asked for.
    counts: Dict[str, int] = field(default_factory=dict)
    #: What was changed, in order and apart, where asked for.
    edits: List[Edit] = field(default_factory=list)
    #: Why there is no answer.
    problem: Optional[str] = None


def answer_of(record: Any, text: Optional[str], told: Mapping[str, Any]) -> Answer:
    """The answer to a record by what the process told of it."""
    problem = told.get("problem")
    return Answer(
        record=record,
        text=None if problem is not None else told.get("text", text),
        messages=told.get("messages", []),
        counts=told.get("counts", {}),
        edits=told.get("edits", []),
        problem=problem,
    )
