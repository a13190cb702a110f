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


GRANTS: dict[Role, frozenset[Deed]] = {
    Role.ADMINISTRATOR: frozenset(Deed),
    Role.LEAD: frozenset({Deed.CHECK_IN_WITH_TEAM, Deed.EXPORT}),
    Role.MEMBER: frozenset({Deed.CHECK_IN_WITH_TEAM, Deed.EXPORT}),
    Role.VIEWER: frozenset(),
}
