"""Where the story of the example is acted out: who is who there, by the keys of the story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from northing.apps.goals.queries.handles import Handle, handle_of
from northing.base import clock
from northing.base.actor import Actor
from northing.base.roles import Role
from northing.cli.online.demo.days import Days
from northing.cli.online.demo.organisation import ALSO, PEOPLE, TEAMS
from northing.cli.online.demo.texts import Texts

MINUTES_BETWEEN = 4


@dataclass(slots=True)
class Scene:
    """``user_id`` is who can sign in. ``members``, ``teams``, ``cycles`` and ``objectives`` hold
    ids by the keys of the story, objectives as ``cycle/key``; ``strategies`` and ``products`` the
    keys that they got, and ``key_results`` those of key results that have another one than in the
    story."""

    texts: Texts
    days: Days
    system: Actor
    user_id: int = 0
    members: dict[str, int] = field(default_factory=dict)
    teams: dict[str, int] = field(default_factory=dict)
    strategies: dict[str, str] = field(default_factory=dict)
    products: dict[str, str] = field(default_factory=dict)
    cycles: dict[str, int] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)
    objectives: dict[str, int] = field(default_factory=dict)
    key_results: dict[str, str] = field(default_factory=dict)
    ids: dict[str, dict[str, int]] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return self.system.today

    @contextmanager
    def stopped_at(self, day: int, number: int) -> Iterator[None]:
        """Hold the clock at the deed of a day that has this number."""
        with clock.stopped_at(self.days.moment(day, MINUTES_BETWEEN * number)):
            yield

    def actor(self, person: str) -> Actor:
        """Return somebody of the story as the actor of a deed."""
        known = PEOPLE[person]
        places = [known.team, *(team for who, team in ALSO if who == person)]
        return replace(
            self.system,
            membership_id=self.members[person],
            name=self.texts.name(person),
            role=Role(known.role),
            team_ids=frozenset(self.teams[team] for team in places),
            is_system=False,
        )

    def lead(self, team: str) -> Actor:
        """Return whoever decides for a team: its lead, else that of the team above."""
        leads = [name for name, one in PEOPLE.items() if one.team == team and one.is_lead]
        return self.actor(leads[0]) if leads else self.lead(TEAMS[team].parent)

    def cycle_name(self, cycle: str) -> str:
        name = self.texts.words["year_name" if cycle == "year" else "quarter_name"]
        number = {"q1": 1, "q2": 2, "now": 3, "next": 4}.get(cycle, 0)
        return str(name).format(years=self.days.years, number=number)

    def reference(self, parent: str) -> str:
        """Write a reference of the story as documents write it."""
        if not parent:
            return ""
        place, mark, key = parent.partition("#")
        cycle, _, objective = place.partition("/")
        return f"{self.cycle_name(cycle)}/{objective}{mark}{self.key_results.get(parent, key)}"

    def handle(self, place: str) -> Handle:
        return handle_of(self.system, self.objectives[place])

    def key_result_id(self, place: str, key: str) -> int:
        if place not in self.ids:
            self.ids[place] = {k: pk for k, (pk, _) in self.handle(place).key_results.items()}
        return self.ids[place][self.key_results.get(f"{place}#{key}", key)]

    def learn_keys(self, place: str, keys: Iterable[str]) -> None:
        """Take note of the keys that an objective's key results got, in their order."""
        handle = self.handle(place)
        self.ids.pop(place, None)
        for own, given in zip(keys, handle.key_results, strict=False):
            self.key_results[f"{place}#{own}"] = given

    def amount(self, value: Decimal, *, is_money: bool) -> Decimal:
        return value * self.texts.currency_times if is_money else value
