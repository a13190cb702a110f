"""Metrics that look good and say little: totals that only grow, and being looked at."""

from __future__ import annotations

from itertools import zip_longest

from northing.coach.reading.tagging import Token, tagged, tags_of
from northing.coach.reading.tags import METRIC, VERB, Tag
from northing.coach.reading.values import Act, Reading, Role, Sort, Span
from northing.coach.words.deeds import LINKS, LOOK_OR_VERB

_STOP = Tag.PREPOSITION | Tag.RELATIVE | Tag.MARK | Tag.NUMBER
_RATIO = Tag.RATE | Tag.MONEY | Tag.DURATION | Tag.SCORE
_RATIOS = frozenset({Sort.SHARE, Sort.POINTS, Sort.SCORE, Sort.MONEY, Sort.DURATION})
_DOING = frozenset({Act.OUTPUT, Act.EFFORT, Act.LEARN})
_LEVELS = frozenset({Role.TARGET, Role.BASELINE})


def hoard_of(reading: Reading) -> Span | None:
    """Return the words of a total that can only grow, None where nothing piles up."""
    tokens = _measured(reading, Tag.HOARD)
    if not tokens or _falls(reading):
        return None
    is_total = any(tags & Tag.TOTAL for *_, tags in tokens) and reading.baseline() is not None
    if reading.clauses[0].act in _DOING and not is_total:
        return None
    total = follow = hoard = None
    is_new = False
    for each in tokens:
        tags = each[3]
        if tags & (Tag.ACTIVE | Tag.BAD | Tag.FAIL | Tag.PERIOD) and not tags & (
            Tag.TOTAL | Tag.TIMES
        ):
            return None
        is_new = is_new or bool(tags & Tag.NEW)
        total = total or (each if tags & Tag.TOTAL else None)
        follow = follow or (each if tags & Tag.FOLLOW else None)
        hoard = hoard or (each if tags & Tag.HOARD else None)
    found = follow if total is None else hoard
    if found is None or (is_new and follow is None):
        return None
    start = min(found[1], total[1]) if total else found[1]
    return start, max(found[2], total[2]) if total else found[2]


def look_of(reading: Reading) -> Span | None:
    """Return the words of a metric of being looked at, None where more than that is measured, or
    where it is a total that only grows."""
    if hoard_of(reading):
        return None
    tokens = _measured(reading, Tag.VIEW | Tag.LOOKED | Tag.VISITS)
    if not tokens or _falls(reading) or reading.clauses[0].act in _DOING:
        return None
    if any(tags & Tag.FAIL for *_, tags in tokens):
        return None
    view = next((each for each in tokens if each[3] & Tag.VIEW and not _is_verb(each)), None)
    if view is not None:
        return view[1], view[2]
    visits = next((at for at, each in enumerate(tokens) if each[3] & Tag.VISITS), None)
    if visits is not None and tokens[visits][3] & (Tag.PLURAL | Tag.FLOW | Tag.NAME):
        site = next((each for each in tokens[visits : visits + 6] if each[3] & Tag.SITE), None)
        if site is not None:
            return tokens[visits][1], max(site[2], tokens[visits][2])
    looked = next((each for each in tokens if each[3] & Tag.LOOKED), None)
    times = next((each for each in tokens if each[3] & (Tag.TIMES | Tag.MORE)), None)
    if looked is None or times is None:
        return None
    return min(looked[1], times[1]), max(looked[2], times[2])


def _is_verb(token: Token) -> bool:
    """A view in the singular is a verb, or a part of a screen."""
    return token[0] in LOOK_OR_VERB


def _measured(reading: Reading, wanted: int) -> list[Token]:
    """Return the words of the text where its metric is of the wanted sort and no ratio, no step on
    the way to more, and no part of another thing's name; else nothing."""
    if not tags_of(reading.text, reading.language) & wanted:
        return []
    if any(each.role in _LEVELS and each.sort in _RATIOS for each in reading.amounts):
        return []
    tokens = _without_notes(tagged(reading.text, reading.language))
    at = next((at for at, each in enumerate(tokens) if each[3] & wanted), None)
    if at is None or any(tags & _RATIO and not tags & Tag.TIMES for *_, tags in tokens[:at]):
        return []
    if reading.language == "zh-Hans":
        is_more = any(
            tags & (_RATIO | Tag.FINISH) and not tags & wanted for *_, tags in tokens[at:]
        )
    else:
        is_more = _is_part(tokens, at, wanted)
    return [] if is_more else tokens


def _is_part(tokens: list[Token], at: int, wanted: int) -> bool:
    """Whether more nouns follow ("login time"), or what then comes of it ("downloads that lead
    to an install")."""
    is_verb = bool(tokens[at][3] & VERB)
    for word, _, _, tags in tokens[at + 1 :]:
        if is_verb or tags & _STOP or tags & (Tag.TOTAL | Tag.PERIOD | wanted) or word in LINKS:
            break
        if tags & METRIC or (tags & _NOUNS and not tags & (Tag.PAST | Tag.PRESENT)):
            return True
    return any(
        one[3] & Tag.FINISH
        and not one[3] & Tag.NAME
        and not two[3] & (Tag.PREPOSITION | Tag.NUMBER)
        for one, two in zip_longest(tokens[at + 1 :], tokens[at + 2 :], fillvalue=_END)
    )


_END: Token = ("", 0, 0, 0)
_NOUNS = Tag.ARTIFACT | Tag.ACTIVITY | Tag.OUTSIDER


def _without_notes(tokens: tuple[Token, ...]) -> list[Token]:
    kept: list[Token] = []
    depth = 0
    for each in tokens:
        depth += (each[0] in "([（") - (each[0] in ")]）")
        if depth <= 0 and each[0] not in ")]）":
            depth = 0
            kept.append(each)
    return kept


def _falls(reading: Reading) -> bool:
    return reading.parsed.direction == "down" or reading.clauses[0].act is Act.LOWER
