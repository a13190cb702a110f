"""ST111: growth or revenue that nothing keeps from growing at the cost of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from northing.coach.findings import N_, ObjectiveText, OkrSet, Rule, SetHit, Severity, Subject
from northing.coach.reading.late import late
from northing.coach.reading.values import Sort
from northing.coach.sets import gaps, kept, measured
from northing.coach.topics import Topic, telling, topic_of_text, topics_of
from northing.coach.words.sets import GROWTH, LIMITS, SELLERS
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
# What leads to income, but may be about something else.
_ON_THE_WAY = frozenset({"conversion", "order", "order-value", "pipeline"})
# What is said of new customers that only says once more that they were won.
_WON = frozenset({"paid", "contract", "sign"})
_GROWTH = late("|".join(GROWTH), re.IGNORECASE)
_SELLERS = late("|".join(SELLERS), re.IGNORECASE)
_LIMITS = late("|".join(LIMITS), re.IGNORECASE)


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each growth or revenue objective without a guardrail; the set itself where no
    objective has one."""
    topics = topics_of(okrs)
    loose = (
        each
        for each in kept(okrs)
        if not each.objective.guardrails and is_growth(each, topics) and not _is_limited(each)
    )
    return gaps(loose, is_used=any(each.objective.guardrails for each in okrs.objectives))


def is_growth(text: ObjectiveText, topics: Mapping[str, Topic]) -> bool:
    """Tell whether an objective is about growth or revenue: by its phase or stage, else when its
    title or most of its key results, whose ``topics`` are known by their paths, say so."""
    objective = text.objective
    if objective.phase is Phase.GROWTH or objective.stage in _STAGES:
        return True
    if objective.phase or objective.stage:
        return False
    if _GROWTH.search(text.text) and _income(text.text, topic_of_text(text.reading)):
        return True
    own = [(each.text, topics[each.path]) for each in measured(text)]
    rising = [each for each in own if each[1].push > 0]
    gains = sum(_is_gain(*each) for each in rising)
    helps = sum(bool(each[1].words & _ON_THE_WAY) and not _is_gain(*each) for each in rising)
    return gains > 0 and (gains + helps) * 2 > len(own)


def _income(text: str, topic: Topic) -> frozenset[str]:
    """What a text says of income; those who sell are none."""
    found = topic.words & _INCOME
    return found - {"sale"} if found and _SELLERS.search(text) else found


def _is_gain(text: str, topic: Topic) -> bool:
    """Whether it is about income, or counts new customers, and nothing that they do."""
    if _income(text, topic):
        return True
    if "tenure=new" not in topic.words or not topic.crowd or topic.sort is not Sort.COUNT:
        return False
    # A Chinese sign by itself tells too little.
    return all("=" in each or len(each) == 1 for each in telling(topic.words) - _WON)


def _is_limited(text: ObjectiveText) -> bool:
    """Whether its words say what must not get worse."""
    return any(_LIMITS.search(each) for each in (text.text, *(k.text for k in text.key_results)))
