"""How the story of the example is written down: objectives, their numbers and what befalls them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from northing.core.document import (
    Curve,
    Decision,
    InitiativeState,
    Kind,
    Measure,
    Numeric,
    NumericType,
    ObjectiveState,
    Phase,
    Rice,
    Stage,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A key result. ``values`` and ``sure`` hold a reading and a confidence for each check-in:
    the first so many days after the cycle's beginning, then ``every`` so many. For milestones and
    tasks a value is how many are done. ``by`` take turns, the owner where nobody is named.

    ``waypoints`` are days with the share of the way; ``added`` and ``dropped`` are days;
    ``amended`` is a day and the target from then on.
    """

    key: str
    measure: Measure
    owner: str
    values: str = ""
    sure: str = ""
    by: tuple[str, ...] = ()
    first: int = 7
    every: int = 7
    kind: Kind = Kind.STRETCH
    pace: Curve = Curve.LINEAR
    waypoints: tuple[tuple[int, str], ...] = ()
    weight: Decimal = Decimal(1)
    team: str = ""
    rolled_up: bool = False
    added: int | None = None
    dropped: int | None = None
    amended: tuple[int, str] | None = None


# A key result of a quarter in which people checked in every third week.
seldom = partial(Told, first=20, every=21)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rail:
    """An objective's guardrail; its metric is in the texts. ``later`` is a day and the reading
    from then on."""

    owner: str
    at_least: str = ""
    at_most: str = ""
    current: str
    later: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bet:
    """An initiative, its words under ``initiatives`` in the texts."""

    key: str
    serves: str
    state: InitiativeState
    rice: Rice


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """An objective of one cycle, its words under ``cycle.key`` in the texts. One that
    ``continues`` is carried over from the quarter before under the same key, and only what is
    said here anew is changed.

    ``parent`` and ``supports`` are written as in a file, with the key of a cycle. ``state`` is
    where it has come to by today; ``falls_on`` the day on which it was proposed, queued, parked or
    dropped.
    """

    key: str
    cycle: str
    team: str
    owner: str
    key_results: tuple[Told, ...] = ()
    parent: str = ""
    supports: tuple[str, ...] = ()
    strategy: str = ""
    product: str = ""
    phase: Phase | None = None
    stage: Stage | None = None
    contributors: tuple[str, ...] = ()
    restricted_to: tuple[str, ...] = ()
    guardrail: Rail | None = None
    bets: tuple[Bet, ...] = ()
    is_explorative: bool = False
    continues: bool = False
    state: ObjectiveState = ObjectiveState.COMMITTED
    falls_on: int | None = None
    written: int | None = None
    decision: Decision | None = None
    own_score: str = ""

    @property
    def place(self) -> str:
        return f"{self.cycle}.{self.key}"


def moves(baseline: str, target: str, **rest: Any) -> Numeric:
    return Numeric(baseline=Decimal(baseline), target=Decimal(target), **rest)


def per_cent(baseline: str, target: str) -> Numeric:
    return moves(baseline, target, type=NumericType.PERCENT, unit="%")


def money(baseline: str, target: str, **rest: Any) -> Numeric:
    """Return an amount in the example's smallest currency: texts multiply it for theirs."""
    return moves(baseline, target, type=NumericType.CURRENCY, **rest)


def counts(target: str) -> Numeric:
    """Return a number that is counted from zero within the cycle."""
    return moves("0", target, accumulates=True)


def rice(reach: str, impact: str, confidence: str, effort: str) -> Rice:
    return Rice(
        reach=Decimal(reach),
        impact=Decimal(impact),
        confidence=Decimal(confidence),
        effort=Decimal(effort),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A stakeholder's request, its words under ``requests``. ``answer`` is "", "park", "take" or
    "withdraw"; what is taken goes ``into`` an objective of the present quarter."""

    key: str
    by: str
    team: str = ""
    asked: int
    answer: str = ""
    answered: int = 0
    answered_by: str = ""
    into: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plea:
    """A team's request for help with an objective of the present quarter, its words under
    ``help``. ``answer`` is "", "accept" or "decline"."""

    key: str
    about: str
    key_result: str = ""
    by: str
    to: str
    asked: int
    answer: str = ""
    answered: int = 0
    answered_by: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the example: the team, and whether it is led by them."""

    team: str
    is_lead: bool = False
    role: str = "member"


@dataclass(frozen=True, slots=True)
class TeamPlot:
    parent: str
    level: str
    function: str = ""
    # On which day after the beginning of a week the team checks in.
    rhythm: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductPlot:
    phase: str
    stages: tuple[str, ...] = ()
