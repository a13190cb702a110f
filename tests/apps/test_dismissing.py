"""A finding of the coach is let be: who may say so, what is kept, and how it is taken back."""

from __future__ import annotations

import pytest

from northing.apps.exchange.queries import exported_documents
from northing.apps.goals.actions.dismissing import (
    dismiss_about_team,
    dismiss_finding,
    heed_about_team,
    heed_finding,
)
from northing.apps.goals.inputs import Dismissal
from northing.apps.goals.models import Cycle, CycleTeam, KeyResult, Objective
from northing.apps.goals.queries.advice import let_be
from northing.base import clock
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.formats import yaml
from tests.world import TODAY, bring_in

REASON = "One licence is all there is to get"


def dismiss(world, who, key="activation", inner="licence", code="KR304", reason=REASON):
    key_result = world.key_results[f"{key}#{inner}"] if inner else None
    new = Dismissal(code=code, reason=reason, key_result_id=key_result)
    dismiss_finding(getattr(world, who), world.objectives[key], new)


def heed(world, who, key="activation", inner="licence", code="KR304"):
    key_result = world.key_results[f"{key}#{inner}"] if inner else None
    heed_finding(getattr(world, who), world.objectives[key], code, key_result)


def told(world, who="vera", key="activation"):
    """What is let be, as codes with reasons by the key result's key."""
    found = let_be(getattr(world, who), world.objectives[key])
    return {place: [(each.code, each.reason) for each in all_] for place, all_ in found.items()}


def of_team(world, who, team="Growth", cycle="2026-Q1", code="ST101", reason="Until May"):
    new = Dismissal(code=code, reason=reason)
    dismiss_about_team(getattr(world, who), world.teams[team], world.cycles[cycle], new)


def kept_by_team(world, team="Growth"):
    with world.scope():
        return CycleTeam.objects.get(team=world.teams[team], cycle__name="2026-Q1").allow


def happened(world, name):
    with world.scope():
        return [event.payload for event in Event.objects.filter(kind=name).order_by("pk")]


def close(world, name, state="closed"):
    with world.scope():
        Cycle.objects.filter(name=name).update(state=state)


@pytest.mark.parametrize("who", ["mio", "lena", "ada", "system"])
def test_whoever_writes_lets_be_what_everybody_then_reads(world, who):
    dismiss(world, who)
    dismiss(world, who, inner="", code="ST103", reason="Eight for one quarter")
    assert told(world) == {
        "": [("ST103", "Eight for one quarter")],
        "licence": [("KR304", REASON)],
    }


@pytest.mark.parametrize("who", ["vera", "tariq"])
def test_nobody_else_does(world, who):
    with pytest.raises(Denied, match="not-yours-to-write"):
        dismiss(world, who)
    with pytest.raises(Denied, match="not-yours-to-write"):
        heed(world, who)
    assert told(world) == {}


def test_the_team_that_owns_a_key_result_lets_its_finding_be_and_no_other(world):
    with world.scope():
        own = KeyResult.objects.filter(pk=world.key_results["activation#licence"])
        own.update(team=world.teams["Care"])
    dismiss(world, "tariq")
    assert told(world) == {"licence": [("KR304", REASON)]}
    with pytest.raises(Denied):
        dismiss(world, "tariq", inner="signs")
    with pytest.raises(Denied):
        dismiss(world, "tariq", inner="", code="ST103")


def test_who_and_when_are_kept(world):
    dismiss(world, "mio")
    (kept,) = let_be(world.vera, world.objectives["activation"])["licence"]
    assert kept.by is not None
    assert (kept.by.name, kept.on) == ("Mio", TODAY)


def test_the_same_reason_again_keeps_who_said_it_first(world):
    dismiss(world, "mio")
    dismiss(world, "lena")
    (kept,) = let_be(world.vera, world.objectives["activation"])["licence"]
    assert kept.by is not None
    assert kept.by.name == "Mio"


