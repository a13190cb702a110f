"""Finding things by words: what is found, in which order, and by whom."""

from datetime import date, timedelta
from importlib import import_module

import pytest
from django.apps import apps

from northing.apps.goals.actions.moving import move_into
from northing.apps.goals.actions.requests import file_request
from northing.apps.goals.inputs import NewRequest
from northing.apps.goals.jobs import count_terms_everywhere
from northing.apps.goals.models import (
    Cycle,
    KeyResult,
    KeyResultTerm,
    Objective,
    ObjectiveTerm,
    Term,
)
from northing.apps.goals.queries import search_terms
from northing.apps.goals.queries.search import KINDS, found, found_of_kind
from northing.base.sight import everywhere
from northing.core.seeking import sought, terms_of
from tests.world import bring_in

CARE = """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
strategies: [{id: commuters, title: Commuters first}]
products: [{id: tickets, name: Tickets}]
teams:
  - name: Care
    objectives:
      - id: nps
        title: Kundnöjdheten stiger på varje ö
        key_results:
          - {id: nps, title: Fler nöjda resenärer, metric: kundnöjdhet, baseline: 1, target: 2}
      - {id: plain, title: A nojd captain}
      - {id: chinese, title: 提高客户满意度}
      - {id: wide, title: ＦＡＳＴ ferries}
      - {id: signs, title: "50% off_peak \\\\ fares"}
      - {id: hidden, title: Submarine canteens, visibility: {restricted: [lena@example.org]},
         key_results: [{id: sub, title: Submarine soup served, baseline: 0, target: 9}]}
"""


@pytest.fixture
def care(world):
    bring_in(CARE)
    return world


def titles(answer) -> list[str]:
    return [hit.title for group in answer.groups for hit in group.hits]


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("nöjdhet", "Kundnöjdheten stiger på varje ö"),
        ("NÖJDHET", "Kundnöjdheten stiger på varje ö"),
        ("nojdhet", "Kundnöjdheten stiger på varje ö"),
        ("no\u0308jdhet stiger", "Kundnöjdheten stiger på varje ö"),
        ("stiger kund", "Kundnöjdheten stiger på varje ö"),
        ("满意", "提高客户满意度"),
        ("fast", "ＦＡＳＴ ferries"),
        ("ｆａｓｔ", "ＦＡＳＴ ferries"),
        ("kundnöjdhet", "Fler nöjda resenärer"),
    ],
)
def test_every_word_finds_however_it_is_typed(care, asked, title):
    answer = found(care.mio, asked)
    assert title in titles(answer)
    assert answer.meant == ""


def test_every_word_has_to_be_there(care):
    assert titles(found(care.mio, "kundnöjdhet submarine")) == []


def test_what_is_written_so_comes_before_what_lacks_its_accents(care):
    assert titles(found(care.mio, "nojd"))[0] == "A nojd captain"
    assert titles(found(care.mio, "nöjd")) == [
        "Fler nöjda resenärer", "Kundnöjdheten stiger på varje ö",
    ]  # fmt: skip


@pytest.mark.parametrize("asked", ["50%", "off_peak", "\\"])
def test_signs_of_the_database_are_signs(care, asked):
    assert titles(found(care.mio, asked)) == ["50% off_peak \\ fares"]


@pytest.mark.parametrize("asked", ["", "   ", "%%%", "_____", "x" * 5000])
def test_a_question_without_an_answer_finds_nothing(care, asked):
    assert found(care.mio, asked).groups == ()


