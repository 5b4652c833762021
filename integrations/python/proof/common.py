"""What all parts of the proof share: documents, the command line, and the figures that they come to."""

from __future__ import annotations

import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "integrations/python/src"
WORK = Path(os.environ.get("PROOF_FOLDER", ROOT / "integrations/python/.cache/proof"))
WORK.mkdir(parents=True, exist_ok=True)
sys.path.insert(0, str(PACKAGE))

#: Another build may be named, so that this one can be built anew meanwhile.
NODE = ["node", os.environ.get("PROOF_CLI", str(ROOT / "dist/cli.cjs"))]

ACTIONS = ("check", "fix", "clean")
COUNT = 8200
BOILERPLATE = ("Home", "News", "3 min read", "Share this", "Leave a Reply", "Subscribe to our newsletter", "Related articles")
SLIPS = ((" the ", " teh "), (" and ", "  and "), ("receive", "recieve"), (" a ", " an "), ("’", "â€™"))


def paragraphs() -> List[str]:
    """Prose of this repository, with markup as it stands there."""
    pages = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("src/rules/*/README.md")])
    lines = (line for page in pages for line in page.read_text().split("\n"))
    return [line for line in lines if 60 <= len(line) <= 600 and not re.match(r"[|#>`!\s-]", line)]


def made(count: int = COUNT, seed: int = 7) -> Iterator[Dict[str, Any]]:
    """Pages made of paragraphs, slips and boilerplate, of a few hundred bytes to two kilobytes."""
    chance = random.Random(seed)
    pool = paragraphs()
    for number in range(count):
        lines = chance.sample(pool, chance.randint(2, 6))
        for _ in range(2):
            wrong, right = chance.choice(SLIPS)
            at = chance.randrange(len(lines))
            lines[at] = lines[at].replace(wrong, right, 1)
        for line in chance.sample(BOILERPLATE, 3):
            lines.insert(chance.choice((0, len(lines))), line)
        yield {"id": f"page-{number}", "text": "\n".join(lines)}


def documents_file() -> Path:
    """The documents, which stay the same for a whole proof, whatever becomes of the pages that they are made of."""
    path = WORK / "documents.jsonl"
    if not path.exists():
        path.write_text("".join(json.dumps(one) + "\n" for one in made()))
    return path


def documents() -> Iterator[Dict[str, Any]]:
    return map(json.loads, documents_file().open())


def timed(name: str) -> List[str]:
    """The command line, with the processor time of each process added to a file."""
    (WORK / f"{name}.time").unlink(missing_ok=True)
    return ["/usr/bin/time", "-a", "-o", str(WORK / f"{name}.time"), "-f", "%U %S %M", *NODE]


def costs(name: str) -> Dict[str, float]:
    """The processor time of all processes of a name, and the most memory of any. Units: s, MB."""
    rows = [line.split() for line in (WORK / f"{name}.time").read_text().splitlines() if re.match(r"^[\d. ]+$", line)]
    return {"cpu": sum(float(user) + float(system) for user, system, _ in rows), "memory": max(int(row[2]) for row in rows) / 1000, "processes": len(rows)}


def own_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def single(action: str) -> Dict[str, Any]:
    """What one process of the command line answers, by id; made once."""
    path = WORK / f"single-{action}.jsonl"
    if not path.exists():
        line = timed(f"single-{action}") + ([] if action == "check" else [action]) + ["--jsonl", "--field", "text", "--id", "id", "--exit-zero"]
        with documents_file().open() as given, (WORK / "part.jsonl").open("w") as out:
            subprocess.run(line, stdin=given, stdout=out, check=True)
        (WORK / "part.jsonl").rename(path)
    answers = [json.loads(line) for line in path.open()]
    assert answers.pop() == {"done": COUNT, "failed": 0}
    return {answer["id"]: {"text": answer.get("text"), "messages": answer.get("messages", [])} for answer in answers}


def children(mark: str) -> List[int]:
    """The Node processes on this machine whose command line has a mark, the busiest first."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0")
            busy = sum(int(ticks) for ticks in (entry / "stat").read_text().rsplit(")", 1)[1].split()[11:13])
        except (OSError, IndexError):
            continue
        if words[0].endswith(b"node") and mark.encode() in words:
            found.append((busy, int(entry.name)))
    return [pid for _, pid in sorted(found, reverse=True)]


def kill_one(mark: str, after: float = 1.0) -> int:
    """Kills a process of a mark once it has used so many seconds of processor time."""
    ticks = os.sysconf("SC_CLK_TCK")
    deadline = time.monotonic() + 600
    while time.monotonic() < deadline:
        for pid in children(mark):
            stat = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            if (int(stat[11]) + int(stat[12])) / ticks >= after:
                os.kill(pid, signal.SIGKILL)
                return pid
        time.sleep(0.05)
    raise TimeoutError(f"no process with {mark} came up")


def note(part: str, figures: Dict[str, Any]) -> None:
    """Keeps the figures of a part for the report."""
    path = WORK / "figures.json"
    known = json.loads(path.read_text()) if path.exists() else {}
    known.setdefault(part, {}).update(figures)
    path.write_text(json.dumps(known, indent=1, ensure_ascii=False))
    print(part, json.dumps(figures, ensure_ascii=False), flush=True)


def same(got: Dict[str, Any], expected: Dict[str, Any], names: Optional[tuple] = None) -> bool:
    return got == {key: {name: value[name] for name in names or value} for key, value in expected.items()}
