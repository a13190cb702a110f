"""The library as pages: browsed, taken as a draft, learnt from, and planned by."""

import re
from dataclasses import dataclass, field

import pytest
from django.test import Client

from northing.apps.goals.models import Cycle, Initiative, KeyResult, Objective
from northing.apps.library.facts import plans
from northing.apps.people.models import User
from northing.base.scope import scope
from tests import world as made
from tests.world import World


@dataclass
class Town:
    """The world of the domains' tests with a browser for each person."""

    world: World
    clients: dict[str, Client] = field(default_factory=dict)

    def client(self, who: str) -> Client:
        if who not in self.clients:
            self.clients[who] = Client()
            self.clients[who].force_login(User.objects.get(email=f"{who}@example.org"))
        return self.clients[who]

    def see(self, who: str, path: str = "", status: int = 200, language: str = "en") -> str:
        answer = self.client(who).get(f"/w/tidewater/{path}", headers={"accept-language": language})
        assert answer.status_code == status, answer.content.decode()
        return answer.content.decode()

    def send(self, who: str, path: str, status: int = 302, **form) -> str:
        answer = self.client(who).post(f"/w/tidewater/{path}", form)
        assert answer.status_code == status, answer.content.decode()
        return answer.headers["Location"] if status == 302 else answer.content.decode()

    def place(self, team: str = "Growth", cycle: str = "2026-Q1") -> dict[str, int]:
        return {"team": self.world.teams[team], "cycle": self.world.cycles[cycle]}

    def objectives(self) -> list[Objective]:
        with scope(self.world.actors["ada"].workspace_id):
            known = list(self.world.objectives.values())
            return list(Objective.objects.exclude(pk__in=known).order_by("pk"))

    def scope(self):
        return scope(self.world.actors["ada"].workspace_id)


@pytest.fixture
def town(db):
    with made.stopped():
        yield Town(made.build())


def titles(html: str) -> list[str]:
    return re.findall(r'<li class="card libcard"><h2><a href="[^"]*">([^<]*)</a>', html)


# --- browsing ------------------------------------------------------------------------------------


def test_everybody_browses_and_each_card_says_what_it_is(town):
    html = town.see("vera", "library/")
    assert len(titles(html)) >= 36
    assert "A new version feels safe to everyone who installs it" in html
    card = html.partition("A new version feels safe")[2].partition("</li>")[0]
    for word in ("Launch", "Engineering", "Processes", "4 key results"):
        assert word in card


def test_filters_stand_in_the_address_and_can_be_taken_away_again(town):
    html = town.see("vera", "library/?phase=launch&function=engineering")
    assert titles(html) == ["A new version feels safe to everyone who installs it"]
    chosen = re.findall(r'<a href="([^"]*)" aria-current="true">([^<]*) <span', html)
    assert ("?function=engineering", "Launch") in chosen
    assert ("?phase=launch", "Engineering") in chosen
    assert "Show all examples" in html


def test_what_would_leave_nothing_is_no_link(town):
    html = town.see("vera", "library/?phase=launch&function=engineering")
    assert re.search(r'<span class="is-none">Referral <span class="num">0</span></span>', html)


def test_a_search_keeps_the_filter_and_says_what_was_meant(town):
    html = town.see("vera", "library/?stage=retention&q=retentoin")
    assert '<input type="hidden" name="stage" value="retention">' in html
    assert "This is what has “retention”" in html
    assert titles(html)


def test_nothing_found_offers_the_way_back(town):
    html = town.see("vera", "library/?q=xyzzyq&language=sv")
    assert titles(html) == []
    assert "No example matches this" in html
    assert 'href="/w/tidewater/library/?language=sv"' in html


@pytest.mark.parametrize("asked", ["?phase=soon", "?language=xx", "?stage=&function="])
def test_what_cannot_be_read_does_not_narrow(town, asked):
    html = town.see("vera", f"library/{asked}")
    assert len(titles(html)) == len(titles(town.see("vera", "library/")))


