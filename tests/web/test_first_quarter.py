"""The way of a new workspace to its first commitment."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from django.test import override_settings

from northing.apps.goals.models import Cycle, Objective
from northing.apps.people.actions import create_administrator, create_workspace
from northing.apps.people.models import TeamMember, Workspace
from northing.base import clock
from northing.base.scope import scope
from tests.web.conftest import QUICK, _signed_in
from tests.web.test_people_pages import text


@pytest.fixture
def newcomer(db):
    """An administrator in a workspace that holds nothing, on a day in the middle of a quarter."""
    with (
        override_settings(PASSWORD_HASHERS=QUICK),
        clock.stopped_at(datetime(2026, 2, 10, 12, tzinfo=UTC)),
    ):
        create_workspace("Fresh")
        create_administrator("ada@example.com", "Ada", "harbour lights at dusk")
        yield _signed_in("ada@example.com")


def opened(answer) -> str:
    """The step that stands open."""
    found = re.search(r'aria-current="step".*?<h2>(.*?)[<\s]*(?:<|$)', text(answer), re.DOTALL)
    return found[1].strip() if found else ""


def _inside():
    return scope(Workspace.objects.get().pk)


AT = "/w/fresh/first-quarter/"


def test_home_leads_there_as_long_as_nothing_has_happened(newcomer):
    assert AT in text(newcomer.get("/w/fresh/"))


def test_each_step_leads_to_the_next(newcomer):
    assert opened(newcomer.get(AT)) == "Where you want to go"
    said = {"step": "vision", "vision": "People look forward to the crossing.", "version": "1"}
    assert opened(newcomer.post(AT, said, follow=True)) == "The quarter"
    assert opened(newcomer.post(AT, {"step": "cycle", "period": "2026-Q1"}, follow=True)) == (
        "A team"
    )
    team = {"step": "team", "name": "Growth", "function": "product"}
    page = newcomer.post(AT, team, follow=True)
    assert opened(page) == "A first objective"
    assert len(re.findall(r"library/examples/[a-z-]+/\?team=", text(page))) == 3
    with _inside():
        assert Cycle.objects.get().state == "active"
        assert TeamMember.objects.get().is_lead


def test_a_vision_can_wait(newcomer):
    assert opened(newcomer.get(f"{AT}?at=cycle")) == "The quarter"
    after = newcomer.post(AT, {"step": "cycle", "period": "2026-Q2"}, follow=True)
    assert opened(after) == "A team"
    assert "Say it now" in text(after)
    with _inside():
        assert Cycle.objects.get().state == "planning"


def test_what_cannot_be_is_said_beside_the_field(newcomer):
    missing = newcomer.post(AT, {"step": "team", "name": "", "function": ""})
    assert missing.status_code == 422
    assert opened(missing) == "A team"
    other = newcomer.post(AT, {"step": "cycle", "period": "1815-Q2"})
    assert other.status_code == 422
    with _inside():
        assert not Cycle.objects.exists()


def test_a_draft_is_led_to_its_commitment(newcomer):
    newcomer.post(AT, {"step": "cycle", "period": "2026-Q1"})
    newcomer.post(AT, {"step": "team", "name": "Growth", "function": ""})
    with _inside():
        cycle = Cycle.objects.get()
        team = TeamMember.objects.get().team
        Objective.objects.create(
            workspace_id=cycle.workspace_id, cycle=cycle, team=team, key="a", title="Trusted boats"
        )
    page = newcomer.get(AT)
    assert opened(page) == "The commitment"
    assert "missing before a team can promise it" in text(page)


def test_who_administers_nothing_sees_whose_step_it_is(world, mio):
    address = world.at("first-quarter/")
    assert "Commit" in text(mio.get(address))
    said = {"step": "vision", "vision": "Mine", "version": "1"}
    assert mio.post(address, said).status_code == 403
