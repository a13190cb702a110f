"""What the audit log keeps of a cycle whose days were moved or that was put elsewhere."""

from northing.apps.goals.actions.cycle_planning import change_cycle, make_cycle
from northing.apps.goals.inputs import CyclePlan
from northing.apps.goals.models import Cycle
from northing.base.models import Event
from tests.world import day


def test_a_moved_cycle_tells_where_it_was(world):
    begun = CyclePlan(
        name="Q2", starts_on=day(4, 1), ends_on=day(6, 30), parent_id=world.cycles["2026"]
    )
    pk = make_cycle(world.ada, begun)
    with world.scope():
        version = Cycle.objects.get(pk=pk).version
    moved = CyclePlan(name="Q2", starts_on=day(5, 1), ends_on=day(6, 30), version=version)
    change_cycle(world.ada, pk, moved)
    with world.scope():
        told = Event.objects.filter(kind="goals.cycle_changed").latest("pk").payload
    assert (told["starts_on_before"], told["starts_on"]) == ("2026-04-01", "2026-05-01")
    assert (told["ends_on_before"], told["ends_on"]) == ("2026-06-30", "2026-06-30")
    assert (told["parent_before"], told["parent"]) == ("2026", "")
