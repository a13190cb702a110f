"""The deeds of people."""

from northing.apps.people.actions.installation import (
    create_administrator,
    create_workspace,
    set_password,
    set_preferences,
)
from northing.apps.people.actions.roster import add_member, extend_roster, join_team

__all__ = [
    "add_member",
    "create_administrator",
    "create_workspace",
    "extend_roster",
    "join_team",
    "set_password",
    "set_preferences",
]
