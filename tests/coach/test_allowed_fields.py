"""A finding that a team lets be: in the field of the thing that it is about, and there alone."""

from __future__ import annotations

from dataclasses import replace

from northing import coach
from northing.coach import Finding, registry
from northing.coach.allowing import Allowance, heeded
from northing.core.document import Document, KeyResult, Objective, Team
from tests.coach.effort import calls

TASK = KeyResult(id="a", title="Launch the night ferry")
AGAIN = KeyResult(id="b", title="Launch the day ferry")


def _codes(*key_results: KeyResult, allow: tuple[str, ...] = (), team: tuple[str, ...] = ()):
    objective = Objective(id="o", title="Boats that people trust", key_results=key_results)
    crew = Team(name="Crew", objectives=(replace(objective, allow=allow),), allow=team)
    found = coach.check(Document(language="en", teams=(crew,)))
    return [(each.path, each.code) for each in found if each.code in {"KR304", "AL101", "AL103"}]


def test_it_silences_the_key_result_that_it_stands_in_alone() -> None:
    told = replace(TASK, allow=("KR304 there is one launch",))
    assert _codes(told, AGAIN) == [("teams[0].objectives[0].key_results[1].title", "KR304")]


def test_what_stands_above_is_not_about_what_is_below() -> None:
    found = _codes(TASK, allow=("KR304 there is one launch",), team=("KR304 so there",))
    assert [code for _, code in found] == ["KR304", "AL103", "AL103"]
    assert {path for path, _ in found} >= {"teams[0].allow[0]", "teams[0].objectives[0].allow[0]"}


def test_without_a_reason_it_silences_nothing() -> None:
    found = _codes(replace(TASK, allow=("KR304",)))
    assert [code for _, code in found] == ["KR304", "AL101"]


def test_a_long_file_may_let_a_finding_be_at_each_of_its_key_results() -> None:
    def heed(count: int) -> int:
        paths = [f"objectives[0].key_results[{number}]" for number in range(count)]
        rule = registry.modules()["KR101"].RULE
        findings = [Finding(rule=rule, path=f"{path}.title") for path in paths]
        allowances = tuple(
            Allowance(words=("KR101",), reason="a launch", things=frozenset([path]))
            for path in paths
        )
        found: list[Finding] = []
        done = calls(lambda: found.extend(heeded(findings, allowances)))
        assert found == []
        return done

    heed(1)
    assert heed(2_000) < 11 * heed(200)
