"""ST104: two key results that one number would answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from northing.coach.findings import N_, KeyResultText, OkrSet, Rule, SetHit, Subject
from northing.coach.sets import kept, measured
from northing.coach.topics import Topic, is_specific, topic_of

RULE = Rule(
    code="ST104",
    name="duplicate-key-results",
    subject=Subject.SET,
    message=N_("This measures the same as “%(other)s”."),
    why=N_("The same number counted twice makes half a result look like a whole one."),
    fix=N_("Keep the one that you can read off, and measure another side of the objective."),
)

_Placed = tuple[str, KeyResultText, Topic]
# So many that share their numbers are compared; more are a form filled in, no coincidence.
_MOST = 20
_MOST_MORE = 4
# Who drops out of a course does not complete it.
_STAYING = "retention"
_TO_THE_END = frozenset({"completion", _STAYING})
# Words that say once more how something is measured, and nothing about whom.
_HARMLESS = frozenset({"conversion", "rating", "seen", "time"})
# A metric of colleagues is another one than the same of everybody else.
_POPULATION = "staff"


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each key result that measures what an earlier one does: in its own team by the words
    alone, elsewhere when the numbers are the same as well."""
    by_words: dict[tuple[str, frozenset[str]], list[_Placed]] = defaultdict(list)
    by_pair: dict[tuple[Decimal, Decimal], list[_Placed]] = defaultdict(list)
    for team, text, topic in _placed(okrs):
        in_team = by_words[team, topic.words]
        earlier = [each for each in in_team if _is_same(each[2], topic)]
        for pair in (topic.pair, topic.mirrored):
            if pair and not earlier:
                earlier = [each for each in by_pair[pair] if _is_told_again(each, team, topic)]
        if earlier:
            yield SetHit(text.path, {"found": text.text, "other": earlier[0][1].text})
        elif len(in_team) < _MOST:
            in_team.append((team, text, topic))
        if topic.pair and len(by_pair[topic.pair]) < _MOST:
            by_pair[topic.pair].append((team, text, topic))


def _placed(okrs: OkrSet) -> Iterator[_Placed]:
    for objective in kept(okrs):
        team = objective.team.name if objective.team else ""
        for text in measured(objective):
            topic = topic_of(text)
            if topic.is_specific:
                yield team, text, topic


def _is_same(one: Topic, other: Topic) -> bool:
    """Whether the same words mean the same metric, or what is left of it to the whole."""
    if not (one.crowd <= other.crowd or other.crowd <= one.crowd):
        return False
    if one.sort and other.sort and one.sort is not other.sort:
        return False
    return not one.push or not other.push or one.push == other.push


def _is_told_again(earlier: _Placed, team: str, topic: Topic) -> bool:
    """Whether one with the same numbers, or those left to the whole, says the same: one of the
    two may say more of it, but not each something else."""
    other_team, _, other = earlier
    if (other.pair == topic.pair) != (other.pole == topic.pole):
        return False
    one, two = _loosened(other.words), _loosened(topic.words)
    more = one ^ two
    if team != other_team:
        return not more
    longer, shorter = (other, topic) if len(one) > len(two) else (topic, other)
    is_inside = one <= two or two <= one
    is_scope = _POPULATION in more or any(each.startswith("#") for each in more)
    names_others = bool(more - _HARMLESS) and not shorter.crowd <= longer.crowd
    return (
        is_inside
        and not (is_scope or names_others)
        and len(more) <= _MOST_MORE
        and is_specific(one & two)
    )


def _loosened(words: frozenset[str]) -> frozenset[str]:
    """The words with those for staying to the end made one."""
    return (words - _TO_THE_END) | {_STAYING} if words & _TO_THE_END else words