def test_another_reason_takes_the_place_of_the_first(world):
    dismiss(world, "mio")
    dismiss(world, "lena", reason="The council grants it or not")
    assert told(world) == {"licence": [("KR304", "The council grants it or not")]}
    (kept,) = let_be(world.vera, world.objectives["activation"])["licence"]
    assert kept.by is not None
    assert kept.by.name == "Lena"


@pytest.mark.parametrize(
    ("code", "reason", "wrong"),
    [
        ("KR304", "", {"reason": "required"}),
        ("KR304", "  \n ", {"reason": "required"}),
        ("KR304", " – ", {"reason": "required"}),
        ("KR304", "x" * 100_000, {"reason": "too-long"}),
        ("XX999", REASON, {"code": "unknown"}),
        ("kr304", REASON, {"code": "unknown"}),
        ("binary-outcome", REASON, {"code": "unknown"}),
        ("", REASON, {"code": "unknown"}),
    ],
)
def test_a_rule_and_a_reason_are_needed(world, code, reason, wrong):
    for deed in (dismiss, of_team):
        with pytest.raises(Invalid) as refused:
            deed(world, "lena", code=code, reason=reason)
        assert refused.value.fields == wrong
    assert told(world) == {}
    assert kept_by_team(world) == []


@pytest.mark.parametrize(
    "reason", ["KR101 says the same", ", because", "KR101, KR102 too", "为什么"]
)
def test_a_reason_that_looks_like_codes_is_a_reason(world, reason):
    dismiss(world, "mio", reason=reason)
    ((code, kept),) = told(world)["licence"]
    assert code == "KR304"
    assert kept == reason.lstrip(", ")


def test_what_one_line_of_a_file_says_of_two_rules_is_taken_back_for_one(world):
    entry = {"text": "KR304, KR101 one licence", "by": None, "on": "2026-01-02"}
    with world.scope():
        own = KeyResult.objects.filter(pk=world.key_results["activation#licence"])
        own.update(allow=[entry])
    heed(world, "mio", code="KR101")
    assert told(world) == {"licence": [("KR304", "one licence")]}
    (kept,) = let_be(world.vera, world.objectives["activation"])["licence"]
    assert (kept.by, kept.on.isoformat()) == (None, "2026-01-02")


def test_a_rule_that_a_file_calls_by_its_name_is_taken_back_by_its_code(world):
    entry = {"text": "binary-outcome: one licence", "by": None, "on": "2026-01-02"}
    with world.scope():
        own = KeyResult.objects.filter(pk=world.key_results["activation#licence"])
        own.update(allow=[entry])
    assert told(world) == {"licence": [("KR304", "one licence")]}
    heed(world, "mio")
    assert told(world) == {}


def test_the_coach_says_it_again(world):
    dismiss(world, "mio")
    dismiss(world, "mio", code="KR101", reason="Counted elsewhere")
    heed(world, "lena")
    assert told(world) == {"licence": [("KR101", "Counted elsewhere")]}


def test_what_nobody_lets_be_stays_and_tells_no_event(world):
    heed(world, "mio")
    heed_about_team(world.lena, world.teams["Growth"], world.cycles["2026-Q1"], "ST101")
    assert told(world) == {}
    assert happened(world, "goals.finding_heeded") == []


@pytest.mark.parametrize(
    ("state", "code"), [("reviewing", "cycle-reviewing"), ("closed", "cycle-closed")]
)
def test_a_cycle_that_takes_no_changes_takes_none_of_these(world, state, code):
    dismiss(world, "mio")
    of_team(world, "lena")
    close(world, "2026-Q1", state)
    for deed in (
        lambda: dismiss(world, "ada", code="KR101"),
        lambda: heed(world, "ada"),
        lambda: of_team(world, "ada", code="ST109"),
        lambda: heed_about_team(world.ada, world.teams["Growth"], world.cycles["2026-Q1"], "ST101"),
    ):
        with pytest.raises(Conflict, match=code):
            deed()
    assert told(world) == {"licence": [("KR304", REASON)]}


def test_what_waits_in_a_queue_stays_open_when_its_cycle_ends(world):
    with world.scope():
        Objective.objects.filter(pk=world.objectives["idea"]).update(state="queued")
    close(world, "2026-Q1")
    dismiss(world, "mio", key="idea", inner="", code="OB104")
    assert told(world, key="idea") == {"": [("OB104", REASON)]}


