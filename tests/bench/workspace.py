"""A made-up organisation of any size, the same each time: what the benchmarks run on.

At full size it has 2,000 objectives, 8,000 key results and 100,000 check-ins. Nine of ten stand in
the running quarter, which makes its outline as hard as it gets; the rest in eight closed ones.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from northing.core import document as core
from northing.core.document import Level

NOW = datetime(2026, 3, 25, 9, tzinfo=UTC)
NAME = "Bench"
RUNNING = "2026-Q1"
MEMBERS = 5
KEY_RESULTS = 4
CHECK_INS = 12
LONG_HISTORIES = 4
PAST = tuple(f"{year}-Q{quarter}" for year in (2024, 2025) for quarter in (1, 2, 3, 4))
MEASURES = (
    *["number"] * 9, *["percent"] * 3, "currency", "range", "range", "binary", "binary",
    "milestones", "tasks", "baseline",
)  # fmt: skip
WORDS = (
    "riders", "reach", "the", "first", "journey", "without", "waiting", "for", "a", "repair",
    "partners", "answer", "within", "one", "day", "and", "returning", "customers", "trust", "it",
)  # fmt: skip


@dataclass(frozen=True)
class Size:
    """``widths`` holds how many teams stand on each level, the company first."""

    name: str
    widths: tuple[int, int, int, int]
    objectives: int
    check_ins: int

    @property
    def teams(self) -> int:
        return sum(self.widths)

    @property
    def key_results(self) -> int:
        return self.objectives * KEY_RESULTS


TENFOLD = Size("tenfold", (1, 12, 120, 1_067), objectives=20_000, check_ins=1_000_000)
FULL = Size("full", (1, 5, 24, 90), objectives=2_000, check_ins=100_000)
TENTH = Size("tenth", (1, 2, 3, 6), objectives=200, check_ins=10_000)
TINY = Size("tiny", (1, 1, 2, 2), objectives=20, check_ins=1_000)
SIZES = {size.name: size for size in (TENFOLD, FULL, TENTH, TINY)}


@dataclass(frozen=True)
class Place:
    """A team in the tree; ``parent`` is a number, None at the top."""

    number: int
    level: int
    parent: int | None

    @property
    def name(self) -> str:
        return f"{('Company', 'Group', 'Area', 'Team')[self.level]} {self.number}"

    def member(self, number: int) -> str:
        return f"Person {self.number}.{number % MEMBERS}"


def places(size: Size) -> tuple[Place, ...]:
    """Return the tree of teams, level by level."""
    found: list[Place] = []
    above: list[Place] = []
    for level, width in enumerate(size.widths):
        start = len(found)
        here = [
            Place(start + at, level, above[at % len(above)].number if above else None)
            for at in range(width)
        ]
        found += here
        above = here
    return tuple(found)


def documents(size: Size) -> tuple[core.Document, ...]:
    """Return the whole workspace, oldest cycle first."""
    past = size.objectives // 10 // len(PAST)
    running = size.objectives - past * len(PAST)
    chance = random.Random(20260325)
    return (
        *(_quarter(size, name, past, chance) for name in PAST),
        _quarter(size, RUNNING, running, chance),
    )


def _quarter(size: Size, name: str, objectives: int, chance: random.Random) -> core.Document:
    teams = places(size)
    cycle = _cycle(name)
    shares = [objectives // len(teams) + (n < objectives % len(teams)) for n in range(len(teams))]
    extra = size.check_ins - size.key_results * CHECK_INS if name == RUNNING else 0
    histories = [extra // LONG_HISTORIES] * LONG_HISTORIES if extra else []
    writer = _Quarter(cycle, teams, shares, chance, histories)
    return core.Document(
        workspace=NAME,
        cycle=cycle,
        teams=tuple(
            core.Team(
                name=place.name,
                parent=teams[place.parent].name if place.parent is not None else "",
                level=(Level.COMPANY, Level.DIVISION, Level.DIVISION, Level.TEAM)[place.level],
                objectives=tuple(writer.objectives(place)),
            )
            for place in teams
        ),
    )


def _cycle(name: str) -> core.Cycle:
    year, quarter = int(name[:4]), int(name[-1])
    starts_on = date(year, 3 * quarter - 2, 1)
    after = date(year + quarter // 4, (3 * quarter) % 12 + 1, 1)
    state = core.CycleState.ACTIVE if name == RUNNING else core.CycleState.CLOSED
    ends_on = after - timedelta(days=1)
    return core.Cycle(name=name, starts_on=starts_on, ends_on=ends_on, state=state)


@dataclass
class _Quarter:
    cycle: core.Cycle
    teams: tuple[Place, ...]
    shares: list[int]
    chance: random.Random
    histories: list[int]

    def objectives(self, place: Place) -> Iterator[core.Objective]:
        is_running = self.cycle.name == RUNNING
        for number in range(self.shares[place.number]):
            is_restricted = number % 15 == 14 and place.level == 3
            yield core.Objective(
                id=_key(place.number, number),
                title=self._words(6),
                why=self._words(25),
                owners=(place.member(number),),
                contributors=(self.teams[number % len(self.teams)].name,)
                if number % 9 == 4
                else (),
                parent=self._parent(place, number),
                state=core.ObjectiveState.COMMITTED if is_running else core.ObjectiveState.CLOSED,
                committed_on=self.cycle.starts_on,
                restricted_to=(place.name,) if is_restricted else None,
                key_results=tuple(self._key_result(place, number, at) for at in range(KEY_RESULTS)),
                initiatives=tuple(self._initiative(at) for at in range(number % 4)),
                guardrails=(core.Guardrail(metric="Overtime", at_most=Decimal(10)),)
                if number % 5 == 0
                else (),
            )

    def _parent(self, place: Place, number: int) -> str:
        """Every tenth objective stands alone; every fourth contributes to a key result."""
        if place.parent is None or number % 10 == 9 or not self.shares[place.parent]:
            return ""
        key = _key(place.parent, number % self.shares[place.parent])
        return f"{key}#k{number % KEY_RESULTS}" if number % 4 == 3 else key

    def _key_result(self, place: Place, number: int, at: int) -> core.KeyResult:
        kind = MEASURES[(place.number * 7 + number * KEY_RESULTS + at) % len(MEASURES)]
        is_rolled_up = place.level == 1 and at == 3 and number % 4 == 3
        days = (self.cycle.ends_on - self.cycle.starts_on).days - 7
        count = CHECK_INS
        if self.histories and place.level == 3 and kind in {"number", "range"}:
            count += self.histories.pop()
        on = [self.cycle.starts_on + timedelta(days=4 + days * n // count) for n in range(count)]
        return core.KeyResult(
            id=f"k{at}",
            title=self._words(5),
            measure=self._measure(kind),
            kind=core.Kind.COMMITTED if (number + at) % 5 == 0 else core.Kind.STRETCH,
            owners=(place.member(number + at),),
            rolled_up=is_rolled_up,
            check_ins=tuple(self._check_in(kind, day, place.member(number + at)) for day in on),
        )

    def _measure(self, kind: str) -> core.Measure:
        match kind:
            case "range":
                return core.Range(at_least=Decimal(20), at_most=Decimal(80), share=Decimal("0.9"))
            case "binary":
                return core.Binary(probability=Decimal(60))
            case "milestones":
                items = (core.Milestone(title=self._words(3), is_done=n < 2) for n in range(4))
                return core.Milestones(items=tuple(items))
            case "tasks":
                done, left = core.TaskState.DONE, core.TaskState.OPEN
                tasks = (core.Task(title=self._words(3), state=s) for s in (done, left, left))
                return core.Tasks(items=tuple(tasks))
            case "baseline":
                return core.Baseline(unit="%")
            case _:
                unit = {"percent": "%", "currency": "EUR"}.get(kind, "days")
                return core.Numeric(
                    type=core.NumericType(kind),
                    baseline=Decimal(self.chance.randrange(0, 20)),
                    target=Decimal(self.chance.randrange(60, 100)),
                    unit=unit,
                )

    def _check_in(self, kind: str, on: date, by: str) -> core.CheckIn:
        past = (on - self.cycle.starts_on).days
        value = {
            "binary": Decimal(past > 85),
            "milestones": Decimal(min(2, past // 30)),
            "tasks": Decimal(min(1, past // 30)),
        }.get(kind, Decimal(past * 7 + self.chance.randrange(200)) / 10)
        note = self._words(8) if self.chance.random() < 0.3 else ""
        confidence = Decimal(self.chance.randrange(3, 10) * 10)
        return core.CheckIn(on=on, value=value, confidence=confidence, note=note, by=by)

    def _initiative(self, at: int) -> core.Initiative:
        rice = core.Rice(
            reach=Decimal(1000), impact=Decimal(2), confidence=Decimal(70), effort=Decimal(4)
        )
        return core.Initiative(title=self._words(4), serves=f"k{at}", rice=rice)

    def _words(self, count: int) -> str:
        return " ".join(self.chance.choices(WORDS, k=count)).capitalize()


def _key(place: int, number: int) -> str:
    return f"T{place}-{number}"