def test_texts_are_in_the_readers_language_or_another_one(town):
    swedish = town.see("vera", "library/", language="sv")
    assert '<ul class="libcards" lang="sv">' in swedish
    assert "Vi förstår varför bra kollegor slutar" in swedish or "kollegor" in swedish
    chinese = town.see("vera", "library/?language=zh-Hans")
    assert '<ul class="libcards" lang="zh-Hans">' in chinese
    assert "library/examples/calm-release/?language=zh-Hans" in chinese


# --- one example ---------------------------------------------------------------------------------


def test_an_example_shows_its_structure(town):
    html = town.see("vera", "library/examples/calm-release/")
    for word in ("20\u00a0bugs → 14\u00a0bugs", "≤ 1%, for 95% of the time", "40% → 65%",
                 "share of requests that fail", "Ideas for how", "Release to a small group first",
                 "It rests on:"):  # fmt: skip
        assert word in html
    assert "must not get worse" in town.see("vera", "library/examples/first-day-success/")


def test_who_cannot_plan_reads_and_is_not_offered_to_use_it(town):
    html = town.see("vera", "library/examples/calm-release/")
    assert "/use/" not in html
    assert "Members of a team make drafts" in html
    town.send("vera", "library/examples/calm-release/use/", 403, **town.place())
    assert town.objectives() == []


def test_the_form_begins_with_the_own_team_and_what_the_address_names(town):
    html = town.see("mio", "library/examples/calm-release/")
    growth, quarter = town.world.teams["Growth"], town.world.cycles["2026-Q1"]
    assert f'<option value="{growth}" selected>' in html
    assert f'<option value="{quarter}" selected>' in html
    year = town.world.cycles["2026"]
    html = town.see("mio", f"library/examples/calm-release/?cycle={year}")
    assert f'<option value="{year}" selected>' in html
    assert f"calm-release/use/?cycle={year}" in html


def test_one_press_makes_a_draft_of_the_readers_own_and_leads_to_where_it_is_written(town):
    address = town.send("mio", "library/examples/first-day-success/use/", **town.place())
    (row,) = town.objectives()
    assert address == f"/w/tidewater/objectives/{row.pk}/edit/"
    with town.scope():
        assert (row.title, row.state) == ("New teams reach their first success on day one", "draft")
        assert (row.phase, row.stage) == ("growth", "activation")
        assert row.team_id == town.world.teams["Growth"]
        assert list(row.owners.values_list("membership__name", flat=True)) == ["Mio"]
        inner = KeyResult.objects.filter(objective=row).order_by("position")
        assert [each.key for each in inner] == ["drop-off", "onboarded", "activated"]
        ideas = Initiative.objects.filter(objective=row)
        assert {each.state for each in ideas} == {"idea"}
        assert {each.serves for each in ideas} == {"drop-off", "activated"}
    assert "Make it your own" in town.see("mio", f"objectives/{row.pk}/edit/")


def test_the_draft_is_in_the_language_that_was_read(town):
    town.send("mio", "library/examples/calm-release/use/?language=zh-Hans", **town.place())
    (row,) = town.objectives()
    assert "新版" in row.title


def test_the_same_example_can_be_taken_twice(town):
    for _ in range(2):
        town.send("mio", "library/examples/calm-release/use/", **town.place())
    assert len({row.key for row in town.objectives()}) == 2


def test_a_place_that_is_not_the_readers_is_refused_beside_the_field(town):
    html = town.send("mio", "library/examples/calm-release/use/", 422, **town.place(team="Care"))
    assert 'role="alert"' in html
    town.send("mio", "library/examples/calm-release/use/", 422, team=town.world.teams["Growth"])
    assert town.objectives() == []


