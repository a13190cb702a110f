"""The forecast of a metric that counts from zero within the cycle (the OKR semantics, section 6).

What is still to come is a gamma variable whose rate is itself uncertain, of gamma law: their ratio
is of beta prime law, in closed form, never negative and longer upward than downward. Time is in
weeks.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from northing.core.distributions import beta_prime_cdf, beta_prime_quantiles
from northing.core.law import SHARES, Law, Settled

Points = Sequence[tuple[float, float]]
FINEST, SAME, TELLING = 1e-4, 1e-9, 4
MANY, LEAST = 1e15, 1e-100


@dataclass(frozen=True, slots=True)
class CounterConstants:
    """What is believed before anything is seen.

    ``weeks`` is how many weeks of counting the plan itself is worth: as fast as needed to reach
    the target. ``half_life`` is how many weeks halve the weight of what was counted; ``spread``
    the standard deviation of a week's count over its mean, worth ``shape`` weeks; ``drift`` the
    variance, over the squared mean, by which the rate wanders in a week.
    """

    weeks: float = 8.0
    half_life: float = 26.0
    spread: float = 1.4
    shape: float = 3.0
    drift: float = 0.01


COUNTER = CounterConstants()


@dataclass(frozen=True, slots=True)
class BetaPrimeLaw:
    """``start`` and ``scale`` times a beta prime variable; a negative scale counts downward.

    ``step`` is the size of the whole steps that the metric moves in, 0 without such.
    """

    start: float
    scale: float
    a: float
    b: float
    step: float = 0.0

    def at_least(self, value: float) -> float:
        if self.scale < 0:
            return self._mirrored().at_most(-value)
        missing = value - self.start
        return 1 - beta_prime_cdf((missing - self.step / 2) / self.scale, self.a, self.b)

    def at_most(self, value: float) -> float:
        if self.scale < 0:
            return self._mirrored().at_least(-value)
        room = value - self.start
        if room < 0:
            return 0.0
        return beta_prime_cdf((room + self.step / 2) / self.scale, self.a, self.b)

    def quantiles(self) -> tuple[float, ...]:
        found = [self._whole(abs(self.scale) * z) for z in self._shape()]
        if self.scale < 0:
            return tuple(self.start - each for each in reversed(found))
        return tuple(self.start + each for each in found)

    def _shape(self) -> tuple[float, ...]:
        return beta_prime_quantiles(self.a, self.b, SHARES)

    def _whole(self, amount: float) -> float:
        if not self.step or amount > MANY * self.step:
            return amount
        return self.step * round(amount / self.step)

    def _mirrored(self) -> BetaPrimeLaw:
        return replace(self, start=-self.start, scale=-self.scale)


def foretell_counter(
    points: Points,
    history: Points,
    *,
    way: float,
    length: float,
    horizon: float,
    constants: CounterConstants = COUNTER,
) -> Law:
    """Return the law of the count ``horizon`` weeks after the last point.

    ``points`` are (weeks since the start, count so far), ``history`` each earlier
    week's own count, ``way`` is target minus baseline and ``length`` the weeks of the whole cycle.
    A count that was corrected downward was never higher.
    """
    sign = -1.0 if way < 0 else 1.0
    now, last = points[-1]
    batches = _batches(points, history, sign)
    weights = [0.5 ** ((now - middle) / constants.half_life) for _, _, middle in batches]
    planned = constants.weeks * abs(way) / length
    seen = sum(w * amount for w, (_, amount, _) in zip(weights, batches, strict=True))
    weeks = constants.weeks + sum(
        w * lasting for w, (lasting, _, _) in zip(weights, batches, strict=True)
    )
    mean = (planned + seen) / weeks
    if mean < LEAST:
        return Settled(last)
    bumps = sum(
        w * (amount / mean - lasting) ** 2 / lasting
        for w, (lasting, amount, _) in zip(weights, batches, strict=True)
    )
    spread = (constants.shape * constants.spread**2 + bumps) / (constants.shape + sum(weights))
    spread = max(spread, FINEST)
    a = 1 / (spread / horizon + constants.drift * horizon)
    # Two more than the precision of the rate: the variance of a beta prime law is finite above 2.
    b = weeks / spread + 2
    scale = sign * mean * horizon * (b - 1) / a
    return BetaPrimeLaw(last, scale, a, b, _step([way, *(amount for _, amount, _ in batches)]))


def _batches(points: Points, history: Points, sign: float) -> list[tuple[float, float, float]]:
    """Return what was counted as (weeks it took, amount, the middle of those weeks)."""
    before = [(1.0, max(sign * amount, 0.0), week + 0.5) for week, amount in history]
    lowest = math.inf
    counted: list[tuple[float, float]] = []
    for week, value in reversed(points):
        lowest = min(lowest, sign * value)
        counted.append((week, lowest))
    counted.reverse()
    during = [
        (until - since, more - less, (since + until) / 2)
        for (since, less), (until, more) in pairwise(counted)
    ]
    return before + during


def _step(amounts: Sequence[float]) -> float:
    """Return the widest step of which all amounts are whole multiples; 0 where they are too few to
    tell, or where it would be finer than a ten-thousandth of the greatest: no steps at all.

    >>> _step([14.0, 6.0, 20.0, 30.0]), _step([1234.57, 6.0, 20.0, 2000.0]), _step([6.0, 20.0])
    (2.0, 0.0, 0.0)
    """
    different = {abs(amount) for amount in amounts if amount}
    if len(different) < TELLING:
        return 0.0
    most, found = max(different), 0.0
    for amount in sorted(different):
        rest = amount
        while rest > most * SAME:
            found, rest = rest, found % rest if found else 0.0
            # What is nearly a whole step more is one, but for the rounding of floats.
            rest = 0.0 if found - rest < most * SAME else rest
    return found if found > most * FINEST else 0.0
