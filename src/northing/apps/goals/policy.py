"""Who may see and do what with OKRs."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from northing.apps.goals.models import (
    Comment,
    CycleProduct,
    CycleStrategy,
    Grant,
    KeyResult,
    Objective,
    ObjectiveOwner,
    Product,
    Strategy,
)
from northing.apps.people.models import Team
from northing.apps.people.policy import managed_teams
from northing.base.actor import Actor
from northing.base.roles import Deed
from northing.base.scope import current_workspace

Audience = tuple[str, ...] | None


def reader(person: int, teams: Iterable[int], *, is_system: bool) -> Actor:
    """Return an actor with what ``visible_to`` looks at, to prepare a question for. Needs a
    scope."""
    return Actor(
        workspace_id=current_workspace(),
        membership_id=person,
        team_ids=frozenset(teams),
        is_system=is_system,
    )


def visible_to(actor: Actor, rows: QuerySet[Objective]) -> QuerySet[Objective]:
    """Leave the objectives that the actor may see: open ones, and restricted ones that name the
    person or one of the person's teams. The role does not matter; the system sees all."""
    if actor.is_system:
        return rows
    return rows.filter(Q(is_restricted=False) | _names(actor))


def hidden_from(actor: Actor) -> QuerySet[Objective]:
    """Return the objectives that the actor may not see, nothing for the system. Needs a scope."""
    rows = Objective.objects.filter(is_restricted=True)
    return rows.none() if actor.is_system else rows.exclude(_names(actor))


def _names(actor: Actor) -> Exists:
    """Whether a restriction names the person or one of the person's teams."""
    grants = Grant.objects.filter(objective=OuterRef("pk"))
    # Nobody is 0; None would be every grant to a team.
    person = Q(membership=actor.membership_id or 0)
    return Exists(grants.filter(person | Q(team__in=actor.team_ids)))


def key_results_visible_to(actor: Actor, rows: QuerySet[KeyResult]) -> QuerySet[KeyResult]:
    """Leave the key results of objectives that the actor may see."""
    if actor.is_system:
        return rows
    return rows.filter(objective__in=visible_to(actor, Objective.objects.all()))


def strategies_known_to(actor: Actor) -> QuerySet[Strategy]:
    """Return the strategies but for those that are known from nothing but objectives which the
    actor may not see: a file named them there, and no cycle lists them. Needs a scope."""
    if actor.is_system:
        return Strategy.objects.all()
    naming = Objective.objects.filter(strategy=OuterRef("pk"))
    listed = Exists(CycleStrategy.objects.filter(strategy=OuterRef("pk")))
    return Strategy.objects.filter(listed | Exists(visible_to(actor, naming)) | ~Exists(naming))


def products_known_to(actor: Actor) -> QuerySet[Product]:
    """Return the products, but for those as in ``strategies_known_to``. Needs a scope."""
    if actor.is_system:
        return Product.objects.all()
    naming = Objective.objects.filter(product=OuterRef("pk"))
    listed = Exists(CycleProduct.objects.filter(product=OuterRef("pk")))
    return Product.objects.filter(listed | Exists(visible_to(actor, naming)) | ~Exists(naming))


def can_check_in(actor: Actor, owners: frozenset[int], team_id: int | None) -> bool:
    """Tell whether the actor may check in on a key result: an administrator, whoever works in
    the objective's team, and its owners (of the key result or its objective)."""
    if actor.may(Deed.CHECK_IN_ANYWHERE):
        return True
    if not actor.may(Deed.CHECK_IN_WITH_TEAM):
        return False
    return actor.membership_id in owners or team_id in actor.team_ids


def teams_led(actor: Actor) -> frozenset[int]:
    """Return the teams whose objectives the actor decides about: every one for an administrator,
    else those that the actor leads with all below them. Needs a scope."""
    if actor.may(Deed.WRITE_ANYWHERE):
        return frozenset(Team.objects.values_list("pk", flat=True))
    return managed_teams(actor) if actor.may(Deed.COMMIT) else frozenset()


def can_write(
    actor: Actor, team_id: int | None, owners: frozenset[int], led: frozenset[int]
) -> bool:
    """Tell whether the actor may write what is no promise yet: drafts and proposals of the
    actor's own teams and of those in ``led``, and what the actor owns. Without a team, only
    owners and administrators."""
    if actor.may(Deed.WRITE_ANYWHERE):
        return True
    if not actor.may(Deed.DRAFT):
        return False
    return team_id in actor.team_ids or team_id in led or actor.membership_id in owners


