"""The map's page, its rows for the script, and the line through one objective."""

import re
from html import unescape

import pytest

from northing.apps.goals.models import KeyResult, Objective
from northing.apps.people.actions import add_member, create_team, join_team
from northing.apps.people.inputs import NewMember, TeamDraft
from northing.apps.people.models import Membership, Team
from northing.base.scope import scope
from northing.web.goals import map_drawing, map_filter, map_layout
from tests.web.test_restriction_pages import restrict
from tests.web.test_writing_page import actor_of


def text(response) -> str:
    assert response.status_code == 200
    return unescape(response.content.decode())


@pytest.fixture
def place(world):
    with scope(world.id):
        cycle = Objective.objects.get(key="R1").cycle_id
    return world.at(f"cycles/{cycle}/map")


def test_the_navigation_leads_to_the_map_of_the_running_cycle(world, mio, place):
    assert world.at("map/") in text(mio.get(world.at("")))
    assert mio.get(world.at("map/"))["Location"] == f"{place}/"


def test_the_cards_work_without_a_script_as_the_outline(mio, place):
    page = text(mio.get(f"{place}/"))
    assert re.search(r'<alignment-map [^>]*data-src="[^"]*map\.json"', page)
    assert place.removesuffix("map") in page
    assert "csrfmiddlewaretoken" in page


def test_the_overview_draws_each_objective_as_a_link_and_as_a_table(world, mio, place):
    page = text(mio.get(f"{place}/?view=overview"))
    drawing = page[page.index('<svg class="icicle"') : page.index('<details class="astable"')]
    for key in ("C1", "R1"):
        with scope(world.id):
            row = Objective.objects.get(key=key)
        assert f'href="{world.at(f"objectives/{row.pk}/")}"' in drawing
        assert page.count(row.title) >= 3
    assert "style=" not in page


def test_what_is_shown_is_narrowed_in_the_address_and_widened_again(world, mio, place):
    with scope(world.id):
        row = Objective.objects.select_related("team").get(key="R1")
    asked = f"{place}/?view=overview&team={row.team_id}&health=unknown"
    page = text(mio.get(asked))
    assert f'<option value="{row.team_id}" selected>' in page
    assert f'href="{place}/?view=overview&health=unknown"' in page
    assert f'href="{place}/?view=overview&team={row.team_id}"' in page
    nothing = text(mio.get(f"{place}/?view=overview&owner=999999"))
    assert "No objective matches." in nothing
    assert row.title not in nothing
    assert f'map.json?team={row.team_id}"' in text(mio.get(f"{place}/?team={row.team_id}"))


def test_what_the_overview_folds_is_listed_under_the_same_filter(world, mio, place, monkeypatch):
    monkeypatch.setattr(map_layout, "LINKED", 101)
    monkeypatch.setattr(map_drawing, "LINKED", 1)
    repairs, outline = world.teams["Repairs"], place.removesuffix("map")
    folded = '<a href="{}"><title>{} more objective'
    page = text(mio.get(f"{place}/?view=overview&team={repairs}&health="))
    assert folded.format(f"{place}/?team={repairs}&health=", 2) in page
    everything = text(mio.get(f"{place}/?view=overview&team=&health="))
    assert folded.format(outline, 2) in everything


@pytest.mark.parametrize("asked", ["view=cube", "health=fine", "product=x", "owner=-1"])
def test_what_nobody_can_ask_for_is_not_found(mio, place, asked):
    assert mio.get(f"{place}/?{asked}").status_code == 404


