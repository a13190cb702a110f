"""``northing forecast``: how likely metrics are to reach their targets, a JSON line each."""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from northing.core.forecast import GREATEST, Forecast, MetricKind, Question, forecast

HELP = "say how likely metrics are to reach their targets"
DESCRIPTION = """\
Read one question a line, as JSON, and write one answer a line.

  northing forecast -                     from standard input
  northing forecast questions.jsonl       from a file

A question:
  {"id": "nps", "kind": "level", "baseline": 31, "target": 45,
   "start_day": "2026-07-01", "deadline_day": "2026-09-30", "ask_day": "2026-08-12",
   "check_ins": [["2026-07-15", 33], ["2026-08-05", 36]], "history": [30, 29, 32, 31]}

kind is "level" (a standing value: revenue, a score) or "counter" (counted from zero within the
cycle). Days are dates or numbers, all of one line alike. history holds weekly values from before
the start, oldest first: standing values, or a counter's own count of each week. check_ins and
history may be left out; values in them that are null or NaN count as not seen, and so do check-ins
after ask_day.

The answer: {"id": "nps", "p": 0.31, "q": [...]}. p is the probability of standing at the target or
beyond it on the deadline; q are the 5th, 10th ... 95th percentiles of the final value, in the
metric's unit. With no check-in at all it is the prior; a page would say "too early" below two.

A line that cannot be read is named on standard error with its number and field, and has no
answer; all others do. A field that is not known is named there too, and left out.

Exit codes: 0 answered; 2 a line or the file cannot be read.
"""
LAST_DAY = 366e4
NEEDED = ("id", "kind", "baseline", "target", "start_day", "deadline_day", "ask_day")
FIELDS = (*NEEDED, "check_ins", "history")
KINDS = tuple(kind.value for kind in MetricKind)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "forecast",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", help="file of questions, or - for standard input")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    try:
        if args.file == "-":
            return _answer("standard input", sys.stdin.buffer)
        with Path(args.file).open("rb") as lines:
            return _answer(args.file, lines)
    except OSError as error:
        print(f"{args.file}: {error.strerror}", file=sys.stderr)
        return 2


def _answer(name: str, lines: Iterable[bytes]) -> int:
    code = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            id_, question, unknown = _read(line)
        except Unreadable as problem:
            print(f"{name}:{number}: {problem}", file=sys.stderr)
            code = 2
            continue
        for field in unknown:
            print(f"{name}:{number}: {_unknown(field)}", file=sys.stderr)
        print(json.dumps(_written(id_, forecast(question)), ensure_ascii=False))
    return code


def _written(id_: object, told: Forecast) -> dict[str, object]:
    return {
        "id": id_,
        "p": round(told.probability, 6),
        "q": [float(f"{value:.10g}") for value in told.quantiles],
    }


class Unreadable(ValueError):
    """A line is no question; the message names the field."""


def _unknown(field: str) -> str:
    near = get_close_matches(field, FIELDS, n=1)
    return f"{field}: is not known and ignored" + (f"; did you mean {near[0]}?" if near else "")


def _read(line: bytes) -> tuple[object, Question, list[str]]:
    try:
        found = json.loads(line)
    except UnicodeDecodeError:
        raise Unreadable("not a text in UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"not JSON: {getattr(error, 'msg', 'nested too deeply')}") from error
    if not isinstance(found, dict):
        raise Unreadable("not an object in braces")
    for field in NEEDED:
        if field not in found:
            raise Unreadable(f"{field}: is missing")
    if found["kind"] not in KINDS:
        raise Unreadable(f'kind: "level" or "counter" is needed, not {_told(found["kind"])}')
    days = _Days()
    start, deadline = days.read("start_day", found), days.read("deadline_day", found)
    if deadline < start:
        raise Unreadable("deadline_day: is before start_day")
    question = Question(
        kind=MetricKind(found["kind"]),
        baseline=_finite("baseline", found["baseline"]),
        target=_finite("target", found["target"]),
        start=start,
        deadline=deadline,
        asked=days.read("ask_day", found),
        seen=tuple(_check_ins(found.get("check_ins"), days)),
        history=tuple(_number("history", value) for value in _list("history", found)),
    )
    return found["id"], question, [field for field in found if field not in FIELDS]


class _Days:
    """Reads the days of one line, which are all dates or all numbers."""

    def __init__(self) -> None:
        self.are_dates: bool | None = None

    def read(self, field: str, found: dict[str, object]) -> float:
        return self.number(field, found[field])

    def number(self, field: str, day: object) -> float:
        is_date = isinstance(day, str)
        if self.are_dates is None:
            self.are_dates = is_date
        if self.are_dates != is_date:
            raise Unreadable(f"{field}: dates and numbers of days are mixed")
        if not isinstance(day, str):
            found = _finite(field, day)
            if abs(found) > LAST_DAY:
                raise Unreadable(f"{field}: no day within ten thousand years: {_told(day)}")
            return found
        try:
            return float(date.fromisoformat(day).toordinal())
        except ValueError:
            raise Unreadable(f"{field}: not a date such as 2026-07-01: {_told(day)}") from None


def _list(field: str, found: dict[str, object]) -> Sequence[object]:
    value = found.get(field)
    if value is None:
        return ()
    if not isinstance(value, list):
        raise Unreadable(f"{field}: a list is needed, not {_told(value)}")
    return value


def _check_ins(value: object, days: _Days) -> Iterator[tuple[float, float]]:
    for pair in _list("check_ins", {"check_ins": value}):
        if not isinstance(pair, list) or len(pair) != 2:
            raise Unreadable(f"check_ins: a pair of day and value is needed, not {_told(pair)}")
        yield days.number("check_ins", pair[0]), _number("check_ins", pair[1])


def _number(field: str, value: object) -> float:
    """Return a number, NaN or infinite for one that counts as not seen."""
    if value is None:
        return math.nan
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Unreadable(f"{field}: a number is needed, not {_told(value)}")
    try:
        return float(value)
    except OverflowError:
        return math.inf


def _finite(field: str, value: object) -> float:
    found = _number(field, value)
    if not math.isfinite(found):
        raise Unreadable(f"{field}: a finite number is needed, not {_told(value)}")
    if abs(found) > GREATEST:
        raise Unreadable(f"{field}: a number of more than 100 digits")
    return found


def _told(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else f"{text[:40]}…"
