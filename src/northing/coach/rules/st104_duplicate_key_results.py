"""ST104: two key results that one number would answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from enum import IntEnum

from northing.coach.findings import N_, OkrSet, Rule, SetHit, Subject
from northing.coach.reading.values import Sort
from northing.coach.sets import kept, measured
from northing.coach.topics import (
    SHARED,
    Topic,
    is_contrast,
    is_exchanged,
    is_specific,
    telling,
    topics_of,
)

RULE = Rule(
    code="ST104",
    name="duplicate-key-results",
    subject=Subject.SET,
    message=N_("This measures the same as “%(other)s”."),
    why=N_("The same number counted twice makes half a result look like a whole one."),
    fix=N_("Keep the one that you can read off, and measure another side of the objective."),
)

_Placed = tuple[Topic, str]
# So many that share their numbers are compared; more are a form filled in, no coincidence.
_MOST = 20
_MOST_MORE = 4
# So many times what two have in common, they may say each for themselves.
_FAR = 4
# So many words at most name a scope.
_SCOPE = 3
# Who drops out of a course does not complete it.
_NEARLY = {
    "retention": frozenset({"completion", "retention"}),
    "reply": frozenset({"answered", "reply"}),
}
_MUCH = 2
# So many letters at the beginning of a word mean something.
_PART = 5
# Words that say once more how something is measured, and nothing about whom.
_HARMLESS = frozenset({"conversion", "rating", "seen", "support", "time", "wait"})
_ANYBODY = frozenset({"customer"})
# A metric of colleagues is another one than the same of everybody else.
_POPULATION = "staff"


class _Numbers(IntEnum):
    """How the numbers of two key results agree: the start alone, or start and target as well."""

    DIFFER = 0
    START = 1
    BOTH = 2


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each key result that measures what an earlier one does: in its own team by the words
    alone, elsewhere when the numbers are the same as well."""
    seen, topics = _Seen(), topics_of(okrs)
    for objective in kept(okrs):
        team = objective.team.name if objective.team else ""
        for text in measured(objective):
            topic = topics[text.path]
            if not topic.is_specific:
                continue
            earlier = seen.before(team, topic)
            if earlier:
                yield SetHit(text.path, {"found": text.text, "other": earlier})
            seen.add(team, topic, text.text)


class _Seen:
    """The key results so far, where one that says the same would be found."""

    def __init__(self) -> None:
        self._places: dict[tuple[object, object], list[_Placed]] = defaultdict(list)

    def before(self, team: str, topic: Topic) -> str:
        """The title of an earlier key result that measures the same, '' without one."""
        for other, title in self._places.get((team, topic.words), ()):
            if _is_same(other, topic):
                return title
        starts = topic.starts
        loosened = _loosened(topic.words) if starts else topic.words
        for start in starts:
            for other, title in self._places.get((team, start), ()):
                if _is_told_again(other, topic):
                    return title
            for other, title in self._places.get((loosened, start), ()):
                if _agreement(other, topic) is _Numbers.BOTH:
                    return title
        return ""

    def add(self, team: str, topic: Topic, title: str) -> None:
        keys: list[tuple[object, object]] = [(team, topic.words)]
        for start in topic.starts[:1]:
            keys += (team, start), (_loosened(topic.words), start)
        for key in keys:
            if len(self._places[key]) < _MOST:
                self._places[key].append((topic, title))


def _is_same(one: Topic, other: Topic) -> bool:
    """Whether the same words mean the same metric, or what is left of it to the whole."""
    if one.crowd - _ANYBODY != other.crowd - _ANYBODY or _is_later(one, other):
        return False
    if one.sort and other.sort and one.sort is not other.sort:
        return False
    return not one.push or not other.push or one.push == other.push


