"""Requests, help between teams and the queue, as pages: found, filled in, refused, paged."""

import re
from dataclasses import dataclass

import pytest
from django.test import Client

from northing.apps.goals.models import HelpRequest, Objective, Request
from northing.apps.goals.queries import requests as request_queries
from northing.apps.people.models import User
from tests import world as made
from tests.world import World, bring_in

WAITING = """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
teams:
  - name: Growth
    objectives:
      - {id: boats, title: Quieter boats, state: queued}
      - {id: snacks, title: Snacks worth the queue, state: queued}
      - {id: pier, title: A third pier, state: parked, decision_reason: No land yet}
"""
FRAGMENT = {"HX-Request": "true"}


@dataclass
class Town:
    """The world of the domains' tests with a browser for each person."""

    world: World

    def at(self, path: str = "") -> str:
        return f"/w/tidewater/{path}"

    def client(self, who: str) -> Client:
        client = Client()
        client.force_login(User.objects.get(email=f"{who}@example.org"))
        return client

    def see(self, who: str, path: str = "", status: int = 200) -> str:
        answer = self.client(who).get(self.at(path))
        assert answer.status_code == status, answer.content.decode()
        return answer.content.decode()

    def send(self, who: str, path: str, status: int = 302, **form) -> str:
        answer = self.client(who).post(self.at(path), form)
        assert answer.status_code == status, answer.content.decode()
        return answer.headers["Location"] if status == 302 else answer.content.decode()


@pytest.fixture
def town(db):
    with made.stopped():
        yield Town(made.build())


def number(address: str) -> int:
    found = re.search(r"/(\d+)/$", address)
    assert found, address
    return int(found[1])


def wish(town, who="vera", title="A ferry at night", team="Growth", text="For the bakers"):
    team_id = town.world.teams[team] if team else ""
    return number(town.send(who, "requests/new/", title=title, text=text, team=team_id))


def ask(town, who="mio", title="Two hosts", team="Care", **more):
    form = {"title": title, "text": "", "to_team": town.world.teams[team], "key_result": "", **more}
    return number(town.send(who, f"objectives/{town.world.objectives['terminals']}/help/", **form))


# --- requests ------------------------------------------------------------------------------------


def test_an_empty_list_says_what_belongs_there_and_offers_the_next_step(town):
    html = town.see("vera", "requests/")
    assert "Nobody has asked for anything yet" in html
    assert f'href="{town.at("requests/new/")}"' in html


def test_a_viewer_files_a_request_and_finds_it_with_its_answer(town):
    asked = wish(town)
    html = town.see("vera", f"requests/{asked}/")
    assert "For the bakers" in html
    assert "A lead of Growth gives it." in html
    assert "Withdraw it" in html
    assert "answer/" not in html
    town.send("lena", f"requests/{asked}/answer/", way="park", reason="No crew", version=1)
    html = town.see("vera", f"requests/{asked}/")
    assert "Not now, because:" in html
    assert "No crew" in html
    assert "Withdraw it" not in html
    assert "No crew" in town.see("vera")


def test_what_is_missing_is_said_beside_its_field(town):
    html = town.send("vera", "requests/new/", 422, title=" ", text="Kept text", team="")
    assert "Fill this in." in html
    assert "Kept text" in html
    html = town.send("vera", "requests/new/", 422, title="x", text="", team="98765")
    assert "98765 is not one of" in html


def test_the_team_that_was_looked_at_is_asked(town):
    growth = town.world.teams["Growth"]
    assert f'<option value="{growth}" selected>' in town.see("vera", f"requests/new/?team={growth}")


def test_not_now_without_a_reason_is_refused_and_keeps_the_choice(town):
    asked = wish(town)
    html = town.send("lena", f"requests/{asked}/answer/", 422, way="park", reason="", version=1)
    assert "Fill this in." in html
    assert re.search(r'value="park"[^>]*checked', html)


def test_an_answer_without_a_choice_is_refused(town):
    asked = wish(town)
    html = town.send("lena", f"requests/{asked}/answer/", 422, reason="Words", version=1)
    assert "Fill this in." in html
    assert "Words" in html


