"""The forecast of a key result, whatever it is measured by, as pages and reports show it (the OKR
semantics, section 6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from northing.core.distributions import beta_prime_cdf, beta_prime_quantiles
from northing.core.document import (
    Binary,
    Cycle,
    KeyResult,
    Measure,
    Milestones,
    Numeric,
    Range,
    Tasks,
)
from northing.core.forecast import SHARES, MetricKind, Question, forecast, foretell
from northing.core.law import Law
from northing.core.numbers import quantise
from northing.core.progress import time_inside
from northing.core.readings import (
    ONE,
    accumulates,
    current_reading,
    dated_readings,
    deadline,
    latest_probability,
    started_on,
    whole_of,
)

LEAST_CHECK_INS = 2
STEP, LOWEST, HIGHEST = 5, 5, 95
LOW, MIDDLE, HIGH = (SHARES.index(share) for share in (0.1, 0.5, 0.9))
# How far a range's time to come goes one way or the other as one: two whole spells of it.
SPELLS = 2.0
LOOKS = 3
# How far confidence and forecast are apart when the page asks about it.
DISPUTE = Decimal("0.4")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What is expected of a key result by its deadline.

    ``probability`` (0 to 1) of reaching the target is None while it is too early to tell. The
    ``quantiles`` of the final value stand at ``forecast.SHARES``, in the metric's unit, the weight
    or number done, or the share of time inside (0 to 1); none for a true/false key result, whose
    probability is the stated one. ``check_ins`` is what it is based on.
    """

    probability: float | None
    quantiles: tuple[float, ...] = ()
    check_ins: int = 0
    has_time_left: bool = True

    @property
    def is_too_early(self) -> bool:
        """Whether fewer than two days after the start were seen."""
        return self.probability is None

    @property
    def band(self) -> tuple[float, float, float] | None:
        """The 10th, 50th and 90th percentile of the final value."""
        found = self.quantiles
        return (found[LOW], found[MIDDLE], found[HIGH]) if found else None

    @property
    def shown(self) -> Shown | None:
        """The probability as it is shown."""
        if self.probability is None:
            return None
        return shown(self.probability, has_time_left=self.has_time_left)


@dataclass(frozen=True, slots=True)
class Shown:
    """A probability as it is shown: ``sign`` is "<", ">" or nothing, ``percent`` 0 to 100."""

    sign: str
    percent: int


def shown(probability: float, *, has_time_left: bool) -> Shown:
    """Return a probability (0 to 1) rounded to 5 %; never outside "< 5 %" ... "> 95 %" while time
    is left.

    >>> shown(0.734, has_time_left=True), shown(0.02, has_time_left=True)
    (Shown(sign='', percent=75), Shown(sign='<', percent=5))
    >>> shown(1.0, has_time_left=False)
    Shown(sign='', percent=100)
    """
    percent = probability * 100
    if has_time_left and percent < LOWEST:
        return Shown("<", LOWEST)
    if has_time_left and percent > HIGHEST:
        return Shown(">", HIGHEST)
    return Shown("", STEP * round(percent / STEP))


def outlook(
    key_result: KeyResult,
    cycle: Cycle | None,
    as_of: date,
    committed_on: date | None = None,
    history: Iterable[Decimal] = (),
) -> Outlook | None:
    """Return what is expected of a key result on a day; ``committed_on`` is the objective's.

    None where nothing can be: no start or deadline, no baseline or target or the same ones, no
    bounds, no item, no probability stated, or nothing but a value to find out. ``history`` holds
    the metric's weekly values from before the start, oldest first (see ``forecast.Question``).
    """
    measure = key_result.measure
    if isinstance(measure, Binary):
        return _of_binary(key_result, cycle, as_of, deadline(key_result, cycle))
    if isinstance(measure, Range):
        return _of_range(key_result, cycle, as_of, committed_on, tuple(history))
    question = value_question(key_result, cycle, as_of, committed_on, history)
    if question is None:
        return None
    told = forecast(question)
    has_time_left = question.asked < question.deadline
    is_early = has_time_left and told.probability < 1 and told.check_ins < LEAST_CHECK_INS
    return Outlook(
        probability=None if is_early else told.probability,
        quantiles=() if is_early else told.quantiles,
        check_ins=told.check_ins,
        has_time_left=has_time_left,
    )