def test_an_administrator_may_leave_the_team_out(town):
    town.send("ada", "library/examples/calm-release/use/", **(town.place() | {"team": ""}))
    assert town.objectives()[0].team_id is None
    html = town.see("ada", "library/examples/calm-release/")
    assert re.search(r'<option value="" selected>None<', html)
    assert ">None<" not in town.see("mio", "library/examples/calm-release/")


def test_without_an_open_cycle_nobody_uses_one_and_everybody_reads(town):
    with town.scope():
        Cycle.objects.update(state="closed")
    assert "once there is a cycle" in town.see("mio", "library/examples/calm-release/")
    html = town.send("mio", "library/examples/calm-release/use/", 409, **town.place())
    assert "There is no cycle to plan in" in html


@pytest.mark.parametrize("path", ["library/examples/no-such/", "library/plans/no-such/"])
def test_what_the_library_does_not_hold_is_not_found(town, path):
    town.see("mio", path, 404)


# --- faults --------------------------------------------------------------------------------------


def test_a_fault_shows_finding_repair_and_lesson_in_the_readers_language(town):
    html = town.see("vera", "library/faults/?language=sv")
    lesson = html.partition('id="two-in-one"')[2].partition("</article>")[0]
    assert "Andelen provkunder som blir betalande" in lesson
    assert 'href="/w/tidewater/coach/rules/KR203/"' in lesson
    town.see("vera", "coach/rules/KR203/")
    assert 'class="told" lang="en"' in lesson
    assert "två nyckelresultat" in lesson
    assert "<mark>" in lesson


# --- plans ---------------------------------------------------------------------------------------


def test_a_plan_asks_its_questions_with_examples_to_choose(town):
    assert all(f"library/plans/{each.id}/" in town.see("vera", "library/plans/")
               for each in plans("en"))  # fmt: skip
    html = town.see("mio", "library/plans/launch/")
    assert "How should the launch feel" in html
    assert re.search(r'name="slot-1" value="calm-release"[^>]*checked', html)
    assert 'type="radio"' not in town.see("vera", "library/plans/launch/")


def test_of_a_template_to_pick_from_nothing_is_chosen_at_first(town):
    html = town.see("mio", "library/plans/growth-aarrr/")
    assert len(re.findall(r'value="none"[^>]*checked', html)) == 5
    form = town.place() | {f"slot-{at}": "none" for at in range(5)}
    refused = town.send("mio", "library/plans/growth-aarrr/", 422, **form)
    assert "Choose one objective at least." in refused


def test_a_plan_makes_its_drafts_in_one_go_and_leads_to_the_team(town):
    chosen = {"slot-0": "trial-to-paying", "slot-1": "calm-release", "slot-2": "none"}
    address = town.send("mio", "library/plans/launch/", **town.place(), **chosen)
    place = town.place()
    assert address == f"/w/tidewater/teams/{place['team']}/?cycle={place['cycle']}"
    keys = [row.key for row in town.objectives()]
    assert keys == ["trial-to-paying", "calm-release"]
    html = town.see("mio", address.removeprefix("/w/tidewater/"))
    assert "2 drafts are made" in html


def test_a_plan_is_not_begun_by_halves(town):
    chosen = {"slot-0": "trial-to-paying", "slot-1": "no-such", "slot-2": "none"}
    town.send("mio", "library/plans/launch/", 422, **town.place(), **chosen)
    assert town.objectives() == []
    town.send("vera", "library/plans/launch/", 403, **town.place(), **chosen)


# --- the ways there ------------------------------------------------------------------------------


def test_pages_without_objectives_lead_to_the_library(town):
    team, past = town.world.teams["Growth"], town.world.cycles["2026"]
    assert f"library/?team={team}&amp;cycle={past}" in town.see(
        "mio", f"teams/{team}/?cycle={past}"
    )
    assert "Begin from an example" in town.see("mio", f"objectives/new/?team={team}")
    assert "library/" in town.see("mio", "search/palette/?q=library")
    assert "Begin from an example" not in town.see("vera", f"teams/{team}/?cycle={past}")