def _agreement(one: Topic, other: Topic) -> _Numbers:
    """How far the numbers are the same, where the words point the same way; or, of a share, what
    is left to the whole, where the words are turned round, or nothing else could explain it."""
    if one.pair is None or other.pair is None:
        return _Numbers.DIFFER
    is_turned = one.pole != other.pole
    left = 100 - other.pair[0], 100 - other.pair[1]
    is_share = one.sort is other.sort is Sort.SHARE
    if is_share and one.pair == left and one.way != other.way:
        return _Numbers.BOTH
    wanted = left if is_turned and is_share else other.pair
    if one.pair[0] != wanted[0] or (is_turned and not is_share and one.way != other.way):
        return _Numbers.DIFFER
    if one.pair[1] == wanted[1]:
        return _Numbers.BOTH
    is_same_way = (one.pair[1] > one.pair[0]) is (wanted[1] > wanted[0])
    return _Numbers.START if is_same_way else _Numbers.DIFFER


def _is_told_again(other: Topic, topic: Topic) -> bool:
    """Whether one that starts where the other does, and perhaps ends there, says the same. That
    numbers agree by chance is rare, so it is enough to have much in common, and nothing that keeps
    the two apart: another population, channel, place or window."""
    one, two = _loosened(other.words), _loosened(topic.words)
    shared, more = one & two, (one ^ two) - _HARMLESS
    numbers, is_turned = _agreement(other, topic), other.pole != topic.pole
    if _is_apart(other, topic, more) or is_contrast(one, two):
        return False
    # What is said the other way round is worded differently there, whatever its scope.
    if not is_turned and is_exchanged(other.plain, topic.plain):
        return False
    if not (more & one and more & two) and is_specific(shared):
        return len(more) <= (_MOST_MORE if numbers is _Numbers.BOTH else numbers - 1)
    if not is_turned and (_is_swapped(one, two, more) or _is_exchanged(other, topic)):
        return False
    return numbers is _Numbers.BOTH and _is_common(one, two, more)


def _is_swapped(one: frozenset[str], two: frozenset[str], more: frozenset[str]) -> bool:
    """Whether little is in common, and one word stands for another, wherever they stand."""
    if _weight(telling(one & two)) >= _MUCH or _begins_alike(more & one, more & two):
        return False
    return len(telling(more & one)) <= 1 and len(telling(more & two)) <= 1


def _is_exchanged(one: Topic, other: Topic) -> bool:
    """Whether a scope stands in the place of the other's."""
    return is_exchanged(one.order, other.order, _SCOPE) or is_exchanged(
        _bare(one), _bare(other), _SCOPE
    )


def _is_common(one: frozenset[str], two: frozenset[str], more: frozenset[str]) -> bool:
    """Whether two have enough in common for the same numbers to be no chance: a word, or the
    beginning of one, and not too much that only one of them says."""
    shared = telling(one & two)
    common = _weight(shared) if shared - SHARED else 0.0
    if common < 1:
        common = max(common, float(_begins_alike(more & one, more & two)))
    return common >= 1 and _weight(more) <= _FAR * common


def _begins_alike(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a word begins as another does: the same thing in two compounds."""
    beginnings = {each[:_PART] for each in some if len(each) >= _PART}
    return any(each[:_PART] in beginnings for each in others)


def _is_later(one: Topic, other: Topic) -> bool:
    """Whether two name different days: two steps of one way."""
    return bool(one.until and other.until) and one.until != other.until


def _is_apart(one: Topic, other: Topic, more: frozenset[str]) -> bool:
    """Whether something says that two texts are about different people or things."""
    longer, shorter = (one, other) if len(one.words) > len(other.words) else (other, one)
    if _POPULATION in more or any(each.startswith("#") for each in more):
        return True
    if _is_later(one, other):
        return True
    return bool(more) and not shorter.crowd <= longer.crowd


def _bare(topic: Topic) -> tuple[str, ...]:
    return tuple(each for each in topic.order if each not in _HARMLESS)


def _weight(words: frozenset[str]) -> float:
    """How much meanings tell; a Chinese sign by itself is half a word."""
    return sum(1.0 if len(word) > 1 else 0.5 for word in words)


def _loosened(words: frozenset[str]) -> frozenset[str]:
    """The words with those that are nearly the same made one."""
    for same, names in _NEARLY.items():
        if not words.isdisjoint(names):
            words = (words - names) | {same}
    return words