def test_an_objective_that_has_ended_is_as_it_was(world):
    with world.scope():
        Objective.objects.filter(pk=world.objectives["activation"]).update(state="dropped")
    with pytest.raises(Conflict, match="objective-ended"):
        dismiss(world, "ada")


def test_whoever_does_not_see_an_objective_finds_none(world):
    for who in ("mio", "tariq", "vera", "ada", "sten"):
        with pytest.raises(NotFound):
            dismiss(world, who, key="secret", inner="berths")
        with pytest.raises(NotFound):
            heed(world, who, key="secret", inner="berths")


def test_a_key_result_of_another_objective_is_not_found(world):
    new = Dismissal(code="KR304", reason=REASON, key_result_id=world.key_results["terminals#calls"])
    with pytest.raises(NotFound):
        dismiss_finding(world.lena, world.objectives["activation"], new)
    hidden = world.key_results["secret#berths"]
    with pytest.raises(NotFound):
        heed_finding(world.ada, world.objectives["activation"], "KR304", hidden)


@pytest.mark.parametrize("who", ["mio", "lena", "ada"])
def test_those_who_plan_for_a_team_let_be_what_is_said_of_its_plan(world, who):
    of_team(world, who)
    (kept,) = kept_by_team(world)
    assert kept == {
        "text": "ST101 Until May",
        "by": getattr(world, who).membership_id,
        "on": TODAY.isoformat(),
    }
    heed_about_team(getattr(world, who), world.teams["Growth"], world.cycles["2026-Q1"], "ST101")
    assert kept_by_team(world) == []


def test_of_a_team_nobody_else_does(world):
    for who in ("vera", "tariq"):
        with pytest.raises(Denied, match="not-yours-to-write"):
            of_team(world, who)
    for cycle in ("2026", "2025-Q4"):
        with pytest.raises((NotFound, Conflict)):
            of_team(world, "lena", team="Growth", cycle=cycle)
    with pytest.raises(NotFound):
        dismiss_about_team(
            world.ada, world.teams["Growth"], 2**30, Dismissal(code="ST101", reason="x")
        )
    with pytest.raises(NotFound):
        of_team(world, "sten")


def test_each_deed_is_told_without_the_reason(world):
    dismiss(world, "mio")
    heed(world, "mio")
    of_team(world, "lena")
    (dismissed, about_team) = happened(world, "goals.finding_dismissed")
    (heeded,) = happened(world, "goals.finding_heeded")
    assert dismissed["code"] == heeded["code"] == "KR304"
    assert dismissed["key_result_id"] == world.key_results["activation#licence"]
    assert about_team["team_id"] == world.teams["Growth"]
    assert REASON not in str([dismissed, heeded, about_team])


def test_a_file_takes_it_along_and_brings_it_back(world):
    dismiss(world, "mio")
    dismiss(world, "mio", inner="", code="ST103", reason="Eight for one quarter")
    of_team(world, "lena")
    text = yaml.dump(exported_documents(world.lena, "2026-Q1"))
    heed(world, "mio")
    heed(world, "mio", inner="", code="ST103")
    heed_about_team(world.lena, world.teams["Growth"], world.cycles["2026-Q1"], "ST101")
    assert told(world) == {}
    bring_in(text)
    assert told(world) == {"": [("ST103", "Eight for one quarter")], "licence": [("KR304", REASON)]}
    assert [entry["text"] for entry in kept_by_team(world)] == ["ST101 Until May"]


def test_an_import_of_the_same_keeps_who_said_it_and_when(world):
    dismiss(world, "mio")
    text = yaml.dump(exported_documents(world.lena, "2026-Q1"))
    with clock.stopped_at(clock.now().replace(day=18)):
        bring_in(text)
    (kept,) = let_be(world.vera, world.objectives["activation"])["licence"]
    assert kept.by is not None
    assert (kept.by.name, kept.on) == ("Mio", TODAY)
