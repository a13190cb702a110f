"""KR103: a target for something that has a level already, and no word of that level."""

from __future__ import annotations

import re
from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.aims import are_alike, are_start_and_end, clauses
from northing.coach.reading.deeds import deed_of
from northing.coach.reading.late import late
from northing.coach.reading.standing import standing
from northing.coach.reading.tagging import tags_of
from northing.coach.reading.tags import Tag
from northing.coach.reading.values import (
    Act,
    Amount,
    Bound,
    Clause,
    MetricKind,
    Reading,
    Role,
    Sort,
)
from northing.coach.words import levels, measured
from northing.core.document import Numeric

RULE = Rule(
    code="KR103",
    name="missing-baseline",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” has no start."),
    why=N_(
        "Without today's value nobody can tell whether the target is a leap or already reached,"
        " and there is no progress to show on the way."
    ),
    fix=N_("Write where it stands today: “from 61 %% to 70 %%”, or “70 %% (now 61 %%)”."),
)
_LEVELS = frozenset(
    {
        MetricKind.RATE,
        MetricKind.STOCK,
        MetricKind.CUMULATIVE,
        MetricKind.MONEY,
        MetricKind.DURATION,
    }
)
_UNSURE = frozenset({MetricKind.COUNT, MetricKind.UNKNOWN, MetricKind.NONE, MetricKind.STOCK})
_ALWAYS = frozenset({Sort.SHARE, Sort.POINTS, Sort.SCORE})
_MOVES = frozenset({Act.RAISE, Act.LOWER})
_DOING = frozenset({Act.OUTPUT, Act.EFFORT, Act.EVENT, Act.LEARN})
_TOWARDS = late(levels.TOWARDS, re.IGNORECASE)
_AVERAGE = late(measured.AVERAGE, re.IGNORECASE)
_PER = late(levels.PER, re.IGNORECASE)
_AMOUNT_OF = late(levels.AMOUNT_OF, re.IGNORECASE)
_FRESH = late(levels.FRESH, re.IGNORECASE)
_CLEARED = late(levels.CLEARED, re.IGNORECASE)
_OPEN = late(levels.OPEN, re.IGNORECASE)
_PERIOD = late(levels.PERIOD, re.IGNORECASE)
_PURPOSE = late(levels.PURPOSE, re.IGNORECASE)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the first aim without a start, where more metrics have a level than starts are told."""
    measure, told = text.key_result.measure, clauses(text.reading)
    if isinstance(measure, Numeric) and measure.accumulates:
        return
    if len(told) > 1 and any(are_start_and_end(told[0], each) for each in told[1:]):
        return
    lacking = [
        (each, aim)
        for index, each in enumerate(told)
        if (each.metric.text or not index)
        and (aim := _aim_from_level(each, text.reading))
        and not standing(text.reading, each)
    ]
    if not lacking:
        return
    starts = [one for each in told for one in each.amounts if one.role is Role.BASELINE]
    if len(lacking) > len(starts):
        if _CLEARED.search(text.text) or _OPEN.search(text.text):
            return
        without = [aim for each, aim in lacking if not each.first(Role.BASELINE)]
        for aim in without[:1]:
            yield Hit(aim.start, aim.end)


def _aim_from_level(clause: Clause, reading: Reading) -> Amount | None:
    """Return the aim of a clause whose metric has a level before the cycle begins."""
    text = reading.text
    target, change = clause.first(Role.TARGET), clause.first(Role.CHANGE)
    if target is None:
        if change is None or (clause.act in _DOING and not _is_relative(change)):
            return None
        if _is_spelt_out(clause, change):
            return None
        is_saved = change.sort is Sort.MONEY and _FRESH.search(text, clause.start, clause.end)
        return None if is_saved else change
    if change or (target.value == 0 and target.role is Role.TARGET):
        return None  # a change and where it leads tell the start; nought is another matter
    if _has_rival(clause, target) or _is_of_research(target, reading):
        return None
    is_level = _is_part(target) or (
        not _is_done(clause, target, reading) and _has_level(clause, target, text)
    )
    return target if is_level else None


def _is_done(clause: Clause, aim: Amount, reading: Reading) -> bool:
    """Whether the number says how much shall be done, and not what shall be reached by it."""
    is_rating = aim.sort is Sort.SCORE and (aim.out_of or aim.value % 1)
    if clause.act not in _DOING or is_rating or aim.bound is Bound.AT_MOST:
        return False
    if aim.sort is Sort.SHARE and aim.end <= clause.act_start:
        # "Nine in ten apprentices pass": who does it stands before the verb.
        return clause.act is not Act.EVENT and deed_of(reading) is not None
    return not clause.metric.is_known or aim.sort is Sort.COUNT


def _is_of_research(aim: Amount, reading: Reading) -> bool:
    """Whether those are counted who are asked: "interviews with 20 former members"."""
    is_asked = tags_of(reading.text[: aim.start], reading.language) & Tag.RESEARCH
    return aim.sort is Sort.COUNT and bool(is_asked)


def _has_rival(clause: Clause, target: Amount) -> bool:
    """Whether another number of the same sort stands beside the target: most likely its start,
    said in words that were not understood."""
    return any(
        each is not target
        and each.role in {Role.SCOPE, Role.TARGET}
        and each.bound is Bound.NONE
        and are_alike(each, target)
        for each in clause.amounts
    )


def _is_spelt_out(clause: Clause, change: Amount) -> bool:
    """Whether two values beside a multiple say what it comes to: "half as long, 10 minutes, down
    from 20"."""
    others = [each for each in clause.amounts if each.role is Role.SCOPE]
    is_multiple = change.sort is Sort.TIMES and len(others) == 2
    return is_multiple and are_alike(*others) and others[0].value != others[1].value


