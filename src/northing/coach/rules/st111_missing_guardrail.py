"""ST111: growth or revenue that nothing keeps from growing at the cost of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from northing.coach.findings import N_, ObjectiveText, OkrSet, Rule, SetHit, Severity, Subject
from northing.coach.sets import gaps, kept, measured
from northing.coach.topics import topic_of, topic_of_text
from northing.coach.words.sets import GROWTH, LIMITS
from northing.core.document import Phase, Stage

RULE = Rule(
    code="ST111",
    name="missing-guardrail",
    severity=Severity.NOTICE,
    subject=Subject.SET,
    message=N_("Growth without a guardrail: nothing says what must not get worse meanwhile."),
    why=N_(
        "Growth is quickly bought with discounts, pushing or quality, and the bill arrives after"
        " the cycle."
    ),
    fix=N_(
        "Add what you would be ashamed to lose, with a bound and an owner (guardrails: refund rate"
        " at most 2 %%)."
    ),
)

_STAGES = frozenset({Stage.ACQUISITION, Stage.REVENUE})
_INCOME = frozenset({"revenue", "arr", "mrr", "sale", "profit"})
_GROWTH = re.compile("|".join(GROWTH), re.IGNORECASE)
_LIMITS = re.compile("|".join(LIMITS), re.IGNORECASE)


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each growth or revenue objective without a guardrail; the set itself where no
    objective has one."""
    loose = (
        each
        for each in kept(okrs)
        if not each.objective.guardrails and is_growth(each) and not _is_limited(each)
    )
    return gaps(loose, is_used=any(each.objective.guardrails for each in okrs.objectives))


def is_growth(text: ObjectiveText) -> bool:
    """Tell whether an objective is about growth or revenue: by its phase or stage, else when its
    title or most of its key results say so."""
    objective = text.objective
    if objective.phase is Phase.GROWTH or objective.stage in _STAGES:
        return True
    if objective.phase or objective.stage:
        return False
    if topic_of_text(text.reading).words & _INCOME and _GROWTH.search(text.text):
        return True
    topics = [topic_of(each) for each in measured(text)]
    rising = [topic for topic in topics if topic.words & _INCOME and topic.push >= 0]
    return len(rising) * 2 > len(topics)


def _is_limited(text: ObjectiveText) -> bool:
    """Whether its words say what must not get worse."""
    return any(_LIMITS.search(each) for each in (text.text, *(k.text for k in text.key_results)))
