"""Help between teams: one asks, the other answers and then contributes to the objective."""

from __future__ import annotations

from django.db.models import Max

from northing.apps.goals import policy
from northing.apps.goals.actions.former import forget_revisions
from northing.apps.goals.events import (
    HelpAccepted,
    HelpAsked,
    HelpDeclined,
    HelpFinished,
    HelpWithdrawn,
)
from northing.apps.goals.inputs import HelpAnswer, NewHelp, asked_words, given_reason
from northing.apps.goals.models import Contribution, HelpRequest, KeyResult, Objective
from northing.apps.goals.queries.audience import is_open_to_team
from northing.apps.goals.queries.help_requests import asking_refusal, may_ask_for, side_of
from northing.apps.goals.queries.locks import locked_cycle_of
from northing.apps.people.models import Team
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record


@action
def ask_for_help(actor: Actor, objective_id: int, new: NewHelp) -> int:
    """Ask another team for help with an objective or one of its key results, and return the
    request's id.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-ask"): the actor neither works on it nor owns it.
        Conflict: it goes on no more ("cycle-closed", "objective-over", "key-result-dropped").
        Invalid: ``title`` is missing, a text is too long; ``key_result`` is none of its own;
            ``to_team`` is unknown, the asking team itself ("own-team"), asked the same already
            ("asked-already"), or has people who may not see it ("they-cannot-see-it").
    """
    row = _seen_objective(actor, objective_id)
    key_result = _key_result(row, new.key_result_id)
    if not may_ask_for(actor, row, key_result):
        raise Denied("not-yours-to-ask")
    if refusal := asking_refusal(row, key_result):
        raise Conflict(refusal)
    title, text = asked_words(new.title, new.text)
    from_team_id = (key_result.team_id if key_result else None) or row.team_id
    _check_team(row, key_result, from_team_id, new.to_team_id)
    asked = HelpRequest.objects.create(
        workspace_id=row.workspace_id,
        title=title,
        text=text,
        by_id=actor.membership_id,
        asked_at=clock.now(),
        from_team_id=from_team_id,
        to_team_id=new.to_team_id,
        objective=row,
        key_result=key_result,
    )
    event = HelpAsked(objective_id=row.pk, help_request_id=asked.pk, team_id=asked.to_team_id)
    record(actor, event, f"objective:{row.pk}")
    return asked.pk


@action
def accept_help(actor: Actor, help_id: int, answer: HelpAnswer) -> None:
    """Say that one's team helps: it contributes to the objective from now on, which changes no
    number.

    Raises:
        NotFound: no such request, or one about an objective that the actor may not see.
        Denied("not-yours-to-answer"): the actor is not of the team that was asked.
        Conflict: somebody answered it since ``version`` ("changed-meanwhile"), it is not open
            any more ("answered-already"), or the objective goes on no more.
        Invalid: the ``reason`` is too long.
    """
    row = _asked(actor, help_id, answer.version, {"open"}, side="asked")
    if refusal := asking_refusal(row.objective, row.key_result):
        raise Conflict(refusal)
    _answer(actor, row, "accepted", given_reason(answer.reason, is_needed=False))
    _contribute(row.objective, row.to_team_id)
    event = HelpAccepted(
        objective_id=row.objective_id, help_request_id=row.pk, team_id=row.to_team_id
    )
    record(actor, event, f"objective:{row.objective_id}")


@action
def decline_help(actor: Actor, help_id: int, answer: HelpAnswer) -> None:
    """Say that one's team cannot help, and why.

    Raises:
        NotFound, Denied, Conflict: as in ``accept_help``.
        Invalid: the ``reason`` is missing or too long.
    """
    row = _asked(actor, help_id, answer.version, {"open"}, side="asked")
    _answer(actor, row, "declined", given_reason(answer.reason, is_needed=True))
    event = HelpDeclined(
        objective_id=row.objective_id, help_request_id=row.pk, team_id=row.to_team_id
    )
    record(actor, event, f"objective:{row.objective_id}")


@action
def finish_help(actor: Actor, help_id: int, version: int) -> None:
    """Say that the help was given; either team may. What the answer was stays.

    Raises:
        NotFound: as in ``accept_help``.
        Denied("not-yours-to-answer"): the actor is of neither team.
        Conflict: somebody changed it since ``version`` ("changed-meanwhile"), or no help was
            promised ("answered-already").
    """
    row = _asked(actor, help_id, version, {"accepted"}, side="")
    row.state, row.version = "done", row.version + 1
    row.save(update_fields=["state", "version"])
    event = HelpFinished(
        objective_id=row.objective_id, help_request_id=row.pk, team_id=row.to_team_id
    )
    record(actor, event, f"objective:{row.objective_id}")


