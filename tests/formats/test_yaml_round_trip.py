from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from northing.core import document as d
from northing.formats import yaml
from tests.strategies import documents


def loadable(document: d.Document) -> d.Document:
    """The document with what the format refuses left out: a true/false reading that is neither."""
    return replace(
        document,
        objectives=tuple(map(readings_made_true_or_false, document.objectives)),
        teams=tuple(
            replace(team, objectives=tuple(map(readings_made_true_or_false, team.objectives)))
            for team in document.teams
        ),
    )


def readings_made_true_or_false(objective: d.Objective) -> d.Objective:
    return replace(
        objective,
        key_results=tuple(
            replace(kr, check_ins=tuple(map(true_or_false, kr.check_ins)))
            if isinstance(kr.measure, d.Binary)
            else kr
            for kr in objective.key_results
        ),
    )


def true_or_false(check_in: d.CheckIn) -> d.CheckIn:
    value = check_in.value
    return replace(check_in, value=None if value is None else Decimal(int(value > 0)))


@settings(max_examples=60, deadline=None)
@given(documents().map(loadable))
def test_what_is_written_loads_as_an_equal_document(document: d.Document) -> None:
    assert yaml.load(yaml.dump([document])) == (document,)


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\x00\x0b\r\n\ufeff")))
def test_what_was_kept_is_read_again_whatever_it_holds(note: str) -> None:
    assume("\x85" not in note)  # A line end of YAML's, which becomes another one.
    document = d.Document(objectives=(d.Objective(id="a", title="A", note=note),))
    assert yaml.reload(yaml.dump([document])) == (document,)


@given(st.text(st.characters() | st.sampled_from("\x00\x0b\r\n\ufeff")))
def test_what_is_writable_can_be_in_any_file(note: str) -> None:
    document = d.Document(objectives=(d.Objective(id="a", title="A", note=yaml.writable(note)),))
    assert yaml.load(yaml.dump([document])) == (document,)


def test_what_was_kept_is_read_again_however_much_it_is() -> None:
    many = tuple(
        d.KeyResult(id=f"k{number}", title="Riders" * 3_000, measure=d.Binary())
        for number in range(201)
    )
    document = d.Document(objectives=(d.Objective(id="a", title="A", key_results=many),))
    assert yaml.reload(yaml.dump([document])) == (document,)


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t")))
def test_any_text_survives(note: str) -> None:
    objective = d.Objective(id="a", title="A", note=note, why=note.strip())
    document = d.Document(objectives=(objective,))
    assume("\ufffe" not in note and "\uffff" not in note and "\ufeff" not in note)
    assert yaml.load(yaml.dump([document])) == (document,)