def test_an_answer_that_comes_second_is_kept_and_can_be_saved_over(town):
    asked = wish(town)
    town.send("ada", f"requests/{asked}/answer/", way="park", reason="No land", version=1)
    html = town.send(
        "lena", f"requests/{asked}/answer/", 409, way="park", reason="No crew", version=1
    )
    assert "No crew</textarea>" in html
    assert "It stands now as: No land" in html
    assert 'name="version" value="2"' in html
    town.send("lena", f"requests/{asked}/answer/", way="park", reason="No crew", version=2)
    assert "No crew" in town.see("vera", f"requests/{asked}/")


def test_a_request_is_taken_into_what_is_there(town):
    asked = wish(town)
    idea = town.world.objectives["idea"]
    assert "A ferry for dogs · 2026-Q1" in town.see("lena", f"requests/{asked}/answer/")
    town.send(
        "lena", f"requests/{asked}/answer/", way="existing", objective=idea, reason="", version=1
    )
    html = town.see("vera", f"requests/{asked}/")
    assert f'href="{town.at(f"objectives/{idea}/")}"' in html
    assert "A ferry for dogs" in html


def test_taking_it_into_nothing_is_refused(town):
    asked = wish(town)
    html = town.send("lena", f"requests/{asked}/answer/", 422, way="existing", version=1)
    assert "One of the choices is gone." in html


def test_a_request_is_taken_into_a_new_draft_with_its_title(town):
    asked = wish(town)
    assert 'value="A ferry at night"' in town.see("lena", f"requests/{asked}/answer/")
    cycle = town.world.cycles["2026-Q1"]
    town.send(
        "lena", f"requests/{asked}/answer/", way="new", title="Nights are served", cycle=cycle,
        version=1,
    )  # fmt: skip
    assert "Nights are served" in town.see("vera", f"requests/{asked}/")


def test_who_may_not_see_the_objective_reads_that_and_no_word_of_it(town):
    asked = wish(town)
    idea = town.world.objectives["idea"]
    town.send("lena", f"requests/{asked}/answer/", way="existing", objective=idea, version=1)
    with town.world.scope():
        Objective.objects.filter(pk=idea).update(is_restricted=True)
    for path in (f"requests/{asked}/", "requests/"):
        html = town.see("vera", path)
        assert "Taken into an objective that is not open to you" in html
        assert "A ferry for dogs" not in html
        assert f"objectives/{idea}/" not in html
    with town.world.scope():
        Request.objects.update(objective=None)
    assert "has been discarded since" in town.see("vera", f"requests/{asked}/")


def test_withdrawing_it_and_coming_too_late(town):
    asked, late = wish(town), wish(town)
    town.send("vera", f"requests/{asked}/withdraw/", version=1)
    assert "It was withdrawn before there was one." in town.see("vera", f"requests/{asked}/")
    town.send("lena", f"requests/{late}/answer/", way="park", reason="No crew", version=1)
    client = town.client("vera")
    answer = client.post(town.at(f"requests/{late}/withdraw/"), {"version": 1}, follow=True)
    assert "Somebody changed this" in answer.content.decode()
    assert town.send("vera", f"requests/{late}/withdraw/", 422, version="x")


def test_the_list_is_narrowed_by_what_stands_in_its_address(town):
    first, second = wish(town, title="Bikes on board"), wish(town, "mio", "Longer hours", "Care")
    growth = town.world.teams["Growth"]
    for query, shown in (
        ("q=bikes", [first]),
        ("state=open", [second, first]),
        ("state=taken", []),
        ("state=nonsense", [second, first]),
        (f"team={growth}", [first]),
        ("mine=1", [first]),
    ):
        html = town.see("vera", f"requests/?{query}")
        found = re.findall(rf'<a href="{town.at("requests/")}(\d+)/"><strong>', html)
        assert list(map(int, found)) == shown, query
    assert "No request matches this." in town.see("vera", "requests/?q=nothing")


def test_a_long_list_keeps_its_filter_from_page_to_page(town, monkeypatch):
    monkeypatch.setattr(request_queries, "REQUESTS_A_PAGE", 1)
    first, second = wish(town, title="Bikes on board"), wish(town, title="Bikes below")
    wish(town, title="Longer hours")
    html = town.see("vera", "requests/?q=bikes")
    assert f"requests/{second}/" in html
    assert f"requests/{first}/" not in html
    assert 'href="?q=bikes&amp;page=2"' in html
    assert f"requests/{first}/" in town.see("vera", "requests/?q=bikes&page=2")


