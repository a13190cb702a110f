"""ST106: two teams that pull one quantity apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from northing.coach.findings import N_, KeyResultText, OkrSet, Rule, SetHit, Subject
from northing.coach.reading.reading import read
from northing.coach.sets import measured, of_this_cycle
from northing.coach.topics import Topic, topic_of_text, topics_of
from northing.core.document import Guardrail
from northing.core.seeking import folded

RULE = Rule(
    code="ST106",
    name="conflicting-teams",
    subject=Subject.SET,
    message=N_("“%(team)s” pushes this the other way: “%(other)s”."),
    why=N_("Each team can only win what the other one loses, and both work hard at it."),
    fix=N_(
        "Meet before the cycle: narrow one metric's scope (qualified accounts only), do one after"
        " the other, or write down that you accept it."
    ),
)

_Placed = tuple[str, KeyResultText, Topic]


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each key result that another team's earlier one, or its guardrail, is against."""
    if len(okrs.document.teams) < _FEWEST:
        return
    by_metric: dict[str | frozenset[str], list[_Placed]] = defaultdict(list)
    for team, text, topic in _placed(okrs):
        keys = folded(text.key_result.metric), topic.words
        for key in keys:
            against = [each for each in by_metric[key] if key and _is_against(each, team, topic)]
            if against:
                other_team, other, _ = against[0]
                yield SetHit(
                    text.path, {"found": text.text, "team": other_team, "other": other.text}
                )
                break
        for key in keys:
            if key and len(by_metric[key]) < _MOST:
                by_metric[key].append((team, text, topic))
    yield from _beyond_guardrails(okrs)


# So many key results of one metric are compared.
_MOST = 20
_FEWEST = 2


def _placed(okrs: OkrSet) -> Iterator[_Placed]:
    topics = topics_of(okrs)
    for objective in of_this_cycle(okrs):
        if objective.team is None:
            continue
        for text in measured(objective):
            topic = topics[text.path]
            if topic.way and topic.is_specific:
                yield text.key_result.team or objective.team.name, text, topic


def _is_against(earlier: _Placed, team: str, topic: Topic) -> bool:
    other_team, _, other = earlier
    is_same = other.crowd == topic.crowd and (
        not (other.sort and topic.sort) or other.sort is topic.sort
    )
    return other_team != team and is_same and other.push == -topic.push


def _beyond_guardrails(okrs: OkrSet) -> Iterator[SetHit]:
    rails = [
        (objective.team.name, rail, topic_of_text(read(rail.metric, objective.language)))
        for objective in of_this_cycle(okrs)
        if objective.team
        for rail in objective.objective.guardrails
    ]
    for team, text, topic in _placed(okrs) if rails else ():
        for rail_team, rail, bound in rails:
            if rail_team != team and bound.words == topic.words and _is_beyond(topic, rail):
                yield SetHit(
                    text.path, {"found": text.text, "team": rail_team, "other": rail.metric}
                )


def _is_beyond(topic: Topic, rail: Guardrail) -> bool:
    """Whether a key result that arrives leaves its metric outside of a guardrail."""
    if topic.pair is None:
        return False
    start, target = topic.pair
    if target > start:
        return rail.at_most is not None and target > rail.at_most
    return rail.at_least is not None and target < rail.at_least
