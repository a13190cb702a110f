"""Who of those with an open page still belongs to the workspace, and as what."""

from __future__ import annotations

from collections.abc import Collection

from northing.apps.people.policy import able
from northing.base.actor import Actor
from northing.base.roles import Role
from northing.base.scope import current_workspace


def readers_among(membership_ids: Collection[int]) -> dict[int, Actor]:
    """Return those of some memberships that can sign in, as actors of this moment, in one
    statement. Needs a scope."""
    found: dict[int, tuple[int | None, str, set[tuple[int, bool]]]] = {}
    rows = able().filter(pk__in=membership_ids).order_by()
    # The same membership once for each of its teams.
    columns = "pk", "user_id", "role", "teams__team_id", "teams__is_lead"
    for pk, user, role, team, is_lead in rows.values_list(*columns):
        found.setdefault(pk, (user, role, set()))[2].update({(team, is_lead)} if team else ())
    return {
        pk: Actor(
            workspace_id=current_workspace(),
            membership_id=pk,
            user_id=user,
            role=Role(role),
            team_ids=frozenset(team for team, _ in teams),
            leads=frozenset(team for team, is_lead in teams if is_lead),
        )
        for pk, (user, role, teams) in found.items()
    }
