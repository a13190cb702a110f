"""What is over can be promised or changed no more, and a change is taken back alone."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from northing.apps.goals.actions.cycle_planning import change_cycle, make_cycle
from northing.apps.goals.actions.drops import drop_key_result
from northing.apps.goals.actions.help_requests import accept_help, ask_for_help
from northing.apps.goals.actions.steps import commit_objective
from northing.apps.goals.actions.writing import undo_change
from northing.apps.goals.inputs import CyclePlan, HelpAnswer, NewHelp, Step
from northing.apps.goals.models import Cycle, FormerTitle, KeyResult
from northing.apps.goals.queries.documents import cycle_document
from northing.apps.goals.queries.ledger import ledger_page
from northing.apps.goals.queries.writing import writing_page
from northing.base import clock
from northing.base.errors import Conflict
from northing.core import document as core
from northing.core.outcome import close
from northing.formats import yaml
from tests.apps.writing import create, key_result, refused, row_of, save, stored, with_key_result
from tests.world import TODAY, bring_in, day

OVER = datetime(2026, 4, 3, 12, tzinfo=UTC)
RENAMED = """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
objectives:
  - id: activation
    title: Renamed by a file
    key_results: [{id: setup, title: Set up at once}]
"""


def ready(world, *more) -> int:
    return create(world, key_results=(key_result(), *more), owners=("mio@example.org",))


def commit(world, pk) -> None:
    commit_objective(world.lena, pk, Step(version=row_of(world, pk).version, is_confirmed=True))


def test_guardrails_stand_once_the_cycle_is_over(world):
    pk = world.objectives["activation"]
    with clock.stopped_at(OVER):
        found = refused(lambda: save(world, pk, guardrails=(), reason="No more"))
    assert found == {"guardrails": "terms-fixed"}


def test_nothing_is_promised_once_the_cycle_is_over(world):
    pk = ready(world)
    with clock.stopped_at(OVER):
        assert refused(lambda: commit(world, pk), Conflict) == {"": "after-the-deadline"}


def test_nothing_is_promised_that_is_due_already(world):
    pk = ready(world, key_result(title="Cats aboard", deadline=date(2026, 1, 20)))
    key = stored(world, pk).key_results[1].id
    wrong = {f"key_results/{key}/deadline": "due-already"}
    assert refused(lambda: commit(world, pk)) == wrong


def test_a_commitment_leaves_nothing_to_undo(world):
    pk = ready(world)
    value = stored(world, pk)
    measure = core.Numeric(baseline=Decimal(0), target=Decimal(50))
    save(world, pk, value=with_key_result(value, value.key_results[0].id, measure=measure))
    assert writing_page(world.lena, pk).can_undo
    commit(world, pk)
    assert not writing_page(world.lena, pk).can_undo
    save(world, pk, why="Dogs like the sea")
    assert writing_page(world.lena, pk).can_undo


def test_giving_a_key_result_up_leaves_nothing_to_undo(world):
    pk = world.objectives["activation"]
    save(world, pk, note="Soon")
    with world.scope():
        kr = KeyResult.objects.get(pk=world.key_results["activation#setup"])
    drop_key_result(world.lena, kr.pk, Step(version=kr.version, reason="Too dear"))
    assert not writing_page(world.lena, pk).can_undo


def test_undoing_takes_no_accepted_help_back(world):
    pk = ready(world)
    save(world, pk, why="Because")
    asked = ask_for_help(world.mio, pk, NewHelp(title="Vets", to_team_id=world.teams["Care"]))
    accept_help(world.tariq, asked, HelpAnswer(version=1))
    undo = refused(lambda: undo_change(world.mio, pk, row_of(world, pk).version), Conflict)
    assert undo == {"": "nothing-to-undo"}
    assert stored(world, pk).contributors == ("Care",)


def test_undoing_takes_no_file_back(world):
    pk = world.objectives["activation"]
    save(world, pk, note="Soon")
    bring_in(RENAMED)
    undo = refused(lambda: undo_change(world.mio, pk, row_of(world, pk).version), Conflict)
    assert undo == {"": "nothing-to-undo"}


def test_a_title_that_a_file_changes_stays_in_the_history(world):
    pk = world.objectives["activation"]
    old = stored(world, pk).title
    bring_in(RENAMED)
    with world.scope():
        told = FormerTitle.objects.filter(objective=pk).values_list("title", "key_result")
        assert set(told) == {
            (old, None),
            ("First-day set-up", world.key_results["activation#setup"]),
        }


def test_what_is_added_on_the_day_of_the_commitment_is_late(world):
    pk = ready(world)
    commit(world, pk)
    value = stored(world, pk)
    easy = key_result(title="Easy", target=1)
    save(world, pk, value=replace(value, key_results=(*value.key_results, easy)), reason="More")
    now = stored(world, pk)
    added = now.key_results[-1]
    told = [(each.field, each.after, each.reason) for each in added.amendments]
    assert told == [("committed_on", TODAY.isoformat(), "More")]
    found = close(now, None, TODAY)
    assert (found.late, list(found.as_committed)) == ((added.id,), [value.key_results[0].id])
    assert [promise.added_on for promise in ledger_page(world.mio, pk).promises] == [None, TODAY]


def test_a_late_addition_is_late_in_its_file_too(world):
    pk = ready(world)
    commit(world, pk)
    value = stored(world, pk)
    easy = key_result(title="Easy", target=1)
    save(world, pk, value=replace(value, key_results=(*value.key_results, easy)), reason="More")
    text = yaml.dump([cycle_document(world.system, "2026-Q1")])
    there = {o.id: o for o in yaml.load(text)[0].all_objectives()}[value.id]
    assert close(there, None, TODAY).late == (there.key_results[-1].id,)


def test_two_cycles_of_the_same_days_do_not_stand_side_by_side(world):
    spring = CyclePlan(name="A", starts_on=day(4, 1), ends_on=day(6, 30))
    pk = make_cycle(world.ada, spring)
    again = replace(spring, name="B")
    assert refused(lambda: make_cycle(world.ada, again)) == {"starts_on": "overlaps-sibling"}
    make_cycle(world.ada, replace(spring, name="April", ends_on=day(4, 30)))
    make_cycle(world.ada, replace(spring, name="Half", ends_on=day(9, 30)))
    with world.scope():
        row = Cycle.objects.get(pk=pk)
        days = {"starts_on": row.starts_on, "ends_on": row.ends_on}
        Cycle.objects.create(workspace_id=row.workspace_id, name="B", **days)  # as files may do
    change_cycle(world.ada, pk, replace(spring, name="C", version=row.version))
