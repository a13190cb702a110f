"""What a clause measures: how the metric behaves, which way is better, where its scale ends."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from northing.coach.reading.tagging import Token, tagged_plain
from northing.coach.reading.tags import METRIC, VERB, Tag
from northing.coach.reading.values import Language, Metric, MetricKind

_KINDS = (
    (Tag.SCORE, MetricKind.SCORE),
    (Tag.RATE, MetricKind.RATE),
    (Tag.MONEY, MetricKind.MONEY),
    (Tag.DURATION, MetricKind.DURATION),
    (Tag.CUMULATIVE, MetricKind.CUMULATIVE),
    (Tag.FLOW, MetricKind.FLOW),
    (Tag.STOCK, MetricKind.STOCK),
    (Tag.COUNT, MetricKind.COUNT),
)
_STRONG = Tag.SCORE | Tag.RATE | Tag.MONEY | Tag.DURATION
_TAIL = Tag.PREPOSITION | Tag.RELATIVE | Tag.NUMBER | Tag.MARK
_BETTER_HIGH = frozenset({MetricKind.SCORE, MetricKind.MONEY})
_CLOSE = 3
_PLAIN = frozenset({MetricKind.FLOW, MetricKind.STOCK, MetricKind.COUNT, MetricKind.UNKNOWN})
_THINGS = Tag.ARTIFACT | Tag.ACTIVITY | Tag.RESEARCH | Tag.OUTSIDER | Tag.INSIDER | Tag.EVENT
_SMALL = (
    Tag.PAST | Tag.PRESENT | Tag.DONE | Tag.PERIOD | Tag.REGULAR | Tag.NAME | Tag.NEW | Tag.MORE
    | Tag.LESS | Tag.ACTIVE | Tag.TOTAL | Tag.DETERMINER
)  # fmt: skip
_MANY = Tag.PLURAL | Tag.NAME
_HUNDRED, _FIVE = Decimal(100), Decimal(5)
_LONGEST_LABEL = 4


def metric_of(text: str, start: int, end: int, language: Language) -> Metric:
    """Return the metric that ``text[start:end]`` of a folded text names, its span narrowed to the
    words that count.

    >>> metric = metric_of("Raise the gross margin to 40 %", 6, 22, "en")
    >>> metric.text, metric.kind.value, metric.top, metric.is_known
    ('gross margin', 'rate', Decimal('100'), True)
    """
    every = tagged_plain(text, language)
    within = [each for each in every if each[1] >= start and each[2] <= end]
    tokens = _narrowed(within, has_label=":" in text[start:end])
    if not tokens:
        return Metric(start=start, end=start)
    first, last = tokens[0][1], tokens[-1][2]
    metric = _described(text[first:last], first, last, _head(tokens, language), tokens)
    return metric._replace(top=None) if metric.top and _is_of_plan(every) else metric


def _is_of_plan(tokens: tuple[Token, ...]) -> bool:
    """Whether a share is one of a plan or of an earlier year, of which one can do more than all."""
    for at, (_, _, _, tags) in enumerate(tokens):
        if tags & Tag.PLAN:
            if at + 1 < len(tokens) and tokens[at + 1][0] == "的":
                return True
            if any(each[0] in {"of", "av"} for each in tokens[max(at - 4, 0) : at]):
                return True
    return False


def _narrowed(tokens: list[Token], *, has_label: bool) -> list[Token]:
    """Cut a label ("Leeds: NPS"), articles and marks off the ends."""
    first, last = _behind_label(tokens) if has_label else 0, len(tokens)
    while first < last and tokens[first][3] & (Tag.DETERMINER | Tag.MARK):
        first += 1
    while first < last and tokens[last - 1][3] & (Tag.MARK | Tag.PREPOSITION):
        if tokens[last - 1][0] in {")", '"', "”", "’", "」", "』"}:
            break
        last -= 1
    return tokens[first:last]


def _behind_label(tokens: list[Token]) -> int:
    for at, (word, *_) in enumerate(tokens[:_LONGEST_LABEL]):
        if word == ":":
            is_metric = [
                any(tags & METRIC for *_, tags in part) for part in (tokens[:at], tokens[at:])
            ]
            return at + 1 if is_metric == [False, True] else 0
    return 0


def _head(tokens: list[Token], language: Language) -> tuple[int, int]:
    """Return what the head of the words means, and the index of the first word behind it.

    In Chinese the head comes last; elsewhere it is the last noun before the first preposition,
    number or mark, or what a number, a half or a majority is of.
    """
    stop = Tag.MARK | Tag.NUMBER if language == "zh-Hans" else _TAIL
    cut = 1
    while cut < len(tokens) and not tokens[cut][3] & stop:
        cut += 1
    if language == "zh-Hans":
        return _last(tokens, cut), cut
    found = _part(tokens[0]) or _noun(tokens[:cut])
    if found and not found & Tag.COUNT:
        return found, cut
    if found:
        following = _noun(tokens[cut + 1 : _next_stop(tokens, cut + 1)])
        return found | (following if not following & _STRONG else 0), cut
    if not tokens[0][3] & (Tag.GERUND | Tag.PREPOSITION):
        return 0, cut
    return next((tags for *_, tags in tokens[cut:] if tags & _STRONG), 0), cut


def _part(token: Token) -> int:
    """A Swedish share stands before what it is a share of, without a preposition."""
    return token[3] if token[0].startswith(("andel", "procentandel")) else 0


def _next_stop(tokens: list[Token], at: int) -> int:
    return next((n for n in range(at, len(tokens)) if tokens[n][3] & _TAIL), len(tokens))


def _last(tokens: list[Token], cut: int) -> int:
    found = [tags for *_, tags in tokens[:cut] if tags & METRIC]
    if not found:
        found = [tags for *_, tags in tokens[cut:] if tags & METRIC]
    strong = [tags for tags in found if tags & _STRONG]
    named = [tags for tags in found if not tags & Tag.COUNT]
    return (strong or named or found or [0])[-1]


def _noun(group: list[Token]) -> int:
    """Return what the last noun of a group means; an unknown word behind it takes away that it is
    a known metric, another thing ("sales team") that it is a metric at all."""
    is_last = True
    for _, _, _, tags in reversed(group):
        if tags & METRIC:
            return tags if is_last else tags & ~Tag.KNOWN
        if tags & _THINGS and not tags & VERB:
            return 0
        if not tags & _SMALL:
            is_last = False
    return 0


def _described(
    text: str, start: int, end: int, head: tuple[int, int], tokens: list[Token]
) -> Metric:
    """A share is as good or bad as what it is a share of, which stands close to its head."""
    tags, cut = head
    around = near = 0
    close = cut + 1 + _CLOSE if tags & Tag.RATE else cut
    for index, token in enumerate(tokens):
        around |= token[3]
        if index < close:
            near |= token[3]
    kind = _kind_of(tags & METRIC)
    is_per = around & Tag.PER and kind in _PLAIN
    if kind is MetricKind.UNKNOWN and near & Tag.ACTIVE:
        kind = MetricKind.STOCK
    if kind in {MetricKind.STOCK, MetricKind.FLOW, MetricKind.COUNT}:
        kind = _counted(kind, around)
    if is_per:
        kind = MetricKind.RATE
    is_many = kind is not MetricKind.FLOW or bool(tags & _MANY) or _is_han(text)
    is_active = bool(near & Tag.ACTIVE and tags & METRIC) and kind is MetricKind.STOCK
    return Metric(
        text=text, start=start, end=end, kind=kind,
        lower_is_better=_lower_is_better(tags, near, kind),
        top=None if is_per else _top(kind, tags, around),
        is_known=is_active or (bool(tags & Tag.KNOWN) and is_many),
    )  # fmt: skip


@cache
def _kind_of(tags: int) -> MetricKind:
    return next((kind for tag, kind in _KINDS if tags & tag), MetricKind.UNKNOWN)


def _is_han(text: str) -> bool:
    """Chinese tells no plural."""
    return text[-1:] >= "\u3400"


def _counted(kind: MetricKind, tags: int) -> MetricKind:
    """New things are counted from zero, a total of things only grows, active ones are a level."""
    if tags & Tag.NEW:
        return MetricKind.FLOW
    if tags & Tag.TOTAL and not tags & (Tag.BAD | Tag.ACTIVE):
        return MetricKind.CUMULATIVE
    if tags & Tag.ACTIVE and kind is not MetricKind.FLOW:
        return MetricKind.STOCK
    return kind


def _lower_is_better(head: int, near: int, kind: MetricKind) -> bool | None:
    if head & Tag.BAD:
        return True
    if head & Tag.GOOD or (kind in _BETTER_HIGH and head & Tag.KNOWN):
        return False
    return True if near & (Tag.BAD | Tag.FAIL) else None


def _top(kind: MetricKind, head: int, tags: int) -> Decimal | None:
    if head & Tag.FIVE:
        return _FIVE
    if head & Tag.HUNDRED:
        return _HUNDRED
    if tags & Tag.OPEN or kind in {MetricKind.MONEY, MetricKind.DURATION, MetricKind.SCORE}:
        return None
    return _HUNDRED
