"""The three functions over the real command line."""

import itertools
import json
import re
import subprocess
from pathlib import Path

import pytest

from copydesk import Options, Pool, check, clean, fix

ROOT = Path(__file__).resolve().parents[3]

PAGE = "Home\nNews\n3 min read\nThe ferry sailed at nine, and nobody on the quay was surprised.\nShare this\nLeave a Reply"
WRONG = "They recieved the letter 😀 , and an ferry."


def records(count):
    return [{"id": index, "text": f"{PAGE}\n\n{WRONG} It was the {index}th of its kind, said the mayor."} for index in range(count)]


def applied(text, edits):
    """The text with edits made, whose offsets are UTF-16 code units."""
    units = text.encode("utf-16-le", "surrogatepass")
    parts, at = [], 0
    for edit in edits:
        parts += [units[2 * at : 2 * edit["start"]], edit["text"].encode("utf-16-le", "surrogatepass")]
        at = edit["end"]
    return b"".join(parts + [units[2 * at :]]).decode("utf-16-le", "surrogatepass")


@pytest.mark.parametrize("action, function", [("check", check), ("fix", fix), ("clean", clean)])
def test_two_processes_say_what_the_command_line_says(action, function, command):
    given = records(200)
    line = command + ([] if action == "check" else [action]) + ["--jsonl", "--field", "text", "--exit-zero"]
    told = subprocess.run(line, input="".join(json.dumps(one) + "\n" for one in given), capture_output=True, text=True, check=True)
    expected = [json.loads(one) for one in told.stdout.splitlines()][:-1]
    answers = list(function(iter(given), processes=2, command=command))
    assert [answer.record for answer in answers] == given
    assert [answer.messages for answer in answers] == [one.get("messages", []) for one in expected]
    assert [answer.text for answer in answers] == [one.get("text", text["text"]) for one, text in zip(expected, given)]


@pytest.mark.parametrize("function", [fix, clean])
def test_edits_make_of_each_text_what_came_of_it(function, command):
    for answer in function(records(3), counts=True, edits=True, processes=1, command=command):
        assert answer.text != answer.record["text"]
        assert applied(answer.record["text"], answer.edits) == answer.text
        assert sum(answer.counts.values()) > 0


def test_a_record_without_text_is_a_problem_and_all_others_are_answered(command):
    given = [{"meta": {"body": PAGE}}, {"meta": {}}, {"meta.body": PAGE}, None, 7, PAGE]
    answers = list(clean(given, field="meta.body", processes=1, command=command))
    assert [answer.problem is None for answer in answers] == [True, False, True, False, False, True]
    assert all("no text" in answer.problem for answer in answers if answer.text is None)
    assert answers[0].text == answers[2].text == answers[5].text == "The ferry sailed at nine, and nobody on the quay was surprised."


def test_lone_surrogates_and_line_separators_come_back_as_they_went(command):
    text = "A \ud800 lone half,\u2028 and a line separator, said the mayor of the island."
    [answer] = fix([text], processes=1, command=command)
    assert answer.text == text


def test_a_record_that_takes_too_long_is_a_problem(command):
    given = [PAGE, "The ferry that sailed at nine is late again. " * 200_000, PAGE]
    first, endless, last = check(given, max_record_time=2.0, processes=1, command=command, messages=False)
    assert (first.problem, last.problem) == (None, None)
    assert re.search("took longer than 2 s", endless.problem)


def test_no_more_of_an_endless_source_is_read_than_is_under_way(command):
    taken = itertools.count()
    source = ({"text": PAGE, "number": next(taken)} for _ in itertools.count())
    answers = clean(source, processes=1, command=command)
    assert [next(answers).record["number"] for _ in range(100)] == list(range(100))
    answers.close()
    assert next(taken) < 100 + 5 * 64


def test_no_record_is_no_answer(command):
    assert list(check([], processes=1, command=command)) == []
    with Pool("check", Options(command=command), processes=2) as pool:
        assert list(pool.answers([])) == []
        assert len(list(pool.answers([PAGE]))) == 1
        assert len(list(pool.answers([PAGE, PAGE]))) == 2


def test_the_package_has_the_version_of_the_command_line():
    [version] = re.findall('^version = "(.+)"$', (ROOT / "integrations/python/pyproject.toml").read_text(), re.MULTILINE)
    assert version == json.loads((ROOT / "package.json").read_text())["version"]
