"""How the processes are called."""

from __future__ import annotations

import os
import shlex
import shutil
from dataclasses import dataclass
from typing import List, Literal, Optional, Sequence

from ._errors import CopydeskError

Action = Literal["check", "clean", "fix"]

#: Holds the command, with arguments, where none is given.
VARIABLE = "COPYDESK"


@dataclass(frozen=True)
class Options:
    """What is asked of copydesk, beside the records. Plain data, so that engines can send it to their workers."""

    #: The field of a record that holds the text; ``meta.body`` is one of a mapping within. Texts given as such have no field.
    field: str = "text"
    #: Whether answers have findings in full; default: those of check and fix do.
    messages: Optional[bool] = None
    #: Whether answers have counts by rule.
    counts: bool = False
    #: Whether answers have edits (fix and clean).
    edits: bool = False
    #: A configuration, in place of the nearest.
    config: Optional[str] = None
    #: A name such as ``x.md``, which says by its end how texts are to be read; default: as plain text.
    stdin_filepath: Optional[str] = None
    #: A record that takes longer is a problem. Unit: s; ``None`` for no limit.
    max_record_time: Optional[float] = 60.0
    #: A longer record, as JSON, is a problem. Unit: bytes; ``None`` for 64 MB.
    max_record_size: Optional[int] = None
    #: More arguments, such as ``["--passes", "boilerplate"]``.
    arguments: Sequence[str] = ()
    #: The program with its first arguments; default: the environment variable ``COPYDESK``, or ``copydesk`` on the path.
    command: Optional[Sequence[str]] = None


def command_of(options: Options) -> List[str]:
    """The program to start, with its first arguments."""
    if options.command is not None:
        return list(options.command)
    if os.environ.get(VARIABLE):
        return shlex.split(os.environ[VARIABLE])
    found = shutil.which("copydesk")
    if found is None:
        raise CopydeskError(
            f"there is no copydesk on the path. Install it (npm install --global copydesk), or say where it is by command=[...] or the variable {VARIABLE}"
        )
    return [found]


def arguments_of(action: Action, options: Options) -> List[str]:
    """The whole command line of a process."""
    line = command_of(options)
    if action != "check":
        line.append(action)
    line += ["--jsonl", "--field", "text", "--exit-zero"]
    if options.messages is not None:
        line.append("--messages" if options.messages else "--no-messages")
    line += [f"--{name}" for name in ("counts", "edits") if getattr(options, name)]
    for name in ("config", "stdin_filepath", "max_record_time", "max_record_size"):
        value = getattr(options, name)
        if value is not None:
            line.append(f"--{name.replace('_', '-')}={_written(value)}")
    return line + list(options.arguments)


def _written(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)
