"""How well stated confidence told what happened (the OKR semantics, section 2): of a process, never
of a person.

Only closed key results speak. In each third of the cycle the latest statement counts, against the
target then in force. What a statement is judged by, and when there is enough to say anything, is
written here once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from statistics import NormalDist, fmean

from northing.core.commitment import original
from northing.core.document import CheckIn, Cycle, KeyResult, Range
from northing.core.numbers import quantise
from northing.core.progress import progress
from northing.core.readings import ONE, replacements

THIRDS = 3
LEAST_KEY_RESULTS, LEAST_OWNERS, LEAST_TO_JUDGE = 10, 3, 50
GROUPS = 5
# The band holds what a process that is right shows nine times out of ten.
BAND = (0.05, 0.95)
# Terms that say when a target is reached; another amendment changes nothing here.
_DECIDING = frozenset({"type", "metric", "unit", "target", "bounds", "deadline", "baseline"})
_LISTS = frozenset({"milestones", "tasks"})
_EXACT_UP_TO = 400


class Verdict(StrEnum):
    """What the statements were, as a whole: in line with what happened, or too high, or too low."""

    IN_LINE = "in-line"
    TOO_SURE = "too-sure"
    TOO_CAREFUL = "too-careful"


@dataclass(frozen=True, slots=True)
class Statement:
    """What was said of a key result in a third (0 to 2) of its cycle: the probability (0 to 1) of
    reaching the target then in force, and whether it was reached."""

    key_result: int
    third: int
    probability: float
    is_reached: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The statements between two probabilities, each key result counting once. ``stated`` and
    ``reached`` are means; ``band`` is where ``reached`` lies nine times out of ten if each
    statement is right."""

    low: float
    high: float
    key_results: int
    stated: float
    reached: float
    band: tuple[float, float]

    @property
    def is_outside(self) -> bool:
        """Whether more, or fewer, were reached than chance explains."""
        return not self.band[0] <= self.reached <= self.band[1]


@dataclass(frozen=True, slots=True)
class Third:
    """The statements of one third of the cycles (0 to 2)."""

    third: int
    statements: int
    stated: float
    reached: float
    brier: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The Brier scores of ``statements`` and of the forecast at the same moments."""

    statements: int
    stated: float
    foretold: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How well the statements told what happened. ``brier`` is their score, ``base_brier`` that of
    saying the share that was reached each time; ``verdict`` is None below ``LEAST_TO_JUDGE`` key
    results."""

    key_results: int
    statements: int
    stated: float
    reached: float
    brier: float
    base_brier: float
    groups: tuple[Group, ...]
    thirds: tuple[Third, ...]
    verdict: Verdict | None


def third_of(on: date, starts_on: date, ends_on: date) -> int | None:
    """Return the third (0 to 2) of a cycle that a day is in, None outside it.

    >>> ends = date(2026, 3, 31)
    >>> [third_of(date(2026, m, d), date(2026, 1, 1), ends) for m, d in ((1, 30), (1, 31), (3, 31))]
    [0, 1, 2]
    """
    if not starts_on <= on <= ends_on:
        return None
    return (on - starts_on).days * THIRDS // ((ends_on - starts_on).days + 1)


def latest_by_third(
    check_ins: Iterable[CheckIn], cycle: Cycle, last_day: date
) -> Mapping[int, CheckIn]:
    """Return the latest check-in with a confidence of each third of the cycle, none after
    ``last_day``. Of several on one day the last one stated counts."""
    said = [each for each in check_ins if each.confidence is not None and each.on <= last_day]
    found = {}
    for each in sorted(said, key=lambda check_in: check_in.on):
        third = third_of(each.on, cycle.starts_on, cycle.ends_on)
        if third is not None:
            found[third] = each
    return found


def terms_on(key_result: KeyResult, on: date) -> KeyResult | None:
    """Return the key result with its terms as they were at the end of a day; None where another
    metric or list took their place later, or an amendment cannot be undone."""
    later = tuple(a for a in key_result.amendments if a.on > on)
    if replacements(later) or any(a.field in _LISTS for a in later):
        return None
    then = original(replace(key_result, amendments=later))
    if any(a.field in _DECIDING for a in then.amendments):
        return None
    return replace(then, amendments=tuple(a for a in key_result.amendments if a.on <= on))


def is_reached(key_result: KeyResult, cycle: Cycle, committed_on: date | None = None) -> bool:
    """Tell whether a key result whose cycle is over reached its target by its deadline: the whole
    way, done, or inside the bounds for the share of time that was asked for. What was never
    measured was not reached."""
    measure = key_result.measure
    share = progress(key_result, cycle, cycle.ends_on, committed_on)
    needed = measure.share if isinstance(measure, Range) else ONE
    return share is not None and quantise(share) >= quantise(needed)


def is_enough(key_results: int, owners: int) -> bool:
    """Tell whether there are key results and people enough to say anything of the process.

    >>> is_enough(10, 3), is_enough(9, 3), is_enough(10, 2)
    (True, False, False)
    """
    return key_results >= LEAST_KEY_RESULTS and owners >= LEAST_OWNERS


