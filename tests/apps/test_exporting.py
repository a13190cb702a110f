"""What goes out, and to whom."""

import pytest

from northing.apps.exchange.queries import exported_documents
from northing.base.errors import Denied, NotFound
from northing.core.document import ObjectiveState
from northing.formats import yaml
from tests.world import day


def test_an_export_names_a_cycle_or_says_that_there_is_none(world):
    (document,) = exported_documents(world.mio, "2025-Q4")
    assert document.cycle is not None
    assert document.cycle.name == "2025-Q4"
    with pytest.raises(NotFound):
        exported_documents(world.mio, "1999")


def test_a_viewer_may_not_export(world):
    with pytest.raises(Denied):
        exported_documents(world.vera)


def test_an_export_says_nothing_of_what_one_may_not_see(world):
    outsider = yaml.dump(exported_documents(world.tariq))
    assert "secret" not in outsider
    assert "Zugzwang" not in outsider
    insider = yaml.dump(exported_documents(world.lena))
    assert "parent: secret#berths" in insider
    assert "Zugzwang with the harbour master" in insider


def test_states_of_the_world_are_as_stated(world):
    assert world.cycle("2025-Q4").is_imported
    assert world.objective("winter").state == ObjectiveState.CLOSED
    assert world.objective("idea").state == ObjectiveState.DRAFT
    assert world.objective("activation").committed_on == day(1, 5)