def _is_relative(change: Amount) -> bool:
    return change.sort in {Sort.TIMES, Sort.SHARE}


def _is_part(aim: Amount) -> bool:
    """Whether a number counts no whole things: "orders 3.5 times a year", "打8.7分"."""
    return aim.sort is Sort.COUNT and aim.value % 1 != 0 and aim.unit in {"", "分"}


def _has_level(clause: Clause, aim: Amount, text: str) -> bool:
    """Whether there was a value before the cycle: of a share or score always."""
    is_score = clause.metric.kind is MetricKind.SCORE and not _counts_scores(clause, aim, text)
    if aim.sort in _ALWAYS or is_score or aim.unit == "分":
        return True
    if aim.sort is Sort.DURATION:
        return _takes_time(clause, aim, text)
    is_money = aim.sort is Sort.MONEY or clause.metric.kind is MetricKind.MONEY
    if is_money and _FRESH.search(text, clause.start, clause.end):
        return False
    if aim.sort is Sort.MONEY and clause.act in _MOVES:
        return True
    return _is_counted_before(clause, aim, text)


def _takes_time(clause: Clause, aim: Amount, text: str) -> bool:
    """Whether a time is how long something takes, and neither when nor how much of it."""
    if _PERIOD.search(text, clause.start, aim.start):
        return False
    return clause.metric.kind is MetricKind.DURATION or not _AMOUNT_OF.match(text, aim.end)


def _is_counted_before(clause: Clause, aim: Amount, text: str) -> bool:
    """A count was there before where the metric is known by its level, where it shall move to
    that value, or where few are better than many."""
    metric, kind = clause.metric, clause.metric.kind
    is_bare = aim.sort is Sort.COUNT and not aim.unit
    if aim.bound is Bound.AT_MOST and kind is not MetricKind.FLOW:
        return True
    if is_bare and (kind is MetricKind.DURATION or _counts_rates(clause, aim, text)):
        return False
    if kind is MetricKind.CUMULATIVE:
        return True
    if kind in _LEVELS and (metric.is_known or not is_bare):
        return kind is not MetricKind.STOCK or metric.is_known
    if kind in _LEVELS - _UNSURE:
        is_led = _TOWARDS.search(text, clause.start, aim.start) is not None
        return is_led or clause.act in _MOVES or clause.act is Act.REACH
    is_ceiling = bool(metric.lower_is_better) or aim.bound is Bound.AT_MOST
    is_mean = _AVERAGE.search(text, clause.start, clause.end) is not None
    if is_ceiling or is_mean or (aim.unit and _PER.search(text, clause.start, clause.end)):
        return True
    return kind in _UNSURE and _is_moved(clause, aim, text)


def _counts_scores(clause: Clause, aim: Amount, text: str) -> bool:
    """Whether a number is none on a scale: "3 KPIs", "pipeline value of €2M"."""
    between = text[aim.end : max(clause.metric.start, aim.end)]
    is_before = aim.end <= clause.metric.start and not between.strip()
    return aim.sort is Sort.MONEY or (is_before and aim.value % 1 == 0 and not clause.metric.top)


def _counts_rates(clause: Clause, aim: Amount, text: str) -> bool:
    """Whether a whole number counts what it stands before: "40 teachers apply for tenure"."""
    between = text[aim.end : max(clause.metric.start, aim.end)]
    is_before = aim.end <= clause.metric.start and not between.strip()
    return clause.metric.kind is MetricKind.RATE and is_before and aim.value % 1 == 0


def _is_moved(clause: Clause, aim: Amount, text: str) -> bool:
    """Whether a thing that can be counted from zero as well is said to come from somewhere."""
    if clause.act is Act.LOWER and clause.metric.kind is not MetricKind.STOCK:
        return clause.act_start < aim.start
    start = min(aim.start, aim.bound_start) if aim.bound else aim.start
    is_led = _TOWARDS.search(text, clause.start, start) is not None
    is_moving = clause.act in _MOVES or clause.act is Act.REACH
    return is_led and is_moving and not _PURPOSE.search(text, aim.end, clause.end)
