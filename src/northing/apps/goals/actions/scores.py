"""What an owner says of an objective at the close, beside its score."""

from __future__ import annotations

from northing.apps.goals import facts, policy
from northing.apps.goals.events import OwnScoreStated
from northing.apps.goals.inputs import OwnScore
from northing.apps.goals.models import Objective
from northing.apps.goals.queries.own_score import may_state_own_score, own_score_refusal
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record
from northing.core.numbers import BadNumber, check_number


@action
def state_own_score(actor: Actor, objective_id: int, own: OwnScore) -> None:
    """Add a score with a sentence to an objective in review, as a note beside the score that was
    measured: it enters no outcome, roll-up or calibration. Without either, take it back. Saying
    the same again changes nothing.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-score"): the actor neither owns it nor decides about it.
        Conflict: its cycle is not in review, or it was never committed to ("own-score-not-now");
            somebody changed it since ``version`` ("changed-meanwhile").
        Invalid: ``score`` is no share from 0 to 1 ("not-a-probability"), it has too many digits
            (a code of ``core.numbers``), or one of ``score`` and ``note`` stands without the
            other ("required").
    """
    row = _locked(actor, objective_id)
    if not may_state_own_score(actor, row):
        raise Denied("not-yours-to-score")
    refusal = own_score_refusal(row)
    if refusal:
        raise Conflict(refusal)
    if row.version != own.version:
        raise Conflict("changed-meanwhile")
    note = own.note.strip()
    _check(own, note)
    if (row.own_score, row.own_score_note) == (own.score, note):
        return
    before = facts.plain(row.own_score)
    row.own_score, row.own_score_note = own.score, note
    row.version += 1
    row.save(update_fields=["own_score", "own_score_note", "version"])
    happened = OwnScoreStated(objective_id=row.pk, before=before, after=own.score)
    record(actor, happened, f"objective:{row.pk}")


def _locked(actor: Actor, objective_id: int) -> Objective:
    rows = policy.visible_to(actor, Objective.objects.filter(pk=objective_id))
    list(rows.select_for_update(of=("self",)).values_list("pk"))
    # Read once it is locked: while this waited, the cycle may have been closed.
    row = rows.select_related("cycle").first()
    if row is None:
        raise NotFound("objective")
    return row


def _check(own: OwnScore, note: str) -> None:
    if own.score is None:
        if note:
            raise Invalid({"score": "required"})
        return
    wrong: dict[str, str] = {} if note else {"note": "required"}
    try:
        if not 0 <= check_number(own.score) <= 1:
            wrong["score"] = "not-a-probability"
    except BadNumber as error:
        wrong["score"] = error.code
    if wrong:
        raise Invalid(wrong)
