"""What a key result is about, so that two of them can be compared whatever words they use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from northing.coach.findings import KeyResultText, OkrSet
from northing.coach.meanings import meanings_of, words_of
from northing.coach.reading.values import Act, Reading, Role, Sort
from northing.coach.words import topics_en
from northing.core.conflicts import direction_of
from northing.core.document import Numeric, Range
from northing.core.seeking import folded

# Amounts that say how far, not what.
_ASIDE = frozenset(
    {Role.TARGET, Role.BASELINE, Role.CHANGE, Role.OUT_OF, Role.DATE, Role.PROBABILITY}
)
_WHOLE = Decimal(100)


class Topic(NamedTuple):
    """What is measured, in meanings that are the same in every language.

    ``words`` are the metric and its scope, ``crowd`` whom it is about where that is a general word
    (customers); ``pole`` is -1 where the words turn the metric round (churn for retention), else 1.
    ``way`` is 1 for up, -1 for down, 0 when unknown. ``pair`` holds baseline and target.
    ``order`` is the words in the text's order, and ``plain`` its words as they stand. ``until`` is
    the day or period that the text names.
    """

    words: frozenset[str]
    crowd: frozenset[str]
    order: tuple[str, ...]
    plain: tuple[str, ...]
    pole: int = 1
    way: int = 0
    pair: tuple[Decimal, Decimal] | None = None
    sort: Sort | None = None
    until: str = ""

    @property
    def push(self) -> int:
        """Where the metric goes, said of its positive name: churn down is retention up."""
        return self.way * self.pole

    @property
    def starts(self) -> tuple[float, ...]:
        """Where it starts, and of a share what is left to the whole: one metric has one start, so
        the same ones are found by it. None of one that starts at 0. (Decimals hash slowly.)"""
        if self.pair is None or not self.pair[0]:
            return ()
        start = self.pair[0]
        is_share = self.sort is Sort.SHARE and start < _WHOLE
        return (float(start), float(_WHOLE - start)) if is_share else (float(start),)

    @property
    def is_specific(self) -> bool:
        """Whether the words are enough to know a metric by."""
        return is_specific(self.words)


def is_specific(words: frozenset[str]) -> bool:
    """Tell whether meanings are enough to know a metric by: a metric's own, or two of any; when
    and how often says nothing.

    >>> [is_specific(frozenset(each)) for each in ({"nps"}, {"time", "month"}, {"time", "reply"})]
    [True, False, True]
    """
    return not words.isdisjoint(_METRICS) or len(telling(words)) > 1


def telling(words: frozenset[str]) -> frozenset[str]:
    """Return the meanings without those of when and how often, and without numbers.

    >>> sorted(telling(frozenset({"month", "#30", "reply", "time"})))
    ['reply', 'time']
    """
    return frozenset([each for each in words - _OFTEN if not each.startswith("#")])


def is_exchanged(one: tuple[str, ...], other: tuple[str, ...], most: int = 2) -> bool:
    """Tell whether two texts are the same but for a word, or up to ``most``, in one place: one
    scope, and then the next.

    >>> is_exchanged(("bed", "on", "ward", "4"), ("bed", "on", "ward", "7"))
    True
    >>> is_exchanged(("late", "order"), ("order", "in", "time"))
    False
    """
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    end = next((at for at in range(shorter - start) if one[-1 - at] != other[-1 - at]), shorter)
    left = len(one) - start - end, len(other) - start - end
    return min(left) > 0 and max(left) <= most and start + end > 0


def is_contrast(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two scopes exclude each other: a class of words stands before the "=".

    >>> is_contrast(frozenset({"size=small"}), frozenset({"size=large", "nps"}))
    True
    """
    classes = [{word.partition("=")[0] for word in each if "=" in word} for each in (one, other)]
    return any(
        not {w for w in one if w.startswith(f"{each}=")} & {w for w in other if w.startswith(each)}
        for each in classes[0] & classes[1]
    )


