"""Read a text: its numbers and what each does, its clauses, acts and metrics."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from northing.coach.reading import amounts, dates, roles
from northing.coach.reading.acts import act_of
from northing.coach.reading.clauses import Part, metric_pieces, split
from northing.coach.reading.folding import folded
from northing.coach.reading.found import Found
from northing.coach.reading.labels import unlabelled
from northing.coach.reading.language import LANGUAGES, detect
from northing.coach.reading.late import late
from northing.coach.reading.metrics import metric_of
from northing.coach.reading.parsing import Draft, parsed
from northing.coach.reading.spacing import loosened, tightened
from northing.coach.reading.values import (
    Act,
    Amount,
    Clause,
    Language,
    Metric,
    MetricKind,
    Parsed,
    Reading,
    Role,
    Sort,
    Span,
)
from northing.core.document import KeyResult, Numeric, NumericType

_LONGEST = 4000
_NARROWING = late(
    r"(?:among|amongst|for|with|without|per|of|in|on|at|by|across|from|through|within|after|before|during|measured|as"
    r"|bland|hos|i|för|med|utan|på|av|från|vid|genom|inom|efter|före|under|mätt|enligt|per)\s"
)


@lru_cache(maxsize=16384)
def read(text: str, language: str = "") -> Reading:
    """Return what a text says; its language is detected unless it is given. Of a text beyond 4000
    characters only the first are read."""
    return _understood(text, language, _read)


def read_objective(title: str, language: str = "") -> Reading:
    """Return what an objective says. Most have no number: what is to be done by when and how much
    is asked of none of those, so its clauses and fields are left out.

    >>> reading = read_objective("Guests feel at home from the first minute")
    >>> reading.language, reading.amounts, reading.clauses
    ('en', (), ())
    """
    return _understood(title, language, _read_objective)


def _understood(text: str, language: str, look: Callable[[str, str, Language], Reading]) -> Reading:
    plain = unlabelled(folded(text[:_LONGEST]))
    spoken: Language = _LANGUAGES.get(language[:2]) or detect(plain)
    if "  " not in plain:
        return look(text, plain, spoken)
    tight, places = tightened(plain)
    return loosened(look(tight, tight, spoken), text, places)


def _read_objective(text: str, plain: str, spoken: Language) -> Reading:
    lower = plain.lower()
    whens = dates.find(lower, spoken)
    if amounts.find(plain, lower, spoken, [(when.start, when.end) for when in whens]):
        return _read(text, plain, spoken)
    return Reading(text, spoken, (), (), Parsed(), _deadlines(whens))


def _read(text: str, plain: str, spoken: Language) -> Reading:
    lower = plain.lower()
    whens = dates.find(lower, spoken)
    found = amounts.find(plain, lower, spoken, [(when.start, when.end) for when in whens])
    taken = [(when.from_, when.to) for when in whens]
    groups = roles.group(lower, found, spoken, taken)
    parts = split(lower, groups, spoken, taken)
    for one in found:
        if one.partner is not None:
            one.partner.role = one.role
    drafts = [_draft(plain, lower, part, found, taken, spoken) for part in parts]
    every = tuple([_scored(one.amount(), one, drafts) for one in found])
    clauses = tuple([
        Clause(
            draft.part.start, draft.part.end, draft.act, draft.act_start, draft.act_end,
            draft.metric,
            tuple([each for each in every if draft.part.start <= each.start < draft.part.end]),
        )
        for draft in drafts
    ])  # fmt: skip
    return Reading(
        text, spoken, clauses, every, parsed(plain, lower, drafts, found, whens, spoken),
        _deadlines(whens),
    )  # fmt: skip


def _deadlines(whens: list[dates.When]) -> tuple[Span, ...]:
    return tuple([(when.start, when.end) for when in whens if when.strength])


_LANGUAGES: dict[str, Language] = {each[:2]: each for each in LANGUAGES}


def _draft(
    plain: str, lower: str, part: Part, found: list[Found], taken: list[Span], language: Language
) -> Draft:
    act, start, end = act_of(plain, language, part.start, part.end)
    holes = taken if act is Act.NONE or not _opens(lower, part, start) else [*taken, (start, end)]
    pieces = metric_pieces(lower, part, found, holes)
    if not pieces:
        return Draft(part, act, start, end, Metric(), ())
    metric = _metric(plain, lower, pieces, language)
    return Draft(part, act, start, end, metric, tuple(pieces))


def _metric(plain: str, lower: str, pieces: list[Span], language: Language) -> Metric:
    """Return the metric of the first words that name a known one, else of the longest; what begins
    with a preposition only narrows it."""
    named = [piece for piece in pieces if not _NARROWING.match(lower, *piece)] or pieces
    seen: dict[Span, Metric] = {}
    for first, last in named[:3]:
        metric = seen[first, last] = metric_of(plain, first, last, language)
        if metric.is_known:
            return metric
    longest = max(named, key=lambda piece: (min(piece[1] - piece[0], 24), -piece[0]))
    return seen.get(longest) or metric_of(plain, *longest, language)


def _opens(lower: str, part: Part, start: int) -> bool:
    """Whether an act's word stands before all of its part but a few words like "we will"."""
    return not lower[part.start : start].strip(" ,;-") or start - part.start <= 12


def _scored(amount: Amount, one: Found, drafts: list[Draft]) -> Amount:
    """A bare number of a score is a score."""
    if amount.sort is not Sort.COUNT or amount.unit or amount.role not in _LEVELS:
        return amount
    for draft in drafts:
        if draft.part.start <= one.start < draft.part.end:
            if draft.metric.kind is MetricKind.SCORE:
                one.sort = Sort.SCORE
                return one.amount()
            break
    return amount


_LEVELS = frozenset({Role.TARGET, Role.BASELINE})


def read_key_result(key_result: KeyResult, language: str = "") -> Reading:
    """Return what a key result says: its title, and its structured fields as if they stood there.

    >>> from decimal import Decimal
    >>> measure = Numeric(baseline=Decimal(5), target=Decimal(3), unit="%")
    >>> read_key_result(KeyResult(id="k", title="Lower churn", measure=measure)).parsed.baseline
    Decimal('5')
    """
    reading = read(key_result.title, language)
    said, measure = reading.parsed, key_result.measure
    deadline = key_result.deadline.isoformat() if key_result.deadline else said.deadline
    known = said
    if key_result.metric or key_result.deadline:
        known = replace(said, metric=key_result.metric or said.metric, deadline=deadline)
    if isinstance(measure, Numeric) and measure != _OPEN:
        known = _with_measure(known, measure)
    return reading if known is said or known == said else replace(reading, parsed=known)


_OPEN = Numeric()


def _with_measure(said: Parsed, measure: Numeric) -> Parsed:
    baseline = said.baseline if measure.baseline is None else measure.baseline
    target = said.target if measure.target is None else measure.target
    is_percent = measure.type is NumericType.PERCENT and (measure.baseline, measure.target) != (
        None,
        None,
    )
    unit = measure.unit or ("%" if is_percent else said.unit)
    way = said.direction
    if baseline is not None and target is not None and baseline != target:
        way = "up" if target > baseline else "down"
    change = None if measure.target is not None else said.change
    return replace(said, baseline=baseline, target=target, unit=unit, direction=way, change=change)


def parse(text: str, language: str = "") -> Parsed:
    """Return the fields of a key result as its text tells them.

    >>> found = parse("Deployment time from 2 hrs to 30 min")
    >>> str(found.baseline), str(found.target), found.unit, found.direction
    ('120', '30', 'min', 'down')
    """
    return read(text, language).parsed
