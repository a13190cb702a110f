"""What is told of an amendment on the pages of a promise."""

from decimal import Decimal

from northing.apps.goals.queries.ledger import ledger_page
from northing.apps.goals.queries.score import score_page
from northing.core import document as core
from northing.web.goals.terms import change_sides
from tests.apps.writing import amend, save


def test_a_score_with_amended_guardrails_is_not_unchanged(world):
    pk = world.objectives["activation"]
    assert not score_page(world.mio, pk).are_guardrails_amended
    rails = (core.Guardrail(metric="Complaints", at_most=Decimal(8), current=Decimal(12)),)
    save(world, pk, guardrails=rails, reason="Fewer, please")
    page = score_page(world.mio, pk)
    assert page.are_guardrails_amended
    assert not page.is_unchanged


def test_an_amended_type_is_told_with_what_it_replaced(world):
    amend(world, "boarded", measure=core.Binary(probability=Decimal(60)))
    (told,) = ledger_page(world.mio, world.objectives["activation"]).amendments
    assert change_sides(told) == ("Number: 0 → 200", "Done or not, likely to 60%")
