"""KR101: a key result that nothing in it lets anybody measure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.aims import names_metric
from northing.coach.reading.late import late
from northing.coach.reading.perfection import perfection
from northing.coach.reading.tagging import tags_of
from northing.coach.reading.tags import Tag
from northing.coach.reading.values import Act, Reading, Role
from northing.coach.words import joints, levels

RULE = Rule(
    code="KR101",
    name="no-number",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("No number here tells when this is reached."),
    why=N_(
        "A key result is a measurement. Without a number everybody judges for themselves whether"
        " it came true, and nobody sees half-way how far it has come."
    ),
    fix=N_(
        "Ask what you would see more or less of if this came true, and write from which value to"
        " which: “Orders delivered late from 14 %% to 6 %%”."
    ),
)
_NEW = late(joints.NEW, re.IGNORECASE)
_UNTOLD = late(levels.UNTOLD)
_DOING = frozenset({Act.OUTPUT, Act.EFFORT, Act.EVENT, Act.LEARN})


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the whole text when it holds neither a quantity nor a metric that readers know."""
    reading = text.reading
    if not (
        _has_quantity(reading) or any(map(names_metric, reading.clauses)) or perfection(reading)
    ):
        yield Hit()


def _has_quantity(reading: Reading) -> bool:
    parsed = reading.parsed
    stated = parsed.baseline, parsed.target, parsed.change
    roles = (Role.TARGET, Role.BASELINE, Role.CHANGE, Role.PROBABILITY)
    if reading.of_role(*roles) or any(each is not None for each in stated):
        return True
    if _UNTOLD.search(reading.text):
        return True
    if any(_NEW.match(reading.text, each.end) for each in reading.of_role(Role.SCOPE)):
        return True
    is_work = any(each.act in _DOING for each in reading.clauses)
    is_work = is_work or bool(tags_of(reading.text, reading.language) & Tag.RESEARCH)
    return is_work and bool(reading.of_role(Role.SCOPE))  # "a town hall in each of 6 offices"
