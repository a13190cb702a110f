"""One small named world, made through actions and an import as a newcomer would make it.

Tidewater runs ferries. Ada administers it, Lena leads Growth, Mio works there, Tariq works in
Care, Vera looks on; Sten belongs to Elsewhere. ``crowd`` adds those whom only the tests of trust
need, with OKRs of Elsewhere. The clock stands at Monday, 16 February 2026: the
quarter 2026-Q1 is half over, 2025-Q4 has ended, and both the quarter and 2026 itself are running.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from northing.apps.exchange.actions import import_documents
from northing.apps.exchange.queries import import_plan
from northing.apps.goals.models import Cycle, KeyResult, Objective, Product, Strategy
from northing.apps.people.actions import (
    add_member,
    create_administrator,
    create_workspace,
    deactivate_member,
    extend_roster,
    join_team,
)
from northing.apps.people.inputs import NewMember
from northing.apps.people.models import Team, User
from northing.apps.people.queries import actor_for, system_actor_in
from northing.base import clock
from northing.base.actor import Actor
from northing.base.roles import Role
from northing.base.scope import scope
from northing.formats import yaml

NOON = datetime(2026, 2, 16, 12, tzinfo=UTC)
TODAY = NOON.date()
PASSWORD = "harbour lights at dusk"

PAST = """
northing: 1
workspace: Tidewater
cycle: {name: 2025-Q4, starts_on: 2025-10-01, ends_on: 2025-12-31}
teams:
  - name: Growth
    objectives:
      - id: winter
        title: Winter riders come back
        key_results:
          - {id: returns, title: Winter riders who return, baseline: 0, target: 100, current: 64}
"""
YEAR = """
northing: 1
workspace: Tidewater
cycle: {name: "2026", starts_on: 2026-01-01, ends_on: 2026-12-31, state: active}
teams:
  - name: Company
    level: company
    objectives:
      - id: trusted
        title: The first choice for crossing the bay
        state: committed
        key_results:
          - {id: share, title: Share of crossings, type: percent, baseline: 20, target: 30}
"""
QUARTER = """
northing: 1
workspace: Tidewater
cycle:
  {name: 2026-Q1, starts_on: 2026-01-01, ends_on: 2026-03-31, parent: "2026", state: active}
teams:
  - name: Company
    level: company
    objectives:
      - id: crossing
        title: Riders cross without a second thought
        parent: 2026/trusted
        state: committed
      - id: platform
        title: Every terminal runs itself
        state: committed
        key_results:
          - {id: below, title: Terminals made ready by their teams, rolled_up: true}
          - {id: outages, title: Outages a week, baseline: 10, target: 0}
  - name: Growth
    parent: Company
    objectives:
      - id: activation
        title: New riders board on their first day
        why: Riders who board on day one stay twice as often.
        parent: crossing
        supports: [platform]
        state: committed
        committed_on: 2026-01-05
        owners: [mio@example.org]
        contributors: [Care]
        key_results:
          - {id: boarded, title: New riders who board, baseline: 0, target: 200, current: 40}
          - {id: setup, title: First-day set-up, type: percent, baseline: 42, target: 62}
          - {id: revenue, title: First-week fares, type: currency, unit: SEK, baseline: 0,
             target: 1000, kind: committed, weight: 2}
          - id: uptime
            title: Ticket machines that work
            type: range
            unit: '%'
            bounds: {at_least: 99, share: 0.9}
            check_ins: [{on: 2026-01-11, value: 99.5, by: mio@example.org}]
          - {id: licence, title: The night licence is granted, type: binary, probability: 60}
          - id: stops
            title: Night stops are open
            type: milestones
            milestones: [{title: Pier, weight: 3}, {title: Fort, weight: 1, done: true}]
          - id: signs
            title: Signs are up
            type: tasks
            tasks: [{title: Pier}, {title: Fort, state: done}, {title: Old town}]
          - {id: wait, title: Learn how long riders wait, type: baseline, unit: min}
          - {id: retired, title: Leaflets handed out, baseline: 0, target: 10,
             dropped_on: 2026-02-01}
        guardrails: [{metric: Complaints, at_most: 10, current: 12}]
        initiatives:
          - title: A host on every pier
            serves: boarded
            rice: {reach: 100, impact: 2, confidence: 50, effort: 4}
      - id: terminals
        title: The pier terminal runs itself
        parent: platform#below
        state: committed
        key_results:
          - {id: calls, title: Calls to staff, baseline: 80, target: 40, current: 70}
      - {id: idea, title: A ferry for dogs}
  - name: Care
    parent: Company
    objectives:
      - id: secret
        title: Zugzwang with the harbour master
        parent: crossing
        state: committed
        visibility: {restricted: [lena@example.org]}
        key_results:
          - {id: berths, title: Zugzwang berths kept, baseline: 0, target: 4}
      - id: answers
        title: Every rider gets an answer the same day
        parent: secret#berths
        state: committed
        owners: [tariq@example.org]
        key_results:
          - {id: same-day, title: Answered the same day, type: percent, baseline: 50, target: 90,
             check_ins: [{on: 2026-01-12, value: 60, confidence: 70, note: New desk,
             by: tariq@example.org}]}
