"""A plan names no strategy or product that its writer may not know of."""

import pytest

from northing.apps.goals.models import Objective, Product, Strategy
from tests.apps.writing import create, refused


@pytest.fixture
def hidden(world):
    """What nothing names but an objective that Mio may not see."""
    with world.scope():
        workspace = {"workspace_id": world.system.workspace_id}
        strategy = Strategy.objects.create(key="hid", title="Hid", **workspace)
        product = Product.objects.create(key="hid", name="Hid", **workspace)
        Objective.objects.filter(key="secret").update(strategy=strategy, product=product)


@pytest.mark.parametrize("field", ["strategy", "product"])
@pytest.mark.parametrize("key", ["hid", "nowhere"])
def test_what_is_hidden_is_answered_as_what_is_not_there(world, hidden, field, key):
    told = refused(lambda: create(world, **{field: key}))
    assert told == {field: "unknown"}
