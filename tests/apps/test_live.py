"""What an open page is told of: what it stands on, and never what its reader may not see."""

from datetime import timedelta
from decimal import Decimal

import pytest

from northing.apps.goals import policy
from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.restriction import open_objective, restrict_objective
from northing.apps.goals.inputs import NewCheckIn, Opening, Restriction
from northing.apps.goals.models import Objective
from northing.apps.goals.queries.live import (
    DISCARDED,
    GUARDED,
    LINKED,
    PLACED,
    live_state,
    moved_by,
    newest_told,
)
from northing.apps.people.actions import join_team
from northing.apps.people.queries.readers import readers_among
from northing.base import clock
from northing.base.models import Event
from tests.world import TODAY, bring_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def everything(world):
    """All that a page could ask for."""
    tables = {"objective": world.objectives, "team": world.teams, "cycle": world.cycles}
    named = {f"{table}:{pk}" for table, rows in tables.items() for pk in rows.values()}
    return frozenset({"workspace", *named})


@pytest.fixture
def told(world, everything):
    """Which topics the events of a deed move, for whom."""

    def after(actor, deed):
        with world.scope():
            before = set(Event.objects.values_list("pk", flat=True))
        deed()
        with world.scope():
            fresh = Event.objects.exclude(pk__in=before).values_list("pk", flat=True)
            moved = moved_by(list(fresh))
            return {topic for each in moved for topic in each.among(everything, actor)}

    return after


def reading(world, key, value):
    return lambda: check_in(
        world.actors["system"], world.key_results[key], NewCheckIn(on=TODAY, value=Decimal(value))
    )


def test_a_check_in_moves_its_page_those_above_its_team_and_its_cycle(world, told):
    found = told(world.actors["vera"], reading(world, "activation#boarded", 90))
    here = {
        f"objective:{world.objectives['activation']}",
        f"objective:{world.objectives['crossing']}",
        f"team:{world.teams['Growth']}",
        f"cycle:{world.cycles['2026-Q1']}",
        "workspace",
    }
    assert here <= found
    assert f"objective:{world.objectives['terminals']}" not in found
    assert f"team:{world.teams['Care']}" not in found


def test_what_is_restricted_is_told_to_those_who_are_named_alone(world, told):
    deed = reading(world, "secret#berths", 3)
    assert told(world.actors["tariq"], deed) == set()
    assert f"objective:{world.objectives['secret']}" in told(
        world.actors["lena"], reading(world, "secret#berths", 2)
    )


def test_a_file_that_touches_nothing_but_what_is_hidden_moves_nothing(world, told):
    text = """
northing: 1
workspace: Tidewater
cycle: {name: 2026-Q1, starts_on: 2026-01-01, ends_on: 2026-03-31}
teams:
  - name: Care
    objectives:
      - {id: secret, title: Zugzwang with the new harbour master}
"""

    assert told(world.actors["tariq"], lambda: bring_in(text)) == set()
    assert told(world.actors["lena"], lambda: bring_in(text.replace("new", "old"))) != set()


def test_restricting_tells_those_who_are_left(world, told):
    pk = world.objectives["terminals"]
    with world.scope():
        version = Objective.objects.get(pk=pk).version
    named = Restriction(
        people=(world.actors["lena"].membership_id,), version=version, is_confirmed=True
    )

    def restrict():
        restrict_objective(world.actors["system"], pk, named)

    def open_again():
        with world.scope():
            now = Objective.objects.get(pk=pk).version
        opening = Opening(version=now, is_confirmed=True)
        open_objective(world.actors["system"], pk, opening)

    assert f"objective:{pk}" not in told(world.actors["vera"], restrict)
    assert f"objective:{pk}" in told(world.actors["vera"], open_again)


def test_being_in_an_audience_is_seeing(world):
    with world.scope():
        rows = list(Objective.objects.all())
        audiences = policy.audiences(rows)
        for actor in world.actors.values():
            if actor.workspace_id != world.system.workspace_id:
                continue
            seen = set(
                policy.visible_to(actor, Objective.objects.all()).values_list("pk", flat=True)
            )
            assert {row.pk for row in rows if policy.is_in(actor, audiences[row.pk])} == seen
    assert any(audience is not None for audience in audiences.values())


def test_the_newest_events_that_somebody_may_know_of_are_those_that_would_be_told(world):
    """The rule that a statement asks by is the rule by which open pages are told."""
    kinds = ["goals.checked_in", LINKED, DISCARDED, PLACED, "people.team_created", "exchange.x"]
    named = [world.objectives["secret"], world.objectives["activation"], 10**9]
    subjects = [*(f"objective:{pk}" for pk in named), "cycle:1", "team:1", "request:1", "", "x:1"]
    payload = {"cycle_id": world.cycles["2026-Q1"], "objectives": []}
    with world.scope():
        Event.objects.bulk_create(
            Event(
                workspace_id=world.system.workspace_id,
                at=clock.now(),
                kind=kind,
                subject=subject,
                payload=payload | {"was_restricted": was_restricted},
            )
            for kind in kinds
            for subject in subjects
            for was_restricted in (True, False)
        )
        events = list(Event.objects.exclude(kind=PLACED).order_by("-pk"))
        moved = {each.event_id: each for each in moved_by([event.pk for event in events])}
        for name in ("system", "lena", "ada", "tariq"):
            actor = world.actors[name]
            may_know = tuple(
                event.pk
                for event in events
                if not event.kind.startswith(GUARDED)
                or (event.pk in moved and moved[event.pk].among({"workspace"}, actor))
            )
            assert newest_told(actor, 10**6) == may_know
            assert newest_told(actor, 3) == may_know[:3]


def test_readers_are_as_of_this_moment(world):
    mio, vera = world.actors["mio"], world.actors["vera"]
    with world.scope():
        found = readers_among({mio.membership_id, vera.membership_id})
        assert found[mio.membership_id].team_ids == mio.team_ids
        assert found[vera.membership_id].role == vera.role
    join_team(world.system, vera.membership_id, world.teams["Care"])
    with world.scope():
        found = readers_among({vera.membership_id})
        assert found[vera.membership_id].team_ids == {world.teams["Care"]}


def test_who_asks_now_and_then_is_told_once(world, everything):
    tariq = world.actors["tariq"]
    since = clock.now() + timedelta(minutes=5)
    with clock.stopped_at(since + timedelta(seconds=5)):
        reading(world, "secret#berths", 3)()
        assert live_state(tariq, everything, since, ()).topics == set()
        reading(world, "activation#boarded", 90)()
        found = live_state(tariq, everything, since, ())
        assert "workspace" in found.topics
        assert live_state(tariq, everything, since, found.event_ids).topics == set()
