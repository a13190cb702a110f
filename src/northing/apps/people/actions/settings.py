"""The workspace's own name and settings."""

from __future__ import annotations

from dataclasses import fields
from zoneinfo import available_timezones

from northing.apps.people import policy
from northing.apps.people.actions.installation import LANGUAGES
from northing.apps.people.events import WorkspaceChanged
from northing.apps.people.inputs import WorkspaceChange, name_of
from northing.apps.people.models import Workspace
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid
from northing.base.events import record
from northing.base.roles import Deed

MOST_DAYS, MOST_WEEKS = 92, 52


@action
def change_workspace(actor: Actor, change: WorkspaceChange) -> None:
    """Give the workspace another name, language, time zone or rhythm; its address stays.

    Raises:
        Denied: the actor may not.
        Invalid: the name is empty, too long or another workspace's; the language or time zone
            is unknown; a check-in is asked for less than daily or more than quarterly
            (1 to 92 days), or a review not within 1 to 52 weeks.
        Conflict("changed-meanwhile"): somebody changed the settings since they were looked at.
    """
    actor = policy.held(actor)
    actor.demand(Deed.MANAGE_WORKSPACE)
    row = Workspace.objects.get(pk=actor.workspace_id)
    if change.version is not None and row.version != change.version:
        raise Conflict("changed-meanwhile")
    given = {f.name: getattr(change, f.name) for f in fields(change) if f.name != "version"}
    given["name"] = name_of(change.name)
    _refuse_wrong(row, WorkspaceChange(**given))
    changed = tuple(name for name, value in given.items() if getattr(row, name) != value)
    if not changed:
        return
    for name in changed:
        setattr(row, name, given[name])
    row.version += 1
    row.save(update_fields=[*changed, "version"])
    event = WorkspaceChanged(workspace=row.name, fields=changed)
    record(actor, event, f"workspace:{row.pk}")


def _refuse_wrong(row: Workspace, change: WorkspaceChange) -> None:
    wrong: dict[str, str] = {}
    if Workspace.objects.filter(name=change.name).exclude(pk=row.pk).exists():
        wrong["name"] = "name-taken"
    if change.language not in LANGUAGES:
        wrong["language"] = "unknown"
    if change.time_zone not in available_timezones():
        wrong["time_zone"] = "unknown"
    if not 1 <= change.check_in_days <= MOST_DAYS:
        wrong["check_in_days"] = "out-of-range"
    if not 1 <= change.review_weeks <= MOST_WEEKS:
        wrong["review_weeks"] = "out-of-range"
    if wrong:
        raise Invalid(wrong, least=1, most=MOST_DAYS if "check_in_days" in wrong else MOST_WEEKS)
