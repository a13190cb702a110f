"""The forecast of a metric with a standing value: six small models, weighed by how well each of
them foretold what has been seen of this metric so far (the OKR semantics, section 6).

Each is a local level with a velocity (West and Harrison, Bayesian Forecasting and Dynamic Models,
chapters 4, 7 and 12): the level drifts as a Brownian motion, keeps a direction for a while or not,
and is read with more or less noise. The variance is unknown, of inverse gamma law and shared, so
that the final value follows Student's t. Time is in weeks.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from northing.core.distributions import student_cdf, student_quantiles
from northing.core.law import SHARES, Law, Settled

Points = Sequence[tuple[float, float]]
LEAST = 1e-100


@dataclass(frozen=True, slots=True)
class LevelConstants:
    """What is believed before anything is seen.

    ``shape`` is the weight of the prior of the variance, in half observations; ``swing`` the
    standard deviation of progress over a whole cycle; ``lean`` the progress expected of a cycle;
    ``half_life`` how many weeks halve the weight of an old surprise. As shares of the variance by
    which the level drifts in a week: ``velocity`` the variance of the velocity, ``noises`` those
    of a reading's noise. ``fading`` is the share of the velocity lost in a week, ``settling`` how
    many weeks the noise of a reading lasts; ``bound`` beyond how many standard deviations a noisy
    reading pulls no further; ``tails`` how many degrees of freedom an observation adds (the theory
    says 1; real metrics jump more).
    """

    shape: float = 0.4
    swing: float = 0.36
    lean: float = 0.05
    half_life: float = 10.0
    velocity: float = 0.1
    fading: float = 0.05
    noises: tuple[float, ...] = (0.0, 1.0, 4.0)
    bound: float = 1.5
    tails: float = 0.5
    settling: float = 0.2


LEVEL = LevelConstants()


@dataclass(frozen=True, slots=True)
class StudentLaw:
    """Student's t around ``middle``, in the metric's unit."""

    middle: float
    scale: float
    freedom: float

    def at_least(self, value: float) -> float:
        return student_cdf((self.middle - value) / self.scale, self.freedom)

    def at_most(self, value: float) -> float:
        return student_cdf((value - self.middle) / self.scale, self.freedom)

    def quantiles(self) -> tuple[float, ...]:
        return tuple(self.middle + self.scale * z for z in student_quantiles(self.freedom, SHARES))


@dataclass(frozen=True, slots=True)
class _Told:
    """What one model says: the logarithm of its weight, the level and its spread."""

    weight: float
    middle: float
    scale: float
    freedom: float


def foretell_level(
    points: Points,
    history: Points,
    *,
    way: float,
    length: float,
    horizon: float,
    constants: LevelConstants = LEVEL,
) -> Law:
    """Return the law of the value ``horizon`` weeks after the last point.

    ``points`` are (weeks since the start, value), ``history`` such from before it, ``way`` is
    target minus baseline and ``length`` the weeks of the whole cycle. Measured in the widest
    distance seen and counted from the last value, so that neither scale nor shift matters.
    """
    last = points[-1][1]
    seen = [*history, *points]
    unit = max(abs(way), *(abs(value - last) for _, value in seen))
    if unit < LEAST:
        return Settled(last)
    path = [(week, (value - last) / unit) for week, value in seen]
    span = way / unit
    told = [
        _told(path, noise, velocity, horizon, (constants.swing * span) ** 2 / length, constants)
        for noise, velocity in product(constants.noises, (0.0, constants.velocity))
    ]
    middle, scale = _pooled(told)
    if scale <= 0:
        return Settled(last)
    lean = constants.lean * span * horizon / length
    return StudentLaw(last + unit * (middle + lean), unit * scale, told[0].freedom)


def _pooled(told: Sequence[_Told]) -> tuple[float, float]:
    """Return the weighted mean of the models' quantiles, which share one form: its middle, and
    its scale, widened by how far the models' middles lie apart."""
    most = max(each.weight for each in told)
    weights = [math.exp(each.weight - most) for each in told]
    whole = sum(weights)
    pairs = [(weight / whole, each) for weight, each in zip(weights, told, strict=True)]
    middle = sum(share * each.middle for share, each in pairs)
    scale = sum(share * each.scale for share, each in pairs)
    apart = sum(share * (each.middle - middle) ** 2 for share, each in pairs)
    return middle, math.sqrt(scale * scale + apart)


def _told(
    path: Points,
    noise: float,
    velocity: float,
    horizon: float,
    variance: float,
    constants: LevelConstants,
) -> _Told:
    """Run one model along the path (a Kalman filter in units of the unknown variance)."""
    week, level = path[0]
    slope = 0.0
    spread, joint, sway = noise, 0.0, velocity
    log_size = surprise = count = 0.0
    for now, value in path[1:]:
        lasting = now - week
        week = now
        level, slope, spread, joint, sway = _ahead(
            (level, slope, spread, joint, sway), lasting, velocity, constants.fading
        )
        error, size = value - level, spread + noise
        pull = 1.0
        if noise and count > 2:
            ruled = (constants.shape * variance + surprise / 2) / (constants.shape + count / 2)
            far = math.sqrt(error * error / size / ruled) if ruled > 0 else 0.0
            pull = min(1.0, constants.bound / far) if far else 1.0
        gain, turn = pull * spread / size, pull * joint / size
        level += gain * error
        slope += turn * error
        sway -= turn * joint
        spread, joint = spread * (1 - gain), joint * (1 - gain)
        kept = 0.5 ** (lasting / constants.half_life)
        surprise = kept * surprise + error * error / size
        count = kept * count + 1
        log_size = kept * log_size + math.log(size)
    shape = constants.shape + count / 2
    rate = constants.shape * variance + surprise / 2
    level, _, spread, _, _ = _ahead(
        (level, slope, spread, joint, sway), horizon, velocity, constants.fading
    )
    # The noise of the last reading is still in the next one when that follows at once: with no
    # time left, the value is the one that was read.
    stays = math.exp(-horizon / constants.settling)
    return _Told(
        weight=-log_size / 2 - shape * math.log(rate) if rate > 0 else 0.0,
        middle=level + stays * (path[-1][1] - level),
        scale=math.sqrt(rate / shape * (spread + noise) * (1 - stays * stays)),
        # Below 1 there would be no spread to speak of: that is the prior alone.
        freedom=max(2 * shape * constants.tails, 1.0),
    )


def _ahead(
    state: tuple[float, float, float, float, float], weeks: float, velocity: float, fading: float
) -> tuple[float, float, float, float, float]:
    """Return the state some weeks later: level, velocity, and their variances and covariance."""
    level, slope, spread, joint, sway = state
    kept = math.exp(-fading * weeks)
    reach = (1 - kept) / fading
    return (
        level + reach * slope,
        kept * slope,
        spread + 2 * reach * joint + reach * reach * sway + weeks,
        kept * (joint + reach * sway),
        kept * kept * sway + velocity * (1 - kept * kept),
    )
