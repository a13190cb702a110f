"""The tree of teams as those see it who arrange it, and the workspace's settings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields

from northing.apps.people import policy
from northing.apps.people.models import Membership, Team, TeamMember, Workspace
from northing.apps.people.queries.actors import PersonChip, TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied, NotFound
from northing.base.roles import Deed


@dataclass(frozen=True, slots=True)
class ArrangedTeam:
    """A team in the tree. ``may_manage``: its words and people; ``may_move``: its place too.

    ``up_before`` and ``down_before`` are what it would stand before, one place up or down among
    its siblings: 0 for the end, None where it cannot go.
    """

    team: TeamChip
    level: str
    function: str
    version: int
    parent_id: int | None
    people: int
    leads: tuple[str, ...]
    may_manage: bool
    may_move: bool
    up_before: int | None
    down_before: int | None
    children: tuple[ArrangedTeam, ...]


@dataclass(frozen=True, slots=True)
class ArrangePage:
    roots: tuple[ArrangedTeam, ...]
    total: int
    may_add_at_top: bool
    parents: tuple[TeamChip, ...]


@dataclass(frozen=True, slots=True)
class TeamPlace:
    """A person's place in a team."""

    person: PersonChip
    is_lead: bool


@dataclass(frozen=True, slots=True)
class TeamSheet:
    """One team to arrange: its words, its people, and where it could go."""

    team: TeamChip
    level: str
    function: str
    version: int
    parent_id: int | None
    people: tuple[TeamPlace, ...]
    addable: tuple[PersonChip, ...]
    may_move: bool
    may_stand_at_top: bool
    parents: tuple[TeamChip, ...]


@dataclass(frozen=True, slots=True)
class WorkspaceSettings:
    name: str
    slug: str
    language: str
    time_zone: str
    check_in_days: int
    review_weeks: int
    preset: str
    fewest_objectives: int
    most_objectives: int
    fewest_key_results: int
    most_key_results: int
    policy: str
    needs_approval: bool
    fiscal_month: int
    version: int


def _demand_arranging(actor: Actor) -> frozenset[int]:
    managed = policy.managed_teams(actor)
    if not managed and not actor.may(Deed.MANAGE_PEOPLE):
        raise Denied("role")
    return managed


@query
def may_arrange(actor: Actor) -> bool:
    """Tell whether there is something in the tree that the actor may arrange."""
    return actor.may(Deed.MANAGE_PEOPLE) or bool(policy.managed_teams(actor))


@query
def arrange_page(actor: Actor) -> ArrangePage:
    """Return the whole tree with what the actor may arrange in it.

    Raises:
        Denied: nothing.
    """
    managed = _demand_arranging(actor)
    rows = list(Team.objects.order_by("position", "name"))
    below: dict[int | None, list[Team]] = defaultdict(list)
    for row in rows:
        below[row.parent_id].append(row)
    people, leads = _people_by_team()

    def node(row: Team, siblings: list[Team]) -> ArrangedTeam:
        at = siblings.index(row)
        after = [each.pk for each in siblings[at + 2 : at + 3]] or [0]
        may_move = policy.can_stand_below(actor, managed, row.parent_id) and row.pk in managed
        return ArrangedTeam(
            team=TeamChip(row.pk, row.name),
            level=row.level,
            function=row.function,
            version=row.version,
            parent_id=row.parent_id,
            people=people[row.pk],
            leads=tuple(leads[row.pk]),
            may_manage=row.pk in managed,
            may_move=may_move,
            up_before=siblings[at - 1].pk if may_move and at else None,
            down_before=after[0] if may_move and at + 1 < len(siblings) else None,
            children=tuple(node(each, below[row.pk]) for each in below[row.pk]),
        )

    return ArrangePage(
        roots=tuple(node(row, below[None]) for row in below[None]),
        total=len(rows),
        may_add_at_top=policy.can_stand_below(actor, managed, None),
        parents=tuple(TeamChip(row.pk, row.name) for row in rows if row.pk in managed),
    )


def _people_by_team() -> tuple[dict[int, int], dict[int, list[str]]]:
    people: dict[int, int] = defaultdict(int)
    leads: dict[int, list[str]] = defaultdict(list)
    places = TeamMember.objects.filter(membership__is_active=True).order_by("membership__name")
    for team, is_lead, name in places.values_list("team_id", "is_lead", "membership__name"):
        people[team] += 1
        if is_lead:
            leads[team].append(name)
    return people, leads


@query
def team_sheet(actor: Actor, team_id: int) -> TeamSheet:
    """Return one team to arrange.

    Raises:
        NotFound: there is no such team.
        Denied("not-your-team"): the actor may not arrange it.
    """
    row = Team.objects.filter(pk=team_id).first()
    if row is None:
        raise NotFound("team")
    managed = policy.managed_teams(actor)
    if team_id not in managed:
        raise Denied("not-your-team")
    rows = list(Team.objects.order_by("name"))
    own = policy.and_below(policy.tree((each.pk, each.parent_id) for each in rows), [team_id])
    members = TeamMember.objects.filter(team=team_id).select_related("membership")
    places = list(members.order_by("-is_lead", "membership__name"))
    taken = [each.membership_id for each in places]
    others = Membership.objects.filter(is_active=True).exclude(pk__in=taken).order_by("name")
    return TeamSheet(
        team=TeamChip(row.pk, row.name),
        level=row.level,
        function=row.function,
        version=row.version,
        parent_id=row.parent_id,
        people=tuple(TeamPlace(_chip(each.membership), each.is_lead) for each in places),
        addable=tuple(_chip(each) for each in others),
        may_move=policy.can_stand_below(actor, managed, row.parent_id),
        may_stand_at_top=policy.can_stand_below(actor, managed, None),
        parents=tuple(TeamChip(e.pk, e.name) for e in rows if e.pk in managed - own),
    )


def _chip(row: Membership) -> PersonChip:
    return PersonChip(row.pk, row.name, is_placeholder=row.user_id is None)


@query
def workspace_settings(actor: Actor) -> WorkspaceSettings:
    """Return the workspace's settings.

    Raises:
        Denied: the actor may not change them.
    """
    actor.demand(Deed.MANAGE_WORKSPACE)
    row = Workspace.objects.get(pk=actor.workspace_id)
    names = (field.name for field in fields(WorkspaceSettings))
    return WorkspaceSettings(**{name: getattr(row, name) for name in names})
