"""One process of copydesk, which answers records in order."""

from __future__ import annotations

import json
import subprocess
import tempfile
import threading
from typing import Any, Dict, Iterator, List, Optional, Sequence, Tuple

from ._errors import CopydeskError, ProcessDied

#: A text to ask about: its number among all records, and itself; ``None`` where the record has no text.
Question = Tuple[int, Optional[str]]

#: How much of what a process said on standard error is told. Unit: bytes.
TOLD = 4000


class Process:
    """A running process. Not to be used by two threads at once."""

    def __init__(self, line: Sequence[str]) -> None:
        self._said = tempfile.TemporaryFile()
        self.answered = 0
        try:
            self._child = subprocess.Popen(list(line), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said)
        except OSError as error:
            raise CopydeskError(f"copydesk could not be started ({line[0]}): {error.strerror}") from error

    @property
    def pid(self) -> int:
        return self._child.pid

    def answers(self, questions: Sequence[Question]) -> Iterator[Dict[str, Any]]:
        """What the process tells of each text, in order.

        :raises ProcessDied: where it ends before it has told of all; it cannot be used any more then
        """
        feeder = threading.Thread(target=self._feed, args=([text for _, text in questions],), daemon=True)
        feeder.start()
        for index in range(len(questions)):
            told = self._read()
            if told is None:
                raise self._death([number for number, _ in questions[index:]])
            self.answered += 1
            yield told
        feeder.join()

    def close(self) -> None:
        """Ends the process, and makes sure that it answered as many records as were asked about.

        :raises CopydeskError: where it did not say so, or ended with another status than 0
        """
        assert self._child.stdin is not None
        try:
            self._child.stdin.close()
        except OSError:
            pass
        last = self._read()
        status = self._child.wait()
        if status != 0 or last is None or last.get("done") != self.answered:
            raise CopydeskError(f"copydesk process {self.pid} did not end as it should: exit status {status}, last line {last}{self._told()}")
        self._release()

    def kill(self) -> None:
        """Ends the process at once."""
        self._child.kill()
        self._child.wait()
        self._release()

    def _feed(self, texts: List[Optional[str]]) -> None:
        stdin = self._child.stdin
        assert stdin is not None
        try:
            for text in texts:
                stdin.write(json.dumps({"text": text}).encode("ascii") + b"\n")
            stdin.flush()
        except (OSError, ValueError):
            # The process is gone: whoever reads its answers finds that out and tells it.
            return

    def _read(self) -> Optional[Dict[str, Any]]:
        assert self._child.stdout is not None
        line = self._child.stdout.readline()
        if not line.endswith(b"\n"):
            return None
        told: Dict[str, Any] = json.loads(line)
        return told

    def _death(self, owed: Sequence[int]) -> ProcessDied:
        try:
            status: Optional[int] = self._child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            status = None
        death = ProcessDied(self.pid, status, owed, self._told())
        self.kill()
        return death

    def _told(self) -> str:
        end = self._said.seek(0, 2)
        self._said.seek(max(0, end - TOLD))
        return self._said.read().decode("utf-8", "replace")

    def _release(self) -> None:
        for stream in (self._child.stdin, self._child.stdout, self._said):
            try:
                if stream is not None:
                    stream.close()
            except OSError:
                pass
