"""What the page on which an objective is written offers, and what is kept of the typing."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from northing.apps.goals.actions import drafts
from northing.apps.goals.actions.drafts import forget_draft, keep_draft
from northing.apps.goals.jobs import forget_old_drafts_everywhere
from northing.apps.goals.models import Cycle, Draft, Objective, Strategy
from northing.apps.goals.queries.parents import links_named, parents_found
from northing.apps.goals.queries.person_file import person_file
from northing.apps.goals.queries.writing import draft_name, writing_page
from northing.apps.people.models import Membership
from northing.base import clock
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from tests.apps.writing import create, key_result, refused, save, stored
from tests.world import NOON


def page_of(world, key, by="mio"):
    return writing_page(getattr(world, by), world.objectives[key])


def names(chips) -> list[str]:
    return [chip.name for chip in chips]


def test_what_the_page_gives_can_be_saved_as_it_is(world):
    page = page_of(world, "activation")
    assert (page.value.parent, page.value.supports) == ("2026-Q1/crossing", ("2026-Q1/platform",))
    save(world, page.id, value=page.value)
    assert stored(world, page.id).parent == "crossing"
    assert page.version == 1


def test_a_page_for_a_commitment_keeps_it_where_it_is(world):
    page = page_of(world, "activation", by="ada")
    assert (names(page.teams), names(page.cycles)) == (["Growth"], ["2026-Q1"])
    assert page.terms_need_reason
    assert page.may_amend
    assert page.may_decide
    assert not page.may_discard


@pytest.mark.parametrize(
    ("who", "key", "may"),
    [
        ("mio", "activation", (True, True, False)),
        ("mio", "terminals", (True, False, False)),
        ("lena", "terminals", (True, True, True)),
    ],
)
def test_a_page_tells_what_its_reader_may(world, who, key, may):
    page = page_of(world, key, by=who)
    assert (page.may_write, page.may_amend, page.may_decide) == may


def test_who_may_write_only_key_results_of_their_team_is_told_which(world):
    pk = create(world, key_results=(key_result("A", team="Care"), key_result("B")))
    page = writing_page(world.tariq, pk)
    assert (page.may_write, page.own_key_results) == (False, frozenset({"a"}))
    assert page.key_result_ids.keys() == {"a", "b"}
    save(world, pk, by="lena", key_results=stored(world, pk).key_results[1:])
    assert refused(lambda: writing_page(world.tariq, pk), Denied) == {"": "not-yours-to-write"}


def test_a_new_page_begins_with_the_own_team_and_the_running_cycle(world):
    page: Any = writing_page(world.mio)
    assert (page.team.name, page.cycle.name) == ("Growth", "2026-Q1")
    assert names(page.teams) == ["Growth"]
    assert page.value.owners == (f"person {world.mio.membership_id}",)


def test_a_new_page_begins_with_what_was_asked(world):
    with world.scope():
        Strategy.objects.create(workspace_id=world.ada.workspace_id, key="bay", title="The bay")
    asked = {"team_id": world.teams["Care"], "cycle_id": world.cycles["2026"]}
    page: Any = writing_page(world.ada, **asked, parent="2026/trusted#share", strategy="bay")
    assert (page.team.name, page.cycle.name) == ("Care", "2026")
    assert (page.value.parent, page.value.strategy) == ("2026/trusted#share", "bay")
    assert page.parent.key_result == "Share of crossings"
    asked = {"team_id": world.teams["Care"], "cycle_id": world.cycles["2025-Q4"]}
    page = writing_page(world.mio, **asked, parent="2026-Q1/secret", strategy="sea")
    assert (page.team.name, page.cycle.name) == ("Growth", "2026-Q1")
    assert (page.value.parent, page.value.strategy) == ("", "")


def test_who_may_write_nowhere_has_no_page(world):
    assert refused(lambda: writing_page(world.vera), Denied) == {"": "not-yours-to-write"}
    assert refused(lambda: page_of(world, "activation", by="vera"), Denied) == {
        "": "not-yours-to-write"
    }
    with pytest.raises(NotFound):
        page_of(world, "secret", by="ada")


def test_there_is_no_page_without_a_cycle_to_plan_in(world):
    assert refused(lambda: page_of(world, "winter", by="ada"), Conflict) == {"": "objective-ended"}
    with world.scope():
        Cycle.objects.update(state="reviewing")
    assert refused(lambda: writing_page(world.mio), Conflict) == {"": "no-open-cycle"}


def test_a_hidden_parent_is_not_shown(world):
    page = page_of(world, "answers", by="tariq")
    assert (page.parent, page.value.parent) == (None, "")
    seen = page_of(world, "answers", by="system")
    assert seen.value.parent == "2026-Q1/secret#berths"


def test_who_owns_it_stays_in_the_choice_without_access(world):
    with world.scope():
        Membership.objects.filter(pk=world.mio.membership_id).update(is_active=False)
    named = [choice.spelling for choice in page_of(world, "activation", by="lena").people]
    assert f"person {world.mio.membership_id}" in named
    there = [choice.spelling for choice in writing_page(world.lena).people]
    assert f"person {world.mio.membership_id}" not in there


def test_a_number_means_one_person_whatever_somebody_is_called(world):
    pk = world.objectives["idea"]
    lena = f"person {world.lena.membership_id}"
    with world.scope():
        Membership.objects.filter(pk=world.mio.membership_id).update(name=lena, email="")
    save(world, pk, owners=(lena,))
    assert page_of(world, "idea").value.owners == (lena,)
    wrong = refused(lambda: save(world, pk, owners=("person 98765",)), Invalid)
    assert wrong == {"owners": "unknown"}


def test_old_titles_and_what_can_be_undone_are_told(world):
    pk = world.objectives["idea"]
    assert not page_of(world, "idea").can_undo
    save(world, pk, title="A ferry for cats")
    page = page_of(world, "idea")
    assert (page.former_titles, page.can_undo, page.may_discard) == (
        ("A ferry for dogs",),
        True,
        True,
    )


# --- parents -------------------------------------------------------------------------------------


def found(world, text="", by="mio", cycle="2026-Q1", of=None) -> list[str]:
    pk = world.objectives[of] if of else None
    choices = parents_found(getattr(world, by), world.cycles[cycle], pk, text)
    return [choice.reference for choice in choices]


def test_parents_are_found_by_words_and_nearest_first(world):
    assert found(world, "board growth")[0] == "2026-Q1/activation"
    assert found(world, "share") == ["2026/trusted#share"]
    everything = found(world)
    assert everything[0] == "2026-Q1/activation"
    assert everything[-2:] == ["2026/trusted", "2026/trusted#share"]
    assert "2026-Q1/activation#retired" not in everything
    assert found(world, cycle="2026") == ["2026/trusted", "2026/trusted#share"]
    with pytest.raises(NotFound):
        parents_found(world.mio, 10**6)


def test_parents_are_found_by_metrics_and_however_letters_are_typed(world):
    measured = key_result("Fewer leave", metric="Kundnöjdhet på Ön")
    create(world, title="Ön blir nåbar", key_results=(measured,))
    objective, inner = "2026-Q1/ön-blir-nåbar", "2026-Q1/ön-blir-nåbar#fewer-leave"
    assert found(world, "ÖN nabar") == [objective, inner]
    assert found(world, "kundnojd") == found(world, "NÖJD") == [inner]


def test_nothing_hidden_is_found(world):
    for who in ("ada", "mio", "tariq"):
        assert found(world, "zugzwang", by=who) == []
        assert not any("secret" in reference for reference in found(world, by=who))
    assert found(world, "zugzwang", by="lena") == ["2026-Q1/secret", "2026-Q1/secret#berths"]


def test_neither_itself_nor_what_stands_below_is_found(world):
    offered = found(world, of="crossing", by="lena")
    assert not {"2026-Q1/crossing", "2026-Q1/activation", "2026-Q1/answers"} & set(offered)
    assert "2026-Q1/platform" in offered


def test_what_contributes_to_something_hidden_is_found_as_ever(world):
    """What is left out would tell which objectives contribute to the hidden one."""
    everything = found(world, "answer")
    assert "2026-Q1/answers" in everything
    with pytest.raises(NotFound) as hidden:
        found(world, "answer", of="secret")
    with pytest.raises(NotFound) as unknown:
        parents_found(world.mio, world.cycles["2026-Q1"], 98_765, "answer")
    assert (hidden.value.code, hidden.value.params) == (unknown.value.code, unknown.value.params)
    with world.scope():
        secret = Objective.objects.filter(key="secret")
        secret.update(parent_objective=world.objectives["activation"], parent_key_result=None)
    assert found(world, "answer", of="activation") == everything
    assert "2026-Q1/answers" not in found(world, "answer", of="activation", by="lena")


def test_what_is_parked_or_dropped_is_not_found(world):
    for state in ("parked", "dropped"):
        with world.scope():
            Objective.objects.filter(key="terminals").update(state=state)
        assert found(world, "pier terminal") == []


def test_what_was_picked_is_named_as_far_as_it_is_seen(world):
    picked = ("2026-Q1/secret", "2026/trusted#share", "#", "2026-Q1/none", "2026-Q1/idea")
    assert [choice.title for choice in links_named(world.mio, picked)] == [
        "The first choice for crossing the bay",
        "A ferry for dogs",
    ]


# --- typing --------------------------------------------------------------------------------------


def test_what_is_typed_is_kept_for_ones_own_eyes(world):
    about = draft_name(world.objectives["idea"])
    keep_draft(world.mio, about, {"title": "A fer"})
    keep_draft(world.mio, about, {"title": "A ferry", "owners": ["a", "b"]})
    page = page_of(world, "idea")
    assert page.kept == {"title": "A ferry", "owners": ["a", "b"]}
    assert page.kept_at == NOON
    assert page_of(world, "idea", by="lena").kept is None
    assert writing_page(world.mio).kept is None
    forget_draft(world.lena, about)
    forget_draft(world.mio, about)
    forget_draft(world.mio, about)
    assert page_of(world, "idea").kept is None


def test_too_much_typing_is_refused(world):
    for about, fields, field in (
        ("x" * 121, {}, "about"),
        ("", {}, "about"),
        ("objective:new", {"why": "x" * 500_001}, "fields"),
        ("objective:new", {str(at): "" for at in range(15_001)}, "fields"),
    ):
        attempt = partial(keep_draft, world.mio, about, fields)
        assert refused(attempt, Invalid) == {field: "too-long"}
    for odd in ({"why": 1}, {"why": {"a": "b"}}, {"why": [["a"]]}):
        attempt = partial(keep_draft, world.mio, "objective:new", odd)
        assert refused(attempt, Invalid) == {"fields": "unknown"}
    with pytest.raises(Denied):
        keep_draft(replace(world.system), "objective:new", {})


@pytest.mark.parametrize(
    ("about", "fields"),
    [
        ("objective:98765", {}),
        ("objective:{secret}", {}),
        ("objective:0{idea}", {}),
        ("objective:", {}),
        ("objective", {}),
        ("strategy:new", {}),
        ("objective:new", {"team": ["98765"]}),
        ("objective:new", {"cycle": ["98765"]}),
        ("objective:new", {"team": "0"}),
        ("objective:new", {"team": "9999999999"}),
        ("objective:new", {"cycle": ["", "x"]}),
    ],
)
def test_typing_about_what_is_not_there_for_the_writer_is_not_kept(world, about, fields):
    with pytest.raises(NotFound):
        keep_draft(world.mio, about.format(**world.objectives), fields)
    with world.scope():
        assert not Draft.objects.exists()
    theirs = {"team": [str(world.teams["Care"])], "cycle": str(world.cycles["2026"])}
    keep_draft(world.mio, "objective:new", theirs)
    keep_draft(world.mio, "objective:new", {"team": [""], "cycle": ""})
    assert writing_page(world.mio).kept == {"team": [""], "cycle": ""}


def test_old_typing_and_that_of_erased_people_is_forgotten(world):
    about = draft_name(world.objectives["idea"])
    keep_draft(world.mio, about, {"why": "Because"})
    keep_draft(world.lena, "objective:new", {})
    told = person_file(world.mio, world.mio.membership_id)
    assert [each["fields"] for each in told["drafts"]] == [{"why": "Because"}]
    assert person_file(world.ada, world.mio.membership_id)["drafts"] == []
    with world.scope():
        Membership.objects.filter(pk=world.lena.membership_id).update(erased_at=NOON)
    forget_old_drafts_everywhere({})
    with world.scope():
        assert list(Draft.objects.values_list("about", flat=True)) == [about]
    with clock.stopped_at(NOON + timedelta(days=91)):
        forget_old_drafts_everywhere({})
    with world.scope():
        assert not Draft.objects.exists()
    with pytest.raises(Denied):
        drafts.forget_old_drafts(world.ada)


def test_the_oldest_typing_makes_room(world, monkeypatch):
    monkeypatch.setattr(drafts, "MOST_DRAFTS", 2)
    abouts = [draft_name(world.objectives[key]) for key in ("idea", "terminals", "activation")]
    for at, about in enumerate(abouts):
        with clock.stopped_at(NOON + timedelta(minutes=at)):
            keep_draft(world.mio, about, {})
    with world.scope():
        assert set(Draft.objects.values_list("about", flat=True)) == set(abouts[1:])
