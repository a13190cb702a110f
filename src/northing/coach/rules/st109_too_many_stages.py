"""ST109: a product that is to get better at every stage at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from northing.coach.findings import N_, ObjectiveText, OkrSet, Rule, SetHit, Severity, Subject
from northing.coach.sets import of_this_cycle, place_of_team
from northing.core.document import Document, Stage

MOST = 2

RULE = Rule(
    code="ST109",
    name="too-many-stages",
    severity=Severity.NOTICE,
    subject=Subject.SET,
    message=N_("One product works on %(count)s stages in one cycle: %(stages)s."),
    why=N_(
        "A gain late in the journey is hard to see while the people who arrive there change too."
    ),
    fix=N_("Choose the one or two stages that hold the product back now, the earliest first."),
)


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield, for each product with more than two stages, the objective that adds the third."""
    stages: dict[str, dict[Stage, str]] = defaultdict(dict)
    for text in of_this_cycle(okrs):
        if text.objective.stage:
            of_product = stages[_product_of(text, okrs.document)]
            of_product.setdefault(text.objective.stage, text.path)
    for found in stages.values():
        if len(found) > MOST:
            named = ", ".join(each.value for each in Stage if each in found)
            path = list(found.values())[MOST]
            yield SetHit(path, {"count": str(len(found)), "stages": named})


def _product_of(text: ObjectiveText, document: Document) -> str:
    """The product that an objective works on: what it says, the only one that there is, or
    what its team makes."""
    if text.objective.product:
        return text.objective.product
    if len(document.products) == 1:
        return document.products[0].id
    return f"/{place_of_team(text)}"
