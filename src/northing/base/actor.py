"""Who does a deed: a person in one workspace, or the system by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from northing.base import clock
from northing.base.errors import Denied
from northing.base.roles import GRANTS, Deed, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """``membership_id`` and ``user_id`` are None for the system only.

    ``team_ids`` are the teams that the person belongs to or leads, ``leads`` those that the
    person leads. ``time_zone`` is the workspace's: days are days there; so are ``check_in_days``,
    from one check-in to the next, and ``needs_approval``, of what is proposed.
    """

    workspace_id: int
    workspace_slug: str = ""
    workspace_name: str = ""
    time_zone: str = "UTC"
    check_in_days: int = 7
    needs_approval: bool = False
    membership_id: int | None = None
    user_id: int | None = None
    name: str = "Northing"
    role: Role = Role.VIEWER
    team_ids: frozenset[int] = frozenset()
    leads: frozenset[int] = frozenset()
    is_system: bool = False
    _known: dict[str, frozenset[int]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    @property
    def today(self) -> date:
        return clock.today(self.time_zone)

    def may(self, deed: Deed) -> bool:
        """Tell whether the role allows a deed; policies ask the thing itself as well."""
        return self.is_system or deed in GRANTS[self.role]

    def known(self, name: str, find: Callable[[], frozenset[int]]) -> frozenset[int]:
        """Return some ids that follow from where the person stands, looked up once: an actor lasts
        for one request, and every deed has one of its own."""
        if name not in self._known:
            self._known[name] = find()
        return self._known[name]

    def demand(self, deed: Deed) -> None:
        """Raise ``Denied("role")`` where the role does not allow a deed."""
        if not self.may(deed):
            raise Denied("role", deed=deed.value)
