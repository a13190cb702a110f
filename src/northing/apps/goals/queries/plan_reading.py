"""Whom and what the names in a plan stand for, as far as its writer may know them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from django.db.models import Value

from northing.apps.goals import policy
from northing.apps.goals.inputs import Aligning, ObjectivePlan
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.apps.goals.queries.frozen import person_in
from northing.apps.goals.queries.linking import Finder
from northing.apps.goals.queries.plan_values import refuse_unkeepable, tidied
from northing.apps.people.inputs import address_key
from northing.apps.people.models import Membership, Team
from northing.base.actor import Actor
from northing.base.errors import Invalid
from northing.core import document as core
from northing.core.alignment import BadReference, Reference
from northing.formats.yaml.measures import is_currency_code
from northing.formats.yaml.references import numbered, slug

Link = tuple[int | None, int | None]
NOWHERE: Link = (None, None)


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A plan with its names looked up: people stand in ``value`` as in a frozen text, and links
    name their cycle. ``parent`` and ``supports`` are the ids of objectives or key results."""

    value: core.Objective
    parent: Link
    supports: tuple[Link, ...]


def read_plan(
    actor: Actor, plan: ObjectivePlan, cycle: Cycle, stored: core.Objective | None = None
) -> ReadPlan:
    """Return what a plan means. ``stored`` is what it is laid over, as a frozen text has it: a
    person of it keeps the own name where two have the same, and a link in it that the actor may
    not see stays. Needs a scope.

    Raises:
        Invalid: by field: a value cannot be kept, or a name stands for nobody ("unknown"); the
            parent is in a cycle that does not hold this one ("parent-outside-cycle").
    """
    value = tidied(plan.value)
    refuse_unkeepable(value, cycle)
    return _Reading(actor, cycle, stored or core.Objective(id="", title="")).of(value)


def linked(plan: ObjectivePlan) -> tuple[int, ...]:
    """Return the objective that a plan's parent is or belongs to, nothing without one: what is
    locked before the plan is read. Needs a scope."""
    try:
        reference = Reference.parse(plan.value.parent)
    except BadReference:
        return ()
    rows = Objective.objects.filter(key=reference.objective)
    named = rows.filter(cycle__name=reference.cycle)
    found = named if reference.cycle else rows.filter(cycle=plan.cycle_id)
    return tuple(found.values_list("pk", flat=True))


def with_keys(value: core.Objective, known: core.Objective | None = None) -> core.Objective:
    """Return the objective with a key for each key result that is new, made from its title.

    Raises:
        Invalid: a key result names itself by a key that ``known`` does not have ("unknown").
    """
    there = {kr.id for kr in known.key_results} if known else set()
    wrong = {
        f"key_results.{at}": "unknown"
        for at, kr in enumerate(value.key_results)
        if known and kr.id and kr.id not in there
    }
    if wrong:
        raise Invalid(wrong)
    taken = there | {kr.id for kr in value.key_results}
    inner = []
    for kr in value.key_results:
        key = kr.id or numbered(slug(kr.title) or "key-result", taken)
        taken.add(key)
        inner.append(replace(kr, id=key))
    return replace(value, key_results=tuple(inner))


def put_back(actor: Actor, cycle: Cycle, value: core.Objective, stored: core.Objective) -> ReadPlan:
    """Return what was stored once as a plan, without the teams, strategies and links that are
    gone since; links that the actor may not see stay as they are now. Needs a scope."""
    teams = frozenset(Team.objects.values_list("name", flat=True))
    inner = tuple(kr if kr.team in teams else replace(kr, team="") for kr in value.key_results)
    has_strategy = policy.strategies_known_to(actor).filter(key=value.strategy).exists()
    has_product = policy.products_known_to(actor).filter(key=value.product).exists()
    there = replace(
        value,
        contributors=tuple(name for name in value.contributors if name in teams),
        strategy=value.strategy if has_strategy else "",
        product=value.product if has_product else "",
        key_results=inner,
    )
    links = _Links(actor, cycle, {})
    parent, parent_link = links.parent(value.parent, stored.parent)
    if "parent" in links.wrong:
        parent, parent_link = stored.parent, links.found(stored.parent)
    seen = [text for text in value.supports if links.is_seen(text)]
    supports, support_links = links.supports(seen, stored.supports)
    return ReadPlan(replace(there, parent=parent, supports=supports), parent_link, support_links)


