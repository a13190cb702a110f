"""A person's file holds what the tables of planning keep by the person."""

from decimal import Decimal

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.correcting import correct_check_in
from northing.apps.goals.actions.restriction import restrict_objective
from northing.apps.goals.actions.steps import commit_objective, propose_objective, send_back
from northing.apps.goals.inputs import CheckInCorrection, NewCheckIn, Restriction, Step
from northing.apps.goals.models import CheckIn
from northing.apps.goals.queries.person_file import person_file
from northing.apps.people.actions.visits import note_visit
from northing.core import document as core
from tests.apps.writing import create, key_result, row_of, save
from tests.world import NOON, TODAY


def file_of(world, who):
    return person_file(getattr(world, who), getattr(world, who).membership_id)


def step(world, pk, **more):
    return Step(version=row_of(world, pk).version, is_confirmed=True, **more)


def test_an_amended_guardrail_is_in_it_with_its_reason(world):
    rails = (core.Guardrail(metric="Missed ferries", at_most=Decimal(3)),)
    save(world, world.objectives["activation"], guardrails=rails, reason="The bay is busy")
    (told,) = file_of(world, "mio")["amendments"]
    assert (told["objective"], told["reason"]) == (
        "New riders board on their first day",
        "The bay is busy",
    )


def test_what_was_proposed_answered_promised_and_renamed_is_in_it(world):
    pk = create(world, key_results=(key_result(),), owners=("mio@example.org",))
    propose_objective(world.mio, pk, step(world, pk))
    send_back(world.lena, pk, step(world, pk, reason="Say for whom"))
    save(world, pk, title="Cats ride along")
    commit_objective(world.lena, pk, step(world, pk))
    mine, answered = file_of(world, "mio")["planning"], file_of(world, "lena")["planning"]
    assert [each["objective"] for each in mine["proposals"]] == ["Cats ride along"]
    assert mine["proposals"][0]["reason"] is None
    assert [each["reason"] for each in answered["proposals"]] == ["Say for whom"]
    assert answered["proposals"][0]["proposed_at"] is None
    assert [each["title"] for each in mine["former_titles"]] == ["Dogs ride along"]
    assert [each["objective"] for each in answered["commitments"]] == ["Cats ride along"]


def test_what_somebody_said_before_it_was_put_right_is_in_it(world):
    said = NewCheckIn(on=TODAY, value=Decimal(150), note="Many")
    check_in(world.mio, world.key_results["activation#boarded"], said)
    with world.scope():
        pk = CheckIn.objects.order_by("-pk").values_list("pk", flat=True)[0]
    put_right = CheckInCorrection(on=TODAY, value=Decimal(50), note="Few", reason="A typo")
    correct_check_in(world.ada, pk, put_right)
    (told,) = file_of(world, "mio")["corrections"]
    assert (told["said"]["value"], told["said"]["note"], told["reason"]) == ("150", "Many", None)
    (told,) = file_of(world, "ada")["corrections"]
    assert (told["said"], told["reason"]) == (None, "A typo")


def test_what_is_restricted_is_in_it_for_who_sees_it_alone(world):
    pk = create(world, key_results=(key_result(),), owners=("mio@example.org",), title="Zugzwang")
    propose_objective(world.mio, pk, step(world, pk))
    save(world, pk, title="Zugzwang again")
    mine = (world.mio.membership_id,)
    version = row_of(world, pk).version
    restrict_objective(world.mio, pk, Restriction(people=mine, version=version))
    assert "Zugzwang" in str(file_of(world, "mio")["planning"])
    assert "Zugzwang" not in str(person_file(world.ada, world.mio.membership_id))


def test_only_the_person_reads_when_they_last_looked_at_home(world):
    assert file_of(world, "mio")["home_seen_at"] is None
    note_visit(world.mio, NOON)
    assert file_of(world, "mio")["home_seen_at"] == NOON.isoformat()
    assert person_file(world.ada, world.mio.membership_id)["home_seen_at"] is None
