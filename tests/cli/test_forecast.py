"""``northing forecast``: questions in, answers out, and what happens to a line that is none."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from northing.cli.main import main

QUESTION: dict[str, Any] = {
    "id": "nps", "kind": "level", "baseline": 31, "target": 45, "start_day": "2026-07-01",
    "deadline_day": "2026-09-30", "ask_day": "2026-08-12",
    "check_ins": [["2026-07-15", 33], ["2026-08-05", 36]],
}  # fmt: skip


def line(**changes: Any) -> str:
    return json.dumps({k: v for k, v in (QUESTION | changes).items() if v is not ...})


@pytest.fixture
def ask(tmp_path, capsys):
    """Ask the command; returns exit code, answers and complaints."""

    def asked(*lines: str | bytes) -> tuple[Any, list[dict[str, Any]], list[str]]:
        path = tmp_path / "questions.jsonl"
        path.write_bytes(
            b"\n".join(one if isinstance(one, bytes) else one.encode() for one in lines)
        )
        with pytest.raises(SystemExit) as left:
            main(["forecast", str(path)])
        out, err = capsys.readouterr()
        complaints = [one.removeprefix(f"{path}:") for one in err.splitlines()]
        return left.value.code, [json.loads(one) for one in out.splitlines()], complaints

    return asked


def test_each_question_is_answered_in_its_turn(ask):
    code, answers, complaints = ask(line(), "", line(id=7, kind="counter", baseline=0))
    assert (code, complaints) == (0, [])
    assert [answer["id"] for answer in answers] == ["nps", 7]
    for answer in answers:
        assert set(answer) == {"id", "p", "q"}
        assert 0 < answer["p"] < 1
        assert len(answer["q"]) == 19
        assert answer["q"] == sorted(answer["q"])


def test_days_may_be_numbers_and_lists_may_be_left_out(ask):
    days = {"start_day": 0, "deadline_day": 91, "ask_day": 42}
    seen = [[14, 33], [35, 36]]
    code, (by_number, bare), _ = ask(
        line(**days, check_ins=seen), line(**days, check_ins=..., history=...)
    )
    assert code == 0
    assert bare["p"] != by_number["p"]
    assert by_number == ask(line())[1][0]


def test_what_was_not_seen_is_null_or_nan(ask):
    holes = [*QUESTION["check_ins"], ["2026-08-10", None], ["2026-08-11", float("nan")]]
    _, (with_holes, without), _ = ask(line(check_ins=holes), line())
    assert with_holes == without


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ("{", "not JSON: Expecting property name enclosed in double quotes"),
        ("[1]", "not an object in braces"),
        (b'{"id": "\xff"}', "not a text in UTF-8"),
        (line(kind=...), "kind: is missing"),
        (line(kind="rate"), 'kind: "level" or "counter" is needed, not "rate"'),
        (line(kind=["level"]), 'kind: "level" or "counter" is needed, not ["level"]'),
        (line(target="45"), 'target: a number is needed, not "45"'),
        (line(target=True), "target: a number is needed, not true"),
        (line(baseline=None), "baseline: a finite number is needed, not null"),
        (line(baseline=float("nan")), "baseline: a finite number is needed, not NaN"),
        (line(target=10**101), "target: a number of more than 100 digits"),
        (line(target=10**400), f"target: a finite number is needed, not 1{39 * '0'}…"),
        (
            line(start_day=0, deadline_day=1e9),
            "deadline_day: no day within ten thousand years: 1000000000.0",
        ),
        (line(start_day="July"), 'start_day: not a date such as 2026-07-01: "July"'),
        (line(ask_day=42), "ask_day: dates and numbers of days are mixed"),
        (line(deadline_day="2026-06-30"), "deadline_day: is before start_day"),
        (line(check_ins=4), "check_ins: a list is needed, not 4"),
        (line(check_ins=[[1]]), "check_ins: a pair of day and value is needed, not [1]"),
        (line(check_ins=[[3, 33]]), "check_ins: dates and numbers of days are mixed"),
        (line(check_ins=[["2026-07-15", "33"]]), 'check_ins: a number is needed, not "33"'),
        (line(history=[1, "2"]), 'history: a number is needed, not "2"'),
    ],
)
def test_a_line_that_is_no_question_is_named_and_loses_no_other(ask, bad, complaint):
    code, answers, complaints = ask(line(id="first"), bad, line(id="last"))
    assert code == 2
    assert [answer["id"] for answer in answers] == ["first", "last"]
    assert complaints == [f"2: {complaint}"]


def test_a_field_that_is_not_known_is_named_and_left_out(ask):
    code, answers, complaints = ask(line(id="first", checkins=[]), line(id="last"))
    assert code == 0
    assert [answer["id"] for answer in answers] == ["first", "last"]
    assert complaints == ["1: checkins: is not known and ignored; did you mean check_ins?"]


def test_a_file_that_is_not_there_is_named(capsys):
    with pytest.raises(SystemExit) as left:
        main(["forecast", "no-such-file.jsonl"])
    assert left.value.code == 2
    assert capsys.readouterr().err == "no-such-file.jsonl: No such file or directory\n"


def test_standard_input_is_read_without_loading_django():
    code = (
        "import sys; from northing.cli.main import main\n"
        "try: main(['forecast', '-'])\n"
        "finally: sys.stderr.write(str([m for m in sys.modules if m.startswith('django')]))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], input=line(), capture_output=True, text=True, check=True
    )
    assert json.loads(run.stdout)["id"] == "nps"
    assert run.stderr == "[]"
