"""A pool of processes."""

from __future__ import annotations

import logging
import threading
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, Deque, Dict, Iterable, Iterator, List, Optional, Tuple, Type

from ._answer import Answer, answer_of
from ._errors import CopydeskError, ProcessDied
from ._fields import text_of
from ._options import Action, Options, arguments_of
from ._process import Process, Question

log = logging.getLogger("copydesk")

#: Records that go to a process at once, at most: so many, and so many characters together.
CHUNK_SIZE = 64
CHUNK_LENGTH = 1_000_000

#: Chunks that are under way or wait to be taken, for each process.
AHEAD = 3

#: A process that could not answer a single record in so many lives is not started again.
MOST_VAIN_LIVES = 3

Chunk = List[Tuple[int, Any, Optional[str]]]


class Pool:
    """Processes that answer records, in order and in constant memory.

    A process that dies is told of, by :mod:`logging` under the name ``copydesk``, with its exit status and the records that it
    owed. Another takes its place, and is asked about these records one by one. A record over which a process dies again has that
    for its ``problem``; all others are answered. With ``restarts=False`` the first death raises :class:`ProcessDied` instead, for
    engines that run a failed task anew themselves. A process that ends by itself before it has answered anything has been asked for
    something that it does not do, and is not started again.

    :param action: ``check``, ``fix`` or ``clean``
    :param processes: how many; each takes one core and some 150 MB
    """

    def __init__(self, action: Action, options: Optional[Options] = None, processes: int = 1, restarts: bool = True) -> None:
        if processes < 1:
            raise ValueError(f"a pool has one process or more, not {processes}")
        self._options = options or Options()
        self._line = arguments_of(action, self._options)
        self._processes = processes
        self._restarts = restarts
        self._executor = ThreadPoolExecutor(processes, thread_name_prefix="copydesk")
        self._own = threading.local()
        self._lock = threading.Lock()
        self._running: Dict[int, Process] = {}
        self._number = 0
        self._is_over = False
        #: How often a process died.
        self.deaths = 0

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        if kind is None:
            self.close()
        else:
            self.kill()

    def answers(self, records: Iterable[Any]) -> Iterator[Answer]:
        """An answer to each record, in order. Of an endless source, no more is read than is under way."""
        under_way: Deque[Future[List[Answer]]] = deque()
        try:
            for chunk in self._chunks(records):
                under_way.append(self._executor.submit(self._answer, chunk))
                if len(under_way) >= AHEAD * self._processes:
                    yield from under_way.popleft().result()
            while under_way:
                yield from under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()

    def close(self) -> None:
        """Ends the processes.

        :raises CopydeskError: where one has not answered all that it was asked
        """
        self._executor.shutdown(wait=True)
        processes, self._running = list(self._running.values()), {}
        errors = []
        for process in processes:
            try:
                process.close()
            except CopydeskError as error:
                errors.append(error)
        if errors:
            raise errors[0]

    def kill(self) -> None:
        """Ends the processes at once, whatever they still have to do."""
        with self._lock:
            self._is_over = True
            processes, self._running = list(self._running.values()), {}
        self._executor.shutdown(wait=False)
        for process in processes:
            process.kill()

    def _chunks(self, records: Iterable[Any]) -> Iterator[Chunk]:
        chunk: Chunk = []
        length = 0
        for record in records:
            self._number += 1
            text = text_of(record, self._options.field)
            chunk.append((self._number, record, text))
            length += len(text or "")
            if len(chunk) >= CHUNK_SIZE or length >= CHUNK_LENGTH:
                yield chunk
                chunk, length = [], 0
        if chunk:
            yield chunk

    def _answer(self, chunk: Chunk) -> List[Answer]:
        told = self._told([(number, text) for number, _, text in chunk])
        return [answer_of(record, text, one) for (_, record, text), one in zip(chunk, told)]

    def _told(self, questions: List[Question]) -> List[Dict[str, Any]]:
        told: List[Dict[str, Any]] = []
        try:
            for one in self._process().answers(questions):
                told.append(one)
            return told
        except ProcessDied as death:
            self._tell(death)
        for question in questions[len(told) :]:
            told.append(self._told_alone(question))
        return told

    def _told_alone(self, question: Question) -> Dict[str, Any]:
        """What is told of a record that a process has died with."""
        try:
            return next(self._process().answers([question]))
        except ProcessDied as death:
            self._tell(death)
            return {"problem": f"copydesk died twice over this record: {death}"}

    def _tell(self, death: ProcessDied) -> None:
        vain = 0 if self._own.process.answered > 0 else getattr(self._own, "vain", 0) + 1
        self._own.vain = vain
        with self._lock:
            self.deaths += 1
            self._running.pop(threading.get_ident(), None)
        self._own.process = None
        is_refusal = vain > 0 and death.status is not None and death.status > 0
        if is_refusal or self._is_over or not self._restarts or vain >= MOST_VAIN_LIVES:
            raise death
        log.warning("%s. Another takes its place and is asked again.", death)

    def _process(self) -> Process:
        """The process of this thread."""
        process: Optional[Process] = getattr(self._own, "process", None)
        if process is None:
            with self._lock:
                if self._is_over:
                    raise CopydeskError("the pool is closed")
                process = self._own.process = self._running[threading.get_ident()] = Process(self._line)
        return process
