"""The two laws that a forecast speaks in, in closed form: Student's t and the beta prime.

Both rest on the regularised incomplete beta function, by its continued fraction (Lentz's method;
NIST Digital Library of Mathematical Functions, 8.17.22).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

ROUNDS, CLOSE, TINY = 500, 1e-12, 1e-300
STEPS, NEAR, THIRD_NEAR = 60, 1e-9, 1e-5
LEAST_LOG = -600.0


def beta_share(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function ``I_x(a, b)`` for positive a and b.

    >>> round(beta_share(2, 3, 0.4), 4), beta_share(2, 3, 0), beta_share(2, 3, 1)
    (0.5248, 0.0, 1.0)
    """
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = math.exp(a * math.log(x) + b * math.log1p(-x) - _log_beta(a, b))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(a, b, x) / a
    return 1.0 - front * _fraction(b, a, 1 - x) / b


def student_cdf(z: float, freedom: float) -> float:
    """Return the share of Student's t with so many degrees of freedom that lies at or below z.

    >>> round(student_cdf(2.015, 5), 4), student_cdf(0.0, 5)
    (0.95, 0.5)
    """
    # Of the two forms of the tail, the one whose argument is not close to 1 keeps its digits.
    square = z * z
    if square < freedom:
        middle = beta_share(0.5, freedom / 2, square / (freedom + square))
        return 0.5 + math.copysign(middle / 2, z) if z else 0.5
    tail = beta_share(freedom / 2, 0.5, 1 / (1 + square / freedom)) / 2
    return tail if z < 0 else 1 - tail


def student_quantiles(freedom: float, shares: Sequence[float]) -> tuple[float, ...]:
    """Return Student's t quantiles of the shares, which are ascending and lie evenly around 0.5.

    >>> [round(z, 3) for z in student_quantiles(5, (0.05, 0.5, 0.95))]
    [-2.015, 0.0, 2.015]
    """
    log_front = -0.5 * math.log(freedom) - _log_beta(freedom / 2, 0.5)
    upper: list[float] = []
    z = 0.0
    # Halley: Newton's step, made longer by how the density falls, by twice at most; each root is a
    # start for the next one. What is left after a step is as its cube.
    for share in shares[(len(shares) + 1) // 2 :]:
        for _ in range(STEPS):
            slope = math.exp(log_front - (freedom + 1) / 2 * math.log1p(z * z / freedom))
            step = (share - student_cdf(z, freedom)) / slope
            falls = (freedom + 1) * z / (freedom + z * z)
            step /= max(1 - step * falls / 2, 0.5)
            z += step
            if abs(step) <= THIRD_NEAR * (1 + z):
                break
        upper.append(z)
    middle = (0.0,) if len(shares) % 2 else ()
    return (*(-z for z in reversed(upper)), *middle, *upper)


def beta_prime_cdf(z: float, a: float, b: float) -> float:
    """Return the share of the beta prime law with shapes a and b that lies at or below z: of a
    gamma variable of shape a over another of shape b.

    >>> beta_prime_cdf(1.0, 2, 2), beta_prime_cdf(-1.0, 2, 2)
    (0.5, 0.0)
    """
    return beta_share(a, b, z / (1 + z)) if z > 0 else 0.0


def beta_prime_quantiles(a: float, b: float, shares: Sequence[float]) -> tuple[float, ...]:
    """Return the beta prime quantiles of the shares, which are ascending; ``b`` is 0.3 or more.

    >>> [round(z, 3) for z in beta_prime_quantiles(2, 2, (0.25, 0.5, 0.75))]
    [0.484, 1.0, 2.064]
    """
    log_beta = _log_beta(a, b)
    # Newton on the logarithm of the distribution function against the logarithm of z, where it is
    # concave: a step from the left of the root stays there. It begins where hardly anything lies.
    at = math.log(a / (b + 10 * math.sqrt(b) + 40)) - 8 / math.sqrt(a)
    found: list[float] = []
    for share in shares:
        # Without its denominator the law is a power, whose root lies left of the true one.
        at = max(at, (math.log(share) + math.log(a) + log_beta) / a)
        for _ in range(STEPS):
            if at < LEAST_LOG:
                break
            reached = beta_prime_cdf(math.exp(at), a, b)
            log_rest = -math.log1p(math.exp(at)) if at < 0 else -at - math.log1p(math.exp(-at))
            slope = math.exp(a * (at + log_rest) + b * log_rest - log_beta)
            if slope < TINY or reached < TINY:
                at += 1
                continue
            step = (math.log(share) - math.log(reached)) * reached / slope
            at = min(at + step, -LEAST_LOG)
            if abs(step) <= NEAR:
                break
        found.append(math.exp(at) if at >= LEAST_LOG else 0.0)
    return tuple(found)


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def _fraction(a: float, b: float, x: float) -> float:
    """Return the continued fraction of the incomplete beta function."""
    below, above = 1.0, 1 / (_off_nought(1 - (a + b) * x / (a + 1)))
    found = above
    for m in range(1, ROUNDS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        above = 1 / _off_nought(1 + even * above)
        below = _off_nought(1 + even / below)
        found *= above * below
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        above = 1 / _off_nought(1 + odd * above)
        below = _off_nought(1 + odd / below)
        found *= above * below
        if abs(above * below - 1) < CLOSE:
            break
    return found


def _off_nought(value: float) -> float:
    return value if abs(value) > TINY else TINY
