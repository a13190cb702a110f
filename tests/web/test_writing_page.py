"""The page where an objective is written, as somebody without a script uses it."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from northing.apps.goals.actions.writing import create_objective
from northing.apps.goals.inputs import ObjectivePlan
from northing.apps.goals.queries.writing import writing_page
from northing.apps.people.models import User
from northing.apps.people.queries import actor_for
from northing.core import document as core
from tests.web.forms_read import form_in
from tests.web.test_people_pages import text

D = Decimal
MEASURES = {
    "number": core.Numeric(baseline=D("52.5"), target=D(24), unit="h"),
    "percent": core.Numeric(
        type=core.NumericType.PERCENT, baseline=D(88), target=D("97.25"), accumulates=True
    ),
    "currency": core.Numeric(
        type=core.NumericType.CURRENCY, baseline=D(0), target=D(1250000), unit="SEK"
    ),
    "range": core.Range(at_least=D("-1.5"), at_most=D(4), share=D("0.9"), unit="°C"),
    "binary": core.Binary(probability=D(60)),
    "milestones": core.Milestones(
        items=(core.Milestone(title="Malmö", weight=D("2.5")), core.Milestone(title="Lund"))
    ),
    "tasks": core.Tasks(items=(core.Task(title="Pier"), core.Task(title="Fort, old"))),
    "baseline": core.Baseline(unit="%"),
}
WHOLE = core.KeyResult(
    id="",
    title="Kept",
    metric="Turnaround, median",
    kind=core.Kind.COMMITTED,
    weight=D("1.5"),
    deadline=date(2026, 3, 20),
    pace=(
        core.Waypoint(on=date(2026, 2, 1), share=D("0.125")),
        core.Waypoint(on=date(2026, 3, 1), share=D("0.6")),
    ),
    owners=("mio@example.com", "ada@example.com"),
    team="Company",
    note="Two lines\nof a note",
)


def actor_of(world, name="ada"):
    found = actor_for(User.objects.get(email=f"{name}@example.com"), world.slug)
    assert found is not None
    return found


def planned(world, *key_results, **more):
    """An objective that somebody wrote before, a draft of Repairs."""
    value = core.Objective(id="", title="Riders wait less", key_results=key_results, **more)
    cycle, team = world.cycles["2026-Q1"], world.teams["Repairs"]
    plan = ObjectivePlan(value=value, cycle_id=cycle, team_id=team)
    return create_objective(actor_of(world), plan)


def value_of(world, objective_id):
    return writing_page(actor_of(world), objective_id).value


def fields_of(client, address):
    page = client.get(address)
    assert page.status_code == 200, text(page)
    return form_in(text(page), "write")


def told(answer):
    """What a page says is wrong, field by field."""
    return re.findall(r'class="err" id="([^"]+)_error">([^<]+?) *<', text(answer)) or re.findall(
        r'role="alert">(.+?)</div>', text(answer), re.DOTALL
    )


@pytest.mark.parametrize("language", ["en", "sv", "zh-hans"])
@pytest.mark.parametrize("measure", MEASURES)
def test_what_is_saved_comes_back_unchanged(world, ada, measure, language):
    objective_id = planned(world, replace(WHOLE, measure=MEASURES[measure]))
    before = value_of(world, objective_id)
    ada.cookies["django_language"] = language
    address = world.at(f"objectives/{objective_id}/edit/")
    sent = fields_of(ada, address)
    sent["title"] = ["Riders wait much less"]
    answer = ada.post(address, sent)
    assert answer.status_code == 302, told(answer)
    assert value_of(world, objective_id) == replace(before, title="Riders wait much less")
