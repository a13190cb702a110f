"""What the coach found, and somebody lets be: with a reason that the team sees, for as long as
nobody takes it back (the OKR semantics, section 5)."""

from __future__ import annotations

from typing import Any

from northing.apps.goals import policy
from northing.apps.goals.events import FindingDismissed, FindingHeeded
from northing.apps.goals.facts import allowances
from northing.apps.goals.inputs import Dismissal, given_reason
from northing.apps.goals.models import CycleTeam, KeyResult, Objective
from northing.apps.goals.queries.locks import locked_cycle, locked_cycle_of
from northing.apps.goals.queries.rights import refuse_read_only, rights_on
from northing.apps.people.models import Team
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Denied, Invalid, NotFound
from northing.base.events import record
from northing.coach.allowing import code_of, codes_and_reason
from northing.core import document as core

Holder = Objective | KeyResult | CycleTeam
Allowed = dict[str, Any]


@action
def dismiss_finding(actor: Actor, objective_id: int, dismissal: Dismissal) -> None:
    """Let a finding about an objective, or about one of its key results, be. One that is let be
    already gets the new reason.

    Raises:
        NotFound: no such objective, or one that the actor may not see; no such key result of it.
        Denied("not-yours-to-write"): the actor may write neither.
        Conflict: the objective or its cycle takes no more changes.
        Invalid: ``code`` is no rule's ("unknown"); ``reason`` is missing or too long.
    """
    text = _text(dismissal)
    held = _held(actor, objective_id, dismissal.key_result_id)
    _keep(actor, held, dismissal.code, [text])
    record(
        actor,
        FindingDismissed(
            objective_id=objective_id, key_result_id=dismissal.key_result_id, code=dismissal.code
        ),
        subject=f"objective:{objective_id}",
    )


@action
def heed_finding(
    actor: Actor, objective_id: int, code: str, key_result_id: int | None = None
) -> None:
    """Let the coach say again what was let be about an objective or one of its key results.
    What nobody lets be stays as it is.

    Raises:
        NotFound, Denied, Conflict: as ``dismiss_finding`` does.
    """
    held = _held(actor, objective_id, key_result_id)
    if _keep(actor, held, code, []):
        record(
            actor,
            FindingHeeded(objective_id=objective_id, key_result_id=key_result_id, code=code),
            subject=f"objective:{objective_id}",
        )


@action
def dismiss_about_team(actor: Actor, team_id: int, cycle_id: int, dismissal: Dismissal) -> None:
    """Let a finding about all that a team plans for a cycle be.

    Raises:
        NotFound: no such team or cycle, or the team has no place in the cycle's plan.
        Denied("not-yours-to-write"): the actor plans nothing for the team.
        Conflict: the cycle takes no more changes.
        Invalid: as ``dismiss_finding`` does.
    """
    text = _text(dismissal)
    _keep(actor, _listed(actor, team_id, cycle_id), dismissal.code, [text])
    happened = FindingDismissed(team_id=team_id, cycle_id=cycle_id, code=dismissal.code)
    record(actor, happened, subject=f"team:{team_id}")


@action
def heed_about_team(actor: Actor, team_id: int, cycle_id: int, code: str) -> None:
    """Let the coach say again what was let be about a team's plan for a cycle.

    Raises:
        NotFound, Denied, Conflict: as ``dismiss_about_team`` does.
    """
    if _keep(actor, _listed(actor, team_id, cycle_id), code, []):
        happened = FindingHeeded(team_id=team_id, cycle_id=cycle_id, code=code)
        record(actor, happened, subject=f"team:{team_id}")


def _text(dismissal: Dismissal) -> str:
    if not dismissal.code or code_of(dismissal.code) != dismissal.code:
        raise Invalid({"code": "unknown"})
    code, reason = dismissal.code, given_reason(dismissal.reason, is_needed=True)
    # A reason that begins with a code must not let that one be as well.
    texts = (f"{code} {reason}", f"{code}: {reason}")
    text = next(each for each in texts if codes_and_reason(each)[0] == (code,))
    if not codes_and_reason(text)[1]:
        raise Invalid({"reason": "required"})
    return text


def _held(actor: Actor, objective_id: int, key_result_id: int | None) -> Objective | KeyResult:
    """Return the locked row that the finding is about, once the actor may say so."""
    cycle = locked_cycle_of(actor, objective_id)
    inner = KeyResult.objects.filter(pk=key_result_id or 0, objective=objective_id)
    key_result = inner.select_for_update(of=("self",)).select_related("team").first()
    row = Objective.objects.select_for_update(of=("self",)).get(pk=objective_id)
    if key_result_id is not None and key_result is None:
        raise NotFound("key-result")
    refuse_read_only(cycle, row)
    rights = rights_on(actor, row)
    owner = key_result.team.name if key_result and key_result.team else ""
    is_own = rights.is_own(core.KeyResult(id="", title="", team=owner))
    if not rights.may_write and not is_own:
        raise Denied("not-yours-to-write")
    return key_result or row


def _listed(actor: Actor, team_id: int, cycle_id: int) -> CycleTeam:
    cycle = locked_cycle(cycle_id)
    if not Team.objects.filter(pk=team_id).exists():
        raise NotFound("team")
    refuse_read_only(cycle)
    if not policy.can_write(actor, team_id, frozenset(), policy.teams_led(actor)):
        raise Denied("not-yours-to-write")
    entry = CycleTeam.objects.select_for_update().filter(cycle=cycle, team=team_id).first()
    if entry is None:
        raise NotFound("team")
    return entry


def _keep(actor: Actor, row: Holder, code: str, told: list[str]) -> bool:
    """Keep ``told`` in the place of what the row lets be of a rule; tell whether that differs."""
    before = row.allow
    others = [left for entry in before for left in _without(entry, code)]
    row.allow = [*others, *allowances(before, told, actor.membership_id, actor.today)]
    if row.allow == before:
        return False
    row.save(update_fields=["allow"])
    return True


def _without(entry: Allowed, code: str) -> list[Allowed]:
    """What is left of an entry, which may name several rules, once it is not about one of them."""
    words, reason = codes_and_reason(entry["text"])
    left = [word for word in words if code_of(word) != code]
    if len(left) == len(words):
        return [entry]
    return [{**entry, "text": f"{', '.join(left)}: {reason}"}] if left else []
