"""What is done of a list after its terms were amended is done of the list committed to, too."""

from decimal import Decimal
from typing import Any

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.goals.models import Milestone, Task
from northing.apps.goals.queries.score import score_page
from northing.core import document as core
from tests.apps.writing import amend
from tests.world import day


def do_all(world, key, rows) -> None:
    with world.scope():
        done = tuple(rows.filter(key_result=world.key_results[key]).values_list("pk", flat=True))
    check_in(world.mio, world.key_results[key], NewCheckIn(on=day(2, 16), done=done))


def scores(world, key) -> tuple[Any, Any]:
    page = score_page(world.mio, world.objectives["activation"])
    row: Any = next(row for row in page.rows if row.id == world.key_results[key])
    return row.amended.progress, row.original.progress


def stops(*items: tuple[str, int]) -> core.Milestones:
    return core.Milestones(
        items=tuple(core.Milestone(title=t, weight=Decimal(w)) for t, w in items)
    )


def test_a_milestone_reached_after_its_weight_was_amended(world):
    amend(world, "stops", measure=stops(("Pier", 1), ("Fort", 1)))
    amend(world, "stops", measure=stops(("The pier", 2), ("Fort", 1)))
    do_all(world, "activation#stops", Milestone.objects)
    assert scores(world, "activation#stops") == (1, 1)


def test_a_milestone_taken_away_stays_as_it_was(world):
    amend(world, "stops", measure=stops(("Pier", 3)))
    assert scores(world, "activation#stops") == (0, Decimal("0.25"))


def test_a_task_finished_after_another_was_taken_away(world):
    tasks = core.Tasks(items=(core.Task(title="Pier"), core.Task(title="Fort")))
    amend(world, "signs", measure=tasks)
    do_all(world, "activation#signs", Task.objects)
    amended, original = scores(world, "activation#signs")
    assert (amended, round(original, 2)) == (1, Decimal("0.67"))
