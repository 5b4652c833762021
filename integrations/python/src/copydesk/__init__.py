"""Checks, corrects and cleans English articles in bulk, by processes of the copydesk command line.

    from copydesk import clean

    for answer in clean(pages, field="text"):
        print(answer.record["url"], answer.text)

Each function takes records (mappings, or plain texts) and yields an answer to each, in order.
"""

from ._answer import Answer, Edit
from ._errors import CopydeskError, ProcessDied
from ._options import Options
from ._pool import Pool
from ._streams import check, clean, fix

__all__ = ["Answer", "CopydeskError", "Edit", "Options", "Pool", "ProcessDied", "check", "clean", "fix"]
