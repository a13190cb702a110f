"""What a check-in is refused for, what it writes, and what follows it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.cycles import refresh_standings, reopen_cycle
from northing.apps.goals.inputs import CycleReopening, NewCheckIn
from northing.apps.goals.models import CheckIn, Cycle, Milestone, Objective, Task
from northing.apps.metrics.models import Observation
from northing.apps.people.actions import change_person, leave_team
from northing.apps.people.inputs import PersonChange
from northing.base import clock
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.base.roles import Role
from northing.core.numbers import quantise
from tests.world import TODAY, day

NEW_YEARS_EVE = date(2025, 12, 31)
BOARDED, LICENCE, STOPS = "activation#boarded", "activation#licence", "activation#stops"


def new(value: object = 100, on=TODAY, **more) -> NewCheckIn:
    return NewCheckIn(on=on, value=None if value is None else Decimal(str(value)), **more)


def everything(world):
    with world.scope():
        return (
            CheckIn.objects.count(),
            Observation.objects.count(),
            Event.objects.count(),
            list(Objective.objects.order_by("pk").values_list("progress", "version")),
            list(Milestone.objects.order_by("pk").values_list("is_done", flat=True)),
        )


def refused(world, kind, key=BOARDED, said=None, actor=None):
    """Check in, be refused with nothing written, and return the refusal."""
    before = everything(world)
    with pytest.raises(kind) as found:
        check_in(actor or world.mio, world.key_results[key], said or new())
    assert everything(world) == before
    return found.value


def set_states(world, key="activation", cycle="", objective=""):
    with world.scope():
        if cycle:
            Cycle.objects.filter(name="2026-Q1").update(state=cycle)
        if objective:
            Objective.objects.filter(key=key).update(state=objective)


# --- refusals -----------------------------------------------------------------------------------


def test_an_unknown_key_result_is_not_found(world):
    with pytest.raises(NotFound):
        check_in(world.mio, 10**9, new())


def test_another_workspaces_key_result_is_not_found(world):
    refused(world, NotFound, actor=world.sten)


@pytest.mark.parametrize("who", ["mio", "tariq", "vera", "ada"])
def test_a_restricted_key_result_is_not_found_by_who_is_not_named(world, who):
    refused(world, NotFound, "secret#berths", actor=getattr(world, who))


@pytest.mark.parametrize("who", ["mio", "lena", "ada", "system"])
def test_the_team_and_administrators_may_check_in(world, who):
    assert check_in(getattr(world, who), world.key_results[BOARDED], new())


@pytest.mark.parametrize(
    ("who", "key"),
    [("vera", BOARDED), ("tariq", BOARDED), ("lena", "answers#same-day"), ("mio", "trusted#share")],
)
def test_others_may_not(world, who, key):
    assert refused(world, Denied, key, actor=getattr(world, who)).code == "not-yours"


def test_an_owner_outside_the_team_may_check_in(world):
    leave_team(world.lena, world.mio.membership_id, world.teams["Growth"])
    assert check_in(world.mio, world.key_results[BOARDED], new())


def test_owning_helps_no_viewer(world):
    looking = PersonChange(name="Mio", role=Role.VIEWER)
    change_person(world.ada, world.mio.membership_id, looking)
    assert refused(world, Denied, actor=world.mio).code == "not-yours"


@pytest.mark.parametrize(
    ("state", "code"), [("closed", "cycle-closed"), ("planning", "cycle-planned")]
)
def test_a_cycle_that_does_not_run_takes_no_check_in(world, state, code):
    set_states(world, cycle=state)
    assert refused(world, Conflict).code == code


@pytest.mark.parametrize("state", ["draft", "proposed", "queued", "parked", "dropped", "closed"])
def test_only_what_is_committed_takes_check_ins(world, state):
    set_states(world, objective=state)
    assert refused(world, Conflict).code == "not-committed"


def test_a_dropped_key_result_takes_no_check_in(world):
    assert refused(world, Conflict, "activation#retired").code == "key-result-dropped"


def test_a_rolled_up_key_result_follows_its_children_only(world):
    assert refused(world, Conflict, "platform#below", actor=world.ada).code == "rolled-up"


@pytest.mark.parametrize(
    ("on", "code"),
    [(day(2, 17), "in-the-future"), (NEW_YEARS_EVE, "before-the-cycle")],
)
def test_a_day_that_cannot_be_is_named(world, on, code):
    assert refused(world, Invalid, said=new(on=on)).fields == {"on": code}


def test_while_reviewing_nothing_after_the_deadline_is_taken(world):
    set_states(world, cycle="reviewing")
    with clock.stopped_at(datetime(2026, 4, 10, tzinfo=UTC)):
        assert refused(world, Invalid, said=new(on=day(4, 1))).fields == {
            "on": "after-the-deadline"
        }
        assert check_in(world.mio, world.key_results[BOARDED], new(on=day(3, 31)))


def test_the_day_is_the_workspaces(world):
    late = replace(world.mio, time_zone="Pacific/Auckland")
    with clock.stopped_at(datetime(2026, 2, 16, 23, tzinfo=UTC)):
        refused(world, Invalid, said=new(on=day(2, 17)))
        assert check_in(late, world.key_results[BOARDED], new(on=day(2, 17)))


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        (BOARDED, None, "required"),
        ("activation#setup", None, "required"),
        ("activation#revenue", None, "required"),
        ("activation#uptime", None, "required"),
        ("activation#wait", None, "required"),
        (BOARDED, "NaN", "not-a-number"),
        (BOARDED, "Infinity", "not-a-number"),
        (BOARDED, "1e15", "too-large"),
        (BOARDED, "1.1234567", "too-many-decimals"),
        (BOARDED, "12345678901.23456", "too-many-digits"),
        (LICENCE, "0.5", "done-or-not"),
    ],
)
def test_a_value_that_is_wrong_is_named(world, key, value, code):
    assert refused(world, Invalid, key, new(value)).fields == {"value": code}


@pytest.mark.parametrize("confidence", ["-1", "100.5"])
def test_confidence_is_a_probability(world, confidence):
    said = new(confidence=Decimal(confidence))
    assert refused(world, Invalid, said=said).fields == {"confidence": "not-a-probability"}


def test_every_wrong_field_is_named_at_once(world):
    said = new(None, confidence=Decimal(101))
    assert set(refused(world, Invalid, said=said).fields) == {"value", "confidence"}


@pytest.mark.parametrize("key", [STOPS, "activation#signs"])
def test_only_its_own_milestones_and_tasks_can_be_done(world, key):
    assert refused(world, Invalid, key, new(None, done=(10**9,))).fields == {"done": "unknown"}


# --- each measure -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "value", "current", "progress"),
    [
        (BOARDED, "100", "100", "0.5"),
        (BOARDED, "300", "300", "1.5"),
        (BOARDED, "-20", "-20", "-0.1"),
        ("activation#setup", "47", "47", "0.25"),
        ("activation#revenue", "333.5", "333.5", "0.3335"),
        ("terminals#calls", "50", "50", "0.75"),
        (LICENCE, "1", "1", "1"),
        (LICENCE, "0", "0", "0"),
        ("activation#wait", "12.5", "12.5", None),
    ],
)
def test_progress_follows_the_reading(world, key, value, current, progress):
    check_in(world.lena, world.key_results[key], new(value))
    row = world.key_result(key)
    assert (row.current, row.current_on) == (Decimal(current), TODAY)
    assert row.progress == (None if progress is None else Decimal(progress))


def test_a_range_counts_the_days_inside_of_all_its_days(world):
    key = world.key_results["activation#uptime"]
    inside, whole = (TODAY - day(1, 11)).days, (day(3, 31) - day(1, 11)).days
    assert world.key_result("activation#uptime").progress == quantise(Decimal(inside) / whole)
    check_in(world.mio, key, new(97, on=day(1, 29)))
    assert world.key_result("activation#uptime").progress == quantise(Decimal(18) / whole)


def test_a_range_moves_on_with_the_days(world):
    before = world.objective("crossing").progress
    with clock.stopped_at(datetime(2026, 3, 24, 12, tzinfo=UTC)):
        assert refresh_standings(world.system) > 0
        assert world.key_result("activation#uptime").progress == quantise(Decimal(72) / 79)
        assert refresh_standings(world.system) == 0
    assert world.objective("crossing").progress > before


def test_milestones_weigh(world):
    with world.scope():
        pier = Milestone.objects.get(title="Pier")
    check_in(world.mio, world.key_results[STOPS], new(None, done=(pier.pk,)))
    row = world.key_result(STOPS)
    assert (row.current, row.progress) == (3, Decimal("0.75"))
    check_in(world.mio, world.key_results[STOPS], new(None, note="No news"))
    assert world.key_result(STOPS).progress == Decimal("0.75")


@pytest.mark.parametrize("key", [STOPS, "activation#signs"])
def test_what_is_ticked_after_the_deadline_is_refused_and_not_counted(world, key):
    before = world.key_result(key).progress
    with clock.stopped_at(datetime(2026, 4, 2, 12, tzinfo=UTC)):
        late = refused(world, Invalid, key, new(None, on=day(4, 1), done=()))
    assert late.fields == {"on": "after-the-deadline"}
    assert world.key_result(key).progress == before


def test_an_outdated_list_does_not_undo_what_somebody_else_ticked(world):
    with world.scope():
        pier = Milestone.objects.get(title="Pier")
    seen = world.key_result(STOPS).version
    check_in(world.mio, world.key_results[STOPS], new(None, done=(pier.pk,), version=seen))
    assert refused(world, Conflict, STOPS, new(None, done=(), version=seen)).code == (
        "changed-meanwhile"
    )
    with world.scope():
        assert Milestone.objects.get(title="Pier").is_done


def test_tasks_count_and_a_cancelled_one_stays_in_the_whole(world):
    with world.scope():
        pier, _, town = Task.objects.order_by("pk")
        Task.objects.filter(pk=town.pk).update(state="cancelled")
    check_in(world.mio, world.key_results["activation#signs"], new(None, done=(pier.pk,)))
    assert world.key_result("activation#signs").progress == Decimal("0.333333")
    with world.scope():
        assert list(Task.objects.order_by("pk").values_list("state", flat=True)) == [
            "done",
            "open",
            "cancelled",
        ]


def test_a_word_of_confidence_moves_no_number(world):
    before = world.key_result(LICENCE)
    check_in(world.mio, world.key_results[LICENCE], new(None, confidence=Decimal(35)))
    row = world.key_result(LICENCE)
    assert (row.confidence, row.progress, row.is_done) == (35, before.progress, False)
    assert row.last_check_in_on == TODAY


def test_a_word_of_confidence_undoes_nothing(world):
    with world.scope():
        world.key_result(LICENCE).__class__.objects.filter(key="licence").update(
            is_done=True, progress=1
        )
    check_in(world.mio, world.key_results[LICENCE], new(None, confidence=Decimal(100)))
    row = world.key_result(LICENCE)
    assert (row.is_done, row.progress) == (True, 1)


def test_an_older_word_of_confidence_leaves_the_newer_one(world):
    check_in(world.mio, world.key_results[LICENCE], new(None, confidence=Decimal(35)))
    older = new(None, on=day(2, 1), confidence=Decimal(90))
    check_in(world.mio, world.key_results[LICENCE], older)
    assert world.key_result(LICENCE).confidence == 35


# --- days ---------------------------------------------------------------------------------------


def test_a_backdated_check_in_does_not_move_the_current_value(world):
    key = world.key_results["activation#setup"]
    check_in(world.mio, key, new(50, on=day(2, 10)))
    check_in(world.mio, key, new(44, on=day(1, 20)))
    row = world.key_result("activation#setup")
    assert (row.current, row.current_on, row.last_check_in_on) == (50, day(2, 10), day(2, 10))
    assert row.first_read_on == day(1, 20)


def test_of_two_on_one_day_the_later_word_counts(world):
    key = world.key_results["activation#setup"]
    check_in(world.mio, key, new(50))
    check_in(world.mio, key, new(47))
    assert world.key_result("activation#setup").current == 47


def test_after_its_deadline_a_check_in_is_kept_but_does_not_count(world):
    with world.scope():
        rows = world.key_result("activation#setup").__class__.objects
        rows.filter(key="setup").update(deadline=day(2, 1))
    key = world.key_results["activation#setup"]
    check_in(world.mio, key, new(47, on=day(1, 31)))
    check_in(world.mio, key, new(60, on=day(2, 10)))
    row = world.key_result("activation#setup")
    assert (row.current, row.progress) == (47, Decimal("0.25"))
    assert row.last_check_in_on == day(2, 10)
    with world.scope():
        assert CheckIn.objects.filter(key_result=row).count() == 2


def test_a_reading_without_a_day_gets_the_day_it_came_on(world):
    with clock.stopped_at(datetime(2026, 2, 23, 12, tzinfo=UTC)):
        check_in(world.mio, world.key_results[BOARDED], new(100, on=day(2, 23)))
    with world.scope():
        rows = CheckIn.objects.filter(key_result=world.key_results[BOARDED])
        history = list(rows.values_list("on", "observation__value"))
    assert history == [(TODAY, Decimal(40)), (day(2, 23), Decimal(100))]
    assert world.key_result(BOARDED).stated is None


def test_a_reading_without_a_day_still_counts_when_a_late_check_in_does_not(world):
    with world.scope():
        rows = world.key_result(BOARDED).__class__.objects
        rows.filter(pk=world.key_results[BOARDED]).update(deadline=day(2, 1))
    check_in(world.mio, world.key_results[BOARDED], new(60, on=day(2, 10)))
    row = world.key_result(BOARDED)
    assert (row.current, row.current_on, row.first_read_on) == (40, day(2, 1), day(2, 1))
    assert row.progress == Decimal("0.2")


def test_a_reading_without_a_day_is_newer_than_a_backdated_check_in(world):
    check_in(world.mio, world.key_results[BOARDED], new(10, on=day(1, 20)))
    assert world.key_result(BOARDED).current == 40


# --- what follows -------------------------------------------------------------------------------


def test_parents_move_and_the_story_is_recorded(world):
    before = {key: world.objective(key).progress for key in ("activation", "crossing")}
    made = check_in(world.mio, world.key_results[BOARDED], new(200, confidence=Decimal(90)))
    after = {key: world.objective(key).progress for key in ("activation", "crossing")}
    assert after["activation"] > before["activation"]
    assert after["crossing"] == after["activation"]
    with world.scope():
        said, moved = Event.objects.filter(kind__startswith="goals.").order_by("-pk")[:2][::-1]
    assert (said.kind, said.subject) == (
        "goals.checked_in",
        f"objective:{world.objectives['activation']}",
    )
    assert said.actor_id == world.mio.membership_id
    assert (said.payload["before"], said.payload["value"]) == ("40.000000", "200")
    assert (moved.kind, moved.subject) == (
        "goals.progress_moved",
        f"objective:{world.objectives['crossing']}",
    )
    assert moved.payload["because_of"] == made
    assert Decimal(moved.payload["before"]) == before["crossing"]
    assert Decimal(moved.payload["after"]) == after["crossing"]


def test_a_rolled_up_key_result_and_its_objective_follow(world):
    assert world.key_result("platform#below").progress == Decimal("0.25")
    check_in(world.mio, world.key_results["terminals#calls"], new(50))
    assert world.key_result("platform#below").progress == Decimal("0.75")
    assert world.objective("platform").progress == Decimal("0.375")


def test_nothing_is_recorded_of_parents_that_do_not_move(world):
    check_in(world.mio, world.key_results["activation#wait"], new(12))
    with world.scope():
        assert not Event.objects.filter(kind="goals.progress_moved").exists()


def test_a_restricted_child_moves_no_open_parent(world):
    before = world.objective("crossing").progress
    check_in(world.system, world.key_results["secret#berths"], new(4))
    assert world.objective("secret").progress == 1
    assert world.objective("crossing").progress == before


def test_a_child_of_another_cycle_is_not_averaged(world):
    before = world.objective("trusted").progress
    check_in(world.mio, world.key_results[BOARDED], new(200))
    assert world.objective("trusted").progress == before


# --- reopening ----------------------------------------------------------------------------------


def test_a_closed_cycle_can_be_reopened_for_what_was_missed(world):
    returns = world.key_results["winter#returns"]
    late = new(80, on=NEW_YEARS_EVE)
    with pytest.raises(Conflict, match="cycle-closed"):
        check_in(world.mio, returns, late)
    reopen_cycle(world.ada, world.cycles["2025-Q4"], CycleReopening(reason=" A late count "))
    check_in(world.mio, returns, late)
    assert world.key_result("winter#returns").current == 80
    assert world.objective("winter").band == "met"
    with world.scope():
        event = Event.objects.get(kind="goals.cycle_reopened")
    assert event.payload["reason"] == "A late count"


@pytest.mark.parametrize(
    ("who", "cycle", "reason", "kind"),
    [
        ("lena", "2025-Q4", "why not", Denied),
        ("vera", "2025-Q4", "why not", Denied),
        ("sten", "2025-Q4", "why not", NotFound),
        ("ada", "2025-Q4", "  ", Invalid),
        ("ada", "2026-Q1", "why not", Conflict),
    ],
)
def test_a_cycle_is_not_reopened_lightly(world, who, cycle, reason, kind):
    with pytest.raises(kind):
        reopen_cycle(getattr(world, who), world.cycles[cycle], CycleReopening(reason=reason))
    assert world.cycle("2025-Q4").state == "closed"


def test_a_cycle_inside_a_closed_one_stays_closed(world):
    with world.scope():
        Cycle.objects.filter(name__in=["2026", "2026-Q1"]).update(state="closed")
    with pytest.raises(Conflict, match="cycle-closed"):
        reopen_cycle(world.ada, world.cycles["2026-Q1"], CycleReopening(reason="Late"))
