"""Deeds that add people and teams to a workspace."""

from __future__ import annotations

from collections.abc import Sequence

from northing.apps.people import policy
from northing.apps.people.events import JoinedTeam, LeftTeam, PersonJoined, RosterExtended
from northing.apps.people.inputs import NewMember, NewTeam, address_key
from northing.apps.people.models import Membership, Team, TeamMember
from northing.apps.people.queries import Roster, roster
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, NotFound
from northing.base.events import record
from northing.base.roles import Deed


@action
def add_member(actor: Actor, new: NewMember) -> int:
    """Add a person and return the membership's id; a placeholder of that address becomes the
    person.

    Raises:
        Denied: the actor may not manage people.
        Conflict("already-member"): somebody who can sign in is here by that address.
    """
    actor.demand(Deed.MANAGE_PEOPLE)
    email = address_key(new.email)
    row = Membership.objects.filter(email__iexact=email).first() if email else None
    if row is not None and row.user_id is not None:
        raise Conflict("already-member")
    row = row or Membership(workspace_id=actor.workspace_id)
    row.user_id, row.name, row.role = new.user_id, new.name, new.role.value
    row.email = email
    row.save()
    joined = PersonJoined(membership_id=row.pk, role=row.role)
    record(actor, joined, f"membership:{row.pk}")
    return row.pk


@action
def join_team(actor: Actor, membership_id: int, team_id: int, *, is_lead: bool = False) -> None:
    """Give a person a place in a team, or change whether it leads.

    Raises:
        Denied("not-your-team"): the actor may not arrange the team's people.
        NotFound: no such person or team here.
    """
    actor = policy.held(actor)
    _demand_place(actor, membership_id, team_id)
    TeamMember.objects.update_or_create(
        team_id=team_id,
        membership_id=membership_id,
        defaults={"workspace_id": actor.workspace_id, "is_lead": is_lead},
    )
    event = JoinedTeam(membership_id=membership_id, team_id=team_id, is_lead=is_lead)
    record(actor, event, f"team:{team_id}")


@action
def leave_team(actor: Actor, membership_id: int, team_id: int) -> None:
    """Take a person's place in a team away; nothing happens where there is none.

    Raises:
        Denied, NotFound: as in ``join_team``.
    """
    actor = policy.held(actor)
    _demand_place(actor, membership_id, team_id)
    gone, _ = TeamMember.objects.filter(team_id=team_id, membership_id=membership_id).delete()
    if gone:
        event = LeftTeam(membership_id=membership_id, team_id=team_id)
        record(actor, event, f"team:{team_id}")


def _demand_place(actor: Actor, membership_id: int, team_id: int) -> None:
    if not Membership.objects.filter(pk=membership_id, erased_at=None).exists():
        raise NotFound("person")
    if not Team.objects.filter(pk=team_id).exists():
        raise NotFound("team")
    if team_id not in policy.managed_teams(actor):
        raise Denied("not-your-team")


@action
def extend_roster(actor: Actor, teams: Sequence[NewTeam], people: Sequence[str]) -> Roster:
    """Make the teams and people that a document names and that are not there yet, and place
    teams under their parents; return whom the names stand for.

    A name with an @ is an address. Parents that are only named become teams of their own.

    Raises:
        Denied: the actor may not manage people.
        Conflict: a team would stand under itself ("team-loop"), or teams on more than
            MOST_LEVELS levels ("team-too-deep"); ``teams`` names some.
    """
    actor = policy.held(actor)
    actor.demand(Deed.MANAGE_PEOPLE)
    known = roster(actor)
    new_people = _missing_people(people, known)
    made = Membership.objects.bulk_create(
        Membership(
            workspace_id=actor.workspace_id,
            name=name,
            email=address_key(name) if "@" in name else "",
        )
        for name in new_people
    )
    touched = _place_teams(actor, teams)
    if touched or new_people:
        record(actor, RosterExtended(teams=tuple(touched), people=tuple(row.pk for row in made)))
    return roster(actor)


def _missing_people(names: Sequence[str], known: Roster) -> list[str]:
    keys = {address_key(name) if "@" in name else name: name for name in names if name}
    return [name for key, name in keys.items() if key not in known.people]


def _place_teams(actor: Actor, teams: Sequence[NewTeam]) -> list[str]:
    rows = {row.name: row for row in Team.objects.all()}
    known, touched = set(rows), dict[str, None]()
    for name in dict.fromkeys([*(t.name for t in teams), *(t.parent for t in teams if t.parent)]):
        if name not in rows:
            rows[name] = Team(workspace_id=actor.workspace_id, name=name, position=len(rows))
            touched[name] = None
    Team.objects.bulk_create([rows[name] for name in touched])
    for team in teams:
        if _moves(rows, team):
            touched[team.name] = None
    for name in known & touched.keys():
        rows[name].version += 1
    policy.refuse_loop(
        {row.pk: row.parent_id for row in rows.values()},
        {row.pk: row.name for row in rows.values()},
    )
    Team.objects.bulk_update(
        [rows[name] for name in touched],
        ["parent", "level", "function", "version"],
        batch_size=500,
    )
    return list(touched)


def _moves(rows: dict[str, Team], team: NewTeam) -> bool:
    row = rows[team.name]
    before = (row.parent_id, row.level, row.function)
    if team.parent:
        row.parent = rows[team.parent]
    row.level = team.level or row.level
    row.function = team.function or row.function
    return before != (row.parent_id, row.level, row.function)