def test_the_navigation_counts_what_a_lead_has_to_answer(town):
    def counted(who):
        found = re.search(r"Waiting for an answer: </span>(\d+)", town.see(who))
        return int(found[1]) if found else 0

    wish(town)
    wish(town, team="Care")
    assert [counted(who) for who in ("vera", "mio", "lena", "ada")] == [0, 0, 1, 2]


# --- help ----------------------------------------------------------------------------------------


def test_help_is_asked_for_from_the_objective_and_shown_there(town):
    path = f"objectives/{town.world.objectives['terminals']}/"
    assert f'href="{town.at(path)}help/"' in town.see("mio", path)
    assert f'href="{town.at(path)}help/"' not in town.see("vera", path)
    asked = ask(town)
    html = town.see("vera", path)
    assert f'href="{town.at(f"help/{asked}/")}"' in html
    assert "Waits for an answer" in html


def test_help_with_a_key_result_is_proposed_where_it_was_asked_for(town):
    calls = town.world.key_results["terminals#calls"]
    html = town.see("mio", f"objectives/{town.world.objectives['terminals']}/help/?for={calls}")
    assert f'<option value="{calls}" selected>' in html
    html = town.see("mio", f"objectives/{town.world.objectives['terminals']}/help/?for=98765")
    assert '<option value="" selected>The objective as a whole' in html


def test_who_checks_in_can_go_on_to_ask_for_help(town):
    calls = town.world.key_results["terminals#calls"]
    path = f"key-results/{calls}/check-in/"
    html = town.see("mio", path)
    assert 'name="needs_help"' in html
    on, version = (re.search(rf'name="{name}" value="([^"]*)"', html) for name in ("on", "version"))
    assert on
    assert version
    form = {"on": on[1], "version": version[1], "value": "68", "needs_help": "1"}
    leads_to = f"objectives/{town.world.objectives['terminals']}/help/?for={calls}"
    assert town.send("mio", path, **form) == town.at(leads_to)
    answer = town.client("mio").post(town.at(path), {**form, "value": "66"}, headers=FRAGMENT)
    assert answer.headers["HX-Redirect"] == town.at(leads_to)


def test_what_is_wrong_with_a_request_for_help_is_said_and_the_text_kept(town):
    path = f"objectives/{town.world.objectives['terminals']}/help/"
    html = town.send("mio", path, 422, title="", text="Kept text", to_team="", key_result="")
    assert html.count("Fill this in.") == 4  # beside two fields, and in the summary
    assert "Kept text" in html
    ask(town)
    care = town.world.teams["Care"]
    html = town.send("mio", path, 422, title="Again", text="", to_team=care, key_result="")
    assert "has been asked for this already" in html
    with town.world.scope():
        Objective.objects.update(state="dropped")
    html = town.send("mio", path, 409, title="Again", text="", to_team=care, key_result="")
    assert "no help is asked for any more" in html
    assert 'value="Again"' in html
    assert "no help is asked for any more" in town.see("mio", path)


def test_both_homes_show_it_until_it_is_done(town):
    asked = ask(town)
    tariq, mio = town.see("tariq"), town.see("mio")
    assert "Waiting for your team" in tariq
    assert "Two hosts" in tariq
    assert "Your team asked" in mio
    town.send("tariq", f"help/{asked}/answer/", answer="accept", reason="From Monday", version=1)
    assert "Waiting for your team" not in town.see("tariq")
    assert "They help" in town.see("mio")
    html = town.see("mio", f"help/{asked}/")
    assert "Care helps, and stands among the contributors." in html
    town.send("mio", f"help/{asked}/done/", version=2)
    assert "Care has helped." in town.see("vera", f"help/{asked}/")
    assert "Your team asked" not in town.see("mio")


def test_declining_without_a_reason_is_refused(town):
    asked = ask(town)
    html = town.send("tariq", f"help/{asked}/answer/", 422, answer="decline", reason="", version=1)
    assert "Fill this in." in html
    town.send("tariq", f"help/{asked}/answer/", answer="decline", reason="No hands", version=1)
    assert "They cannot, because:" in town.see("mio", f"help/{asked}/")


