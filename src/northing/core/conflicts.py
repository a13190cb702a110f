"""Where two teams pull one metric apart: what can be told without understanding texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from northing.core.seeking import folded


class Clash(StrEnum):
    """Why two objectives are in conflict."""

    OPPOSITE = "opposite"
    GUARDRAIL = "guardrail"


@dataclass(frozen=True, slots=True)
class Push:
    """A key result's way: ``direction`` is 1 for up, -1 for down; ``target`` is None where it
    has none."""

    objective: int
    team: int
    metric: str
    direction: int
    target: Decimal | None


@dataclass(frozen=True, slots=True)
class Bound:
    """A guardrail: the metric stays at or above, at or below, or between; None is no bound."""

    objective: int
    team: int
    metric: str
    at_least: Decimal | None
    at_most: Decimal | None


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """Two objectives of different teams, and the metric as the first of them writes it."""

    objective: int
    other: int
    clash: Clash
    metric: str


def direction_of(
    baseline: Decimal | None,
    target: Decimal | None,
    at_least: Decimal | None = None,
    at_most: Decimal | None = None,
) -> int:
    """Return which way a key result pushes its metric: 1 up, -1 down, 0 neither. One that shall
    stay on one side of a bound pushes to that side.

    >>> direction_of(Decimal(5), Decimal(3)), direction_of(None, None, at_least=Decimal(99))
    (-1, 1)
    >>> direction_of(None, None, Decimal(1), Decimal(2))
    0
    """
    if baseline is not None and target is not None:
        return (target > baseline) - (target < baseline)
    return (at_least is not None) - (at_most is not None)


def conflicts(pushes: Sequence[Push], bounds: Iterable[Bound]) -> tuple[Conflict, ...]:
    """Return the conflicts between different teams, each pair of objectives once a clash: the same
    metric pushed up and down, and a target beyond another team's guardrail (the OKR semantics,
    section 4). A metric
    is the same by its name, but for letter case, width and spaces.

    >>> up, down = Push(1, 10, "Price", 1, Decimal(12)), Push(2, 20, "price", -1, Decimal(8))
    >>> [(c.objective, c.other, c.clash.value) for c in conflicts([up, down], [])]
    [(1, 2, 'opposite')]
    >>> ceiling = Bound(3, 30, "price", None, Decimal(10))
    >>> [(c.objective, c.other, c.clash.value) for c in conflicts([up], [ceiling])]
    [(1, 3, 'guardrail')]
    """
    by_metric: dict[str, list[Push]] = defaultdict(list)
    for push in pushes:
        if push.metric.strip() and push.direction:
            by_metric[folded(push.metric)].append(push)
    found: dict[tuple[int, int, Clash], Conflict] = {}
    for group in by_metric.values():
        for up in (push for push in group if push.direction > 0):
            for down in (push for push in group if push.direction < 0):
                if up.team != down.team:
                    key = (up.objective, down.objective, Clash.OPPOSITE)
                    found.setdefault(key, Conflict(*key, up.metric))
    for bound in bounds:
        for push in by_metric.get(folded(bound.metric), ()):
            if push.team != bound.team and _is_beyond(push, bound):
                key = (push.objective, bound.objective, Clash.GUARDRAIL)
                found.setdefault(key, Conflict(*key, bound.metric))
    return tuple(sorted(found.values()))


def _is_beyond(push: Push, bound: Bound) -> bool:
    """Whether a key result that arrives leaves the metric outside of a guardrail."""
    if push.target is None:
        return False
    if push.direction > 0:
        return bound.at_most is not None and push.target > bound.at_most
    return bound.at_least is not None and push.target < bound.at_least
