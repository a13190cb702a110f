"""What an objective contributes to, chosen on its page; and the order of a team's objectives."""

import re

import pytest

from northing.apps.goals.actions.writing import create_objective
from northing.apps.goals.inputs import ObjectivePlan
from northing.apps.goals.models import Cycle, Objective
from northing.apps.people.models import Team, User
from northing.apps.people.queries import actor_for
from northing.base.models import Event
from northing.base.scope import scope
from northing.core import document as core
from tests.web.test_cycle_pages import objective, send, text_of


@pytest.fixture
def align(world):
    return world.at(f"objectives/{world.objectives['R1']}/align/")


def add(world, title: str, parent: str = "", state: str = "draft") -> int:
    """Add another objective of Repairs and return its id."""
    with scope(world.id):
        cycle, team = Cycle.objects.get(name="2026-Q1"), Team.objects.get(name="Repairs")
    value = core.Objective(id="", title=title, parent=parent)
    made = create_objective(
        actor_for(User.objects.get(name="Mio"), world.slug),
        ObjectivePlan(value=value, cycle_id=cycle.pk, team_id=team.pk),
    )
    with scope(world.id):
        Objective.objects.filter(pk=made).update(state=state)
    return made


def reference(world, pk: int) -> str:
    with scope(world.id):
        return f"2026-Q1/{Objective.objects.get(pk=pk).key}"


def above(world, key="R1"):
    row = objective(world, key)
    return row.parent_objective_id, row.parent_key_result_id


def test_the_page_says_what_it_contributes_to_and_finds_others(world, mio, align):
    other = add(world, "A bike for every visitor")
    html = text_of(mio.get(align))
    assert re.search(r'value="2026-Q1/C1" checked', html)
    found = text_of(mio.post(align, {"do": "find", "parent": "2026-Q1/C1", "parent_q": "visitor"}))
    assert "A bike for every visitor" in found
    assert re.search(r'value="2026-Q1/C1" checked', found)
    assert above(world) == (world.objectives["C1"], None)
    assert other not in above(world)


def test_another_parent_is_chosen_and_taken_back(world, mio, align):
    other = add(world, "A bike for every visitor")
    page = text_of(send(mio, align, parent=reference(world, other)))
    assert above(world) == (other, None)
    undo = re.search(r'action="([^"]+/undo/)".*?name="version" value="(\d+)"', page, re.DOTALL)
    assert undo
    mio.post(undo[1], {"version": undo[2]})
    assert above(world) == (world.objectives["C1"], None)


def test_it_may_contribute_to_nothing(world, mio, align):
    send(mio, align, parent="")
    assert above(world) == (None, None)
    with scope(world.id):
        assert Event.objects.filter(kind="goals.objective_changed").exists()


def test_saving_what_stands_offers_nothing_to_take_back(world, mio, align):
    page = text_of(send(mio, align, parent="2026-Q1/C1"))
    assert "/undo/" not in page


def test_a_loop_is_refused_and_named(world, mio, align):
    below = add(world, "Depots that never close", parent="2026-Q1/R1")
    response = send(mio, align, parent=reference(world, below))
    assert response.status_code == 422
    told = re.search(r'<p class="err"[^>]*>(.*?)</p>', text_of(response), re.DOTALL)
    assert told
    assert "Depots that never close" in told[1]
    assert "Riders trust every journey to start" in told[1]
    assert above(world) == (world.objectives["C1"], None)


def test_what_is_not_there_is_refused_beside_the_field(world, mio, align):
    response = send(mio, align, parent="2026-Q1/nothing")
    assert response.status_code == 422
    assert 'href="#id_parent"' in text_of(response)


def test_who_looked_at_an_older_version_is_told_what_stands_now(world, mio, align):
    wanted = reference(world, add(world, "A bike for every visitor"))
    seen = objective(world, "R1").version
    send(mio, align, parent="")
    response = mio.post(align, {"parent": wanted, "version": str(seen)})
    assert response.status_code == 409
    html = text_of(response)
    assert f'value="{wanted}" checked' in html
    assert "Somebody changed this while you were writing." in html
    assert above(world) == (None, None)


def test_the_dialog_is_a_piece_of_the_page(world, mio, align):
    html = text_of(mio.get(align, headers={"HX-Request": "true"}))
    assert "<html" not in html
    assert 'hx-target="#dlg"' in html
    shown = text_of(mio.get(world.at(f"objectives/{world.objectives['R1']}/")))
    assert align in shown


# --- the order of a team's objectives ------------------------------------------------------------


@pytest.fixture
def team(world):
    """The address of Repairs, which has three commitments."""
    for title in ("Second", "Third"):
        add(world, title, state="committed")
    with scope(world.id):
        pk = Team.objects.get(name="Repairs").pk
    return world.at(f"teams/{pk}/")


def titles(html: str) -> list[str]:
    return re.findall(r'<h2 class="title"[^>]*><a [^>]+>([^<]+)</a>', html)


def arrow(html: str, title: str, way: str) -> str:
    found = re.search(rf'value="([\d.]+)" data-{way} aria-label="Move {way}: {title}"', html)
    assert found
    return found[1]


def test_a_teams_objectives_are_put_into_another_order(world, mio, team):
    html = text_of(mio.get(team))
    before = titles(html)
    response = mio.post(f"{team}order/", {"to": arrow(html, "Third", "up")}, follow=True)
    assert titles(text_of(response)) == [before[0], "Third", "Second"]
    response = mio.post(
        f"{team}order/", {"to": arrow(text_of(response), "Third", "down")}, follow=True
    )
    assert titles(text_of(response)) == before
    with scope(world.id):
        moved = Event.objects.filter(kind="goals.objective_reordered")
        assert moved.count() == 2


def test_the_ends_have_one_arrow_and_one_alone_has_none(world, mio, team):
    html = text_of(mio.get(team))
    assert "Move down: Third" not in html
    assert "Move up: Riders" not in html
    with scope(world.id):
        company = Team.objects.get(name="Company").pk
    assert "data-up" not in text_of(mio.get(world.at(f"teams/{company}/")))


def test_a_script_gets_the_list_alone(mio, team):
    html = text_of(mio.get(team))
    response = mio.post(
        f"{team}order/", {"to": arrow(html, "Third", "up")}, headers={"HX-Request": "true"}
    )
    assert "<html" not in text_of(response)
    assert titles(text_of(response))[1:] == ["Third", "Second"]


def test_an_objective_that_was_changed_meanwhile_stays_where_it_is(world, mio, team):
    html = text_of(mio.get(team))
    with scope(world.id):
        Objective.objects.filter(title="Third").update(version=7)
    response = mio.post(f"{team}order/", {"to": arrow(html, "Third", "up")})
    assert response.status_code == 409
    assert 'role="alert"' in text_of(response)
    assert titles(text_of(response)) == titles(html)


def test_what_is_no_move_is_refused(mio, team):
    assert mio.post(f"{team}order/", {"to": "7.up"}).status_code == 422
