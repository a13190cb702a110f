"""What is new at Home since somebody's last visit."""

from datetime import timedelta

import pytest

from northing.apps.goals.models import Objective
from northing.apps.people.models import Membership, Visit
from northing.base import clock
from northing.base.scope import scope
from tests.web.conftest import NOON, World

FRAGMENT = {"HX-Request": "true"}
DAY = timedelta(days=1)


def look(client, world: World, at=NOON, **fields):
    """Home as it is at an instant, and what the page tells then by itself."""
    with clock.stopped_at(at):
        page = client.get(world.at()).content.decode()
        said = client.post(
            world.at("seen/"), {"shown_at": at.isoformat(), **fields}, headers=FRAGMENT
        )
    return page, said


def check_in(client, world: World, key="hours", at=NOON, **fields):
    with clock.stopped_at(at):
        sent = {"on": at.date().isoformat(), "value": "43", "confidence": "70", **fields}
        address = world.at(f"key-results/{world.key_results[key]}/check-in/")
        assert client.post(address, sent).status_code == 302


def news_in(page: str) -> str:
    return page.split('id="news"')[1].split("</section>", maxsplit=1)[0]


def test_the_first_visit_has_no_news_and_writes_nothing_by_looking(world, mio):
    page = mio.get(world.at()).content.decode()
    assert "New since" not in page
    with scope(world.id):
        assert not Visit.objects.exists()


def test_what_others_did_since_the_last_visit_is_told_with_its_words(world, ada, mio):
    look(mio, world)
    check_in(ada, world, at=NOON + DAY, note="Parts came")
    page, said = look(mio, world, NOON + 3 * DAY)
    told = news_in(page)
    assert said.status_code == 204
    assert "New since Tuesday" in told
    for words in ("Ada", "47", "43", "Cut repair turnaround", "Parts came", "Riders trust"):
        assert words in told


def test_ones_own_deeds_are_no_news(world, mio):
    look(mio, world)
    check_in(mio, world, at=NOON + DAY)
    page, _ = look(mio, world, NOON + 2 * DAY)
    assert "Nothing new for you and your teams" in news_in(page)


def test_news_stay_for_the_whole_visit_and_are_gone_at_the_next(world, ada, mio):
    look(mio, world)
    check_in(ada, world, at=NOON + DAY)
    first, again = NOON + 2 * DAY, NOON + 2 * DAY + timedelta(minutes=20)
    assert "New since" in look(mio, world, first)[0]
    assert "New since" in look(mio, world, again)[0]
    assert "Nothing new" in look(mio, world, NOON + 3 * DAY)[0]


def test_all_of_it_is_marked_as_seen_at_once(world, ada, mio):
    look(mio, world)
    check_in(ada, world, at=NOON + DAY)
    later = NOON + 2 * DAY
    assert "New since" in look(mio, world, later)[0]
    _, said = look(mio, world, later, is_all_seen="1")
    assert "All of it is marked as seen." in said.content.decode()
    assert "Nothing new" in look(mio, world, later)[0]


def test_without_javascript_the_button_leads_back_home(world, mio):
    look(mio, world)
    said = mio.post(world.at("seen/"), {"shown_at": NOON.isoformat(), "is_all_seen": "1"})
    assert (said.status_code, said["Location"]) == (302, world.at())


def test_what_happens_while_the_page_is_on_its_way_is_news_later(world, ada, mio):
    look(mio, world)
    check_in(ada, world, at=NOON + DAY)
    with clock.stopped_at(NOON + DAY + timedelta(seconds=1)):
        mio.post(world.at("seen/"), {"shown_at": (NOON + DAY - timedelta(seconds=1)).isoformat()})
    assert "New since" in look(mio, world, NOON + 3 * DAY)[0]


def test_a_moment_that_is_still_to_come_counts_as_now(world, ada, mio):
    look(mio, world)
    mio.post(world.at("seen/"), {"shown_at": (NOON + 9 * DAY).isoformat(), "is_all_seen": "1"})
    check_in(ada, world, at=NOON + DAY)
    assert "New since" in look(mio, world, NOON + 2 * DAY)[0]


@pytest.mark.parametrize("shown_at", ["", "soon", "9999"])
def test_a_look_without_its_moment_is_refused(world, mio, shown_at):
    assert mio.post(world.at("seen/"), {"shown_at": shown_at}).status_code == 422


def restrict(client, world: World, **sent) -> None:
    address = world.at(f"objectives/{world.objectives['R1']}/who-sees-it/")
    with scope(world.id):
        row = Objective.objects.get(pk=world.objectives["R1"])
        mio = Membership.objects.get(name="Mio")
    sent = {"version": row.version, "chosen": "1", "people": [mio.pk], **sent}
    assert client.post(address, sent).status_code == 302


def test_nothing_is_told_of_what_one_may_not_see(world, mio, vera):
    look(vera, world)
    check_in(mio, world, at=NOON + DAY, note="Between us")
    restrict(mio, world, who="named")
    told = news_in(look(vera, world, NOON + 2 * DAY)[0])
    assert "Nothing new" in told
    assert "Riders trust" not in told
    restrict(mio, world, who="everybody", people=[], confirm="opening-for-good")
    assert "Between us" in look(vera, world, NOON + 2 * DAY)[0]


def test_an_erased_person_leaves_no_visit(world, ada, mio):
    look(mio, world)
    with scope(world.id):
        pk = Membership.objects.get(name="Mio").pk
        assert Visit.objects.filter(membership=pk).exists()
    ada.post(world.at(f"people/{pk}/erase/"), {"confirmation": "Mio"})
    with scope(world.id):
        assert not Visit.objects.exists()


def test_home_tells_the_newest_of_what_moved_and_the_rest_on_demand(world, mio, ada):
    for days in range(8):
        check_in(ada, world, at=NOON + days * DAY)
    aside = (
        look(mio, world, at=NOON + 7 * DAY)[0].split('id="what-moved"')[1].split("</section>")[0]
    )
    newest, rest = aside.split("<summary>Show more</summary>")
    assert newest.count("<li ") == 6
    assert rest.count("<li ") > 0
