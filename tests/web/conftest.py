"""A small named world: Ada administers, Mio mends bikes, Otto belongs elsewhere."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import transaction
from django.test import Client, override_settings

from northing.apps.goals.actions.placing import place_document, place_links
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.apps.people.actions import (
    add_member,
    create_workspace,
    extend_roster,
    join_team,
)
from northing.apps.people.inputs import NewMember, NewTeam
from northing.apps.people.models import User, Workspace
from northing.base import clock
from northing.base.actor import Actor
from northing.base.roles import Role
from northing.base.scope import scope
from northing.core import document as core

NOON = datetime(2026, 2, 10, 12, tzinfo=UTC)
QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def _key_result(key: str, title: str, measure: core.Measure, **rest) -> core.KeyResult:
    return core.KeyResult(id=key, title=title, measure=measure, **rest)


REPAIRS = core.Objective(
    id="R1",
    title="Riders trust every journey to start",
    why="Two thirds of riders who left named an unavailable bike.",
    state=core.ObjectiveState.COMMITTED,
    committed_on=date(2026, 1, 1),
    parent="C1",
    owners=("mio@example.com",),
    key_results=(
        _key_result(
            "hours",
            "Cut repair turnaround",
            core.Numeric(baseline=Decimal(52), target=Decimal(24), unit="h"),
            check_ins=(core.CheckIn(on=date(2026, 1, 20), value=Decimal(47), note="Night shift"),),
        ),
        _key_result("launch", "Open the depot", core.Binary(probability=Decimal(60))),
        _key_result(
            "steps",
            "Equip the depots",
            core.Milestones(items=(core.Milestone(title="Malmö"), core.Milestone(title="Lund"))),
        ),
        _key_result("find", "Learn the no-start rate", core.Baseline(unit="%")),
    ),
    guardrails=(core.Guardrail(metric="Overtime", at_most=Decimal(10), current=Decimal(12)),),
    initiatives=(core.Initiative(title="Night shift in Malmö", serves="hours"),),
)
COMPANY = core.Objective(
    id="C1",
    title="Become the default way to cross the city",
    state=core.ObjectiveState.COMMITTED,
    committed_on=date(2026, 1, 1),
)
NOW = core.Document(
    cycle=core.Cycle(
        name="2026-Q1",
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 3, 31),
        state=core.CycleState.ACTIVE,
    ),
    teams=(
        core.Team(name="Company", level=core.Level.COMPANY, objectives=(COMPANY,)),
        core.Team(name="Repairs", parent="Company", objectives=(REPAIRS,)),
    ),
)
PAST = core.Document(
    cycle=core.Cycle(name="2025-Q4", starts_on=date(2025, 10, 1), ends_on=date(2025, 12, 31)),
    teams=(
        core.Team(
            name="Repairs",
            objectives=(
                core.Objective(
                    id="P1",
                    title="Spare parts arrive before they are needed",
                    key_results=(
                        _key_result(
                            "stock",
                            "Parts in stock",
                            core.Numeric(baseline=Decimal(0), target=Decimal(100)),
                        ),
                    ),
                ),
            ),
        ),
    ),
)


def place(actor: Actor, document: core.Document) -> None:
    people = {o for _, objective in document.placed_objectives() for o in objective.owners}
    teams = [
        NewTeam(name=t.name, parent=t.parent, level=t.level or "", function=t.function)
        for t in document.teams
    ]
    roster = extend_roster(actor, teams, sorted(people))
    placed = place_document(actor, document, None, roster)
    place_links(actor, placed.cycle_id, document)


@pytest.fixture(autouse=True)
def quick(settings):
    """Without built assets, which pages only name, and without slow passwords."""
    settings.PASSWORD_HASHERS = QUICK
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@dataclass(frozen=True)
class World:
    """Ids and addresses of what the tests look at."""

    id: int
    slug: str
    elsewhere_id: int
    elsewhere: str
    objectives: dict[str, int]
    key_results: dict[str, int]
    cycles: dict[str, int]
    teams: dict[str, int]
    foreign_objective: int
    foreign_key_result: int

    def at(self, path: str = "") -> str:
        return f"/w/{self.slug}/{path}"


def _user(email: str, name: str) -> User:
    return User.objects.create_user(email, "north by north-west", name=name)


def _join(actor: Actor, user: User, role: Role) -> int:
    return add_member(
        actor, NewMember(name=user.name, email=user.email, user_id=user.pk, role=role)
    )


def _teams(roster_of: Actor) -> dict[str, int]:
    return dict(extend_roster(roster_of, [], []).teams)


@pytest.fixture(scope="module")
def made_world(django_db_setup, django_db_blocker):
    """The world, made once a module; each test's deeds on it are undone."""
    quick_passwords = override_settings(PASSWORD_HASHERS=QUICK)
    with django_db_blocker.unblock(), quick_passwords, transaction.atomic():
        with clock.stopped_at(NOON):
            made = _build()
        yield made
        transaction.set_rollback(True)


@pytest.fixture
def world(made_world, db):
    with clock.stopped_at(NOON):
        yield made_world


def _build() -> World:
    here, away = create_workspace("Harbour Bikes"), create_workspace("Elsewhere")
    _join(here, _user("ada@example.com", "Ada"), Role.ADMINISTRATOR)
    mio = _join(here, _user("mio@example.com", "Mio"), Role.MEMBER)
    place(here, PAST)
    place(here, NOW)
    place(away, NOW)
    _join(here, _user("vera@example.com", "Vera"), Role.VIEWER)
    _join(away, _user("otto@example.com", "Otto"), Role.ADMINISTRATOR)
    teams = _teams(here)
    join_team(here, mio, teams["Repairs"])
    with scope(away.workspace_id):
        foreign = Objective.objects.get(key="R1").pk, KeyResult.objects.get(key="hours").pk
    with scope(here.workspace_id):
        return World(
            id=here.workspace_id,
            slug=Workspace.objects.get(pk=here.workspace_id).slug,
            elsewhere_id=away.workspace_id,
            elsewhere=away.workspace_slug,
            objectives=dict(Objective.objects.values_list("key", "pk")),
            key_results=dict(KeyResult.objects.values_list("key", "pk")),
            cycles=dict(Cycle.objects.values_list("name", "pk")),
            teams=teams,
            foreign_objective=foreign[0],
            foreign_key_result=foreign[1],
        )


def _signed_in(email: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(email=email))
    return client


@pytest.fixture
def ada(world):
    return _signed_in("ada@example.com")


@pytest.fixture
def mio(world):
    return _signed_in("mio@example.com")


@pytest.fixture
def vera(world):
    return _signed_in("vera@example.com")


@pytest.fixture
def otto(world):
    return _signed_in("otto@example.com")
