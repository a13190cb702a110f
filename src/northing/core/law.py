"""What a forecast says of a final value: how likely it is to be reached, and its quantiles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

SHARES = tuple(percent / 100 for percent in range(5, 100, 5))


class Law(Protocol):
    """The distribution of a value that is not known yet."""

    def at_least(self, value: float) -> float:
        """Return how likely it is to be so much or more, 0 to 1."""
        ...

    def at_most(self, value: float) -> float:
        """Return how likely it is to be so much or less, 0 to 1."""
        ...

    def quantiles(self) -> tuple[float, ...]:
        """Return the values at ``SHARES``."""
        ...


@dataclass(frozen=True, slots=True)
class Settled:
    """A value that is known.

    >>> Settled(3.0).at_least(3.0), Settled(3.0).at_most(2.0)
    (1.0, 0.0)
    """

    value: float

    def at_least(self, value: float) -> float:
        return float(self.value >= value)

    def at_most(self, value: float) -> float:
        return float(self.value <= value)

    def quantiles(self) -> tuple[float, ...]:
        return (self.value,) * len(SHARES)