def value_question(
    key_result: KeyResult,
    cycle: Cycle | None,
    as_of: date,
    committed_on: date | None = None,
    history: Iterable[Decimal] = (),
) -> Question | None:
    """Return what is asked of a key result's own value by its deadline, as ``outlook`` takes it;
    None where nothing can be, and for what is done or not. A range's value is asked about from
    its first reading, against the bound that is farther from where it stands."""
    measure = key_result.measure
    start, end = started_on(key_result, cycle, committed_on), deadline(key_result, cycle)
    if start is None or end is None:
        return None
    seen = _seen(key_result, cycle, as_of)
    if isinstance(measure, Range):
        return _range_question(measure, seen, as_of, end, history)
    ends = _ends(measure)
    if ends is None:
        return None
    return Question(
        kind=MetricKind.COUNTER if accumulates(measure) else MetricKind.LEVEL,
        baseline=float(ends[0]),
        target=float(ends[1]),
        start=start.toordinal(),
        deadline=end.toordinal(),
        asked=as_of.toordinal(),
        seen=seen,
        history=tuple(map(float, history)),
    )


def is_disputed(stated: Decimal | None, told: Outlook | None) -> bool:
    """Tell whether a stated confidence (0 to 100 %) is so far from the probability of a forecast
    that the page asks about it: 40 percentage points or more. Never for what is done or not,
    whose forecast is what was stated, nor when no time is left.

    >>> told = Outlook(probability=0.25, quantiles=(1.0,) * len(SHARES))
    >>> is_disputed(Decimal(65), told), is_disputed(Decimal(64), told), is_disputed(None, told)
    (True, False, False)
    """
    if stated is None or told is None or told.probability is None or not told.quantiles:
        return False
    return told.has_time_left and quantise(abs(stated / 100 - Decimal(told.probability))) >= DISPUTE


def _ends(measure: Measure) -> tuple[Decimal, Decimal] | None:
    """Return baseline and target of what is counted or measured, where they differ."""
    if isinstance(measure, Milestones | Tasks):
        whole = whole_of(measure)
        return (Decimal(0), whole) if whole else None
    if not isinstance(measure, Numeric) or measure.baseline is None or measure.target is None:
        return None
    if not quantise(measure.target - measure.baseline):
        return None
    return measure.baseline, measure.target


def _seen(
    key_result: KeyResult, cycle: Cycle | None, as_of: date
) -> tuple[tuple[float, float], ...]:
    """Return the readings as numbers; what is stated without a date was seen on the asking day."""
    dated = [(on, value) for on, value in dated_readings(key_result, cycle, as_of)]
    newest = current_reading(key_result, cycle, as_of)
    if newest is not None and newest.on is None and (not dated or dated[-1][1] != newest.value):
        dated.append((min(as_of, deadline(key_result, cycle) or as_of), newest.value))
    return tuple((float(on.toordinal()), float(value)) for on, value in dated)


def _of_binary(
    key_result: KeyResult, cycle: Cycle | None, as_of: date, end: date | None
) -> Outlook | None:
    reading = current_reading(key_result, cycle, as_of)
    stated = latest_probability(key_result, as_of)
    said = sum(c.confidence is not None and c.on <= as_of for c in key_result.check_ins)
    has_time_left = end is None or as_of < end
    if reading is not None and reading.value == ONE:
        return Outlook(probability=1.0, check_ins=said, has_time_left=False)
    if not has_time_left:
        return Outlook(probability=0.0, check_ins=said, has_time_left=False)
    return None if stated is None else Outlook(probability=float(stated) / 100, check_ins=said)