@action
def withdraw_help(actor: Actor, help_id: int, version: int) -> None:
    """Take a request for help back while nobody has answered it; whoever asked may, and those
    who may ask for the objective.

    Raises:
        NotFound: as in ``accept_help``.
        Denied("not-yours-to-withdraw"): the actor is not of the team that asks.
        Conflict: somebody answered it meanwhile ("changed-meanwhile") or before
            ("answered-already").
    """
    row = _asked(actor, help_id, version, {"open"}, side="asking")
    row.state, row.version = "withdrawn", row.version + 1
    row.save(update_fields=["state", "version"])
    event = HelpWithdrawn(
        objective_id=row.objective_id, help_request_id=row.pk, team_id=row.to_team_id
    )
    record(actor, event, f"objective:{row.objective_id}")


def _seen_objective(actor: Actor, objective_id: int) -> Objective:
    """Return a locked objective that the actor may see; its cycle stays in its state."""
    locked_cycle_of(actor, objective_id)
    rows = Objective.objects.select_for_update(of=("self",)).select_related("cycle")
    row = rows.filter(pk=objective_id).first()
    # Asked once it is locked: who sees it may have changed until then.
    if row is None or not policy.visible_to(actor, Objective.objects.filter(pk=row.pk)).exists():
        raise NotFound("objective")
    return row


def _key_result(row: Objective, key_result_id: int | None) -> KeyResult | None:
    if key_result_id is None:
        return None
    found = KeyResult.objects.filter(pk=key_result_id, objective=row).first()
    if found is None:
        raise Invalid({"key_result": "unknown"})
    return found


def _check_team(
    row: Objective, key_result: KeyResult | None, from_team_id: int | None, to_team_id: int
) -> None:
    if not Team.objects.filter(pk=to_team_id).exists():
        raise Invalid({"to_team": "unknown"})
    if to_team_id == from_team_id:
        raise Invalid({"to_team": "own-team"})
    open_ones = HelpRequest.objects.filter(objective=row, to_team=to_team_id, state="open")
    if open_ones.filter(key_result=key_result).exists():
        raise Invalid({"to_team": "asked-already"})
    if not is_open_to_team(row, to_team_id):
        raise Invalid({"to_team": "they-cannot-see-it"})


def _asked(actor: Actor, help_id: int, version: int, states: set[str], *, side: str) -> HelpRequest:
    """Return a locked request, its objective and the team that is asked locked before it, once
    the actor may answer it: ``side`` is asking or asked, "" for both."""
    known = HelpRequest.objects.filter(pk=help_id).values_list("objective_id", "to_team_id").first()
    if known is None:
        raise NotFound("help request")
    objective = _seen_objective(actor, known[0])
    # Who deletes a team has locked it before the requests to it, and an answer names the team.
    list(Team.objects.select_for_update(no_key=True).filter(pk=known[1]).values_list("pk"))
    rows = HelpRequest.objects.select_for_update(of=("self",)).select_related("key_result")
    row = rows.get(pk=help_id)
    row.objective = objective
    own = side_of(actor, row)
    if not (side in own if side else own):
        raise Denied("not-yours-to-withdraw" if side == "asking" else "not-yours-to-answer")
    if row.version != version:
        raise Conflict("changed-meanwhile")
    if row.state not in states:
        raise Conflict("answered-already")
    return row


def _answer(actor: Actor, row: HelpRequest, state: str, words: str) -> None:
    row.state, row.answer, row.version = state, words, row.version + 1
    row.answered_by_id, row.answered_at = actor.membership_id, clock.now()
    row.save()


def _contribute(row: Objective, team_id: int) -> None:
    """Let a team stand among those that contribute to an objective."""
    there = Contribution.objects.filter(objective=row)
    if team_id == row.team_id or there.filter(team=team_id).exists():
        return
    last = there.aggregate(last=Max("position"))["last"]
    Contribution.objects.create(
        workspace_id=row.workspace_id,
        objective=row,
        team_id=team_id,
        position=0 if last is None else last + 1,
    )
    forget_revisions([row.pk])
    # Whoever is writing the objective has seen other contributors.
    row.version += 1
    row.save(update_fields=["version"])
