"""Where records have their texts."""

from __future__ import annotations

from typing import Any, Mapping, Optional


def text_of(record: Any, field: str) -> Optional[str]:
    """The text of a record: itself, or what its field holds; ``None`` where that is no text.

    A field whose own name has stops in it comes before one of a mapping within.
    """
    if isinstance(record, str):
        return record
    value = _inside(record, field)
    if value is None:
        value = record
        for name in field.split("."):
            value = _inside(value, name)
    return value if isinstance(value, str) else None


def _inside(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, Mapping) else None
