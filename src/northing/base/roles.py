"""What each role may do: one table, read by every policy."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    ADMINISTRATOR = "administrator"
    LEAD = "lead"
    MEMBER = "member"
    VIEWER = "viewer"


class Deed(StrEnum):
    """What a policy asks about. A deed on a thing of one's own asks the thing as well."""

    CHECK_IN_ANYWHERE = "check in anywhere"
    CHECK_IN_WITH_TEAM = "check in on key results of own teams or own key results"
    REOPEN_CYCLE = "reopen a closed cycle"
    IMPORT = "import documents"
    EXPORT = "export documents"
    MANAGE_PEOPLE = "add and change people and teams"
    MANAGE_OWN_TEAMS = "invite to teams that one leads, and say who is in them"
    MANAGE_WORKSPACE = "change the workspace's name and settings"
    RESTRICT = "restrict objectives that one owns or whose team one leads"
    RESTRICT_ANYWHERE = "restrict any objective that one may see"
    READ_AUDIT = "read and export the audit log"
    DRAFT = "draft and propose objectives of own teams, and write their key results"
    COMMIT = "commit, amend, park, queue, drop and decide objectives of teams that one leads"
    WRITE_ANYWHERE = "write and commit objectives of any team"
    MANAGE_CYCLES = "make, activate, review and close cycles"
    SET_DIRECTION = "write the vision, strategies and products"
    ASK = "ask teams for something"
    COMMENT = "comment on objectives that one may see"


GRANTS: dict[Role, frozenset[Deed]] = {
    Role.ADMINISTRATOR: frozenset(Deed),
    Role.LEAD: frozenset(
        {
            Deed.CHECK_IN_WITH_TEAM,
            Deed.EXPORT,
            Deed.MANAGE_OWN_TEAMS,
            Deed.RESTRICT,
            Deed.DRAFT,
            Deed.COMMIT,
            Deed.ASK,
            Deed.COMMENT,
        }
    ),
    Role.MEMBER: frozenset(
        {
            Deed.CHECK_IN_WITH_TEAM,
            Deed.EXPORT,
            Deed.RESTRICT,
            Deed.DRAFT,
            Deed.ASK,
            Deed.COMMENT,
        }
    ),
    # A stakeholder who only looks on may still wish for something.
    Role.VIEWER: frozenset({Deed.ASK}),
}

RANK = {Role.VIEWER: 0, Role.MEMBER: 1, Role.LEAD: 2, Role.ADMINISTRATOR: 3}


def grantable(own: Role) -> tuple[Role, ...]:
    """Return the roles that somebody may give to others: none above the own.

    >>> [role.value for role in grantable(Role.MEMBER)]
    ['viewer', 'member']
    """
    return tuple(role for role in sorted(RANK, key=RANK.__getitem__) if RANK[role] <= RANK[own])
