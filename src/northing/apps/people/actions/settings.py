"""The workspace's own name, settings and vision."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from typing import Any
from zoneinfo import available_timezones

from northing.apps.people import policy
from northing.apps.people.actions.installation import LANGUAGES
from northing.apps.people.events import VisionChanged, WorkspaceChanged
from northing.apps.people.inputs import VisionChange, WorkspaceChange, name_of
from northing.apps.people.models import Workspace
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid
from northing.base.events import record
from northing.base.roles import Deed
from northing.core.presets import CUSTOM, PRESETS
from northing.formats.yaml.limits import TEXT as LONGEST_VISION

CHOICES: dict[str, Collection[str]] = {
    "language": LANGUAGES,
    "time_zone": available_timezones(),
    "preset": {*PRESETS, CUSTOM},
    "policy": ("warn", "block"),
}
# What a number may be: days, weeks, how many of a kind, a month.
RANGES = {
    "check_in_days": (1, 92),
    "review_weeks": (1, 52),
    "fewest_objectives": (1, 12),
    "most_objectives": (1, 12),
    "fewest_key_results": (1, 12),
    "most_key_results": (1, 12),
    "fiscal_month": (1, 12),
}


@action
def change_workspace(actor: Actor, change: WorkspaceChange) -> None:
    """Give the workspace another name, language, time zone, rhythm or way to set OKRs; its
    address stays. What is left out of the change stays too.

    Raises:
        Denied: the actor may not.
        Invalid: the name is empty, too long or another workspace's; the language, time zone,
            preset or policy is unknown; a number is outside ``RANGES``, or a most below its
            fewest ("below-fewest").
        Conflict("changed-meanwhile"): somebody changed the settings since they were looked at.
    """
    actor = policy.held(actor)
    actor.demand(Deed.MANAGE_WORKSPACE)
    row = Workspace.objects.get(pk=actor.workspace_id)
    if change.version is not None and row.version != change.version:
        raise Conflict("changed-meanwhile")
    named = [f.name for f in fields(change) if f.name != "version"]
    given = {name: getattr(change, name) for name in named if getattr(change, name) is not None}
    given["name"] = name_of(change.name)
    _refuse_wrong(row, given)
    changed = tuple(name for name, value in given.items() if getattr(row, name) != value)
    if not changed:
        return
    for name in changed:
        setattr(row, name, given[name])
    row.version += 1
    row.save(update_fields=[*changed, "version"])
    event = WorkspaceChanged(workspace=row.name, fields=changed)
    record(actor, event, f"workspace:{row.pk}")


def _refuse_wrong(row: Workspace, given: dict[str, Any]) -> None:
    wrong = {
        name: "unknown"
        for name, choices in CHOICES.items()
        if name in given and given[name] not in choices
    }
    if Workspace.objects.filter(name=given["name"]).exclude(pk=row.pk).exists():
        wrong["name"] = "name-taken"
    outside = [
        name
        for name, (least, most) in RANGES.items()
        if name in given and not least <= given[name] <= most
    ]
    wrong |= dict.fromkeys(outside, "out-of-range")
    for thing in ("objectives", "key_results"):
        fewest, most = (
            given.get(name, getattr(row, name)) for name in (f"fewest_{thing}", f"most_{thing}")
        )
        if most < fewest:
            wrong.setdefault(f"most_{thing}", "below-fewest")
    if wrong:
        least, most = RANGES[outside[0]] if outside else (0, 0)
        raise Invalid(wrong, least=least, most=most)


@action
def change_vision(actor: Actor, change: VisionChange) -> None:
    """Say where it all leads; "" takes the vision away. The same text again changes nothing.

    Raises:
        Denied("not-yours-to-set"): the actor neither administers nor leads a team at the top.
        Invalid: the text is longer than a file may hold ("too-long").
        Conflict("changed-meanwhile"): somebody changed the workspace since it was looked at.
    """
    actor = policy.held(actor)
    if not policy.can_set_direction(actor):
        raise Denied("not-yours-to-set")
    row = Workspace.objects.get(pk=actor.workspace_id)
    if change.version is not None and row.version != change.version:
        raise Conflict("changed-meanwhile")
    if len(change.vision) > LONGEST_VISION:
        raise Invalid({"vision": "too-long"})
    if change.vision == row.vision:
        return
    row.vision, row.version = change.vision, row.version + 1
    row.save(update_fields=["vision", "version"])
    record(actor, VisionChanged(workspace=row.name), f"workspace:{row.pk}")
