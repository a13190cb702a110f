"""The outline shows whole trees, a page at a time, and opens where one comes from."""

import pytest

from northing.apps.goals.models import Cycle
from northing.apps.goals.queries import cycles
from northing.apps.goals.queries.cycles import outline_page
from northing.apps.people.queries import system_actor_in
from northing.base import clock
from northing.base.errors import NotFound
from northing.base.scope import scope
from tests.bench import workspace
from tests.bench.building import fill

ROOM = 8


@pytest.fixture
def outline(db, settings, monkeypatch):
    """Return the outline of twenty objectives by page and place."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    monkeypatch.setattr(cycles, "OBJECTIVES_A_PAGE", ROOM)
    with clock.stopped_at(workspace.NOW):
        fill(workspace.TINY)
        actor = system_actor_in(workspace.NAME)
        assert actor is not None
        with scope(actor.workspace_id):
            cycle = Cycle.objects.get(name=workspace.RUNNING).pk
        yield lambda **asked: outline_page(actor, cycle, **asked)


def _below(node):
    return [node.card.id, *(key for child in node.children for key in _below(child))]


def _ids(page):
    return [key for node in page.roots for key in _below(node)]


def test_the_pages_together_show_each_objective_once(outline):
    first = outline()
    pages = [outline(page=number) for number in range(1, first.pages.last + 1)]
    shown = [key for page in pages for key in _ids(page)]
    assert first.pages.last > 1
    assert len(shown) == len(set(shown)) == first.total == 20


def test_a_page_holds_what_it_has_room_for_but_never_splits_a_tree(outline):
    last = outline().pages.last
    pages = [outline(page=number) for number in range(1, last + 1)]
    assert all(len(_ids(page)) <= ROOM or len(page.roots) == 1 for page in pages)


def test_it_opens_on_the_page_of_the_objective_one_comes_from(outline):
    there = _ids(outline(page=2))[-1]
    assert there in _ids(outline(at=there))
    assert outline(at=there).pages.number == 2
    assert outline(at=0).pages.number == 1


def test_a_page_that_is_asked_for_wins_over_the_objective(outline):
    there = _ids(outline(page=2))[-1]
    assert outline(page=1, at=there).pages.number == 1


def _nodes(page):
    found = list(page.roots)
    for node in found:
        found.extend(node.children)
    return found


def test_a_tree_that_has_no_room_is_left_out_below_and_found_under_its_objective(
    outline, monkeypatch
):
    whole = {node.card.id: node.descendants for node in _nodes(outline())}
    deep = max(outline().roots, key=lambda node: node.descendants)
    monkeypatch.setattr(cycles, "OBJECTIVES_A_PAGE", 2)
    first = outline(at=deep.card.id)
    left_out = [node for node in _nodes(first) if node.descendants and not node.children]
    assert left_out
    for node in left_out:
        assert node.descendants == whole[node.card.id]
        (there,) = outline(under=node.card.id).roots
        assert there.card.id == node.card.id
        assert there.children


def test_the_way_to_an_objective_is_shown_however_little_room_there_is(outline, monkeypatch):
    deepest = _nodes(outline())[-1].card.id
    monkeypatch.setattr(cycles, "OBJECTIVES_A_PAGE", 1)
    assert deepest in _ids(outline(at=deepest))


def test_nothing_is_found_under_what_is_not_there(outline):
    with pytest.raises(NotFound):
        outline(under=2**30)
