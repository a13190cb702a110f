"""Arranging the tree of teams."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import F, Model

from northing.apps.people import policy
from northing.apps.people.actions.invitations import revoke_each
from northing.apps.people.actions.roster import join_team
from northing.apps.people.events import TeamChanged, TeamCreated, TeamDeleted, TeamMoved
from northing.apps.people.inputs import TeamDraft, TeamMove
from northing.apps.people.models import LEVELS, Invitation, Team
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record

LONGEST_NAME, LONGEST_FUNCTION = 200, 60

Handed = Mapping[type[Model], set[int]]
_then: list[Callable[[Handed], None]] = []


def when_handed_up(withdraw: Callable[[Handed], None]) -> None:
    """Have a function withdraw, of the rows that went to the team above, by model, those that make
    no sense there."""
    _then.append(withdraw)


def _team(actor: Actor, team_id: int, version: int | None) -> Team:
    row = Team.objects.select_for_update().filter(pk=team_id).first()
    if row is None:
        raise NotFound("team")
    if team_id not in policy.managed_teams(actor):
        raise Denied("not-your-team")
    if version is not None and row.version != version:
        raise Conflict("changed-meanwhile")
    return row


def _check(draft: TeamDraft, but: tuple[int, ...] = ()) -> TeamDraft:
    name, function = " ".join(draft.name.split()), " ".join(draft.function.split())
    wrong: dict[str, str] = {}
    if not name:
        wrong["name"] = "required"
    elif len(name) > LONGEST_NAME:
        wrong["name"] = "too-long"
    elif Team.objects.filter(name=name).exclude(pk__in=but).exists():
        wrong["name"] = "name-taken"
    if len(function) > LONGEST_FUNCTION:
        wrong["function"] = "too-long"
    if draft.level not in {"", *LEVELS}:
        wrong["level"] = "unknown"
    if wrong:
        raise Invalid(wrong)
    return TeamDraft(name=name, level=draft.level, function=function)


@action
def create_team(actor: Actor, draft: TeamDraft, parent_id: int | None = None) -> int:
    """Make a team, the last one below its parent (None for the top), and return its id.

    Raises:
        Denied("not-your-team"): the actor may not arrange what is there.
        NotFound: there is no such parent.
        Invalid: the name is empty, too long or taken, or the level is unknown.
        Conflict("team-too-deep"): there are MOST_LEVELS levels above.
    """
    actor = policy.held(actor)
    if parent_id is not None and not Team.objects.filter(pk=parent_id).exists():
        raise NotFound("team")
    if not policy.can_stand_below(actor, policy.managed_teams(actor), parent_id):
        raise Denied("not-your-team")
    clean = _check(draft)
    row = Team.objects.create(
        workspace_id=actor.workspace_id,
        name=clean.name,
        level=clean.level,
        function=clean.function,
        parent_id=parent_id,
        position=Team.objects.count(),
    )
    rows = list(Team.objects.all())
    policy.refuse_loop(
        {each.pk: each.parent_id for each in rows}, {each.pk: each.name for each in rows}
    )
    event = TeamCreated(team_id=row.pk, team=row.name, parent_id=parent_id)
    record(actor, event, f"team:{row.pk}")
    return row.pk


@action
def create_own_team(actor: Actor, draft: TeamDraft) -> int:
    """Make a team at the top that the actor leads, and return its id.

    Raises:
        Denied, Invalid: as ``create_team``.
    """
    team_id = create_team(actor, draft)
    if actor.membership_id is not None:
        join_team(actor, actor.membership_id, team_id, is_lead=True)
    return team_id


@action
def change_team(actor: Actor, team_id: int, draft: TeamDraft) -> None:
    """Give a team another name, level or function.

    Raises:
        NotFound, Denied: there is no such team, or the actor may not arrange it.
        Invalid: as in ``create_team``.
        Conflict("changed-meanwhile"): somebody changed the team since it was looked at.
    """
    actor = policy.held(actor)
    row = _team(actor, team_id, draft.version)
    clean = _check(draft, but=(team_id,))
    named = ("name", "level", "function")
    changed = tuple(f for f in named if getattr(row, f) != getattr(clean, f))
    if not changed:
        return
    row.name, row.level, row.function = clean.name, clean.level, clean.function
    row.version += 1
    row.save(update_fields=[*named, "version"])
    record(actor, TeamChanged(team_id=row.pk, team=row.name, fields=changed), f"team:{row.pk}")


@action
def move_team(actor: Actor, team_id: int, to: TeamMove) -> list[int | None]:
    """Put a team with all below it under another parent, or elsewhere among its siblings, and
    return where it stood: the parent's id and the next sibling's.

    Raises:
        NotFound: there is no such team, parent or sibling there.
        Denied("not-your-team"): the actor may not arrange the team, where it stands, or where it
            goes.
        Conflict: a team would stand under itself ("team-loop"), or too deep ("team-too-deep");
            or somebody changed the team meanwhile ("changed-meanwhile").
    """
    actor = policy.held(actor)
    row = _team(actor, team_id, to.version)
    managed = policy.managed_teams(actor)
    rows = {each.pk: each for each in Team.objects.order_by("position", "name")}
    if to.parent_id is not None and to.parent_id not in rows:
        raise NotFound("team")
    for parent in (row.parent_id, to.parent_id):
        if not policy.can_stand_below(actor, managed, parent):
            raise Denied("not-your-team")
    links = {pk: each.parent_id for pk, each in rows.items()}
    policy.refuse_loop(
        links | {team_id: to.parent_id}, {pk: each.name for pk, each in rows.items()}
    )
    before = [row.parent_id, _next_sibling(rows, team_id)]
    if before == [to.parent_id, to.before_id]:
        return before
    _put(rows, team_id, to)
    event = TeamMoved(team_id=team_id, before=row.parent_id, after=to.parent_id)
    record(actor, event, f"team:{team_id}")
    return before


def _siblings(rows: dict[int, Team], parent_id: int | None) -> list[Team]:
    return [each for each in rows.values() if each.parent_id == parent_id]


def _next_sibling(rows: dict[int, Team], team_id: int) -> int | None:
    around = [each.pk for each in _siblings(rows, rows[team_id].parent_id)]
    later = around[around.index(team_id) + 1 :]
    return later[0] if later else None


def _put(rows: dict[int, Team], team_id: int, to: TeamMove) -> None:
    moved = rows[team_id]
    around = [each for each in _siblings(rows, to.parent_id) if each.pk != team_id]
    order = [each.pk for each in around]
    if to.before_id is not None and to.before_id not in order:
        raise NotFound("team")
    around.insert(order.index(to.before_id) if to.before_id else len(order), moved)
    moved.parent_id, moved.version = to.parent_id, moved.version + 1
    for position, each in enumerate(around):
        each.position = position
    Team.objects.bulk_update(around, ["parent", "position", "version"], batch_size=500)


@action
def delete_team(actor: Actor, team_id: int, version: int | None = None) -> None:
    """Delete a team that nothing hangs on; invitations into it are taken back, and what it was
    asked, and asked for, is the team's above it from then on, or withdrawn if it makes no sense
    there.

    Raises:
        NotFound, Denied: there is no such team, or the actor may not arrange what is above it.
        Conflict: something hangs on it, perhaps nothing that the actor may see
            ("team-not-empty"); or somebody changed it meanwhile ("changed-meanwhile").
    """
    actor = policy.held(actor)
    row = _team(actor, team_id, version)
    if not policy.can_stand_below(actor, policy.managed_teams(actor), row.parent_id):
        raise Denied("not-your-team")
    handed = _hand_up(row)
    if handed is None:
        raise Conflict("team-not-empty")
    for withdraw in _then:
        withdraw(handed)
    revoke_each(actor, Invitation.objects.filter(team=row))
    # Without how many were handed up: some may hang on what the reader of the log may not see.
    record(actor, TeamDeleted(team_id=row.pk, team=row.name), f"team:{row.pk}")
    row.delete()


def _hand_up(row: Team) -> Handed | None:
    """Give what goes to the team above to it and return that by model; None if anything else names
    the team, whichever domain it belongs to. Plans that only list the team, and invitations into
    it, do not count. A model says with ``HANDED_UP`` which of its fields go to the team above."""
    handed: dict[type[Model], set[int]] = {}
    for relation in Team._meta.related_objects:  # noqa: SLF001 - Django's documented way
        model: Any = relation.related_model
        field = relation.field
        naming = model.objects.filter(**{field.name: row})
        goes_up = field.name in getattr(model, "HANDED_UP", ())
        if goes_up and (row.parent_id or field.null):
            handed.setdefault(model, set()).update(naming.values_list("pk", flat=True))
            # An answer that is being typed to the team that goes is told so.
            naming.update(**{field.attname: row.parent_id}, version=F("version") + 1)
        elif naming.exists():
            return None
    return handed
