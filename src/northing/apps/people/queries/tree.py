"""The tree of teams as those see it who arrange it, and the workspace's settings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields

from django.db.models import Exists, OuterRef

from northing.apps.people import policy
from northing.apps.people.models import Membership, Team, TeamMember, Workspace
from northing.apps.people.queries.actors import PersonChip, TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied, NotFound
from northing.base.pages import MOST_OFFERED, unfolded
from northing.base.roles import Deed

TEAMS_A_PAGE = 250
# What the teams at the top stand below; no team has this id.
TOP = 0


@dataclass(frozen=True, slots=True)
class ArrangedTeam:
    """A team in the tree. ``may_manage``: its words and people; ``may_move``: its place too.

    ``up_before`` and ``down_before`` are what it would stand before, one place up or down among
    its siblings: 0 for the end, None where it cannot go. ``below`` counts the teams below it where
    there is no room to show them as ``children``.
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
    below: int
    children: tuple[ArrangedTeam, ...]


@dataclass(frozen=True, slots=True)
class ArrangePage:
    """The tree, or the branch of one team; ``above`` is the way to that, the topmost first."""

    roots: tuple[ArrangedTeam, ...]
    total: int
    may_add_at_top: bool
    above: tuple[TeamChip, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamPlaces:
    """Where the actor may put a new team."""

    may_add_at_top: bool
    parents: tuple[TeamChip, ...]


@dataclass(frozen=True, slots=True)
class TeamPlace:
    """A person's place in a team."""

    person: PersonChip
    is_lead: bool


@dataclass(frozen=True, slots=True)
class TeamSheet:
    """One team to arrange: its words, its people, and where it could go. ``addable`` are people
    who could be put into it; where that is not everybody, those who are in no team come first."""

    team: TeamChip
    level: str
    function: str
    version: int
    parent_id: int | None
    people: tuple[TeamPlace, ...]
    addable: tuple[PersonChip, ...]
    is_everybody: bool
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
def arrange_page(actor: Actor, at: int | None = None, moved: int | None = None) -> ArrangePage:
    """Return the tree, or the branch ``at`` a team, as far as a page has room, with what the actor
    may arrange in it. What the actor leads is there in any case, and what was ``moved``.

    Raises:
        Denied: nothing.
        NotFound: there is no team to show the branch of.
    """
    managed = _demand_arranging(actor)
    rows = {row.pk: row for row in Team.objects.order_by("position", "name")}
    if at is not None and at not in rows:
        raise NotFound("team")
    below = policy.tree((row.pk, row.parent_id or TOP) for row in rows.values())
    tops = below.get(TOP, []) if at is None else [at]
    way = {above for pk in (*actor.leads, moved) for above in _above(rows, pk)}
    tree = _Tree(actor, managed, rows, below, unfolded(tops, below, TEAMS_A_PAGE, way))
    return ArrangePage(
        roots=tree.nodes(tops),
        total=len(rows),
        may_add_at_top=policy.can_stand_below(actor, managed, None),
        above=tuple(TeamChip(pk, rows[pk].name) for pk in reversed(_above(rows, at))),
    )


def _above(rows: Mapping[int, Team], pk: int | None) -> list[int]:
    """The teams above one, the nearest first; none above what is not there."""
    found: list[int] = []
    row = rows.get(pk or TOP)
    while row is not None and row.parent_id is not None:
        found.append(row.parent_id)
        row = rows[row.parent_id]
    return found


class _Tree:
    """Draws a tree of which only the ``opened`` show what stands right below them."""

    def __init__(
        self,
        actor: Actor,
        managed: frozenset[int],
        rows: Mapping[int, Team],
        below: Mapping[int, list[int]],
        opened: frozenset[int],
    ) -> None:
        self.actor, self.managed, self.rows, self.below = actor, managed, rows, below
        self.opened = opened
        shown = {pk for each in opened for pk in (each, *below.get(each, ()))}
        self.people, self.leads = _people_by_team(shown)

    def nodes(self, pks: Sequence[int]) -> tuple[ArrangedTeam, ...]:
        return tuple(map(self._node, pks))

    def _node(self, pk: int) -> ArrangedTeam:
        row = self.rows[pk]
        siblings = self.below[row.parent_id or TOP]
        at = siblings.index(pk)
        may_stand = policy.can_stand_below(self.actor, self.managed, row.parent_id)
        may_move = may_stand and pk in self.managed
        after = [*siblings[at + 2 : at + 3], 0]
        is_open = pk in self.opened
        return ArrangedTeam(
            team=TeamChip(pk, row.name),
            level=row.level,
            function=row.function,
            version=row.version,
            parent_id=row.parent_id,
            people=self.people[pk],
            leads=tuple(self.leads[pk]),
            may_manage=pk in self.managed,
            may_move=may_move,
            up_before=siblings[at - 1] if may_move and at else None,
            down_before=after[0] if may_move and at + 1 < len(siblings) else None,
            below=0 if is_open else len(policy.and_below(self.below, [pk])) - 1,
            children=self.nodes(self.below.get(pk, ())) if is_open else (),
        )


def _people_by_team(teams: Collection[int]) -> tuple[dict[int, int], dict[int, list[str]]]:
    people: dict[int, int] = defaultdict(int)
    leads: dict[int, list[str]] = defaultdict(list)
    places = TeamMember.objects.filter(team__in=teams, membership__is_active=True)
    places = places.order_by("membership__name")
    for team, is_lead, name in places.values_list("team_id", "is_lead", "membership__name"):
        people[team] += 1
        if is_lead:
            leads[team].append(name)
    return people, leads


@query
def team_places(actor: Actor) -> TeamPlaces:
    """Return where the actor may put a new team, in the order of the tree's positions.

    Raises:
        Denied: nowhere.
    """
    managed = _demand_arranging(actor)
    rows = Team.objects.order_by("position", "name").values_list("pk", "name")
    return TeamPlaces(
        may_add_at_top=policy.can_stand_below(actor, managed, None),
        parents=tuple(TeamChip(pk, name) for pk, name in rows if pk in managed),
    )


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
    rows = list(Team.objects.order_by("name").values_list("pk", "name", "parent_id"))
    own = policy.and_below(policy.tree((pk, parent) for pk, _, parent in rows), [team_id])
    members = TeamMember.objects.filter(team=team_id).select_related("membership")
    places = list(members.order_by("-is_lead", "membership__name"))
    others = _addable([each.membership_id for each in places])
    return TeamSheet(
        team=TeamChip(row.pk, row.name),
        level=row.level,
        function=row.function,
        version=row.version,
        parent_id=row.parent_id,
        people=tuple(TeamPlace(_chip(each.membership), each.is_lead) for each in places),
        addable=tuple(_chip(each) for each in others[:MOST_OFFERED]),
        is_everybody=len(others) <= MOST_OFFERED,
        may_move=policy.can_stand_below(actor, managed, row.parent_id),
        may_stand_at_top=policy.can_stand_below(actor, managed, None),
        parents=tuple(TeamChip(pk, name) for pk, name, _ in rows if pk in managed - own),
    )


def _addable(taken: Collection[int]) -> list[Membership]:
    """Who else there is, by name; of more than a list has room for, those in no team first, and
    one more than there is room."""
    others = Membership.objects.filter(is_active=True).exclude(pk__in=taken)
    found = list(others.order_by("name")[: MOST_OFFERED + 1])
    if len(found) <= MOST_OFFERED:
        return found
    is_free = ~Exists(TeamMember.objects.filter(membership=OuterRef("pk")))
    free = list(others.filter(is_free).order_by("name")[: MOST_OFFERED + 1])
    return list({row.pk: row for row in (*free, *found)}.values())[: MOST_OFFERED + 1]


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
