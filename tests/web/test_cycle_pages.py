"""The pages on which cycles are made, begun, reviewed and closed."""

import re

import pytest

from northing.apps.goals.models import Cycle, Objective
from northing.apps.people.models import Workspace
from northing.base import clock
from northing.base.scope import scope
from tests.web.conftest import NOON


def text_of(response) -> str:
    found: str = response.content.decode()
    return found


def versions(html: str) -> str:
    found = re.search(r'name="version" value="(\d+)"', html)
    assert found
    return found[1]


def cycle(world, name) -> Cycle:
    with scope(world.id):
        return Cycle.objects.get(name=name)


def objective(world, key) -> Objective:
    with scope(world.id):
        return Objective.objects.get(key=key)


def send(client, address, **fields):
    """Fill in the form at an address as somebody who looks at it does."""
    html = text_of(client.get(address))
    if "version" not in fields and 'name="version"' in html:
        fields["version"] = versions(html)
    return client.post(address, fields, follow=True)


# --- making --------------------------------------------------------------------------------------


def test_a_period_is_made_with_two_clicks(world, ada):
    page = send(ada, world.at("cycles/new/"), period="2026-Q2", parent="around")
    assert "2026-Q2 is there." in text_of(page)
    assert cycle(world, "2026-Q2").state == "planning"


def test_other_days_need_a_name(world, ada):
    address = world.at("cycles/new/")
    response = ada.post(address, {"period": "", "name": "", "starts_on": "2026-05-01"})
    html = text_of(response)
    assert response.status_code == 422
    assert 'href="#id_name"' in html
    assert 'href="#id_ends_on"' in html
    page = send(
        ada, address, period="", name="Sprint", starts_on="2026-05-01", ends_on="2026-05-14",
        parent="",
    )  # fmt: skip
    assert "Sprint is there." in text_of(page)


def test_days_that_do_not_fit_are_refused_beside_their_field(world, ada):
    outer = world.cycles["2026-Q1"]
    response = ada.post(
        world.at("cycles/new/"), {"period": "2026-Q2", "parent": str(outer), "name": ""}
    )
    assert response.status_code == 422
    assert "The days are not inside those of “2026-Q1”." in text_of(response)


def test_the_same_form_twice_makes_one_cycle(world, ada):
    address = world.at("cycles/new/")
    found = re.search(r'name="idempotency_key" value="([^"]+)"', text_of(ada.get(address)))
    assert found
    sent = {"period": "2026-Q2", "parent": "", "name": "", "idempotency_key": found[1]}
    assert [ada.post(address, sent).status_code for _ in range(2)] == [302, 302]


def test_a_year_is_shown_before_it_is_made(world, ada):
    address = world.at("cycles/quarters/")
    html = text_of(ada.get(f"{address}?year=2027"))
    assert "2027-Q4" in html
    assert "Make 5 cycles" in html
    page = send(ada, address, year="2027")
    assert "5 cycles were made." in text_of(page)
    assert "The whole year is there." in text_of(ada.get(f"{address}?year=2027"))


def test_a_fiscal_year_names_its_month(world, ada):
    Workspace.objects.filter(pk=world.id).update(fiscal_month=7)
    html = text_of(ada.get(world.at("cycles/quarters/?year=2027")))
    assert "The year begins in July here." in html
    assert "FY27-Q1" in html


@pytest.mark.parametrize("year", ["1", "x", "99999999999", "2100"])
def test_a_year_out_of_range_is_refused_in_words(world, ada, year):
    address = world.at("cycles/quarters/")
    for response in (ada.get(f"{address}?year={year}"), ada.post(address, {"year": year})):
        assert response.status_code == 422
        assert "from 2000 to 2099" in text_of(response)


def test_an_empty_workspace_leads_to_its_first_cycle(world, ada, mio):
    with scope(world.id):
        Objective.objects.update(parent_objective=None)
        Objective.objects.all().delete()
        Cycle.objects.all().delete()
    for path in ("", "cycles/"):
        assert 'href="/w/' + world.slug + '/cycles/new/"' in text_of(ada.get(world.at(path)))
        html = text_of(mio.get(world.at(path)))
        assert "cycles/new/" not in html
        assert "administrator makes" in html


# --- changing ------------------------------------------------------------------------------------


def test_a_cycle_is_renamed(world, ada):
    address = world.at(f"cycles/{world.cycles['2026-Q1']}/edit/")
    page = send(
        ada, address, name="Winter", starts_on="2026-01-01", ends_on="2026-03-31", parent=""
    )
    assert "Winter" in text_of(page)
    response = ada.post(
        address,
        {"name": "Again", "starts_on": "2026-01-01", "ends_on": "2026-03-31", "version": "1"},
    )
    assert response.status_code == 409
    assert "It stands now as: Winter" in text_of(response)