def aligned(actor: Actor, row: Objective, stored: core.Objective, aligning: Aligning) -> ReadPlan:
    """Return the plan of an objective with another parent. Needs a scope.

    Raises:
        Invalid: ``parent`` is "unknown" or "parent-outside-cycle".
    """
    links = _Links(actor, row.cycle, {})
    parent, link = links.parent(_named(aligning), stored.parent)
    if links.wrong:
        raise Invalid(links.wrong)
    supports = tuple(links.found(text) for text in stored.supports)
    return ReadPlan(replace(stored, parent=parent), link, supports)


def _named(aligning: Aligning) -> str:
    """Return the reference to what an objective shall contribute to."""
    if aligning.parent_key_result_id:
        rows = KeyResult.objects.filter(pk=aligning.parent_key_result_id)
        found = rows.values_list("objective__key", "key", "objective__cycle__name").first()
    else:
        above = Objective.objects.filter(pk=aligning.parent_objective_id or 0)
        found = above.annotate(inner=Value("")).values_list("key", "inner", "cycle__name").first()
    if found is None and (aligning.parent_objective_id or aligning.parent_key_result_id):
        raise Invalid({"parent": "unknown"})
    return str(Reference(*found)) if found else ""


@dataclass(slots=True)
class _Reading:
    actor: Actor
    cycle: Cycle
    stored: core.Objective
    wrong: dict[str, str] = field(default_factory=dict)

    def of(self, value: core.Objective) -> ReadPlan:
        people, teams = _People(), frozenset(Team.objects.values_list("name", flat=True))
        known = {kr.id: kr for kr in self.stored.key_results}
        inner = []
        for at, kr in enumerate(value.key_results):
            path, old = f"key_results.{at}", known.get(kr.id)
            owners = self._owners(people, kr.owners, old.owners if old else (), f"{path}.owners")
            self._known(f"{path}.team", [kr.team] if kr.team else (), teams)
            if _is_of_no_currency(kr) and not (old and _is_of_no_currency(old)):
                self.wrong[f"{path}.unit"] = "not-a-currency"
            inner.append(replace(kr, owners=owners))
        rails = self._guardrails(people, value.guardrails)
        owners = self._owners(people, value.owners, self.stored.owners, "owners")
        self._known("contributors", value.contributors, teams)
        self._listed(value)
        links = _Links(self.actor, self.cycle, self.wrong)
        parent, parent_link = links.parent(value.parent, self.stored.parent)
        supports, support_links = links.supports(value.supports, self.stored.supports)
        if self.wrong:
            raise Invalid(self.wrong)
        whole = replace(
            value,
            owners=owners,
            contributors=tuple(dict.fromkeys(value.contributors)),
            parent=parent,
            supports=supports,
            key_results=tuple(inner),
            guardrails=rails,
        )
        return ReadPlan(whole, parent_link, support_links)

    def _owners(
        self, people: _People, named: Iterable[str], stored: Sequence[str], path: str
    ) -> tuple[str, ...]:
        found = people.spelled(named, stored)
        if found is None:
            self.wrong[path] = "unknown"
        return found or ()

    def _guardrails(
        self, people: _People, rails: tuple[core.Guardrail, ...]
    ) -> tuple[core.Guardrail, ...]:
        watched = [rail.owner for rail in self.stored.guardrails if rail.owner]
        found = []
        for at, rail in enumerate(rails):
            named = [rail.owner] if rail.owner else []
            owner = self._owners(people, named, watched, f"guardrails.{at}.owner")
            found.append(replace(rail, owner=next(iter(owner), "")))
        return tuple(found)

    def _listed(self, value: core.Objective) -> None:
        strategies = policy.strategies_known_to(self.actor)
        if value.strategy and not strategies.filter(key=value.strategy).exists():
            self.wrong["strategy"] = "unknown"
        products = policy.products_known_to(self.actor)
        if value.product and not products.filter(key=value.product).exists():
            self.wrong["product"] = "unknown"

    def _known(self, path: str, named: Iterable[str], there: frozenset[str]) -> None:
        if not set(named) <= there:
            self.wrong[path] = "unknown"