def topics_of(okrs: OkrSet) -> Mapping[str, Topic]:
    """Return what every key result of a set is about, by its path."""
    return _topics_of(_Same(okrs))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A set that several rules look at: the very same, for whether it is equal takes long."""

    okrs: OkrSet

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.okrs is self.okrs

    def __hash__(self) -> int:
        return id(self.okrs)


@lru_cache(maxsize=1)
def _topics_of(same: _Same) -> Mapping[str, Topic]:
    return {each.path: topic_of(each) for each in same.okrs.key_results}


def topic_of(text: KeyResultText) -> Topic:
    """Return what a key result is about: its title's topic, with its structured numbers."""
    title = topic_of_text(text.reading)
    measure = text.key_result.measure
    pair, way = title.pair, title.way
    if isinstance(measure, Numeric):
        if measure.baseline is None or measure.target is None:
            return title
        if not _is_said(measure):
            return title._replace(pair=None, way=_act(text.reading))
        way = way or direction_of(measure.baseline, measure.target)
        pair = pair or (measure.baseline, measure.target)
    elif isinstance(measure, Range):
        way = way or direction_of(None, None, measure.at_least, measure.at_most)
    else:
        return title
    is_known = way == title.way and pair == title.pair
    return title if is_known else title._replace(way=way, pair=pair)


def _is_said(measure: Numeric) -> bool:
    """Whether numbers tell something: from 0 to 100 is how progress alone is written down."""
    return measure.baseline != 0 or measure.target != _WHOLE


def topic_of_text(reading: Reading) -> Topic:
    """Return what a text is about."""
    bared = _bared(reading)
    order, crowd, pole = _sorted(meanings_of(bared, reading.language))
    # Chinese words have no gaps between them; their order alone is compared.
    plain = () if reading.language == "zh-Hans" else words_of(bared)
    parsed = reading.parsed
    pair = None
    if parsed.baseline is not None and parsed.target is not None:
        pair = parsed.baseline, parsed.target
    sort = next((each.sort for each in reading.amounts if each.role is Role.TARGET), None)
    way, words = _way(reading), frozenset(order)
    return Topic(words, crowd, order, plain, pole, way, pair, sort, parsed.deadline)


def _sorted(meanings: Iterable[str]) -> tuple[tuple[str, ...], frozenset[str], int]:
    words: list[str] = []
    crowd: set[str] = set()
    pole = 1
    for meaning in meanings:
        sign = meaning[0]
        if sign == "~":
            crowd.add(meaning[1:])
        elif sign == "-":
            pole = -pole
            words.append(meaning[1:])
        elif meaning == "not":
            pole = -pole
        else:
            words.append(meaning)
    return tuple(words), frozenset(crowd), pole


def _way(reading: Reading) -> int:
    parsed = reading.parsed
    if parsed.direction:
        return 1 if parsed.direction == "up" else -1
    return _act(reading)


def _act(reading: Reading) -> int:
    """Where the text's own verbs push."""
    acts = {clause.act for clause in reading.clauses}
    return (Act.RAISE in acts) - (Act.LOWER in acts)


def _bared(reading: Reading) -> str:
    """The text without amounts that say how far, and without its deadlines."""
    spans = [(each.start, each.end) for each in reading.amounts if each.role in _ASIDE]
    if reading.deadlines:
        spans = sorted([*spans, *reading.deadlines])
    if not spans:
        return folded(reading.text)
    text, at, kept = reading.text, 0, []
    for start, end in spans:
        kept.append(text[at:start])
        at = max(at, end)
    return folded(" ".join([*kept, text[at:]]))


# Meanings that are no metric alone: when and how often, and what many metrics share.
_OFTEN = frozenset({"month", "year", "week", "quarter", "day", "daily", "median", "first"})
SHARED = frozenset(
    {
        "time", "test", "active", "session", "page", "order", "paid", "meeting", "project",
        "completion", "success", "acceptance", "reply", "coverage", "stock", "load", "voluntary",
        "staff", "recurring", "store", "not", "closed", "seen", "food", "bed",
        "production", "manager", "give",
    }
)  # fmt: skip
_METRICS = (
    frozenset(
        part.lstrip("-")
        for meaning in topics_en.WORDS
        for part in meaning.split()
        if not part.startswith("~")
    )
    - _OFTEN
    - SHARED
    - {word for word in topics_en.WORDS if "=" in word}
)
