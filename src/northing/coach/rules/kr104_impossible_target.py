"""KR104: a target that cannot be reached, or that nobody can ever say was reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.aims import clauses
from northing.coach.reading.late import late
from northing.coach.reading.perfection import perfection
from northing.coach.reading.tagging import tagged
from northing.coach.reading.tags import Tag
from northing.coach.reading.values import Act, Amount, Clause, MetricKind, Reading, Role, Sort
from northing.coach.words import amounts, levels

RULE = Rule(
    code="KR104",
    name="impossible-target",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” cannot be reached."),
    why=N_(
        "A target beyond its scale, or perfection for ever, is lost from the first day, and people"
        " stop looking at a lost key result."
    ),
    fix=N_(
        "Aim within the scale, or at the next believable step: “uptime from 99.5 %% to 99.9 %%”,"
        " “faults a month from 14 to 3”."
    ),
)
_WHOLE, _FIVE = Decimal(100), Decimal(5)
_SHARES = late(levels.SHARES, re.IGNORECASE)
_STARS = late(amounts.STARS, re.IGNORECASE)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield every target beyond its scale, or the promise that nothing will ever go wrong."""
    found = [
        aim
        for clause in clauses(text.reading)
        for aim in clause.amounts
        if _is_beyond(aim, clause, text.reading)
    ]
    for aim in found:
        yield Hit(aim.start, aim.end)
    if not found and (span := perfection(text.reading)):
        yield Hit(*span)


def _is_beyond(aim: Amount, clause: Clause, reading: Reading) -> bool:
    if aim.role is Role.TARGET:
        top = aim.out_of or _top(aim, clause, reading)
        if top is None or aim.value <= top:
            return False
        start = clause.first(Role.BASELINE)
        is_open = start is not None and start.value > top
        return not is_open or _SHARES.search(clause.metric.text) is not None
    if aim.role is Role.CHANGE and aim.sort is Sort.SHARE:
        return aim.value < -_WHOLE or (aim.value > _WHOLE and clause.act is Act.LOWER)
    return False


def _is_of_people(aim: Amount, reading: Reading) -> bool:
    """Tell "105 % of the patients": of people no share is more than all."""
    following = [each for each in tagged(reading.text, reading.language) if each[1] >= aim.end][:4]
    if not following or following[0][0] not in {"of", "av"}:
        return False
    noun = next((each[3] for each in following[1:] if not each[3] & Tag.DETERMINER), 0)
    return bool(noun & (Tag.OUTSIDER | Tag.INSIDER)) and not noun & Tag.PLAN


def _top(aim: Amount, clause: Clause, reading: Reading) -> Decimal | None:
    """Return the end of the scale that the aim is on: of a score its own, of a share the whole."""
    if _STARS.match(reading.text, aim.end):
        return _FIVE
    top, is_score = clause.metric.top, clause.metric.kind is MetricKind.SCORE
    if aim.sort is Sort.SHARE:
        is_whole = is_score or top == _WHOLE or _is_of_people(aim, reading)
        return _WHOLE if is_whole else None
    return top if is_score else None