def test_days_of_a_promise_stand_and_say_so(world, ada):
    address = world.at(f"cycles/{world.cycles['2026-Q1']}/edit/")
    page = send(
        ada, address, name="2026-Q1", starts_on="2026-01-01", ends_on="2026-03-30", parent=""
    )
    assert page.status_code == 422
    assert "Something is promised in it already" in text_of(page)


def test_only_an_empty_cycle_offers_its_deletion(world, ada):
    full = world.at(f"cycles/{world.cycles['2026-Q1']}/")
    assert "delete/" not in text_of(ada.get(f"{full}edit/"))
    refused = send(ada, f"{full}delete/")
    assert refused.status_code == 409
    assert "Only an empty one can be deleted." in " ".join(text_of(refused).split())
    send(ada, world.at("cycles/new/"), period="2026-Q2", parent="")
    empty = world.at(f"cycles/{cycle(world, '2026-Q2').pk}/")
    assert "delete/" in text_of(ada.get(f"{empty}edit/"))
    assert "The cycle is deleted." in text_of(send(ada, f"{empty}delete/"))


# --- from its beginning to its end ---------------------------------------------------------------


@pytest.fixture
def planned(world):
    """A planned quarter that holds a draft and a promise."""
    with scope(world.id):
        row = Cycle.objects.create(
            workspace_id=world.id, name="Spring", starts_on="2026-04-01", ends_on="2026-06-30"
        )
        for key, title, state in (
            ("drawn", "Drawn up only", "draft"),
            ("agreed", "Agreed upon", "committed"),
        ):
            Objective.objects.create(
                workspace_id=world.id, cycle=row, key=key, title=title, state=state
            )
    return row.pk


def test_what_becomes_of_drafts_is_shown_before_a_cycle_begins(world, ada, planned):
    address = world.at(f"cycles/{planned}/activate/")
    html = text_of(ada.get(address))
    assert html.index("1 goes to the queue") < html.index("Drawn up only")
    assert html.index("Drawn up only") < html.index("Agreed upon")
    assert objective(world, "drawn").state == "draft"
    assert "The cycle has begun." in text_of(send(ada, address))
    assert objective(world, "drawn").state == "queued"
    again = ada.post(address, {"version": "1"})
    assert again.status_code == 409
    assert "does not follow from where it stands now" in text_of(again)


def test_a_cycle_in_which_nothing_is_planned_says_so_before_it_begins(world, ada, planned):
    with scope(world.id):
        Objective.objects.filter(cycle=planned).update(state="parked")
    html = text_of(ada.get(world.at(f"cycles/{planned}/activate/")))
    assert "What waits in a queue stays there." in html
    assert "0 go to the queue" not in html


def test_the_next_step_is_offered_to_administrators(world, ada, mio, planned):
    for pk, words in (
        (planned, "Begin the cycle…"),
        (world.cycles["2026-Q1"], "Start the review…"),
    ):
        address = world.at(f"cycles/{pk}/")
        assert words in text_of(ada.get(address))
        assert words not in text_of(mio.get(address))


def review(world, ada):
    return send(ada, world.at(f"cycles/{world.cycles['2026-Q1']}/review/"))


def decide(world, client, key, decision="keep", reason="It works"):
    address = world.at(f"objectives/{world.objectives[key]}/decide/")
    return send(client, address, decision=decision, reason=reason)


def test_the_run_leads_from_one_to_the_next_and_to_the_close(world, ada):
    page = text_of(review(world, ada))
    assert "2 left" in page
    assert "Close the cycle" not in page
    first = re.search(r'href="([^"]+/decide/)">Decide, one after another', page)
    assert first
    html = text_of(ada.get(first[1]))
    assert "2 left" in html
    assert "1 of 2" in html
    page = send(ada, first[1], decision="keep", reason="It works")
    assert page.redirect_chain[-1][0].endswith("/decide/")
    assert "1 left" in text_of(page)
    page = send(ada, page.redirect_chain[-1][0], decision="let-go", reason="Done")
    html = text_of(page)
    assert "That was the last one that waits for you." in html
    assert "Everything is decided." in html
    assert "Close the cycle" in html
    page = send(ada, world.at(f"cycles/{world.cycles['2026-Q1']}/close/"))
    assert "The cycle is closed, and kept as it stood." in text_of(page)
    assert objective(world, "R1").state == "closed"


def test_a_choice_and_a_reason_are_asked_for(world, ada):
    review(world, ada)
    address = world.at(f"objectives/{world.objectives['R1']}/decide/")
    response = ada.post(address, {"decision": "", "reason": "Half a thought", "version": "1"})
    assert response.status_code == 422
    assert "Half a thought" in text_of(response)
    assert 'id="decision-error"' in text_of(response)


