"""A commitment is written anew: its words freely, its terms with a reason, for all to read."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from northing.apps.goals.actions.writing import undo_change
from northing.apps.goals.models import Amendment, Cycle, FormerTitle, Objective
from northing.base.errors import Conflict, Denied
from northing.core import document as core
from tests.apps.writing import (
    amend,
    events,
    key_result,
    refused,
    retarget,
    row_of,
    save,
    stored,
    with_key_result,
)
from tests.world import TODAY

BOARDED = core.Numeric(baseline=Decimal(0), target=Decimal(200), accumulates=True)


@pytest.fixture
def promised(world) -> Any:
    """The committed objective of Growth, which Mio owns."""
    return world.objectives["activation"]


def test_words_are_free(world, promised):
    value = with_key_result(
        stored(world, promised), "boarded", title="Riders aboard", note="So", owners=()
    )
    save(world, promised, value=value, title="Everybody boards", why="", evidence="Counted")
    kept = stored(world, promised)
    assert (kept.title, kept.evidence, kept.key_results[0].title) == (
        "Everybody boards",
        "Counted",
        "Riders aboard",
    )
    assert kept.amendments == kept.key_results[0].amendments == ()
    assert events(world, "objective_amended") == []


def test_an_old_title_stays_in_the_history(world, promised):
    for title in ("Everybody boards", "All aboard"):
        value = with_key_result(stored(world, promised), "boarded", title=f"{title}!")
        save(world, promised, value=value, title=title)
    with world.scope():
        told = FormerTitle.objects.filter(objective=promised).order_by("pk")
        former = [(row.title, row.key_result_id, row.by_id) for row in told]
    kr, mio = world.key_results["activation#boarded"], world.mio.membership_id
    assert former == [
        ("New riders who board", kr, mio),
        ("New riders board on their first day", None, mio),
        ("Everybody boards!", kr, mio),
        ("Everybody boards", None, mio),
    ]


TERMS = {
    "target": ("boarded", {"measure": retarget(150)}, "200", "150"),
    "baseline": ("boarded", {"measure": replace(BOARDED, baseline=Decimal(5))}, "0", "5"),
    "unit": ("boarded", {"measure": replace(BOARDED, unit="riders")}, None, "riders"),
    "accumulates": ("boarded", {"measure": replace(BOARDED, accumulates=False)}, "true", "false"),
    "metric": ("boarded", {"metric": "Riders"}, None, "Riders"),
    "deadline": ("boarded", {"deadline": date(2026, 3, 1)}, None, "2026-03-01"),
    "weight": ("boarded", {"weight": Decimal(3)}, "1", "3"),
    "kind": ("boarded", {"kind": core.Kind.COMMITTED}, "stretch", "committed"),
    "pace": ("boarded", {"pace": core.Curve.LATE_LOADED}, "linear", "late-loaded"),
    "rolled_up": ("boarded", {"rolled_up": True}, "false", "true"),
    "bounds": (
        "uptime",
        {"measure": core.Range(at_least=Decimal(98), share=Decimal("0.9"), unit="%")},
        '{"at_least":"99","share":"0.9"}',
        '{"at_least":"98","share":"0.9"}',
    ),
    "probability": ("licence", {"measure": core.Binary(probability=Decimal(50))}, "60", "50"),
    "milestones": (
        "stops",
        {"measure": core.Milestones(items=(core.Milestone(title="Fort"),))},
        '[{"title":"Pier","weight":"3","done":false},{"title":"Fort","weight":"1","done":true}]',
        '[{"title":"Fort","weight":"1","done":true}]',
    ),
    "tasks": (
        "signs",
        {"measure": core.Tasks(items=(core.Task(title="Fort"),))},
        (
            '[{"title":"Pier","state":"open"},{"title":"Fort","state":"done"},'
            '{"title":"Old town","state":"open"}]'
        ),
        '[{"title":"Fort","state":"done"}]',
    ),
}


@pytest.mark.parametrize("field", TERMS)
def test_a_changed_term_is_an_amendment_with_its_reason(world, field):
    key, changes, before, after = TERMS[field]
    kr = amend(world, key, reason="  Two piers closed ", **changes)
    assert kr.amendments == (
        core.Amendment(
            on=TODAY,
            field=field,
            before=before,
            after=after,
            reason="Two piers closed",
            by="mio@example.org",
        ),
    )
    assert events(world, "objective_amended") == [
        {
            "objective_id": world.objectives["activation"],
            "fields": ["key_results"],
            "key_results": [key],
        }
    ]


def test_another_measure_is_one_amendment_with_the_whole_of_the_old_one(world):
    kr = amend(world, "boarded", measure=core.Binary(probability=Decimal(30)))
    (told,) = kr.amendments
    assert (told.field, kr.measure) == ("type", core.Binary(probability=Decimal(30)))
    assert '"target":"200"' in str(told.before)


def test_a_guardrail_is_amended_on_the_objective(world, promised):
    rails = (core.Guardrail(metric="Complaints", at_most=Decimal(8), current=Decimal(12)),)
    assert refused(lambda: save(world, promised, guardrails=rails)) == {"reason": "required"}
    save(world, promised, guardrails=rails, reason="Fewer, please")
    (told,) = stored(world, promised).amendments
    assert (told.field, told.before, told.after, told.reason) == (
        "guardrails",
        '[{"metric":"Complaints","at_most":"10"}]',
        '[{"metric":"Complaints","at_most":"8"}]',
        "Fewer, please",
    )


def test_who_watches_a_guardrail_and_its_newest_value_are_no_terms(world, promised):
    rails = (core.Guardrail(metric="Complaints", at_most=Decimal("10.0"), current=Decimal(3),
                            owner="lena@example.org"),)  # fmt: skip
    save(world, promised, guardrails=rails)
    assert stored(world, promised).amendments == ()
    assert stored(world, promised).guardrails[0].owner == "lena@example.org"


def test_terms_do_not_change_without_a_reason(world, promised):
    attempt = lambda: amend(world, "boarded", reason=" ", measure=retarget(150))  # noqa: E731
    assert refused(attempt) == {"reason": "required"}
    with world.scope():
        assert not Amendment.objects.filter(key_result__objective=promised).exists()


def test_20_and_20_point_0_are_one_term(world):
    kr = amend(world, "boarded", reason="", measure=retarget("200.00"))
    assert kr.amendments == ()


def test_a_second_amendment_follows_the_first(world):
    amend(world, "boarded", measure=retarget(150))
    kr = amend(world, "boarded", measure=retarget(120))
    assert [(told.before, told.after) for told in kr.amendments] == [("200", "150"), ("150", "120")]


def test_what_is_added_is_late(world, promised):
    value = stored(world, promised)
    save(world, promised, key_results=(*value.key_results, key_result()), reason="Dogs asked")
    late = stored(world, promised).key_results[-1]
    assert late.committed_on == TODAY
    assert [(each.field, each.reason) for each in late.amendments] == [
        ("committed_on", "Dogs asked")
    ]
    (told,) = events(world, "objective_amended")
    assert told["key_results"] == ["dogs-aboard"]


def test_nothing_is_added_without_a_reason(world, promised):
    added = (*stored(world, promised).key_results, key_result())
    attempt = lambda: save(world, promised, key_results=added, reason=" ")  # noqa: E731
    assert refused(attempt) == {"reason": "required"}
    assert len(stored(world, promised).key_results) == len(added) - 1


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"measure": core.Numeric(baseline=Decimal(1))}, "target", "required"),
        (
            {"measure": core.Numeric(baseline=Decimal(1), target=Decimal(1))},
            "target",
            "same-as-baseline",
        ),
        ({"measure": core.Range()}, "bounds", "required"),
        ({"measure": core.Milestones()}, "milestones", "required"),
        ({"deadline": date(2026, 2, 15)}, "deadline", "due-already"),
    ],
)
def test_what_is_added_keeps_to_the_gate(world, promised, changes, field, code):
    value = stored(world, promised)
    at = len(value.key_results)
    added = (*value.key_results, key_result(**changes))
    found = refused(lambda: save(world, promised, key_results=added, reason="More"))
    assert found == {f"key_results.{at}.{field}": code}


def test_a_commitment_does_not_lose_what_it_needs(world, promised):
    nobody = refused(lambda: save(world, promised, owners=()))
    assert nobody == {"owners": "required"}
    blank = refused(lambda: amend(world, "boarded", measure=core.Numeric(baseline=Decimal(0))))
    assert blank == {"key_results.0.target": "required"}


def test_an_incomplete_commitment_from_a_file_can_still_be_worded(world):
    pk = world.objectives["terminals"]  # It came without an owner.
    save(world, pk, by="lena", title="The pier runs itself")
    assert stored(world, pk).title == "The pier runs itself"


def test_a_key_result_is_dropped_and_not_taken_away(world, promised):
    rest = stored(world, promised).key_results[1:]
    assert refused(lambda: save(world, promised, key_results=rest)) == {"key_results": "drop-it"}


def test_what_was_dropped_stays_though_a_page_leaves_it_out(world, promised):
    rest = stored(world, promised).key_results[:-1]
    save(world, promised, key_results=rest, why="Because")
    assert stored(world, promised).key_results[-1].id == "retired"


def test_the_terms_of_what_was_dropped_stand(world):
    measure = core.Numeric(baseline=Decimal(0), target=Decimal(5), accumulates=True)
    attempt = lambda: amend(world, "retired", measure=measure)  # noqa: E731
    assert refused(attempt) == {"key_results.8": "key-result-dropped"}


def test_terms_stand_after_their_deadline(world, promised):
    amend(world, "boarded", deadline=TODAY)
    attempt = lambda: amend(world, "boarded", deadline=date(2026, 2, 15))  # noqa: E731
    assert refused(attempt) == {"key_results.0.deadline": "due-already"}
    with world.scope():
        world.key_result("activation#boarded")
        row = Objective.objects.get(pk=promised).key_results.get(key="boarded")
        row.deadline = date(2026, 2, 15)
        row.save()
    attempt = lambda: amend(world, "boarded", measure=retarget(150))  # noqa: E731
    assert refused(attempt) == {"key_results.0": "terms-fixed"}
    save(world, promised, title="Words are free even then")


@pytest.mark.parametrize(
    ("state", "code"), [("reviewing", "cycle-reviewing"), ("closed", "cycle-closed")]
)
def test_nothing_is_written_once_the_cycle_is_over(world, promised, state, code):
    with world.scope():
        Cycle.objects.filter(name="2026-Q1").update(state=state)
    assert refused(lambda: save(world, promised, title="Late"), Conflict) == {"": code}
    assert refused(lambda: amend(world, "boarded", measure=retarget(1)), Conflict) == {"": code}


@pytest.mark.parametrize("state", ["dropped", "closed"])
def test_what_has_ended_is_not_written(world, promised, state):
    with world.scope():
        Objective.objects.filter(pk=promised).update(state=state)
    found = refused(lambda: save(world, promised, title="Late"), Conflict)
    assert found == {"": "objective-ended"}


def test_what_waits_can_be_written_though_its_cycle_is_over(world):
    pk = world.objectives["winter"]
    with world.scope():
        Objective.objects.filter(pk=pk).update(state="queued")
    save(world, pk, title="Winter riders stay")
    assert stored(world, pk).title == "Winter riders stay"


def test_a_commitment_stays_in_its_cycle_and_team(world, promised):
    assert refused(lambda: save(world, promised, by="ada", team="Care", cycle="2026")) == {
        "cycle": "drop-and-plan-again",
        "team": "drop-and-plan-again",
    }


# --- who -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["ada", "lena", "mio"])
def test_administrators_leads_and_owners_amend(world, who):
    assert amend(world, "boarded", by=who, measure=retarget(150)).amendments


def test_a_member_words_what_the_team_promised_and_does_not_amend_it(world):
    pk = world.objectives["terminals"]
    save(world, pk, by="mio", why="Because")
    measure = core.Numeric(baseline=Decimal(80), target=Decimal(30))
    value = with_key_result(stored(world, pk), "calls", measure=measure)
    attempts = (
        lambda: save(world, pk, value=value, reason="So"),
        lambda: save(world, pk, owners=("mio@example.org",)),
        lambda: save(world, pk, value=with_key_result(value, "calls", team="Growth")),
        lambda: save(world, pk, guardrails=(core.Guardrail(metric="A"),), reason="So"),
        lambda: save(world, pk, key_results=(*stored(world, pk).key_results, key_result())),
        lambda: save(
            world, pk, key_results=(*stored(world, pk).key_results, key_result(team="Growth"))
        ),
    )
    for attempt in attempts:
        assert refused(attempt, Denied) == {"": "not-yours-to-amend"}


def test_the_team_of_a_key_result_amends_it(world, promised):
    value = with_key_result(stored(world, promised), "boarded", team="Care")
    save(world, promised, by="lena", value=value)
    kr = amend(world, "boarded", by="tariq", measure=retarget(150))
    assert kr.amendments[0].by == "tariq@example.org"
    attempt = lambda: amend(world, "setup", by="tariq", weight=Decimal(2))  # noqa: E731
    assert refused(attempt, Denied) == {"": "not-yours-to-write"}


def test_the_team_of_a_key_result_neither_adds_more_nor_says_what_it_weighs(world, promised):
    value = with_key_result(stored(world, promised), "boarded", team="Care")
    save(world, promised, by="lena", value=value)
    more = (*stored(world, promised).key_results, key_result(team="Care"))
    for attempt in (
        lambda: amend(world, "boarded", by="tariq", weight=Decimal(50)),
        lambda: save(world, promised, by="tariq", key_results=more),
    ):
        assert refused(attempt, Denied) == {"": "not-yours-to-amend"}


@pytest.mark.parametrize("who", ["tariq", "vera"])
def test_nobody_else_writes_a_commitment(world, promised, who):
    attempt = lambda: save(world, promised, by=who, title="Mine")  # noqa: E731
    assert refused(attempt, Denied) == {"": "not-yours-to-write"}


# --- taking back ---------------------------------------------------------------------------------


def undo(world, pk):
    undo_change(world.mio, pk, row_of(world, pk).version)


def test_words_come_back_and_terms_do_not(world, promised):
    save(world, promised, title="All aboard")
    undo(world, promised)
    assert stored(world, promised).title == "New riders board on their first day"
    amend(world, "boarded", measure=retarget(150))
    assert refused(lambda: undo(world, promised), Conflict) == {"": "nothing-to-undo"}


def test_a_draft_of_before_the_commitment_does_not_come_back(world):
    pk = world.objectives["idea"]
    save(world, pk, by="mio", key_results=(key_result(),), owners=("mio@example.org",))
    save(world, pk, by="mio", key_results=(key_result("Other", target=3),))
    with world.scope():
        Objective.objects.filter(pk=pk).update(state="committed", committed_on=TODAY)
    assert refused(lambda: undo(world, pk), Conflict) == {"": "nothing-to-undo"}