def _is_of_no_currency(key_result: core.KeyResult) -> bool:
    """Tell whether an amount of money names its currency by anything but a code."""
    measure = key_result.measure
    is_money = getattr(measure, "type", None) is core.NumericType.CURRENCY
    unit = str(getattr(measure, "unit", ""))
    return is_money and bool(unit) and not is_currency_code(unit)


class _People:
    """Who stands for which spelling."""

    def __init__(self) -> None:
        self._ids: dict[str, list[int]] = defaultdict(list)
        rows = list(Membership.objects.order_by("pk").values_list("pk", "name", "email"))
        for pk, name, email in rows:
            self._ids[address_key(email) if email else name].append(pk)
        # Nobody's name may stand for somebody else's number.
        self._ids |= {f"person {pk}": [pk] for pk, _, _ in rows}

    def spelled(self, named: Iterable[str], stored: Sequence[str]) -> tuple[str, ...] | None:
        """Return the people as a frozen text spells them, None where one is unknown. Of
        namesakes those in ``stored`` come first, each once."""
        first = [pk for spelling in stored if (pk := person_in(spelling)) is not None]
        found: list[int] = []
        for label in named:
            ids = self._ids.get(address_key(label) if "@" in label else label, [])
            left = [pk for pk in (*(pk for pk in first if pk in ids), *ids) if pk not in found]
            if not ids:
                return None
            found += left[:1]
        return tuple(f"person {pk}" for pk in found)


class _Links:
    """What references point at, among what the actor may see."""

    def __init__(self, actor: Actor, cycle: Cycle, wrong: dict[str, str]) -> None:
        self.actor, self.cycle, self.wrong = actor, cycle, wrong
        self.finder = Finder(cycle)

    def parent(self, text: str, stored: str) -> tuple[str, Link]:
        spelled = self._absolute(text, "parent")
        if not spelled:
            return self._hidden(stored) if stored else ("", NOWHERE)
        link = self._found(spelled)
        if link is None or not self._is_seen(link):
            self.wrong["parent"] = "unknown"
        elif not self.finder.reaches(Reference.parse(spelled).cycle):
            self.wrong["parent"] = "parent-outside-cycle"
        return spelled, link or NOWHERE

    def supports(
        self, texts: Iterable[str], stored: Iterable[str]
    ) -> tuple[tuple[str, ...], tuple[Link, ...]]:
        found: dict[str, Link] = {}
        for text in texts:
            spelled = self._absolute(text, "supports")
            link = self._found(spelled) if spelled else None
            if link is None or not self._is_seen(link):
                self.wrong["supports"] = "unknown"
            else:
                found[spelled] = link
        before = tuple(stored)
        for text in before:
            kept, link = self._hidden(text)
            if kept:
                found[kept] = link
        if set(found) == set(before):  # A hidden one keeps its place.
            found = {text: found[text] for text in before}
        return tuple(found), tuple(found.values())

    def found(self, text: str) -> Link:
        """Return what a text points at, nothing where that is gone."""
        return (self._found(text) if text else None) or NOWHERE

    def is_seen(self, text: str) -> bool:
        """Tell whether a text points at something that the actor may see."""
        link = self._found(text)
        return link is not None and self._is_seen(link)

    def _hidden(self, stored: str) -> tuple[str, Link]:
        """Return a stored link where the actor does not know of it, else nothing: then the actor
        took it away."""
        link = self._found(stored)
        if link is None or self._is_seen(link):
            return "", NOWHERE
        return stored, link

    def _absolute(self, text: str, field: str) -> str:
        try:
            reference = Reference.parse(text) if text else None
        except BadReference:
            self.wrong[field] = "unknown"
            return ""
        if reference is None:
            return ""
        return str(replace(reference, cycle=reference.cycle or self.cycle.name))

    def _found(self, text: str) -> Link | None:
        try:
            return self.finder.find(text)
        except Invalid:
            return None

    def _is_seen(self, link: Link) -> bool:
        objective_id, key_result_id = link
        if objective_id:
            rows = Objective.objects.filter(pk=objective_id)
            return policy.visible_to(self.actor, rows).exists()
        inner = KeyResult.objects.filter(pk=key_result_id or 0)
        return policy.key_results_visible_to(self.actor, inner).exists()