def test_who_decided_something_else_meanwhile_is_seen(world, ada):
    review(world, ada)
    address = world.at(f"objectives/{world.objectives['R1']}/decide/")
    version = versions(text_of(ada.get(address)))
    decide(world, ada, "R1", "let-go", "Nobody needs it")
    response = ada.post(address, {"decision": "keep", "reason": "My view", "version": version})
    html = text_of(response)
    assert response.status_code == 409
    assert "My view" in html
    assert "It stands now as: Nobody needs it" in html
    assert "It stands now as: Let go" in html


def test_an_owner_decides_and_others_do_not(world, ada, mio):
    review(world, ada)
    assert "Decisions that wait for you" in text_of(mio.get(world.at()))
    decide(world, mio, "R1", "change", "Fewer bikes")
    assert objective(world, "R1").decision == "change"
    assert "Decisions that wait for you" not in text_of(mio.get(world.at()))
    address = world.at(f"objectives/{world.objectives['C1']}/decide/")
    assert mio.get(address).status_code == 403
    assert mio.post(address, {"decision": "keep", "reason": "So"}).status_code == 403


def test_outside_of_a_review_the_page_says_why_there_is_no_choice(world, ada):
    html = text_of(ada.get(world.at(f"objectives/{world.objectives['R1']}/decide/")))
    assert "Decisions are taken while the cycle is in review." in html
    assert 'name="decision"' not in html


def test_a_close_that_is_too_early_is_refused_in_words(world, ada):
    review(world, ada)
    address = world.at(f"cycles/{world.cycles['2026-Q1']}/close/")
    response = ada.post(address, {"version": cycle(world, "2026-Q1").version})
    assert response.status_code == 409
    assert "Some objectives still wait for a decision." in text_of(response)


def test_a_hidden_objective_is_told_as_a_number_and_to_administrators_alone(world, ada, mio):
    with scope(world.id):
        Objective.objects.filter(key="R1").update(is_restricted=True)
    review(world, ada)
    decide(world, ada, "C1")
    address = world.at(f"cycles/{world.cycles['2026-Q1']}/close/")
    html = text_of(ada.get(address))
    assert "1 objective that you may not see waits for its decision." in html
    assert "Riders trust" not in html
    assert "Close the cycle" not in html
    assert "may not see" not in text_of(mio.get(address))


def close(world, ada):
    review(world, ada)
    decide(world, ada, "R1", "keep")
    decide(world, ada, "C1", "let-go")
    return send(ada, world.at(f"cycles/{world.cycles['2026-Q1']}/close/"))


def test_what_is_kept_goes_on_once(world, ada):
    page = text_of(close(world, ada))
    assert "There is no later cycle yet" in page
    send(ada, world.at("cycles/new/"), period="2026-Q2", parent="")
    into = cycle(world, "2026-Q2").pk
    address = world.at(f"cycles/{world.cycles['2026-Q1']}/carry-over/")
    assert "Riders trust every journey to start" in text_of(ada.get(address))
    assert "1 draft goes on here." in text_of(send(ada, address, cycle=str(into)))
    assert "0 drafts go on here." in text_of(send(ada, address, cycle=str(into)))
    old = text_of(ada.get(world.at(f"objectives/{world.objectives['R1']}/")))
    assert "Goes on in" in old
    assert "Carry over…" not in old
    with scope(world.id):
        draft = Objective.objects.get(cycle=into)
    assert "Continues" in text_of(ada.get(world.at(f"objectives/{draft.pk}/")))


def test_an_owner_takes_it_on_later_from_its_page(world, ada, mio):
    close(world, ada)
    send(ada, world.at("cycles/new/"), period="2026-Q2", parent="")
    address = world.at(f"objectives/{world.objectives['R1']}/")
    assert "Carry over…" in text_of(mio.get(address))
    page = send(mio, f"{address}carry-over/", cycle=str(cycle(world, "2026-Q2").pk))
    assert "It goes on here, as a draft." in text_of(page)
    wrong = mio.post(f"{address}carry-over/", {"cycle": "0"})
    assert wrong.status_code == 422
    let_go = world.at(f"objectives/{world.objectives['C1']}/carry-over/")
    assert ada.get(let_go).status_code == 409


def test_a_reopened_cycle_shows_what_was_decided(world, ada):
    close(world, ada)
    ada.post(
        world.at(f"cycles/{world.cycles['2026-Q1']}/reopen/"), {"reason": "The last week is late"}
    )
    html = text_of(ada.get(world.at(f"cycles/{world.cycles['2026-Q1']}/close/")))
    assert "Everything is decided." in html
    assert "Close the cycle" in html


def test_the_review_of_a_running_cycle_warns_of_days_that_are_left(world, ada):
    html = text_of(ada.get(world.at(f"cycles/{world.cycles['2026-Q1']}/review/")))
    assert "It runs until" in html
    with clock.stopped_at(NOON.replace(month=4)):
        html = text_of(ada.get(world.at(f"cycles/{world.cycles['2026-Q1']}/review/")))
    assert "It runs until" not in html