"""

# A restricted objective also names an administrator, a key result has an owner from no team, and a
# team has nothing. Of two strategies and two products, objectives name the first.
NAMED = """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
strategies:
  - {id: commuters, title: Commuters first, statement: Whoever rides every day decides.}
  - {id: islands, title: Islands next}
products:
  - {id: tickets, name: Tickets, phase: growth, stages: [activation]}
  - {id: charts, name: Charts}
teams:
  - name: Care
    objectives:
      - id: secret
        title: Zugzwang with the harbour master
        visibility: {restricted: [lena@example.org, nils@example.org]}
        strategy: commuters
        product: tickets
  - name: Growth
    objectives:
      - id: activation
        title: New riders board on their first day
        strategy: commuters
        product: tickets
        key_results:
          - {id: boarded, title: New riders who board, owners: [olga@example.org]}
      - id: ready
        title: Riders find the early boat
        owners: [mio@example.org]
        key_results: [{id: early, title: Early riders, baseline: 0, target: 90}]
      - id: asked
        title: Riders find the late boat
        state: proposed
        owners: [mio@example.org]
        key_results: [{id: late, title: Late riders, baseline: 0, target: 90}]
      - {id: later, title: Riders find the slow boat, state: queued}
      - {id: latest, title: Riders find the slowest boat, state: queued}
  - {name: Pier, parent: Growth}
"""
# A quarter that is over and waits for its decisions.
REVIEW = """
northing: 1
workspace: Tidewater
cycle: {name: 2025-Q3, starts_on: 2025-07-01, ends_on: 2025-09-30, state: reviewing}
teams:
  - name: Growth
    objectives:
      - id: reviewed
        title: Night riders come aboard
        state: committed
        owners: [mio@example.org]
        key_results: [{id: nights, title: Nights sailed, baseline: 0, target: 90, current: 70}]
"""
# A cycle that can begin, and one that can be closed.
STEPS = """
northing: 1
workspace: Tidewater
cycle: {name: "2027", starts_on: 2027-01-01, ends_on: 2027-12-31, state: planning}
---
northing: 1
workspace: Tidewater
cycle: {name: "2024", starts_on: 2024-01-01, ends_on: 2024-12-31, state: reviewing}
"""
# The same names as in Tidewater, so that only the workspace tells them apart.
AWAY = """
northing: 1
workspace: Elsewhere
cycle: {name: 2025-Q4, starts_on: 2025-10-01, ends_on: 2025-12-31}
teams: [{name: Growth}]
---
northing: 1
workspace: Elsewhere
cycle: {name: 2026-Q1, starts_on: 2026-01-01, ends_on: 2026-03-31, state: active}
strategies:
  - {id: commuters, title: Quixotic commuters}
  - {id: islands, title: Quixotic islands}
products:
  - {id: tickets, name: Quixotic tickets}
  - {id: charts, name: Quixotic charts}
teams:
  - name: Growth
    objectives:
      - id: activation
        title: Quixotic quay
        why: Quixotic reasons
        state: committed
        owners: [sten@example.org]
        key_results:
          - {id: boarded, title: Quixotic berths, baseline: 0, target: 4, current: 1}