def calibrate(statements: Sequence[Statement]) -> Calibration | None:
    """Return how well statements told what happened, None without any.

    The Brier score is the mean of ``(probability - happened)**2`` (Brier, Monthly Weather Review
    78, 1950). Source of the band: Bröcker and Smith, Weather and Forecasting 22, 2007, with the law
    of the number reached worked out in place of resampling.

    >>> told = calibrate([Statement(n, 0, 0.5, n % 2 == 0) for n in range(10)])
    >>> told.brier, told.base_brier, told.groups[0].band, told.verdict
    (0.25, 0.25, (0.2, 0.8), None)
    """
    if not statements:
        return None
    reached = fmean(each.is_reached for each in statements)
    whole = _group(statements, 0.0, 1.0)
    thirds = ([s for s in statements if s.third == third] for third in range(THIRDS))
    return Calibration(
        key_results=whole.key_results,
        statements=len(statements),
        stated=fmean(each.probability for each in statements),
        reached=reached,
        brier=brier(statements),
        base_brier=reached * (1 - reached),
        groups=_groups(statements),
        thirds=tuple(_third(each) for each in thirds if each),
        verdict=_verdict(whole) if whole.key_results >= LEAST_TO_JUDGE else None,
    )


def compare(pairs: Sequence[tuple[Statement, float]]) -> Comparison | None:
    """Return how statements and the forecast's probability (0 to 1) at the same moments score
    against the same outcomes, None for fewer key results than anything is said of.

    >>> pairs = [(Statement(n, 0, 0.5, True), 0.9) for n in range(10)]
    >>> compare(pairs), compare(pairs[:9])
    (Comparison(statements=10, stated=0.25, foretold=0.01), None)
    """
    if len({said.key_result for said, _ in pairs}) < LEAST_KEY_RESULTS:
        return None
    return Comparison(
        statements=len(pairs),
        stated=brier(said for said, _ in pairs),
        foretold=brier(replace(said, probability=chance) for said, chance in pairs),
    )


def brier(statements: Iterable[Statement]) -> float:
    """Return the mean squared distance between what was said and what happened: 0 is perfect.

    >>> brier([Statement(1, 0, 0.8, True), Statement(2, 0, 0.8, False)])
    0.34
    """
    return round(fmean((s.probability - s.is_reached) ** 2 for s in statements), 9)


def _third(statements: Sequence[Statement]) -> Third:
    return Third(
        third=statements[0].third,
        statements=len(statements),
        stated=fmean(each.probability for each in statements),
        reached=fmean(each.is_reached for each in statements),
        brier=brier(statements),
    )


def _groups(statements: Sequence[Statement]) -> tuple[Group, ...]:
    found: dict[int, list[Statement]] = defaultdict(list)
    for each in statements:
        # In thousandths, so that 0.6 is where 60 % belongs.
        at = round(each.probability * 1000) * GROUPS // 1000
        found[min(at, GROUPS - 1)].append(each)
    return tuple(_group(found[at], at / GROUPS, (at + 1) / GROUPS) for at in sorted(found))


def _group(statements: Sequence[Statement], low: float, high: float) -> Group:
    of_each: dict[int, list[Statement]] = defaultdict(list)
    for each in statements:
        of_each[each.key_result].append(each)
    # What is said of one key result comes true, or not, together: it counts once.
    stated = [fmean(s.probability for s in own) for own in of_each.values()]
    return Group(
        low=low,
        high=high,
        key_results=len(stated),
        stated=fmean(stated),
        reached=fmean(fmean(s.is_reached for s in own) for own in of_each.values()),
        band=consistency_band(stated),
    )


def _verdict(whole: Group) -> Verdict:
    if whole.reached < whole.band[0]:
        return Verdict.TOO_SURE
    return Verdict.TOO_CAREFUL if whole.reached > whole.band[1] else Verdict.IN_LINE


def consistency_band(probabilities: Sequence[float]) -> tuple[float, float]:
    """Return between which shares (0 to 1) of events of these probabilities happen nine times out
    of ten: the 5th and the 95th percentile of the Poisson binomial law, of the Normal law where
    there are many.

    >>> consistency_band([1.0, 1.0]), consistency_band([0.5] * 4)
    ((1.0, 1.0), (0.0, 1.0))
    """
    number = len(probabilities)
    if number > _EXACT_UP_TO:
        spread = sum(p * (1 - p) for p in probabilities) ** 0.5
        law = NormalDist(sum(probabilities), max(spread, 1e-9))
        low, high = (min(max(law.inv_cdf(share) / number, 0.0), 1.0) for share in BAND)
        return low, high
    chances = [1.0]
    for p in probabilities:
        missed = [chance * (1 - p) for chance in (*chances, 0.0)]
        made = [chance * p for chance in (0.0, *chances)]
        chances = [a + b for a, b in zip(missed, made, strict=True)]
    return _quantile(chances, BAND[0]) / number, _quantile(chances, BAND[1]) / number


def _quantile(chances: Sequence[float], share: float) -> int:
    """Return the smallest number that is not passed with the probability ``share``."""
    total = 0.0
    for number, chance in enumerate(chances):
        total += chance
        if total >= share - 1e-12:
            return number
    return len(chances) - 1