def can_decide(actor: Actor, team_id: int | None, led: frozenset[int]) -> bool:
    """Tell whether the actor may commit a team's objective, amend what was committed, park,
    queue or drop it, and decide at the close: an administrator, and whoever leads the team or
    one above it."""
    return actor.may(Deed.WRITE_ANYWHERE) or team_id in led


def can_answer(actor: Actor, team_id: int | None, led: frozenset[int]) -> bool:
    """Tell whether the actor may answer a wish: whoever decides for the team that it asks, and
    one that asks nobody in particular, whoever decides for any."""
    return can_decide(actor, team_id, led) or (team_id is None and bool(led))


def concluded_by(actor: Actor, rows: QuerySet[Objective]) -> QuerySet[Objective]:
    """Leave the objectives of which the actor may say how they ended, decide what becomes of them
    at the close and add a score of the owners' own: those that the actor owns, and those about
    which the actor decides. The role of a viewer allows none of it. Needs a scope."""
    if actor.may(Deed.WRITE_ANYWHERE):
        return rows
    decided = Q(team__in=teams_led(actor))
    return rows.filter(decided | owned_by(actor) if actor.may(Deed.DRAFT) else decided)


def owned_by(actor: Actor) -> Q:
    """Return the condition that the actor owns an objective."""
    mine = ObjectiveOwner.objects.filter(objective=OuterRef("pk"))
    # Nobody is 0.
    return Q(Exists(mine.filter(membership=actor.membership_id or 0)))


def can_approve(
    actor: Actor, parent_team_id: int | None, proposed_by: int | None, led: frozenset[int]
) -> bool:
    """Tell whether the actor may commit what somebody proposed, where the workspace asks for
    approval: an administrator or whoever leads the team above, and never who proposed it."""
    if actor.is_system:
        return True
    if proposed_by is not None and actor.membership_id == proposed_by:
        return False
    return actor.may(Deed.WRITE_ANYWHERE) or parent_team_id in led


def can_restrict(actor: Actor, owners: frozenset[int], *, is_team_lead: bool) -> bool:
    """Tell whether the actor may say who sees an objective that the actor sees: an
    administrator, its owners, and whoever leads its team. The role of a viewer allows none of
    it."""
    if actor.may(Deed.RESTRICT_ANYWHERE):
        return True
    if not actor.may(Deed.RESTRICT):
        return False
    return is_team_lead or actor.membership_id in owners


def can_comment(actor: Actor) -> bool:
    """Tell whether the actor may comment on what the actor sees: all but viewers."""
    return actor.may(Deed.COMMENT)


def is_author(actor: Actor, row: Comment) -> bool:
    """Tell whether the actor wrote a comment."""
    return actor.membership_id is not None and row.by_id == actor.membership_id


def can_delete_comment(actor: Actor, row: Comment) -> bool:
    """Tell whether the actor may delete a comment on what the actor sees: its author, and an
    administrator."""
    return is_author(actor, row) or actor.may(Deed.WRITE_ANYWHERE)


def audiences(rows: Iterable[Objective]) -> dict[int, Audience]:
    """Return whom each objective is restricted to, by its id: the names that
    ``core.alignment.enters`` compares, None where it is open to all. One statement, and none
    where all are open."""
    found: dict[int, Audience] = {row.pk: () if row.is_restricted else None for row in rows}
    restricted = [pk for pk, names in found.items() if names is not None]
    if restricted:
        grants = Grant.objects.filter(objective__in=restricted)
        for pk, person, team in grants.values_list("objective_id", "membership_id", "team_id"):
            name = f"team {team}" if team else f"person {person}"
            found[pk] = (*(found[pk] or ()), name)
    return found


def is_in(actor: Actor, audience: Audience) -> bool:
    """Tell whether the actor is one of an objective's ``audiences``, so that ``visible_to`` leaves
    it: without a statement, for many actors at once."""
    if audience is None or actor.is_system:
        return True
    teams = (f"team {team}" for team in actor.team_ids)
    return not {f"person {actor.membership_id}", *teams}.isdisjoint(audience)
