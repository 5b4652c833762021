"""copydesk in datatrove: a step that checks, corrects or cleans the documents of a pipeline.

    from copydesk.datatrove import Copydesk

    LocalPipelineExecutor(pipeline=[JsonlReader("crawl"), Copydesk("clean"), JsonlWriter("cleaned")], tasks=8).run()

Needs ``pip install 'copydesk[datatrove]'``, and Node with copydesk on the machine.
"""

from __future__ import annotations

from typing import Any, Iterable, Iterator, Optional

from datatrove.pipeline.base import PipelineStep

from ._answer import Answer
from ._options import Action, Options
from ._pool import Pool


class Copydesk(PipelineStep):  # type: ignore[misc]
    """Sends each document of a task through one process, and yields all of them, in order.

    A document that has a problem keeps its text; ``metadata["copydesk_problem"]`` says what it is. Where messages, counts or edits are
    asked for, they stand in ``metadata["copydesk_messages"]`` and so on. Statistics: ``total``, ``changed``, ``problem``,
    ``characters_removed`` (a document), and each rule by its name, where counts are asked for.

    :param restarts: whether a process that dies is replaced within the task; default: the task fails, to be run again
    :param options: the fields of :class:`copydesk.Options`, but for ``field``
    """

    name = "copydesk"
    type = "✂️ - FORMAT"

    def __init__(self, action: Action = "clean", restarts: bool = True, **options: Any) -> None:
        super().__init__()
        self.action: Action = action
        self.restarts = restarts
        self.options = Options(**options)

    def run(self, data: Optional[Iterable[Any]], rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        with Pool(self.action, self.options, restarts=self.restarts) as pool:
            answers = pool.answers({"text": document.text, "document": document} for document in data or ())
            while True:
                with self.track_time():
                    answer = next(answers, None)
                if answer is None:
                    return
                yield self._take(answer)

    def _take(self, answer: Answer) -> Any:
        document = answer.record["document"]
        self.stat_update("total")
        if answer.problem is not None:
            self.stat_update("problem")
            document.metadata["copydesk_problem"] = answer.problem
            return document
        if answer.text is not None and answer.text != document.text:
            self.stat_update("changed")
            self.stat_update("characters_removed", value=len(document.text) - len(answer.text))
            document.text = answer.text
        self._note(answer, document)
        return document

    def _note(self, answer: Answer, document: Any) -> None:
        for rule, count in answer.counts.items():
            self.stat_update(rule, value=count)
        tells_messages = self.options.messages if self.options.messages is not None else self.action != "clean"
        wanted = {"messages": tells_messages, "counts": self.options.counts, "edits": self.options.edits}
        for name in [name for name, is_wanted in wanted.items() if is_wanted]:
            document.metadata[f"copydesk_{name}"] = getattr(answer, name)
