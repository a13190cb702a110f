"""HTML that is kept: drawn once for equal values, anew for any other reader's view of them."""

from dataclasses import replace

import pytest
from django.utils import timezone, translation

from northing.apps.goals.queries.rows import key_result_card
from northing.apps.people.models import User
from northing.apps.people.queries import actor_for
from northing.web import keeping
from northing.web.keeping import Unkept, kept
from tests.web.conftest import NOON

ROW = "goals/_row.html"


@pytest.fixture(autouse=True)
def _nothing_kept():
    keeping._drawn.cache_clear()


def card_for(world, name, key="hours"):
    actor = actor_for(User.objects.get(email=f"{name}@example.com"), world.slug)
    return key_result_card(actor, world.key_results[key])


def given(card):
    place = {"w": "harbour", "today": NOON.date(), "place": "team"}
    return {"card": card, **place, "charted": 0, "flash": False, "swap": False}


def test_equal_values_are_drawn_once(world):
    first = kept(ROW, given(card_for(world, "mio")))
    assert kept(ROW, given(card_for(world, "mio"))) is first
    assert keeping._drawn.cache_info().misses == 1


def test_whoever_may_do_more_is_shown_more(world):
    assert "/check-in/" in kept(ROW, given(card_for(world, "mio")))
    assert "/check-in/" not in kept(ROW, given(card_for(world, "vera")))


def test_a_changed_value_is_drawn_anew(world):
    card = card_for(world, "mio")
    assert card.title in kept(ROW, given(card))
    renamed = kept(ROW, given(replace(card, title="Renamed")))
    assert "Renamed" in renamed
    assert card.title not in renamed


def test_each_language_and_time_zone_has_its_own(world):
    card = card_for(world, "mio")
    english = kept(ROW, given(card))
    with translation.override("sv"):
        swedish = kept(ROW, given(card))
    assert english != swedish
    with timezone.override("Asia/Shanghai"):
        kept(ROW, given(card))
    assert keeping._drawn.cache_info().misses == 3


def test_what_was_not_given_is_a_mistake_even_in_a_condition(world):
    card = card_for(world, "mio")
    values = given(card)
    del values["charted"]
    with pytest.raises(Unkept, match="charted"):
        kept(ROW, {**values, "place": "objective"})
    with pytest.raises(Unkept, match="csrf_token"):
        kept("parts/preferences.html", {"theme": "auto"})


def test_what_can_change_is_not_kept():
    with pytest.raises(TypeError, match="unhashable"):
        kept("goals/_key_results.html", {"cards": []})  # type: ignore[dict-item]


def test_a_page_drawn_from_what_is_kept_says_the_same(world, mio):
    address = world.at(f"teams/{world.teams['Repairs']}/")
    pages = [mio.get(address).content.decode() for _ in range(2)]
    first, second = (page.partition('<ol class="stack ordered">')[2] for page in pages)
    assert first.partition("</waiting-list>")[0] == second.partition("</waiting-list>")[0] != ""
    assert keeping._drawn.cache_info().hits > 3
