"""What a clause measures: how the metric behaves, which way is better, where its scale ends."""

from __future__ import annotations

from decimal import Decimal

from northing.coach.reading.tagging import METRIC, Tag, Token, tagged
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
_HUNDRED, _FIVE = Decimal(100), Decimal(5)


def metric_of(text: str, start: int, end: int, language: Language) -> Metric:
    """Return the metric that ``text[start:end]`` names, its span narrowed to the words that count.

    >>> metric = metric_of("Raise the gross margin to 40 %", 6, 22, "en")
    >>> metric.text, metric.kind.value, metric.top, metric.is_known
    ('gross margin', 'rate', Decimal('100'), True)
    """
    tokens = [each for each in tagged(text, language) if each[1] >= start and each[2] <= end]
    tokens = _narrowed(tokens)
    if not tokens:
        return Metric(start=start, end=start)
    first, last = tokens[0][1], tokens[-1][2]
    return _described(text[first:last], first, last, _head(tokens, language), tokens)


def _narrowed(tokens: list[Token]) -> list[Token]:
    """Cut articles and marks off the ends."""
    first, last = 0, len(tokens)
    while first < last and tokens[first][3] & (Tag.DETERMINER | Tag.MARK):
        first += 1
    while first < last and tokens[last - 1][3] & (Tag.MARK | Tag.PREPOSITION):
        if tokens[last - 1][0] in {")", '"', "”", "’", "」", "』"}:
            break
        last -= 1
    return tokens[first:last]


def _head(tokens: list[Token], language: Language) -> tuple[int, int]:
    """Return what the head of the words means, and the index of the first word behind it.

    In Chinese the head comes last; elsewhere it is the last noun before the first preposition,
    number or mark, or the noun there that says how something is measured.
    """
    stop = _TAIL if language != "zh-Hans" else Tag.MARK | Tag.NUMBER
    cut = next((at for at, each in enumerate(tokens) if at and each[3] & stop), len(tokens))
    group = [tags for *_, tags in tokens[:cut] if tags & METRIC]
    strong = [tags for tags in group if tags & _STRONG]
    if strong or (group and (language == "zh-Hans" or not group[-1] & Tag.COUNT)):
        return (strong or group)[-1], cut
    rest = [tags for *_, tags in tokens[cut:] if tags & METRIC]
    if group:
        return group[-1] | (rest[0] if rest and not rest[0] & _STRONG else 0), cut
    if cut < len(tokens) and tokens[cut][3] & Tag.RELATIVE and language != "zh-Hans":
        return 0, cut
    strong = [tags for tags in rest if tags & _STRONG and tags & Tag.KNOWN]
    found = next(iter(strong), 0)
    return (found if cut < 2 or language == "zh-Hans" else found & ~Tag.KNOWN), cut


def _described(
    text: str, start: int, end: int, head: tuple[int, int], tokens: list[Token]
) -> Metric:
    """A share is as good or bad as what it is a share of, which stands close to its head."""
    tags, cut = head
    around = near = 0
    for index, (*_, found) in enumerate(tokens):
        around |= found
        if index < cut or (index <= cut + _CLOSE and tags & Tag.RATE):
            near |= found
    kind = next((kind for tag, kind in _KINDS if tags & tag), MetricKind.UNKNOWN)
    if kind in {MetricKind.STOCK, MetricKind.FLOW, MetricKind.COUNT}:
        kind = _counted(kind, around)
    return Metric(
        text=text, start=start, end=end, kind=kind,
        lower_is_better=_lower_is_better(tags, near, kind),
        top=_top(kind, tags, around),
        is_known=bool(tags & Tag.KNOWN),
    )  # fmt: skip


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