SAID = {
    "objective": "first day",
    "key-result": "riders",
    "team": "growth",
    "person": "lena",
    "strategy": "commut",
    "product": "ticket",
    "request": "moonl",
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_found(care, kind):
    file_request(care.vera, NewRequest(title="Boats by moonlight"))
    answers = found(care.mio, SAID[kind]), found_of_kind(care.mio, SAID[kind], kind)
    assert all(kind in [group.kind for group in answer.groups] for answer in answers)
    assert answers[1].pages is not None
    assert answers[1].pages.total == len(titles(answers[1]))


def test_closed_cycles_come_last_and_own_things_first(world):
    bring_in(
        """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
teams:
  - name: Care
    objectives: [{id: care-x, title: Lanterns for all}]
  - name: Growth
    objectives: [{id: growth-x, title: Lanterns for all}]
---
northing: 1
workspace: Tidewater
cycle: 2025-Q4
teams:
  - name: Growth
    objectives: [{id: old-x, title: Lanterns, decision: keep, decision_reason: Good}]
"""
    )
    with world.scope():
        keys = dict(Objective.objects.values_list("pk", "key"))
    order = [keys[hit.id] for hit in found(world.mio, "lanterns").groups[0].hits]
    assert order == ["growth-x", "care-x", "old-x"]


def test_a_slip_is_understood_where_nothing_is_found(care):
    answer = found(care.mio, "ferires")
    assert answer.meant == "ferries"
    assert "ＦＡＳＴ ferries" in titles(answer)


@pytest.mark.parametrize("asked", ["submarine", "submarnie", "soup", "sbmarine", "canteens"])
def test_what_is_restricted_is_found_by_those_named_alone(care, asked):
    for outsider in (care.mio, care.ada, care.vera, care.tariq):
        for answer in (found(outsider, asked), found_of_kind(outsider, asked, "objective"),
                       found_of_kind(outsider, asked, "key-result")):  # fmt: skip
            assert answer.groups == ()
            assert answer.meant == ""
    assert any("ubmarine" in title for title in titles(found(care.lena, asked)))


def test_nothing_of_another_workspace_is_found(world):
    mine = {hit.id for group in found(world.mio, "e").groups for hit in group.hits
            if group.kind == "objective"}  # fmt: skip
    with world.scope():
        assert mine <= set(Objective.objects.values_list("pk", flat=True))


def test_what_is_kept_to_be_found_by_follows_what_is_written(care):
    with care.scope():
        for row in Objective.objects.all():
            assert row.sought == sought(row.title)
        for kr in KeyResult.objects.select_related("metric"):
            assert kr.sought == sought(kr.title, kr.metric.name)
    bring_in(CARE.replace("Submarine soup served", "Broth served"))
    with care.scope():
        assert KeyResult.objects.get(key="sub").sought == "broth served"


def found_by(world) -> dict[tuple[str, str], set[str]]:
    """By which terms each objective and key result is found, and that it is in its own cycle."""
    held: dict[tuple[str, str], set[str]] = {}
    with world.scope():
        for row in ObjectiveTerm.objects.select_related("term", "objective"):
            assert row.cycle_id == row.objective.cycle_id
            held.setdefault(("o", row.objective.key), set()).add(row.term.text)
        for kr in KeyResultTerm.objects.select_related("term", "key_result__objective"):
            assert kr.cycle_id == kr.key_result.objective.cycle_id
            key = kr.key_result.objective.key, kr.key_result.key
            held.setdefault(key, set()).add(kr.term.text)
    return held


def test_the_terms_follow_what_is_written(care):
    for text in (CARE, CARE.replace("Submarine soup served", "Broth served")):
        bring_in(text)
        with care.scope():
            wanted = {("o", row.key): {*terms_of(row.sought)} for row in Objective.objects.all()}
            for kr in KeyResult.objects.select_related("objective"):
                wanted[kr.objective.key, kr.key] = {*terms_of(kr.sought)}
        assert found_by(care) == wanted


def test_the_terms_follow_an_objective_into_another_cycle(care):
    with care.scope():
        row = Objective.objects.get(key="nps")
        move_into(row, Cycle.objects.exclude(pk=row.cycle_id).order_by("-starts_on")[0])
    assert found_by(care)["nps", "nps"]


def bring_terms_anew(world) -> None:
    migration = import_module("northing.apps.goals.migrations.0006_terms")
    with world.scope():
        for table in (ObjectiveTerm, KeyResultTerm, Term):
            table.objects.all().delete()
        with everywhere("as a migration does"):
            migration.fill(apps, None)


def test_terms_of_rows_from_before_are_brought(care, monkeypatch):
    monkeypatch.setattr("northing.apps.goals.migrations.0006_terms.BATCH", 3, raising=False)
    before = found_by(care)
    bring_terms_anew(care)
    assert found_by(care) == before
    with care.scope():
        assert Term.objects.get(text="ferries").uses == 1


def test_terms_are_counted_and_those_of_nothing_are_forgotten(care):
    bring_in(CARE.replace("Submarine soup served", "Broth served"))
    with care.scope():
        Term.objects.filter(text="broth").update(uses=7)
    count_terms_everywhere({})
    with care.scope():
        counted = Term.objects.filter(text__in=["broth", "soup"]).values_list("text", "uses")
        assert dict(counted) == {"broth": 1, "soup": 0}
    count_terms_everywhere({})
    with care.scope():
        assert dict(counted.all()) == {"broth": 1}
    bring_in(CARE)
    assert "Submarine soup served" in titles(found(care.lena, "soup"))


ASKED = (
    "e", "re", "ers", "first day", "nojd", "nöjd", "满", "满意度", "50%", "boats", "ferries fast",
    "x",
)  # fmt: skip


def test_common_words_are_found_in_the_same_order_as_rare_ones(care, monkeypatch):
    def told(reader, asked):
        answers = found(reader, asked), found_of_kind(reader, asked, "key-result")
        return [(each.meant, each.groups) for each in answers]

    def everything():
        readers = {"Mio": care.mio, "Lena": care.lena}
        return {(asked, name): told(readers[name], asked) for asked in ASKED for name in readers}

    rare = everything()
    monkeypatch.setattr(search_terms, "FEW", -1)
    assert everything() == rare
    # And where the cycles are too many to ask each term of each, or what is looked at first does
    # not do.
    monkeypatch.setattr(search_terms, "_MOST_QUESTIONS", 3)
    assert everything() == rare
    for name in ("WIDTH", "WIDER"):
        monkeypatch.setattr(f"northing.apps.goals.queries.search.{name}", 1)
    assert everything() == rare


def test_of_what_is_over_the_nearest_comes_first_and_not_ones_own(care, monkeypatch):
    inner = "".join(f"\n      - {{id: p{n}, title: Slow punt {n}}}" for n in range(8))
    bring_in(f"""
northing: 1
workspace: Tidewater
cycle: {{name: 2019-Q1, starts_on: 2019-01-01, ends_on: 2019-03-31}}
teams:
  - name: Growth
    objectives:{inner}
  - name: Care
    objectives:
      - {{id: first, title: Punts wait for nobody}}
""")
    with care.scope():
        Cycle.objects.filter(name="2019-Q1").update(state="closed")
    rare = titles(found(care.mio, "punt"))
    assert rare[0] == "Punts wait for nobody"
    monkeypatch.setattr(search_terms, "FEW", -1)
    assert titles(found(care.mio, "punt")) == rare


def test_common_words_are_found_among_a_hundred_cycles(care, monkeypatch):
    monkeypatch.setattr(search_terms, "FEW", -1)
    with care.scope():
        Cycle.objects.bulk_create(
            Cycle(
                workspace_id=care.system.workspace_id,
                name=f"Sprint {number}",
                starts_on=date(2010, 1, 1) + timedelta(weeks=number),
                ends_on=date(2010, 1, 7) + timedelta(weeks=number),
                state="closed",
            )
            for number in range(150)
        )
    for asked in ("e", "riders", "fast ferries", "提高"):
        assert found(care.mio, asked).groups


def test_rows_from_before_are_found_once_migrated(care):
    migration = import_module("northing.apps.goals.migrations.0004_sought")
    with care.scope():
        Objective.objects.update(sought="")
        KeyResult.objects.update(sought="")
        migration.fold(apps, None)
    bring_terms_anew(care)
    assert titles(found(care.mio, "kundnojdhet")) == [
        "Kundnöjdheten stiger på varje ö", "Fler nöjda resenärer",
    ]  # fmt: skip


def test_pages_of_a_kind_follow_each_other(world):
    lines = "".join(f"      - {{id: p-{n}, title: Pebble {n:02}}}\n" for n in range(45))
    bring_in(
        "northing: 1\nworkspace: Tidewater\ncycle: 2026-Q1\nteams:\n"
        f"  - name: Care\n    objectives:\n{lines}"
    )
    seen = []
    for page in (1, 2, 3):
        answer = found_of_kind(world.mio, "pebble", "objective", page)
        assert answer.pages is not None
        assert (answer.pages.last, answer.pages.total) == (3, 45)
        seen += titles(answer)
    assert sorted(seen) == [f"Pebble {n:02}" for n in range(45)]
    assert found(world.mio, "pebble").groups[0].has_more
