"""Whatever an action took can be read again: in the archive, the ledger and a file."""

from decimal import Decimal

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.rearranging import merge_objectives
from northing.apps.goals.actions.steps import park_objective
from northing.apps.goals.inputs import (
    CheckInCorrection,
    CycleReopening,
    Deciding,
    HelpAnswer,
    NewCheckIn,
    OwnScore,
    Parking,
    Step,
    asked_words,
)
from northing.apps.goals.models import CheckIn, CycleClosing, Objective
from northing.apps.goals.queries.archive import archive_page
from northing.apps.goals.queries.documents import stored_document
from northing.apps.goals.queries.frozen import frozen_text, thawed
from northing.base.errors import Invalid
from northing.core.document import Decision
from northing.formats import yaml
from tests.apps.test_closing import PROMISED, close, decide, review
from tests.apps.writing import create, key_result, row_of, stored
from tests.world import TODAY

PASTED = " Boarded\x0bfrom slides\ufeff\x7f\x00 "
READ = "Boarded\nfrom slides"
TOO_LONG = "x" * 10_001


def said(world, note):
    reading = NewCheckIn(on=TODAY, value=Decimal(50), note=note)
    return check_in(world.mio, world.key_results["activation#boarded"], reading)


def closed(world):
    review(world)
    for key in PROMISED:
        decide(world, key, reason=PASTED)
    close(world)


def test_what_is_pasted_is_kept_as_any_file_can_hold_it(world):
    said(world, PASTED)
    closed(world)
    with world.scope():
        assert CheckIn.objects.order_by("-pk")[0].note == READ
        document = stored_document(world.system, world.cycle("2026-Q1"))
        assert yaml.load(yaml.dump([document])) == (document,)
    page = archive_page(world.ada, world.cycles["2026-Q1"])
    assert {each.reason for team in page.teams for each in team.objectives} == {READ}


def test_an_archive_is_read_whatever_was_kept_before(world):
    said(world, "Boarded")
    with world.scope():
        CheckIn.objects.filter(note="Boarded").update(note="a\x0bb" * 5_000)
    closed(world)
    with world.scope():
        assert "\\v" in CycleClosing.objects.get().text
        row = Objective.objects.get(key="activation")
        assert thawed(frozen_text(row)).title == row.title
    page = archive_page(world.ada, world.cycles["2026-Q1"])
    assert page.total == len(PROMISED) - 1  # One is restricted.


def test_two_are_not_merged_into_more_than_a_file_may_hold(world):
    one, other = (
        create(
            world,
            title=title,
            key_results=tuple(key_result(f"{title} {number}") for number in range(101)),
        )
        for title in ("Dogs", "Cats")
    )
    with pytest.raises(Invalid) as refused:
        merge_objectives(world.mio, one, other, row_of(world, one).version)
    assert refused.value.fields == {"key_results": "too-many-items"}
    assert len(stored(world, other).key_results) == 101


@pytest.mark.parametrize(
    ("field", "saying"),
    [
        ("note", lambda text: NewCheckIn(on=TODAY, note=text)),
        ("note", lambda text: CheckInCorrection(on=TODAY, note=text)),
        ("reason", lambda text: CheckInCorrection(on=TODAY, reason=text)),
        ("note", lambda text: OwnScore(note=text, version=0)),
        ("reason", lambda text: Step(reason=text, version=0)),
        ("reason", lambda text: Deciding(decision=Decision.KEEP, reason=text, version=0)),
        ("reason", lambda text: Parking(reason=text, version=0)),
        ("reason", lambda text: HelpAnswer(reason=text, version=0)),
        ("reason", lambda text: CycleReopening(reason=text)),
        ("text", lambda text: asked_words("Dogs", text)),
    ],
)
def test_no_text_is_taken_that_is_longer_than_a_file_may_hold(field, saying):
    with pytest.raises(Invalid) as refused:
        saying(TOO_LONG)
    assert refused.value.fields == {field: "too-long"}
    saying(TOO_LONG[1:])


def test_a_reason_of_nothing_to_see_is_none(world):
    pk = create(world)
    with pytest.raises(Invalid) as refused:
        park_objective(world.lena, pk, Step(version=row_of(world, pk).version, reason="\ufeff\x7f"))
    assert refused.value.fields == {"reason": "required"}