def _of_range(
    key_result: KeyResult,
    cycle: Cycle | None,
    as_of: date,
    committed_on: date | None,
    history: tuple[Decimal, ...],
) -> Outlook | None:
    """Return the outlook on the share of time inside the bounds, from the start to the deadline."""
    measure, end = key_result.measure, deadline(key_result, cycle)
    if not isinstance(measure, Range) or measure.at_least is measure.at_most is None:
        return None
    if end is None or started_on(key_result, cycle, committed_on) is None:
        return None
    spent = time_inside(key_result, cycle, as_of, committed_on)
    days = len({on for on, _ in _seen(key_result, cycle, as_of)})
    if spent is None or spent.whole is None:
        return Outlook(probability=None, check_ins=days, has_time_left=as_of < end)
    left = max((end - as_of).days, 0)
    needed = float(measure.share) * (spent.observed + left) - spent.inside
    if left and 0 < needed <= left and days < LEAST_CHECK_INS:
        return Outlook(probability=None, check_ins=days)
    whole = max(spent.observed + left, 1)
    if not left:
        share = float(spent.so_far)
        is_kept = quantise(spent.so_far) >= quantise(measure.share)
        return Outlook(
            probability=float(is_kept),
            quantiles=(share,) * len(SHARES),
            check_ins=days,
            has_time_left=False,
        )
    asked = value_question(key_result, cycle, as_of, committed_on, history)
    if asked is None:
        return Outlook(probability=None, check_ins=days)
    inside = _chance_inside(measure, asked)
    ahead = _shares_ahead(inside)
    return Outlook(
        probability=_chance_of(needed, left, inside),
        quantiles=tuple((spent.inside + share * left) / whole for share in ahead),
        check_ins=days,
    )


def _range_question(
    measure: Range,
    seen: tuple[tuple[float, float], ...],
    as_of: date,
    end: date,
    history: Iterable[Decimal],
) -> Question | None:
    bounds = [float(b) for b in (measure.at_least, measure.at_most) if b is not None]
    if not (bounds and seen):
        return None
    (start, first), last = seen[0], seen[-1][1]
    return Question(
        kind=MetricKind.LEVEL,
        baseline=first,
        target=max(bounds, key=lambda bound: abs(bound - last)),
        start=start,
        deadline=end.toordinal(),
        asked=as_of.toordinal(),
        seen=seen,
        history=tuple(map(float, history)),
    )


def _chance_inside(measure: Range, asked: Question) -> float:
    """Return how likely the value is to be inside its bounds on a day of the time left."""
    left = asked.deadline - asked.asked
    days = [asked.asked + left * (2 * look + 1) / (2 * LOOKS) for look in range(LOOKS)]
    return sum(_inside(measure, foretell(asked, on)) for on in days) / LOOKS


def _inside(measure: Range, law: Law) -> float:
    below = 1 - law.at_least(float(measure.at_least)) if measure.at_least is not None else 0.0
    above = 1 - law.at_most(float(measure.at_most)) if measure.at_most is not None else 0.0
    return min(max(1 - below - above, 0.001), 0.999)


def _chance_of(needed: float, left: int, inside: float) -> float:
    """Return how likely at least so many of the days left are inside. Their share is of beta law
    around ``inside``; a reading stands for about a week, so that half a week decides a tie."""
    if needed <= 0:
        return 1.0
    if needed > left:
        return 0.0
    share = (needed - min(3.5, left / 2)) / left
    if share <= 0:
        return 1.0
    return 1 - beta_prime_cdf(share / (1 - share), SPELLS * inside, SPELLS * (1 - inside))


def _shares_ahead(inside: float) -> tuple[float, ...]:
    """Return the quantiles of the share of the time left that is inside."""
    if inside > 0.5:
        # Near 1 a float has no room for what is missing of it; near 0 it has.
        return tuple(1 - share for share in reversed(_shares_ahead(1 - inside)))
    odds = beta_prime_quantiles(SPELLS * inside, SPELLS * (1 - inside), SHARES)
    return tuple(each / (1 + each) for each in odds)
