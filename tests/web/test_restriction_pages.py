"""Saying who sees an objective: the dialog, the page without JavaScript, and what is then shown."""

import itertools
import re
from typing import Any

import pytest
from django.test import Client

from northing.apps.people.models import Membership
from northing.base.scope import scope

FRAGMENT = {"HX-Request": "true"}
OF_ITS_OWN = {"Content-Length", "X-Request-ID"}


def address(world, key="R1"):
    return world.at(f"objectives/{world.objectives[key]}/")


def page(world, key="R1"):
    return f"{address(world, key)}who-sees-it/"


def field(html: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', html)
    assert found, name
    return found[1]


def ticked(html: str, name: str) -> set[str]:
    return set(re.findall(rf'name="{name}" value="([^"]*)" checked', html))


def ids(world) -> dict[str, int]:
    with scope(world.id):
        return dict(Membership.objects.values_list("name", "pk"))


def send(client: Client, world, who="named", key="R1", **more):
    html = client.get(page(world, key)).content.decode()
    given = {"who": who, "version": field(html, "version"), **more}
    return client.post(page(world, key), given)


def restrict(client, world, *names, key="R1", **more):
    people = [ids(world)[name] for name in names]
    answer = send(client, world, key=key, people=people, **more)
    assert answer.status_code == 302, answer.content.decode()
    return answer


# --- the page ------------------------------------------------------------------------------------


def test_an_owner_finds_the_way_from_the_objective(mio, world):
    html = mio.get(address(world)).content.decode()
    assert f'href="{page(world)}"' in html
    assert "Everybody in Harbour Bikes" in html


def test_who_may_not_say_so_is_told_who_sees_it_and_offered_nothing(vera, world):
    html = vera.get(address(world)).content.decode()
    assert "Everybody in Harbour Bikes" in html
    assert page(world) not in html
    assert vera.get(page(world)).status_code == 403


def test_an_open_objective_proposes_its_owners_and_its_team(mio, world):
    html = mio.get(page(world)).content.decode()
    assert ticked(html, "who") == {"everybody"}
    assert ticked(html, "people") == {str(ids(world)["Mio"])}
    assert ticked(html, "teams") == {str(world.teams["Repairs"])}


def test_the_dialog_is_a_piece_of_the_page(mio, world):
    html = mio.get(page(world), headers=FRAGMENT).content.decode()
    assert "<html" not in html
    assert 'id="dlg-t"' in html
    assert f'hx-post="{page(world)}"' in html


def test_a_search_without_javascript_keeps_what_is_ticked(mio, world):
    found = {"chosen": "1", "who": "named", "people": str(ids(world)["Ada"]), "q": "vera"}
    html = mio.get(page(world), found).content.decode()
    assert ticked(html, "who") == {"named"}
    assert ticked(html, "people") == {str(ids(world)["Ada"])}
    assert ticked(html, "teams") == set()
    assert f'value="{ids(world)["Vera"]}"' in html
    assert f'value="{ids(world)["Mio"]}"' not in html
    assert 'value="vera"' in html


def test_a_search_with_javascript_answers_with_the_list_alone(mio, world):
    html = mio.get(f"{page(world)}find/", {"q": "vera", "chosen": "1"}).content.decode()
    assert html.strip().startswith('<div id="nameable"')
    assert f'value="{ids(world)["Vera"]}"' in html
    assert "Nobody of that name." in (
        mio.get(f"{page(world)}find/", {"q": "nobody", "chosen": "1"}).content.decode()
    )


# --- what it does --------------------------------------------------------------------------------


def test_restricting_shows_it_to_nobody_else(mio, ada, vera, world):
    assert restrict(mio, world, "Mio")["Location"] == address(world)
    html = mio.get(address(world)).content.decode()
    assert "Only Mio" in html
    assert "Restricted" in html
    for outsider in (ada, vera):
        assert outsider.get(address(world)).status_code == 404
        assert outsider.get(page(world)).status_code == 404


def test_what_is_restricted_wears_a_lock_with_a_word_wherever_it_is_listed(mio, world):
    plain = [mio.get(where).content.decode().count("Restricted") for where in _lists(world)]
    assert plain == [0] * len(plain)
    restrict(mio, world, "Mio")
    for where in _lists(world):
        assert "Restricted" in mio.get(where).content.decode(), where


def _lists(world) -> list[str]:
    return [
        world.at(),
        world.at(f"teams/{world.teams['Repairs']}/?cycle={world.cycles['2026-Q1']}"),
        world.at(f"cycles/{world.cycles['2026-Q1']}/"),
        address(world),
        address(world, "C1"),
    ]


def test_the_parents_number_leaves_it_out_and_only_insiders_are_told(mio, vera, world):
    restrict(mio, world, "Mio")
    assert "Left out of the parent’s number" in mio.get(address(world)).content.decode()
    assert "1 restricted objective below" in mio.get(address(world, "C1")).content.decode()
    outside = vera.get(address(world, "C1")).content.decode()
    assert "restricted" not in outside.lower()


def test_losing_sight_of_it_has_to_be_sent_twice(mio, world):
    people = [ids(world)["Ada"]]
    asked = send(mio, world, people=people)
    html = asked.content.decode()
    assert asked.status_code == 422
    assert "You have not named yourself" in html
    assert ticked(html, "people") == {str(people[0])}
    assert "Restrict it without me" in html
    done = send(mio, world, people=people, confirm=field(html, "confirm"))
    assert (done.status_code, done["Location"]) == (302, world.at())
    assert mio.get(address(world)).status_code == 404


def test_opening_has_to_be_sent_twice(mio, vera, world):
    restrict(mio, world, "Mio")
    asked = send(mio, world, who="everybody")
    html = asked.content.decode()
    assert asked.status_code == 422
    assert "cannot be taken back" in html
    assert vera.get(address(world)).status_code == 404
    assert send(mio, world, who="everybody", confirm=field(html, "confirm")).status_code == 302
    assert vera.get(address(world)).status_code == 200


def test_a_confirmation_of_one_thing_confirms_no_other(mio, world):
    restrict(mio, world, "Mio")
    assert send(mio, world, who="everybody", confirm="losing-sight").status_code == 422


def test_naming_nobody_is_refused_in_words(mio, world):
    answer = send(mio, world)
    assert answer.status_code == 422
    assert "Name at least one person" in answer.content.decode()


def test_a_stale_form_keeps_what_was_ticked_and_says_who_is_named_now(mio, ada, world):
    old = field(mio.get(page(world)).content.decode(), "version")
    restrict(ada, world, "Ada", "Mio", teams=[world.teams["Repairs"]])
    people = [ids(world)["Mio"]]
    given = {"who": "named", "version": old, "people": people, "chosen": "1"}
    answer = mio.post(page(world), given)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert ticked(html, "people") == {str(people[0])}
    assert "It stands now as: Repairs, Ada, Mio" in html
    assert "What you wrote is kept" in html
    assert "Save mine over it" in html
    assert ada.get(address(world)).status_code == 200
    over = mio.post(page(world), {**given, "version": field(html, "version")})
    assert over.status_code == 302
    assert ada.get(address(world)).status_code == 404


def test_a_stale_form_says_that_it_was_opened_meanwhile(mio, ada, world):
    restrict(mio, world, "Ada", "Mio")
    old = field(mio.get(page(world)).content.decode(), "version")
    send(ada, world, who="everybody", confirm="opening-for-good")
    given = {"who": "named", "version": old, "people": [ids(world)["Mio"]], "chosen": "1"}
    answer = mio.post(page(world), given)
    assert answer.status_code == 409
    assert "It stands now as: Everybody in Harbour Bikes" in answer.content.decode()


def test_a_search_does_not_make_an_old_form_new(mio, ada, world):
    old = field(mio.get(page(world)).content.decode(), "version")
    restrict(ada, world, "Ada", "Mio")
    mine = {"who": "named", "chosen": "1", "people": [ids(world)["Mio"]], "version": old}
    html = mio.get(page(world), {**mine, "q": "mio"}).content.decode()
    assert mio.post(page(world), {**mine, "version": field(html, "version")}).status_code == 409
    assert ada.get(address(world)).status_code == 200


WRONG: list[dict[str, Any]] = [
    {"who": "nobody"},
    {"people": ["x"]},
    {"people": ["99999999999"]},
    {"teams": ["-1"]},
    {"version": "soon"},
    {"version": ""},
]


def test_what_no_form_sends_is_refused(mio, vera, world):
    for wrong in WRONG:
        given = {
            "who": "named",
            "version": "1",
            "people": [ids(world)["Mio"]],
            "chosen": "1",
            **wrong,
        }
        assert mio.post(page(world), given).status_code in {409, 422}, wrong
        assert vera.get(address(world)).status_code == 200


def test_somebody_of_another_workspace_cannot_be_named(mio, vera, world):
    with scope(world.elsewhere_id):
        otto = Membership.objects.get(name="Otto").pk
    answer = send(mio, world, people=[otto, ids(world)["Mio"]])
    assert answer.status_code == 422
    assert vera.get(address(world)).status_code == 200


# --- hidden is not there -------------------------------------------------------------------------


PATHS = [
    "objectives/{o}/", "objectives/{o}/why/", "objectives/{o}/who-sees-it/",
    "objectives/{o}/who-sees-it/find/", "key-results/{k}/", "key-results/{k}/why/",
    "key-results/{k}/check-in/",
]  # fmt: skip


@pytest.mark.parametrize("method", ["get", "post", "head"])
def test_hidden_and_unknown_are_answered_alike(mio, ada, world, method):
    restrict(mio, world, "Mio")
    for path, headers in itertools.product(PATHS, ({}, FRAGMENT)):
        hidden = path.format(o=world.objectives["R1"], k=world.key_results["hours"])
        seen = [
            _answer(ada, method, world.at(where), headers)
            for where in (hidden, path.format(o=987654321, k=987654321))
        ]
        assert seen[0] == seen[1]
        assert seen[0][0] in {404, 405}
        assert "Riders trust" not in str(seen)


def _answer(client, method, where, headers):
    answer = getattr(client, method)(where, headers=headers)
    body = answer.content.decode().replace(where, "HERE")
    kept = {k: v for k, v in answer.headers.items() if k not in OF_ITS_OWN}
    tokens = r'((?:csrfmiddlewaretoken|idempotency_key)" value=")[^"]*'
    return answer.status_code, kept, re.sub(tokens, r"\1", body)