def test_an_answer_to_help_that_comes_second_is_kept(town):
    asked = ask(town)
    town.send("ada", f"help/{asked}/answer/", answer="decline", reason="No hands", version=1)
    html = town.send(
        "tariq", f"help/{asked}/answer/", 409, answer="accept", reason="From Monday", version=1
    )
    assert "From Monday</textarea>" in html
    assert "It stands now as: No hands" in html
    html = town.send(
        "tariq", f"help/{asked}/answer/", 409, answer="accept", reason="From Monday", version=2
    )
    assert "There is an answer already" in html


def test_nobody_else_finds_the_form_of_an_answer(town):
    asked = ask(town)
    for who, status in (("mio", 403), ("vera", 403), ("tariq", 200)):
        town.see(who, f"help/{asked}/answer/", status)


def test_help_is_withdrawn_by_those_who_asked(town):
    asked = ask(town)
    assert "Withdraw it" in town.see("mio", f"help/{asked}/")
    assert "Withdraw it" not in town.see("tariq", f"help/{asked}/")
    town.send("mio", f"help/{asked}/withdraw/", version=1)
    with town.world.scope():
        assert HelpRequest.objects.get(pk=asked).state == "withdrawn"
    assert "No team has asked another one" in town.see("mio", "help/")


def test_the_list_of_help_is_narrowed_by_what_stands_in_its_address(town):
    asked = ask(town)
    for who, query, is_shown in (
        ("mio", "side=asking", True),
        ("mio", "side=asked", False),
        ("tariq", "side=asked", True),
        ("vera", "q=hosts", True),
        ("vera", "q=guests", False),
        ("vera", "state=accepted", False),
        ("vera", "state=open", True),
    ):
        assert (f"help/{asked}/" in town.see(who, f"help/?{query}")) is is_shown, (who, query)


# --- the queue -----------------------------------------------------------------------------------


def queue_path(town):
    return f"teams/{town.world.teams['Growth']}/queue/"


def titles(html):
    return re.findall(r'data-objective="\d+".*?<strong>(.*?)</strong>', html, re.DOTALL)


def test_an_empty_queue_says_what_belongs_there(town):
    html = town.see("lena", queue_path(town))
    assert "Nothing waits." in html
    assert "Nothing is parked." in html
    assert "No request waits for an answer." in html


def test_the_team_s_page_leads_to_what_waits_with_counts(town):
    bring_in(WAITING)
    wish(town)
    html = town.see("vera", f"teams/{town.world.teams['Growth']}/")
    assert f'href="{town.at(queue_path(town))}"' in html
    assert "2 queued · 1 parked" in re.sub(r"\s+", " ", html)
    assert "1 open" in html


def test_what_waits_is_moved_by_its_arrows(town):
    bring_in(WAITING)
    html = town.see("lena", queue_path(town))
    assert titles(html) == ["Quieter boats", "Snacks worth the queue", "A third pier"]
    assert "No land yet" in html
    down = re.search(r'value="(\d+\.\d+)" data-down', html)
    assert down
    town.send("lena", f"{queue_path(town)}move/", to=down[1])
    assert titles(town.see("lena", queue_path(town)))[0] == "Snacks worth the queue"


def test_who_does_not_decide_sees_the_order_and_no_arrows(town):
    bring_in(WAITING)
    html = town.see("mio", queue_path(town))
    assert len(titles(html)) == 3
    for word in ("data-up", "data-down", "draggable", "park/", "draft-again/"):
        assert word not in html


def test_a_script_gets_the_lists_alone(town):
    bring_in(WAITING)
    first, second = _waiting_ids(town)
    answer = town.client("lena").post(
        town.at(f"{queue_path(town)}move/"), {"to": f"{first}.0"}, headers=FRAGMENT
    )
    html = answer.content.decode()
    assert html.strip().startswith('<div class="stack" id="waiting">')
    assert f'flash" data-objective="{first}"' in html
    assert titles(html)[0] == "Snacks worth the queue"
    assert second


def test_a_move_that_fits_no_more_is_refused_with_the_order_as_it_stands(town):
    bring_in(WAITING)
    first, _ = _waiting_ids(town)
    html = town.send("lena", f"{queue_path(town)}move/", 409, to=f"{first}.98765")
    assert "Somebody changed this" in html
    assert len(titles(html)) == 3
    town.send("lena", f"{queue_path(town)}move/", 422, to="x")


def _waiting_ids(town):
    with town.world.scope():
        rows = Objective.objects.filter(state="queued").order_by("position")
        return list(rows.values_list("pk", flat=True))