def test_rows_that_the_reader_has_are_not_sent_again(mio, place):
    first = mio.get(f"{place}.json")
    assert first.json()["rows"]
    again = mio.get(f"{place}.json", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    other = mio.get(f"{place}.json?health=on-track", headers={"If-None-Match": first["ETag"]})
    assert other.status_code == 200


def test_unchanged_rows_cost_no_look_at_the_tree(mio, place, django_assert_max_num_queries):
    mark = mio.get(f"{place}.json")["ETag"]
    with django_assert_max_num_queries(12) as asked:
        mio.get(f"{place}.json", headers={"If-None-Match": mark})
    assert not any('AS "above"' in one["sql"] for one in asked.captured_queries)


def test_links_are_sent_on_demand(mio, place):
    found = mio.get(f"{place}-links.json")
    assert set(found.json()) == {"supports", "conflicts"}
    known = mio.get(f"{place}-links.json", headers={"If-None-Match": found["ETag"]})
    assert known.status_code == 304


def test_the_line_of_an_objective_is_linked_from_its_page(world, mio):
    with scope(world.id):
        row = Objective.objects.get(key="R1")
        above = (
            row.parent_objective
            or KeyResult.objects.get(pk=row.parent_key_result_id or 0).objective
        )
    line = world.at(f"objectives/{row.pk}/line/")
    assert line in text(mio.get(world.at(f"objectives/{row.pk}/")))
    page = text(mio.get(line))
    assert page.index(above.title) < page.rindex(row.title)


def test_what_is_restricted_is_on_no_map_of_others(world, ada, mio, place):
    with scope(world.id):
        row = Objective.objects.get(key="C1")
    restrict(ada, world, "Ada", key="C1")
    for path in ("/", "/?view=overview", ".json"):
        assert row.title not in unescape(mio.get(f"{place}{path}").content.decode())


@pytest.fixture
def crowded(monkeypatch):
    """More teams and owners than are offered, of which one is suggested."""
    monkeypatch.setattr(map_filter, "MOST_OFFERED", 0)
    monkeypatch.setattr(map_filter, "MOST_SUGGESTED", 1)


@pytest.mark.usefixtures("crowded")
def test_of_too_many_a_name_is_typed_and_few_are_suggested(mio, place):
    page = text(mio.get(f"{place}/"))
    for name in ("team", "owner"):
        listed = re.search(f'<input[^>]*name="{name}".*?</datalist>', page)
        assert listed
        assert listed[0].count("<option") == 1
        assert f'<select class="inp" id="f-{name}"' not in page
    assert '<select class="inp" id="f-health"' in page


@pytest.mark.usefixtures("crowded")
def test_a_typed_name_asks_for_what_its_number_does(world, mio, place):
    def rows(query):
        return mio.get(f"{place}.json?{query}").json()["rows"]

    with scope(world.id):
        repairs = Team.objects.get(name="Repairs").pk
        person = Membership.objects.get(name="Mio").pk
    assert rows("team=repairs") == rows(f"team={repairs}") != []
    assert rows("owner=Mio") == rows(f"owner={person}") != []
    assert rows("owner=Nobody Here") == []
    page = text(mio.get(f"{place}/?view=overview&owner=Nobody+Here"))
    assert "Owner: Nobody Here" in page
    assert 'value="Nobody Here"' in page


def test_what_is_no_name_of_a_few_choices_is_not_found(mio, place):
    assert mio.get(f"{place}/?strategy=Nothing").status_code == 404
    assert "Team: Repairs" in text(mio.get(f"{place}/?team=Repairs"))


@pytest.fixture
def alike(world):
    """Two people of one name, and a team that another differs from by the case of its letters."""
    ada = actor_of(world)
    found = []
    for team in ("Company", "Repairs"):
        new = NewMember(name="Li Ek", email=f"li@{team}.example.com", user_id=None)
        found.append(add_member(ada, new))
        join_team(ada, found[-1], world.teams[team])
    found.append(create_team(ada, TeamDraft(name="REPAIRS"), world.teams["Company"]))
    return found


def test_of_two_owners_of_one_name_the_reader_says_which(world, ada, mio, place, alike):
    for view in ("cards", "overview"):
        asked = f"{place}/?view={view}&health=on-track&owner=li+ek"
        page = text(mio.get(asked))
        assert "Several people may be meant by “li ek”. Choose one of them." in page
        for pk, team in zip(alike, ("Company", "Repairs"), strict=False):
            link = f'href="?view={view}&health=on-track&owner={pk}">Li Ek ({team})</a>'
            assert link in page
        assert "li@" not in page
        assert "<alignment-map" not in page
        assert "Li Ek (Company, li@company.example.com)" in text(ada.get(asked))
    assert mio.get(f"{place}.json?owner=li+ek").status_code == 300
    assert "<alignment-map" in text(mio.get(f"{place}/?owner={alike[0]}"))


@pytest.mark.usefixtures("alike")
def test_of_two_teams_of_one_name_the_one_that_is_spelled_so_is_meant(world, mio, place):
    repairs = world.teams["Repairs"]
    asked = text(mio.get(f"{place}/?view=overview&team=repairs"))
    assert "Several teams may be meant by “repairs”. Choose one of them." in asked
    assert f'href="?view=overview&team={repairs}">Repairs (Company)</a>' in asked
    assert "REPAIRS (Company)</a>" in asked
    page = text(mio.get(f"{place}/?view=overview&team=Repairs"))
    assert f'<option value="{repairs}" selected>' in page
    assert not re.search("selected>REPAIRS", page)


def test_who_was_chosen_of_two_of_one_name_stays_so_with_another_filter(
    world, mio, place, alike, monkeypatch
):
    monkeypatch.setattr(map_filter, "MOST_OFFERED", 0)
    with scope(world.id):
        row = Objective.objects.filter(key="R1", owners__isnull=False)[0]
        chosen = row.owners.all()[0].membership
        Membership.objects.filter(pk=alike[0]).update(name=chosen.name)
    page = text(mio.get(f"{place}/?view=overview&owner={chosen.pk}"))
    form = page[page.index('<form class="mapfilter"') :].partition("</form>")[0]
    sent = dict(re.findall(r'<input [^>]*name="([^"]+)" value="([^"]*)"', form))
    assert sent["owner"] == chosen.name
    again = text(mio.get(f"{place}/", sent | {"health": "on-track"}))
    assert "Several people may be meant" not in again
    assert "Several people may be meant" in text(mio.get(f"{place}/?owner={chosen.name}"))
