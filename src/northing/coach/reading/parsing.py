"""The fields of a key result as its text tells them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from northing.coach.reading.clauses import Part
from northing.coach.reading.dates import When
from northing.coach.reading.directions import Direction, is_better_low, wanted
from northing.coach.reading.found import Found
from northing.coach.reading.late import late
from northing.coach.reading.values import (
    Act,
    Bound,
    Change,
    Language,
    Metric,
    Parsed,
    Role,
    Sort,
    Span,
    in_unit_of,
)
from northing.coach.words.directions import SAVING
from northing.coach.words.roles import NO_UNITS

_SAVING = late(SAVING)
_CENT = Decimal("0.01")
_NO_METRIC = Metric()


@dataclass(slots=True)
class Draft:
    """A clause in the making; ``pieces`` are the spans of its metric's words."""

    part: Part
    act: Act
    act_start: int
    act_end: int
    metric: Metric = _NO_METRIC
    pieces: Sequence[Span] = ()


def parsed(
    plain: str,
    lower: str,
    drafts: Sequence[Draft],
    found: Sequence[Found],
    whens: Sequence[When],
    language: Language,
) -> Parsed:
    """Return the fields of a text's first claim."""
    draft = next((each for each in drafts if each.part.group), drafts[0])
    made = draft.part.group
    target = made.target if made and made.target.role is Role.TARGET else None
    changed = made.target if made and made.target.role is Role.CHANGE else None
    baseline = made.baseline if made else _first(found, Role.BASELINE)
    level = target or baseline
    way = _direction(lower, draft, baseline, target, changed, language)
    return Parsed(
        metric=_metric_words(plain, draft),
        baseline=_plain(_start(baseline, target)) if baseline else None,
        target=_plain(target.value) if target else None,
        unit=_unit(plain, target, baseline, changed),
        direction=way,
        deadline=_deadline(plain, whens, level, found),
        change=_change(plain, changed, way) if changed and target is None else None,
    )


def _first(found: Sequence[Found], role: Role) -> Found | None:
    return next((one for one in found if one.role is role), None)


def _metric_words(plain: str, draft: Draft) -> str:
    if not draft.pieces:
        return plain[draft.metric.start : draft.metric.end]
    return " ".join(" ".join(plain[start:end].split()) for start, end in draft.pieces)


def _plain(value: Decimal) -> Decimal:
    """Return a value without the zeros that a magnitude left behind, and without an exponent."""
    if value == value.to_integral_value():
        return value.quantize(Decimal(1)) if value.adjusted() < 25 else value
    exponent = value.as_tuple().exponent
    return value.normalize() if isinstance(exponent, int) and exponent < -2 else value


def _start(one: Found, target: Found | None) -> Decimal:
    value = one.value if target is None else in_unit_of(one, target)
    is_exact = value == one.value or value == value.to_integral_value()
    return value if is_exact else value.quantize(_CENT)


def _unit(plain: str, target: Found | None, baseline: Found | None, changed: Found | None) -> str:
    if target and baseline and target.scale and target.scale == baseline.scale:
        return max(target.unit, baseline.unit, key=len)
    for one in (target, baseline):
        if one is not None:
            return one.unit or (baseline.unit if baseline else "")
    if changed is None or changed.sort in (Sort.TIMES, Sort.SHARE):
        return ""
    return changed.unit or _counted(plain, changed)


def _direction(
    lower: str,
    draft: Draft,
    baseline: Found | None,
    target: Found | None,
    changed: Found | None,
    language: Language,
) -> Direction:
    if baseline is not None and target is not None:
        began = in_unit_of(baseline, target)
        if began != target.value:
            return "up" if target.value > began else "down"
    if changed is not None:
        return _way_of_change(lower, draft, changed, language)
    start, end = draft.part.start, draft.part.end
    said = wanted(lower, language, start, end)
    if said == "down" and target is not None and _SAVING.match(lower, draft.act_start):
        return "up"
    if said and not (target is not None and target.bound is Bound.AT_MOST):
        return said
    if draft.act in (Act.RAISE, Act.LOWER):
        return "up" if draft.act is Act.RAISE else "down"
    if target is not None and target.bound is not Bound.NONE:
        return "up" if target.bound is Bound.AT_LEAST else "down"
    if _is_low(lower, draft, language):
        return "down"
    return "up" if target is not None or baseline is not None else ""


