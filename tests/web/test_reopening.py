"""Reopening a closed cycle: an administrator's act, with a reason, for late check-ins."""

import re

from django.test import Client

from northing.apps.people.models import Workspace
from northing.base.models import Event
from northing.base.scope import scope


def test_an_administrator_is_offered_to_reopen(world, ada, mio):
    address = world.at(f"cycles/{world.cycles['2025-Q4']}/")
    assert "Reopen for review" in ada.get(address).content.decode()
    assert "Reopen for review" not in mio.get(address).content.decode()


def test_others_may_not_reopen(world, mio):
    address = world.at(f"cycles/{world.cycles['2025-Q4']}/reopen/")
    assert mio.get(address).status_code == 403
    assert mio.post(address, {"reason": "I want to"}).status_code == 403


def test_a_reason_is_asked_for(world, ada):
    response = ada.post(world.at(f"cycles/{world.cycles['2025-Q4']}/reopen/"), {"reason": "  "})
    assert response.status_code == 422
    assert 'id="reason-error"' in response.content.decode()


def test_a_reason_is_kept_where_there_is_nothing_to_reopen_any_more(world, ada):
    address = world.at(f"cycles/{world.cycles['2025-Q4']}/reopen/")
    html = ada.get(address).content.decode()
    assert ada.post(address, {"reason": "The last week was missing"}).status_code == 302
    sent = {"reason": "Late numbers of the depot", "idempotency_key": key(html)}
    response = ada.post(address, sent)
    html = response.content.decode()
    assert response.status_code == 409
    assert "Late numbers of the depot" in html
    assert "This does not follow from where it stands now." in html
    assert key(html) != sent["idempotency_key"]


def key(html: str) -> str:
    found = re.search(r'name="idempotency_key" value="([^"]+)"', html)
    assert found
    return found[1]


def test_a_running_cycle_is_not_reopened(world, ada):
    address = world.at(f"cycles/{world.cycles['2026-Q1']}/reopen/")
    assert ada.get(address).status_code == 403
    assert ada.post(address, {"reason": "Again"}).status_code == 409


def test_a_reopened_cycle_takes_check_ins_up_to_its_end(world, ada):
    closed = world.at(f"key-results/{world.key_results['stock']}/check-in/")
    fields = {"value": "40", "confidence": "", "note": "", "on": "2025-12-31"}
    assert ada.post(closed, fields).status_code == 409
    reopen = world.at(f"cycles/{world.cycles['2025-Q4']}/reopen/")
    page = ada.post(reopen, {"reason": "The last week was missing"}, follow=True)
    assert "is open for review" in page.content.decode()
    with scope(Workspace.objects.get(slug=world.slug).pk):
        event = Event.objects.get(kind="goals.cycle_reopened")
    assert event.payload["reason"] == "The last week was missing"
    assert ada.post(closed, {**fields, "on": "2026-01-01"}).status_code == 422
    assert ada.post(closed, fields).status_code == 302


def test_a_forged_form_is_refused_in_words(world, ada):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = ada.cookies
    address = world.at(f"cycles/{world.cycles['2025-Q4']}/reopen/")
    assert strict.post(address, {"reason": "Forged"}).status_code == 403