"""


@dataclass(frozen=True)
class World:
    """Actors by first name, and row ids by key (a key result's as ``objective#key``)."""

    actors: dict[str, Actor] = field(default_factory=dict)
    objectives: dict[str, int] = field(default_factory=dict)
    key_results: dict[str, int] = field(default_factory=dict)
    cycles: dict[str, int] = field(default_factory=dict)
    strategies: dict[str, int] = field(default_factory=dict)
    products: dict[str, int] = field(default_factory=dict)
    teams: dict[str, int] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Actor:
        """Somebody by first name, who has looked nothing up yet: as a request begins."""
        try:
            return replace(self.actors[name])
        except KeyError:
            raise AttributeError(name) from None

    @property
    def people(self) -> dict[str, int]:
        """Ids of the members, by first name."""
        ids = {name: actor.membership_id for name, actor in self.actors.items()}
        return {name: found for name, found in ids.items() if found is not None}

    def anew(self, name: str) -> Actor:
        """Return somebody who comes with a new request, as whoever they are by now."""
        actor = self.actors[name]
        return actor_for(User.objects.get(pk=actor.user_id or 0), actor.workspace_slug)

    @contextmanager
    def scope(self) -> Iterator[None]:
        with scope(self.system.workspace_id):
            yield

    def objective(self, key: str) -> Objective:
        with self.scope():
            return Objective.objects.get(pk=self.objectives[key])

    def key_result(self, key: str) -> KeyResult:
        with self.scope():
            return KeyResult.objects.get(pk=self.key_results[key])

    def cycle(self, name: str) -> Cycle:
        with self.scope():
            return Cycle.objects.get(pk=self.cycles[name])


def bring_in(text: str, workspace: str = "") -> None:
    """Import YAML text, as the command line does."""
    import_documents(import_plan(yaml.load(text), workspace))


def day(month: int, number: int) -> date:
    return date(2026, month, number)


def build() -> World:
    """Make the world in the database at hand. Call it with the clock stopped at ``NOON``."""
    administrator = create_administrator("ada@example.org", "Ada", PASSWORD)
    create_workspace("Tidewater")
    bring_in(f"{PAST}---{YEAR}---{QUARTER}")
    here = system_actor_in("Tidewater")
    assert here is not None
    people = {
        "lena": _member(here, "Lena", Role.LEAD),
        "mio": _member(here, "Mio", Role.MEMBER),
        "tariq": _member(here, "Tariq", Role.MEMBER),
        "vera": _member(here, "Vera", Role.VIEWER),
    }
    teams = extend_roster(here, (), ()).teams
    for name, team, is_lead in (
        ("lena", "Growth", True),
        ("mio", "Growth", False),
        ("tariq", "Care", False),
    ):
        join_team(here, people[name][1], teams[team], is_lead=is_lead)
    away = create_workspace("Elsewhere")
    stranger = _member(away, "Sten", Role.ADMINISTRATOR)[0]
    actors = {name: actor_for(user, "tidewater") for name, (user, _) in people.items()}
    actors |= {
        "ada": actor_for(administrator, "tidewater"),
        "sten": actor_for(stranger, "elsewhere"),
    }
    return _world(here, actors)


def crowd(world: World) -> World:
    """Add to the world whom a guard has to tell apart, and return Elsewhere as a world: Liv leads
    Care, Olga owns one key result and is in no team, Nils administers and is named in the
    restriction as Ada is not, Dana was in Growth and is no member any more; Siv belongs to
    Elsewhere."""
    here, away = world.system, system_actor_in("Elsewhere")
    assert away is not None
    people = {
        "liv": _member(here, "Liv", Role.LEAD),
        "olga": _member(here, "Olga", Role.MEMBER),
        "nils": _member(here, "Nils", Role.ADMINISTRATOR),
        "dana": _member(here, "Dana", Role.MEMBER),
    }
    join_team(here, people["liv"][1], world.teams["Care"], is_lead=True)
    join_team(here, people["dana"][1], world.teams["Growth"])
    bring_in(f"{NAMED}---{REVIEW}---{STEPS}")
    with world.scope():
        world.cycles.update(Cycle.objects.values_list("name", "pk"))
        world.objectives.update(Objective.objects.values_list("key", "pk"))
    world.actors.update({name: actor_for(user, "tidewater") for name, (user, _) in people.items()})
    world.teams.update(extend_roster(here, (), ()).teams)
    with world.scope():
        world.strategies.update(Strategy.objects.values_list("key", "pk"))
        world.products.update(Product.objects.values_list("key", "pk"))
    deactivate_member(here, people["dana"][1])
    siv = _member(away, "Siv", Role.MEMBER)[0]
    bring_in(AWAY)
    strangers = {"sten": world.sten, "siv": actor_for(siv, "elsewhere")}
    return _world(away, strangers)


def _world(system: Actor, actors: dict[str, Actor]) -> World:
    with scope(system.workspace_id):
        return World(
            actors={**actors, "system": system},
            objectives=dict(Objective.objects.values_list("key", "pk")),
            key_results={
                f"{row.objective.key}#{row.key}": row.pk
                for row in KeyResult.objects.select_related("objective")
            },
            cycles=dict(Cycle.objects.values_list("name", "pk")),
            strategies=dict(Strategy.objects.values_list("key", "pk")),
            products=dict(Product.objects.values_list("key", "pk")),
            teams=dict(Team.objects.values_list("name", "pk")),
        )


def _member(actor: Actor, name: str, role: Role) -> tuple[User, int]:
    user = User.objects.create_user(f"{name.lower()}@example.org", PASSWORD, name=name)
    new = NewMember(name=name, email=user.email, user_id=user.pk, role=role)
    return user, add_member(actor, new)


@contextmanager
def stopped() -> Iterator[None]:
    """Hold the clock at the world's moment."""
    with clock.stopped_at(NOON):
        yield