def _way_of_change(lower: str, draft: Draft, one: Found, language: Language) -> Direction:
    if one.sort is Sort.TIMES and one.is_word:
        return "up" if one.value > 1 else "down"
    if one.sign in ("+", "-"):
        return "up" if one.sign == "+" else "down"
    if one.after in ("up", "down"):
        words = lower[one.end : one.after_end]
        said = wanted(words, language, 0, len(words))
        return said or ("up" if one.after == "up" else "down")
    near = wanted(lower, language, max(one.start - 12, draft.part.start), one.start)
    said = near if language == "zh-Hans" and near else ""
    said = said or wanted(lower, language, draft.part.start, draft.part.end)
    if said:
        return said
    return "down" if _is_low(lower, draft, language) else "up"


def _is_low(lower: str, draft: Draft, language: Language) -> bool:
    if draft.act in (Act.OUTPUT, Act.EFFORT, Act.EVENT, Act.LEARN):
        return False
    if draft.metric.lower_is_better is not None:
        return draft.metric.lower_is_better
    return is_better_low(lower, language, draft.part.start, draft.part.end)


def _change(plain: str, one: Found, way: Direction) -> Change:
    """Return a change with its sign; "double" is 100 % more, "halve" 50 % less, "3x" 200 %."""
    if one.sort is Sort.TIMES:
        value = (one.value - 1) * 100
        if not one.is_word and way == "down" and one.value > 1:
            value = (100 / one.value - 100).quantize(_CENT)
        return Change(_plain(value), "%", "relative")
    value = abs(one.value) if way != "down" else -abs(one.value)
    kind: Literal["relative", "absolute"] = "relative" if one.sort is Sort.SHARE else "absolute"
    return Change(_plain(value), one.unit or _counted(plain, one), kind)


_WORD = late(r"\s([^\W\d_]{3,})")


def _counted(plain: str, one: Found) -> str:
    """Return the word that a change counts ("150 cases")."""
    hit = _WORD.match(plain, one.end)
    return hit.group(1) if hit and hit.group(1).lower() not in NO_UNITS else ""


_OPENS, _CLOSES = frozenset("(（"), frozenset(")）")
_RELATIVE = late(r"\b(?:that|who|which|som|whose)\b|\(")


def _is_aside(plain: str, when: When, level: Found | None) -> bool:
    """Whether a perhaps-date stands in a relative clause or brackets: it is of the metric."""
    if when.strength == 2 or level is None:
        return False
    if plain[when.start - 1 : when.start] in _OPENS and plain[when.to : when.to + 1] in _CLOSES:
        return False  # alone in brackets: "to 45 (June)"
    before = plain[max(level.end if level.end < when.start else 0, when.start - 60) : when.start]
    return _RELATIVE.search(before) is not None and ")" not in before


def _is_of_start(when: When, found: Sequence[Found]) -> bool:
    """Whether a perhaps-date says when a start was measured: "38 % in January"."""
    return when.strength < 2 and any(
        one.role is Role.BASELINE
        and (0 <= when.from_ - one.end <= 2 or 0 <= one.cue_start - when.to <= 1)
        for one in found
    )


def _deadline(
    plain: str, whens: Sequence[When], level: Found | None, found: Sequence[Found]
) -> str:
    """Return the day until when, or the words that say so; certain ones before perhaps ones."""
    for strength in (2, 1):
        some = [when for when in whens if when.strength == strength]
        if strength == 1 and level is not None:
            some.sort(key=lambda when: when.start < level.start)
        for when in some:
            if not _is_aside(plain, when, level) and not _is_of_start(when, found):
                return when.day.isoformat() if when.day else plain[when.start : when.end]
    return ""
