"""Read a text: its numbers and what each does, its clauses, acts and metrics."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
from northing.coach.words import edges
from northing.core.document import KeyResult, Numeric, NumericType

_LONGEST = 4000
_NOTHING = Parsed()
_NARROWING = late(edges.NARROWING)


def read(text: str, language: str = "") -> Reading:
    """Return what a text says; its language is detected unless it is given. Of a text beyond 4000
    characters only the first are read."""
    kept = _kept(text, language)
    if not kept:
        kept += _understood([text], language)
    return kept[0]


def read_ahead(texts: Iterable[str], language: str = "") -> None:
    """Read texts that ``read`` is soon asked for: many at once take a fifth less time."""
    new = [(text, kept) for text in texts if not (kept := _kept(text, language))]
    found = _understood([text for text, _ in new], language)
    for (_, kept), reading in zip(new, found, strict=True):
        kept.append(reading)


@lru_cache(maxsize=16384)
def _kept(text: str, language: str) -> list[Reading]:
    """Return the place for what a text says: empty until it is read."""
    return []


def read_objectives(titles: Iterable[str], language: str = "") -> list[Reading]:
    """Return what each objective says. Most have no number: what is to be done by when and how
    much is asked of none of those, so its clauses and fields are left out.

    >>> (reading,) = read_objectives(["Guests feel at home from the first minute"])
    >>> reading.language, reading.amounts, reading.clauses
    ('en', (), ())
    """
    some = [_Text(title, language) for title in titles]
    _go(some, _BEGINNING)
    _go([each for each in some if each.found], _END)
    return [each.reading() for each in some]


def _understood(texts: Iterable[str], language: str) -> list[Reading]:
    some = [_Text(text, language) for text in texts]
    _go(some, _BEGINNING + _END)
    return [each.reading() for each in some]


class _Text:
    """A text on its way to being understood: each step asks what those before it found."""

    __slots__ = (
        *(
            "_asked",
            "_given",
            "_places",
            "clauses",
            "drafts",
            "every",
            "found",
            "language",
            "lower",
        ),
        *("parsed", "parts", "plain", "taken", "whens"),
    )

    def __init__(self, given: str, language: str) -> None:
        self._given = given
        self._asked = _LANGUAGES.get(language[:2])
        self._places: list[int] = []
        self.clauses: tuple[Clause, ...] = ()
        self.every: tuple[Amount, ...] = ()
        self.parsed = _NOTHING

    def fold(self) -> None:
        self.plain = unlabelled(folded(self._given[:_LONGEST]))

    def tell_language(self) -> None:
        self.language: Language = self._asked or detect(self.plain)
        if "  " in self.plain:
            self.plain, self._places = tightened(self.plain)
        self.lower = self.plain.lower()

    def find_dates(self) -> None:
        self.whens = dates.find(self.lower, self.language)
        self.taken = [(when.from_, when.to) for when in self.whens]

    def find_numbers(self) -> None:
        spans = [(when.start, when.end) for when in self.whens]
        self.found = amounts.find(self.plain, self.lower, self.language, spans)

    def note_cues(self) -> None:
        roles.note_cues(self.lower, self.found, self.language, self.taken)

    def give_roles(self) -> None:
        groups = roles.group(self.lower, self.found, self.language, self.taken)
        self.parts = split(self.lower, groups, self.language, self.taken)
        for one in self.found:
            if one.partner is not None:
                one.partner.role = one.role

    def find_acts(self) -> None:
        self.drafts = [
            Draft(part, *act_of(self.plain, self.language, part.start, part.end))
            for part in self.parts
        ]

    def find_metrics(self) -> None:
        for draft in self.drafts:
            holes = self.taken
            if draft.act is not Act.NONE and _opens(self.lower, draft.part, draft.act_start):
                holes = [*holes, (draft.act_start, draft.act_end)]
            draft.pieces = metric_pieces(self.lower, draft.part, self.found, holes)

    def tell_metrics(self) -> None:
        for draft in self.drafts:
            if draft.pieces:
                draft.metric = _metric(self.plain, self.lower, draft.pieces, self.language)

    def conclude(self) -> None:
        every = tuple([_scored(one.amount(), one, self.drafts) for one in self.found])
        self.every = every
        self.clauses = tuple([
            Clause(
                draft.part.start, draft.part.end, draft.act, draft.act_start, draft.act_end,
                draft.metric, every if len(self.parts) == 1 else _within(every, draft.part),
            )
            for draft in self.drafts
        ])  # fmt: skip

    def tell_fields(self) -> None:
        self.parsed = parsed(
            self.plain, self.lower, self.drafts, self.found, self.whens, self.language
        )

    def reading(self) -> Reading:
        text = self.plain if self._places else self._given
        ends = _deadlines(self.whens)
        reading = Reading(text, self.language, self.clauses, self.every, self.parsed, ends)
        return loosened(reading, self._given, self._places) if self._places else reading


_BEGINNING = (_Text.fold, _Text.tell_language, _Text.find_dates, _Text.find_numbers)
_END = (
    *(_Text.note_cues, _Text.give_roles, _Text.find_acts, _Text.find_metrics, _Text.tell_metrics),
    *(_Text.conclude, _Text.tell_fields),
)


def _go(some: Iterable[_Text], steps: Iterable[Callable[[_Text], None]]) -> None:
    """Go step by step, each with every text: the processor has what one step needs at hand."""
    for step in steps:
        for each in some:
            step(each)


def _within(amounts: tuple[Amount, ...], part: Part) -> tuple[Amount, ...]:
    return tuple([each for each in amounts if part.start <= each.start < part.end])


def _deadlines(whens: list[dates.When]) -> tuple[Span, ...]:
    return tuple([(when.start, when.end) for when in whens if when.strength])


_LANGUAGES: dict[str, Language] = {each[:2]: each for each in LANGUAGES}


def _metric(plain: str, lower: str, pieces: Sequence[Span], language: Language) -> Metric:
    """Return the metric of the first words that name a known one, else of the longest; what begins
    with a preposition only narrows it."""
    if len(pieces) == 1:
        return metric_of(plain, *pieces[0], language)
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
        known = said._replace(metric=key_result.metric or said.metric, deadline=deadline)
    if isinstance(measure, Numeric) and measure != _OPEN:
        known = _with_measure(known, measure)
    return reading if known is said or known == said else reading._replace(parsed=known)


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
    return said._replace(baseline=baseline, target=target, unit=unit, direction=way, change=change)


def parse(text: str, language: str = "") -> Parsed:
    """Return the fields of a key result as its text tells them.

    >>> found = parse("Deployment time from 2 hrs to 30 min")
    >>> str(found.baseline), str(found.target), found.unit, found.direction
    ('120', '30', 'min', 'down')
    """
    return read(text, language).parsed
