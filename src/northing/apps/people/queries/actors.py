"""Who is acting, where they belong, who is called what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F

from northing.apps.people.inputs import address_key
from northing.apps.people.models import Membership, Team, User, Workspace
from northing.apps.people.queries.visits import known_until
from northing.base import clock
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.prepared import Prepared
from northing.base.roles import Role
from northing.base.sight import everywhere


@dataclass(frozen=True, slots=True)
class PersonChip:
    """A person's name beside a thing; a placeholder came from a file and cannot sign in."""

    id: int
    name: str
    is_placeholder: bool = False


@dataclass(frozen=True, slots=True)
class TeamChip:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class WorkspaceChip:
    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Roster:
    """Whom names stand for: teams by name, people by name or address (lower case)."""

    teams: dict[str, int]
    people: dict[str, int]

    def owner_id(self, label: str) -> int:
        """Return whom an address or a name stands for."""
        return self.people[address_key(label) if "@" in label else label]

    def person_id(self, label: str) -> int | None:
        """Return whom an address or a name stands for, None where nobody is named."""
        return self.owner_id(label) if label else None

    def team_id(self, label: str) -> int | None:
        """Return the team that may be meant where people and teams are named side by side: an
        address is a person's, whatever a team is called."""
        return None if "@" in label else self.teams.get(label)


def _actor(workspace: Workspace, **who: Any) -> Actor:
    return Actor(
        workspace_id=workspace.pk,
        workspace_slug=workspace.slug,
        workspace_name=workspace.name,
        time_zone=workspace.time_zone,
        check_in_days=workspace.check_in_days,
        needs_approval=workspace.needs_approval,
        **who,
    )


@dataclass(frozen=True, slots=True)
class Planning:
    """How many objectives and key results a team takes on in a workspace: by its preset, or by
    its own numbers."""

    preset: str
    fewest_objectives: int
    most_objectives: int
    fewest_key_results: int
    most_key_results: int


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page begins with: who reads it, how the workspace plans, the teams and workspaces
    that it leads to, and since when things are news (``visits.last_visit``)."""

    actor: Actor
    planning: Planning
    teams: tuple[TeamChip, ...]
    workspaces: tuple[WorkspaceChip, ...]
    news_since: datetime | None = None


# The same membership once for each of its teams.
_PLACES = Prepared(
    lambda user, _: (
        Membership.of_user(user)
        .select_related("workspace")
        .annotate(
            team_id=F("teams__team_id"),
            team_name=F("teams__team__name"),
            is_lead=F("teams__is_lead"),
            known_at=F("visit__known_at"),
            seen_at=F("visit__seen_at"),
        )
        .order_by("workspace__name", "team_name")
    ),
    is_scoped=False,
)


def frame_for(user: User, workspace_slug: str) -> Frame:
    """Return the user as an actor in a workspace, with their own teams there and all of their
    workspaces, each in the order of names: one statement for all of it.

    Raises:
        NotFound: there is no such workspace, or the user is no active member of it.
    """
    with everywhere("whose rows a request may see is not known before its workspace is"):
        rows = _PLACES.ask(user.pk)
    here = [row for row in rows if row.workspace.slug == workspace_slug]
    if not here:
        raise NotFound("workspace")
    teams = tuple(TeamChip(row.team_id, row.team_name) for row in here if row.team_id)
    membership = here[0]
    actor = _actor(
        membership.workspace,
        membership_id=membership.pk,
        user_id=user.pk,
        name=membership.name,
        role=Role(membership.role),
        team_ids=frozenset(team.id for team in teams),
        leads=frozenset(row.team_id for row in here if row.is_lead),
    )
    spaces = {row.workspace.slug: row.workspace.name for row in rows}
    chips = tuple(WorkspaceChip(*one) for one in spaces.items())
    since = None
    if membership.seen_at is not None:
        since = known_until(membership.known_at, membership.seen_at, clock.now())
    return Frame(actor, _planning(membership.workspace), teams, chips, since)


def _planning(workspace: Workspace) -> Planning:
    return Planning(
        workspace.preset,
        workspace.fewest_objectives,
        workspace.most_objectives,
        workspace.fewest_key_results,
        workspace.most_key_results,
    )


def actor_for(user: User, workspace_slug: str) -> Actor:
    """Return the user as an actor in a workspace.

    Raises:
        NotFound: there is no such workspace, or the user is no active member of it.
    """
    return frame_for(user, workspace_slug).actor


def user_id_of(email: str) -> int | None:
    """Return the user who signs in with an address, None without one."""
    return User.objects.filter(email=address_key(email)).values_list("pk", flat=True).first()


def system_actor(workspace: Workspace) -> Actor:
    """Return the system as an actor in a workspace: the command line, jobs and imports."""
    return _actor(workspace, role=Role.ADMINISTRATOR, is_system=True)


def system_actor_in(slug_or_name: str) -> Actor | None:
    """Return the system as an actor in the workspace of that name, else of that slug, None
    without one. For what a person types; a document names a workspace exactly."""
    workspace = Workspace.objects.filter(slug=slug_or_name).first()
    by_slug = system_actor(workspace) if workspace else None
    return system_actor_named(slug_or_name) or by_slug


def system_actor_named(name: str) -> Actor | None:
    """Return the system as an actor in the workspace of exactly that name, None without one."""
    workspace = Workspace.objects.filter(name=name).first()
    return system_actor(workspace) if workspace else None


def system_actors() -> tuple[Actor, ...]:
    """Return the system as an actor in each workspace, in the order of their names."""
    return tuple(system_actor(workspace) for workspace in Workspace.objects.order_by("name"))


def workspaces_of(user: User) -> tuple[WorkspaceChip, ...]:
    """Return the workspaces in which the user is an active member, in the order of names."""
    own = Membership.of_user(user.pk).values("workspace_id")
    with everywhere("a person's workspaces are asked before one is known"):
        rows = Workspace.objects.filter(pk__in=own).order_by("name")
        return tuple(WorkspaceChip(row.slug, row.name) for row in rows)


@query
def roster(actor: Actor) -> Roster:
    """Return whom every team's and person's name or address stands for."""
    teams = dict(Team.objects.values_list("name", "pk"))
    people: dict[str, int] = {}
    for pk, name, email in Membership.objects.order_by("pk").values_list("pk", "name", "email"):
        if email:
            people[address_key(email)] = pk
        else:
            people.setdefault(name, pk)
    return Roster(teams, people)
