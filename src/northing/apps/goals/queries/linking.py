"""What references point at, and what is wrong with how objectives stand above each other."""

from __future__ import annotations

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.base.actor import Actor
from northing.base.errors import Invalid
from northing.core.alignment import MOST_LEVELS, Reference, deepest, find_loop


class Finder:
    """Finds what references point at, with two statements a cycle."""

    def __init__(self, home: Cycle) -> None:
        self.home = home
        self._known: dict[str, dict[tuple[str, str], tuple[int | None, int | None]]] = {}

    def find(self, text: str) -> tuple[int | None, int | None]:
        """Return (objective id, None) or (None, key result id)."""
        reference = Reference.parse(text)
        name = reference.cycle or self.home.name
        if name not in self._known:
            self._known[name] = self._load(name)
        try:
            return self._known[name][reference.objective, reference.key_result]
        except KeyError:
            raise Invalid({"parent": "unknown-reference"}, reference=text) from None

    def reaches(self, name: str) -> bool:
        """Tell whether something in the home cycle may contribute to that cycle: the home
        itself, or one whose days hold all of the home's."""
        if name in {"", self.home.name}:
            return True
        return Cycle.objects.filter(
            name=name, starts_on__lte=self.home.starts_on, ends_on__gte=self.home.ends_on
        ).exists()

    @staticmethod
    def _load(name: str) -> dict[tuple[str, str], tuple[int | None, int | None]]:
        objectives = Objective.objects.filter(cycle__name=name).values_list("key", "pk")
        key_results = KeyResult.objects.filter(objective__cycle__name=name).values_list(
            "objective__key", "key", "pk"
        )
        found: dict[tuple[str, str], tuple[int | None, int | None]] = {
            (key, ""): (pk, None) for key, pk in objectives
        }
        found.update({(key, inner): (None, pk) for key, inner, pk in key_results})
        return found


def misalignment() -> tuple[str, tuple[int, ...]] | None:
    """Return what is wrong with the workspace's contributing links, None where nothing is:
    "alignment-loop" or "alignment-too-deep", with the ids of (some of) the objectives.
    Needs a scope."""
    rows = Objective.objects.values_list(
        "pk", "parent_objective_id", "parent_key_result__objective_id"
    )
    links = {pk: above or through for pk, above, through in rows}
    loop = find_loop(links)
    if loop:
        return "alignment-loop", loop
    chain = deepest(links)
    return ("alignment-too-deep", chain[:3]) if len(chain) > MOST_LEVELS else None


def refuse_misalignment(actor: Actor) -> None:
    """Refuse what ``misalignment`` finds, naming the objectives that the actor may see.
    Needs a scope.

    Raises:
        Invalid: ``parent`` is "alignment-loop" or "alignment-too-deep"; ``objectives`` are titles.
    """
    wrong = misalignment()
    if wrong:
        code, ids = wrong
        seen = policy.visible_to(actor, Objective.objects.filter(pk__in=ids))
        titles = dict(seen.values_list("pk", "title"))
        named = [titles[pk] for pk in ids if pk in titles]
        raise Invalid({"parent": code}, objectives=named, most=MOST_LEVELS)
