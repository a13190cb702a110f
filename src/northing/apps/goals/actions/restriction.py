"""Who may see an objective: everybody in the workspace, or some people and teams alone."""

from __future__ import annotations

from northing.apps.goals import policy
from northing.apps.goals.actions.roll_up import follow_audience
from northing.apps.goals.events import ObjectiveOpened, ObjectiveRestricted, ProgressMoved
from northing.apps.goals.inputs import Opening, Restriction
from northing.apps.goals.models import Grant, Objective
from northing.apps.goals.queries.audience import may_restrict, people_named, reachable
from northing.apps.goals.queries.locks import locked_chain
from northing.apps.people.models import Membership, Team
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import Happening, record_each


@action
def restrict_objective(actor: Actor, objective_id: int, restriction: Restriction) -> None:
    """Let some people and teams alone see an objective with all that hangs on it. It leaves the
    numbers of what others may see, in the same transaction. Objectives below it stay as open as
    they were. Naming those who are named already changes nothing.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-restrict"): the actor neither owns it nor leads its team.
        Conflict("changed-meanwhile"): somebody changed it since ``version``.
        Invalid: ``people`` or ``teams`` holds somebody unknown ("unknown"); nobody who can sign
            in would see it ("nobody-left"); the actor would not ("losing-sight", unless
            confirmed).
    """
    chain = _chain(actor, objective_id, restriction.version)
    people = tuple(dict.fromkeys(restriction.people))
    teams = tuple(dict.fromkeys(restriction.teams))
    _check(actor, people, teams, is_confirmed=restriction.is_confirmed)
    row = chain[0]
    if row.is_restricted and people_named(row.pk) == (frozenset(people), frozenset(teams)):
        return
    _name(row, people, teams)
    row.is_restricted, row.version = True, row.version + 1
    happened = ObjectiveRestricted(objective_id=row.pk, people=people, teams=teams)
    record_each(actor, _with_what_moved(actor, chain, happened))


@action
def open_objective(actor: Actor, objective_id: int, opening: Opening) -> None:
    """Let everybody in the workspace see a restricted objective; it enters the numbers above it
    again. An open one stays as it is.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-restrict"): the actor neither owns it nor leads its team.
        Conflict("changed-meanwhile"): somebody changed it since ``version``.
        Invalid: it is not confirmed that what people have seen cannot be taken back
            ("opening-for-good").
    """
    chain = _chain(actor, objective_id, opening.version)
    row = chain[0]
    if not row.is_restricted:
        return
    if not opening.is_confirmed:
        raise Invalid({"": "opening-for-good"})
    _name(row, (), ())
    row.is_restricted, row.version = False, row.version + 1
    happened = ObjectiveOpened(objective_id=row.pk)
    record_each(actor, _with_what_moved(actor, chain, happened))


def _chain(actor: Actor, objective_id: int, version: int) -> list[Objective]:
    """Return the locked objective and those above it, once the actor may say who sees it."""
    chain = locked_chain(objective_id, actor)
    # Asked again: who sees it may have changed until it was locked.
    rows = policy.visible_to(actor, Objective.objects.filter(pk=objective_id))
    seen = rows.select_related("cycle").first()
    if not chain or seen is None:
        raise NotFound("objective")
    chain[0].cycle = seen.cycle
    if not may_restrict(actor, chain[0]):
        raise Denied("not-yours-to-restrict")
    if chain[0].version != version:
        raise Conflict("changed-meanwhile")
    return chain


def _with_what_moved(
    actor: Actor, chain: list[Objective], happened: ObjectiveRestricted | ObjectiveOpened
) -> list[tuple[Happening, str]]:
    """Let the numbers follow, and return what happened with every number that it moved."""
    followed = [
        ProgressMoved(
            objective_id=change.objective_id,
            audience_of=happened.objective_id,
            before=change.before,
            after=change.after,
        )
        for change in follow_audience(chain, actor.today)
    ]
    return [(each, f"objective:{each.objective_id}") for each in [happened, *followed]]


def _check(
    actor: Actor, people: tuple[int, ...], teams: tuple[int, ...], *, is_confirmed: bool
) -> None:
    wrong = {}
    if Membership.objects.filter(pk__in=people).count() != len(people):
        wrong["people"] = "unknown"
    if Team.objects.filter(pk__in=teams).count() != len(teams):
        wrong["teams"] = "unknown"
    if wrong:
        raise Invalid(wrong)
    if not reachable(people, teams).exists():
        raise Invalid({"people": "nobody-left"})
    is_named = actor.membership_id in people or not actor.team_ids.isdisjoint(teams)
    if not (is_named or is_confirmed or actor.is_system):
        raise Invalid({"people": "losing-sight"})


def _name(row: Objective, people: tuple[int, ...], teams: tuple[int, ...]) -> None:
    Grant.objects.filter(objective=row).delete()
    named = [*((None, team) for team in teams), *((person, None) for person in people)]
    Grant.objects.bulk_create(
        Grant(
            workspace_id=row.workspace_id,
            objective=row,
            membership_id=person,
            team_id=team,
            position=at,
        )
        for at, (person, team) in enumerate(named)
    )
