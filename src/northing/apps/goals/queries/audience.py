"""Who sees an objective, and what that lets into which number (the OKR semantics, section 4)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from django.db.models import Count, Q, QuerySet

from northing.apps.goals import policy
from northing.apps.goals.facts import cycle_value
from northing.apps.goals.models import Cycle, Grant, KeyResult, Objective
from northing.apps.goals.queries.deciding import owner_ids
from northing.apps.goals.queries.documents import objective_values, stored_document
from northing.apps.people.models import Membership
from northing.apps.people.policy import able
from northing.base.actor import Actor
from northing.core import document as core
from northing.core.alignment import contributes, enters
from northing.core.document import Document, ObjectiveState


@dataclass(frozen=True, slots=True)
class Entering:
    """Which of some objectives enter the numbers of which, read with one statement at most."""

    audiences: Mapping[int, policy.Audience]

    @classmethod
    def among(cls, rows: Iterable[Objective]) -> Entering:
        """Read who may see the objectives. Needs a scope."""
        return cls(policy.audiences(rows))

    def counts(self, parent: Objective, child: Objective) -> bool:
        """Tell whether a child enters the parent's number: same cycle, a state that counts, and
        everyone who sees the parent sees it."""
        return _contributes(parent, child) and self._is_seen(parent, child)

    def is_left_out(self, parent: Objective, child: Objective) -> bool:
        """Tell whether a child would enter the parent's number if more people saw it."""
        return _contributes(parent, child) and not self._is_seen(parent, child)

    def _is_seen(self, parent: Objective, child: Objective) -> bool:
        return enters(self.audiences[child.pk], self.audiences[parent.pk])


def _contributes(parent: Objective, child: Objective) -> bool:
    firm = contributes(ObjectiveState(child.state), ObjectiveState(parent.state))
    return child.cycle_id == parent.cycle_id and firm


def counted_document(cycle: Cycle) -> Document:
    """Return a cycle with all that is in it, whoever may see it, and those who may named by their
    ids, since two people may have one name: what numbers are worked out from, never what is
    shown. Needs a scope."""
    everything = Actor(workspace_id=cycle.workspace_id, is_system=True)
    rows = list(Objective.objects.filter(cycle=cycle))
    seen = policy.audiences(rows)
    named = {row.key: seen[row.pk] for row in rows}
    document = stored_document(everything, cycle)
    return document.each(lambda each: replace(each, restricted_to=named[each.id]))


def counted_branches(cycle: Cycle, objective_ids: Collection[int]) -> Document:
    """Return some objectives of a cycle with all that their numbers stand on, as in
    ``counted_document``: the part of it from which they are worked out. Two statements for each
    level on which one has no key results of its own. Needs a scope."""
    needed = _stood_on(cycle, objective_ids)
    rows = list(Objective.objects.filter(pk__in=needed).select_related(*_NAMED))
    values, seen = objective_values(rows), policy.audiences(rows)
    keys = {row.key for row in rows}

    def counted(row: Objective) -> core.Objective:
        value = values[row.pk]
        is_here = value.parent.partition("#")[0] in keys
        parent = value.parent if is_here else ""
        return replace(value, parent=parent, restricted_to=seen[row.pk])

    return Document(cycle=cycle_value(cycle), objectives=tuple(map(counted, rows)))


_NAMED = (
    *("cycle", "strategy", "product", "continues__cycle"),
    *("parent_objective__cycle", "parent_key_result__objective__cycle"),
)


def _stood_on(cycle: Cycle, objective_ids: Collection[int]) -> set[int]:
    """Some objectives, and those below them that enter what they are worked out from."""
    found: set[int] = set()
    fresh = set(objective_ids)
    while fresh:
        found |= fresh
        inner = KeyResult.objects.filter(objective__in=fresh).order_by().values_list("objective")
        rolled = inner.annotate(number=Count("pk", filter=Q(is_rolled_up=True)))
        hanging = fresh - {pk for pk, number in rolled if not number}
        if not hanging:
            break
        serves = Q(parent_objective__in=hanging) | Q(parent_key_result__objective__in=hanging)
        below = Objective.objects.filter(serves, cycle=cycle).order_by()
        fresh = set(below.values_list("pk", flat=True)) - found
    return found


def may_restrict(actor: Actor, row: Objective, owners: frozenset[int] | None = None) -> bool:
    """Tell whether the actor may say who sees an objective that the actor sees. ``owners`` are
    its owners' memberships where they are known already. Needs a scope."""
    if owners is None:
        owners = owner_ids(row.pk)
    if policy.can_restrict(actor, owners, is_team_lead=False):
        return True
    return policy.can_restrict(actor, owners, is_team_lead=row.team_id in actor.leads)


def people_named(objective_id: int) -> tuple[frozenset[int], frozenset[int]]:
    """Return the memberships and the teams that a restricted objective names. Needs a scope."""
    rows = Grant.objects.filter(objective=objective_id).order_by()
    found = list(rows.values_list("membership_id", "team_id"))
    return (
        frozenset(person for person, _ in found if person),
        frozenset(team for _, team in found if team),
    )


def names_of_those_who_see(row: Objective) -> tuple[str, ...]:
    """Return the names of the teams and people that a restricted objective is open to; nothing
    for one that is open to all. Needs a scope."""
    if not row.is_restricted:
        return ()
    grants = Grant.objects.filter(objective=row).select_related("membership", "team")
    named = (grant.team or grant.membership for grant in grants)
    return tuple(one.name for one in named if one)


def reachable(people: tuple[int, ...], teams: tuple[int, ...]) -> QuerySet[Membership]:
    """Return those who can sign in among some people and the members of some teams. Needs a
    scope."""
    return able().filter(Q(pk__in=people) | Q(teams__team__in=teams)).distinct()


def is_open_to_team(row: Objective, team_id: int) -> bool:
    """Tell whether everybody of a team sees an objective: it is open to all, names the team, or
    each of its people who can sign in. Needs a scope."""
    if not row.is_restricted:
        return True
    people, teams = people_named(row.pk)
    if team_id in teams:
        return True
    ours = set(able().filter(teams__team=team_id).values_list("pk", flat=True))
    seeing = reachable(tuple(people), tuple(teams)).values_list("pk", flat=True)
    return bool(ours) and ours <= set(seeing)
