"""What people wish for: a request is answered, parked with a reason or taken into an objective."""

from __future__ import annotations

from northing.apps.goals import policy
from northing.apps.goals.actions.writing import create_objective
from northing.apps.goals.events import (
    RequestFiled,
    RequestParked,
    RequestTaken,
    RequestWithdrawn,
)
from northing.apps.goals.inputs import (
    NewRequest,
    ObjectivePlan,
    Parking,
    Taking,
    asked_words,
    given_reason,
)
from northing.apps.goals.models import Objective as ObjectiveRow
from northing.apps.goals.models import Request
from northing.apps.goals.queries.requests import takeable
from northing.apps.people.models import Team
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record
from northing.base.roles import Deed
from northing.core.document import Objective

# What was parked may be taken up later, or parked for a better reason.
_ANSWERABLE = {"open", "parked"}


@action
def file_request(actor: Actor, new: NewRequest) -> int:
    """Wish for something, of a team or of nobody in particular, and return the request's id.

    Raises:
        Denied: the role allows no wishes.
        Invalid: ``title`` is missing, a text is too long, or there is no such ``team``.
    """
    actor.demand(Deed.ASK)
    title, text = asked_words(new.title, new.text)
    if new.team_id is not None and not Team.objects.filter(pk=new.team_id).exists():
        raise Invalid({"team": "unknown"})
    row = Request.objects.create(
        workspace_id=actor.workspace_id,
        title=title,
        text=text,
        by_id=actor.membership_id,
        asked_at=clock.now(),
        team_id=new.team_id,
    )
    record(actor, RequestFiled(request_id=row.pk, team_id=row.team_id), f"request:{row.pk}")
    return row.pk


@action
def park_request(actor: Actor, request_id: int, parking: Parking) -> None:
    """Answer a request: not now, because. One that is parked already gets the new reason.

    Raises:
        NotFound: there is no such request.
        Denied("not-yours-to-answer"): the actor does not decide for the team.
        Conflict: somebody answered it since ``version`` ("changed-meanwhile"), or it was taken or
            withdrawn ("answered-already").
        Invalid: ``reason`` is missing or too long.
    """
    row = _answerable(actor, request_id, parking.version)
    reason = given_reason(parking.reason, is_needed=True)
    _answer(actor, row, "parked", reason)
    record(actor, RequestParked(request_id=row.pk, reason=reason), f"request:{row.pk}")


@action
def take_request(actor: Actor, request_id: int, taking: Taking) -> int:
    """Take a request into an objective of the team, a new draft or one that is there, and return
    the objective's id. One that was parked can be taken later.

    Raises:
        NotFound, Denied, Conflict: as in ``park_request``.
        Invalid: the ``objective`` is none of the team's that the actor may see and that goes on;
            the ``team`` is none for which the actor decides; ``title`` or ``cycle`` is missing;
            or what ``create_objective`` says of the new one.
    """
    row = _answerable(actor, request_id, taking.version)
    remark = given_reason(taking.remark, is_needed=False)
    if taking.objective_id is None:
        row.objective_id = _new_draft(actor, row, taking)
    else:
        found = _held_objective(actor, row, taking.objective_id)
        if found is None:
            raise Invalid({"objective": "unknown"})
        row.objective_id, row.team_id = found.pk, found.team_id
    _answer(actor, row, "taken", remark)
    record(actor, RequestTaken(request_id=row.pk), f"request:{row.pk}")
    return row.objective_id


@action
def withdraw_request(actor: Actor, request_id: int, version: int) -> None:
    """Take one's own request back while nobody has answered it.

    Raises:
        NotFound: there is no such request.
        Denied("not-yours-to-withdraw"): somebody else filed it.
        Conflict: somebody answered it meanwhile ("changed-meanwhile"), or before
            ("answered-already").
    """
    row = _held(request_id)
    if row.by_id is None or row.by_id != actor.membership_id:
        raise Denied("not-yours-to-withdraw")
    _check_standing(row, version, {"open"})
    row.state, row.version = "withdrawn", row.version + 1
    row.save(update_fields=["state", "version"])
    record(actor, RequestWithdrawn(request_id=row.pk), f"request:{row.pk}")


def _held(request_id: int) -> Request:
    row = Request.objects.select_for_update().filter(pk=request_id).first()
    if row is None:
        raise NotFound("request")
    return row


def _held_objective(actor: Actor, row: Request, objective_id: int) -> ObjectiveRow | None:
    """Return what a request is taken into, which stays as it is until that is done."""
    there = takeable(actor, row).filter(pk=objective_id)
    list(there.select_for_update(of=("self",)).values_list("pk"))
    return there.first()


def _answerable(actor: Actor, request_id: int, version: int) -> Request:
    row = _held(request_id)
    if not policy.can_answer(actor, row.team_id, policy.teams_led(actor)):
        raise Denied("not-yours-to-answer")
    _check_standing(row, version, _ANSWERABLE)
    return row


def _check_standing(row: Request, version: int, states: set[str]) -> None:
    if row.version != version:
        raise Conflict("changed-meanwhile")
    if row.state not in states:
        raise Conflict("answered-already")


def _answer(actor: Actor, row: Request, state: str, words: str) -> None:
    row.state, row.answer, row.version = state, words, row.version + 1
    row.answered_by_id, row.answered_at = actor.membership_id, clock.now()
    row.save()


def _new_draft(actor: Actor, row: Request, taking: Taking) -> int:
    team_id = row.team_id or taking.team_id
    if team_id not in policy.teams_led(actor):
        raise Invalid({"team": "required" if team_id is None else "unknown"})
    if not taking.title.strip():
        raise Invalid({"title": "required"})
    if taking.cycle_id is None:
        raise Invalid({"cycle": "required"})
    value = Objective(id="", title=taking.title.strip(), why=row.text)
    row.team_id = team_id
    plan = ObjectivePlan(value=value, cycle_id=taking.cycle_id, team_id=team_id)
    return create_objective(actor, plan)
