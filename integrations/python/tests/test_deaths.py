"""Processes that die, lie or never start."""

import logging
import os
import signal

import pytest

from copydesk import CopydeskError, Options, Pool, ProcessDied, clean


def texts_of(answers):
    return [answer.text or "-" for answer in answers]


def test_a_death_is_told_with_its_records_and_costs_none(fake, caplog):
    given = ["a", "b", "die once", "c", "d"]
    with caplog.at_level(logging.WARNING, "copydesk"):
        assert texts_of(clean(given, processes=1, command=fake())) == ["A", "B", "DIE ONCE", "C", "D"]
    [record] = caplog.records
    assert "was ended by signal 9, with records 3 to 5 unanswered: out of luck" in record.message


def test_a_record_that_kills_twice_is_a_problem_and_all_others_are_answered(fake, caplog):
    given = [f"text {index}" for index in range(300)]
    given[70] = given[200] = "die"
    answers = list(clean(given, processes=2, command=fake()))
    assert [index for index, answer in enumerate(answers) if answer.problem] == [70, 200]
    assert texts_of(answers) == [text.upper() if text != "die" else "-" for text in given]
    assert "died twice over this record" in answers[70].problem and "record 71 unanswered" in answers[70].problem
    assert len(caplog.records) == 4


def test_without_restarts_the_first_death_is_raised(fake):
    with pytest.raises(ProcessDied) as raised:
        with Pool("clean", Options(command=fake()), restarts=False) as pool:
            list(pool.answers(["a", "die once", "b"]))
    assert (raised.value.status, raised.value.records) == (-signal.SIGKILL, (2, 3))


def test_a_process_that_never_answers_is_not_started_for_ever(fake):
    with pytest.raises(ProcessDied, match="ended with exit status 1, .* no such flag"):
        list(clean(["a"] * 10, processes=1, command=fake("never")))


@pytest.mark.parametrize("how", ["short", "silent"])
def test_a_process_that_does_not_say_that_it_is_done_is_not_believed(fake, how):
    with pytest.raises(CopydeskError, match="did not end as it should"):
        list(clean(["a", "b"], processes=1, command=fake(how)))


def test_a_program_that_is_not_there_is_named(monkeypatch, tmp_path):
    with pytest.raises(CopydeskError, match="could not be started .*nowhere"):
        list(clean(["a"], processes=1, command=["/nowhere/copydesk"]))
    monkeypatch.delenv("COPYDESK", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CopydeskError, match="there is no copydesk on the path"):
        next(clean(["a"]))


def test_wrong_options_say_what_copydesk_says(command):
    with pytest.raises(CopydeskError, match="Unknown pass"):
        list(clean(["a"], arguments=["--passes", "none-such"], processes=1, command=command))


def test_kill_9_of_the_real_process_in_the_middle_loses_nothing(command, caplog):
    given = [f"The ferry number {index} sailed at nine, and nobody was surprised by it at all." for index in range(600)]
    with Pool("clean", Options(command=command)) as pool:
        answers = pool.answers(given)
        taken = [next(answers)]
        [process] = pool._running.values()
        os.kill(process.pid, signal.SIGKILL)
        taken += answers
        assert pool.deaths == 1
    assert [answer.record for answer in taken] == given
    assert all(answer.problem is None for answer in taken)
    assert any("was ended by signal 9" in record.message for record in caplog.records)


def test_answers_that_nobody_takes_leave_no_process_behind(fake, tmp_path):
    answers = clean(("The ferry sailed." for _ in range(10**9)), processes=2, command=fake())
    next(answers)
    answers.close()
    pids = [int(pid) for pid in (tmp_path / "pids").read_text().split()]
    assert len(pids) >= 1
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
