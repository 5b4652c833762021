"""Where the tests find copydesk: the variable COPYDESK, or what is built in this repository; and one that dies as it is told."""

import os
import sys
from pathlib import Path
from typing import List

import pytest

ROOT = Path(__file__).resolve().parents[3]

#: Answers each text in capitals. Dies over "die"; over "die once" where the file that it is given is not there yet; says something of its own.
FAKE = '''
import json, os, pathlib, signal, sys
once = pathlib.Path(sys.argv[1])
how = sys.argv[2]
with open(once.with_name("pids"), "a") as pids:
    print(os.getpid(), file=pids)
if how == "never":
    sys.exit("copydesk: no such flag")
done = failed = 0
for line in sys.stdin:
    text = json.loads(line)["text"]
    if text == "die" or text == "die once" and not once.exists():
        once.touch()
        print("out of luck", file=sys.stderr, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    done += 1
    failed += text is None
    told = {"record": done, "problem": "no text"} if text is None else {"record": done, "text": text.upper()}
    print(json.dumps(told), flush=True)
if how != "silent":
    print(json.dumps({"done": done - (how == "short"), "failed": failed}))
'''


@pytest.fixture(scope="session")
def command() -> List[str]:
    if os.environ.get("COPYDESK"):
        return os.environ["COPYDESK"].split()
    built = ROOT / "dist" / "cli.cjs"
    assert built.exists(), "build the command line first: npm run build"
    return ["node", str(built)]


@pytest.fixture
def fake(tmp_path: Path):
    script = tmp_path / "fake.py"
    script.write_text(FAKE)

    def line(how: str = "well") -> List[str]:
        return [sys.executable, str(script), str(tmp_path / "once"), how]

    return line
