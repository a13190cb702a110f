"""A form writes what it is for and nothing else, whatever fields somebody adds to it.

``WRITTEN`` is the golden list: the columns that each request may change (``table.column``), and the
tables that rows come to (``table +``) or go from (``table -``). A new deed gets its line here.
"""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from tests.contracts import floor as floors
from tests.contracts.floor import Floor, Rows
from tests.contracts.grants import GRANTS
from tests.contracts.test_matrix import SAFE

UNSAFE = [
    (name, method)
    for name, methods in GRANTS.items()
    for method, rule in methods.items()
    if method not in SAFE and rule.who
]
WRITTEN: Mapping[str, set[str]] = {
    "sign-in": {
        "base_tries +", "northing_sessions_session +", "people_user.last_login",
    },
    "sign-out": {
        "northing_sessions_session -",
    },
    "preferences": {
        "people_user.language", "people_user.theme",
    },
    "forgotten-password": {
        "base_tries +", "jobs_job +",
    },
    "choose-password": {
        "base_event +", "jobs_job +", "northing_sessions_session +",
        "northing_sessions_session -", "people_user.email_verified_at", "people_user.last_login",
        "people_user.password", "people_user.pending_email",
    },
    "confirm-address": {
        "base_event +", "jobs_job +",
        "people_membership.email",
        "people_membership.version", "people_user.email", "people_user.email_verified_at",
        "people_user.pending_email",
    },
    "drafts": {
        "goals_draft +",
    },
    "advice": set(),
    "let-be": {
        "base_event +", "goals_objective.allow",
    },
    "let-be-team": {
        "base_event +", "goals_cycleteam.allow",
    },
    "new-objective": {
        "base_event +", "goals_contribution +", "goals_keyresult +", "goals_keyresultterm +",
        "goals_objective +", "goals_objectiveowner +", "goals_objectiveterm +", "goals_support +",
        "metrics_metric +",
    },
    "use-example": {
        "base_event +", "goals_guardrail +", "goals_initiative +", "goals_keyresult +",
        "goals_keyresultterm +", "goals_objective +", "goals_objectiveowner +",
        "goals_objectiveterm +", "goals_term +", "metrics_metric +",
    },
    "start-plan": {
        "base_event +", "goals_guardrail +", "goals_initiative +", "goals_keyresult +",
        "goals_keyresultterm +", "goals_objective +", "goals_objectiveowner +",
        "goals_objectiveterm +", "goals_term +", "metrics_metric +",
    },
    "edit-objective": {
        "base_event +", "goals_contribution +", "goals_formertitle +", "goals_keyresult +",
        "goals_keyresultterm +", "goals_objective.band", "goals_objective.counted",
        "goals_objective.evidence", "goals_objective.expected", "goals_objective.goal",
        "goals_objective.health", "goals_objective.is_explorative",
        "goals_objective.key_result_count", "goals_objective.measured", "goals_objective.note",
        "goals_objective.parent_objective_id", "goals_objective.phase", "goals_objective.progress",
        "goals_objective.sought", "goals_objective.stage", "goals_objective.stands_until",
        "goals_objective.title", "goals_objective.version", "goals_objective.why",
        "goals_objectiveowner +", "goals_objectiveterm +", "goals_objectiveterm -",
        "goals_revision +", "goals_support +", "metrics_metric +",
    },
    "align-objective": {
        "base_event +", "goals_contribution +", "goals_contribution -", "goals_guardrail +",
        "goals_guardrail -", "goals_initiative +", "goals_initiative -", "goals_objective.band",
        "goals_objective.counted", "goals_objective.expected", "goals_objective.goal",
        "goals_objective.health", "goals_objective.is_started", "goals_objective.measured",
        "goals_objective.parent_objective_id", "goals_objective.progress",
        "goals_objective.stands_until", "goals_objective.version", "goals_objectiveowner +",
        "goals_objectiveowner -", "goals_revision +",
    },
    "move-objective": {
        "base_event +", "goals_objective.position",
    },
    "undo-objective": {
        "base_event +", "goals_formertitle +", "goals_objective.sought", "goals_objective.title",
        "goals_objective.version", "goals_objectiveterm +", "goals_objectiveterm -",
        "goals_revision +", "goals_revision -",
    },
    "discard-objective": {
        "base_event +", "goals_formertitle -", "goals_keyresult -", "goals_keyresultterm -",
        "goals_objective -", "goals_objectiveterm -", "goals_revision -", "metrics_metric -",
    },
    "duplicate-objective": {
        "base_event +", "goals_contribution +", "goals_guardrail +", "goals_initiative +",
        "goals_keyresult +", "goals_keyresultowner +", "goals_keyresultterm +", "goals_milestone +",
        "goals_objective +", "goals_objectiveowner +", "goals_objectiveterm +", "goals_support +",
        "goals_task +", "metrics_metric +",
    },
    "split-objective": {
        "base_event +", "goals_keyresult.objective_id", "goals_keyresult.version",
        "goals_objective +", "goals_objective.counted", "goals_objective.key_result_count",
        "goals_objective.version", "goals_objectiveterm +", "goals_revision -", "goals_term +",
    },
    "merge-objectives": {
        "base_event +", "goals_formertitle -", "goals_keyresult.objective_id",
        "goals_keyresult.version", "goals_objective -", "goals_objective.band",
        "goals_objective.counted", "goals_objective.goal", "goals_objective.health",
        "goals_objective.key_result_count", "goals_objective.note", "goals_objective.stands_until",
        "goals_objective.version", "goals_objectiveterm -", "goals_revision -",
    },
    "new-workspace": {
        "base_event +", "people_membership +", "people_workspace +",
    },
    "account": {
        "base_event +", "people_membership.name", "people_membership.version",
        "people_user.language", "people_user.name", "people_user.theme", "people_user.time_zone",
    },
    "change-address": {
        "base_tries +", "jobs_job +", "people_user.pending_email",
    },
    "change-password": {
        "base_event +", "base_tries +", "jobs_job +", "northing_sessions_session +",
        "northing_sessions_session -", "people_user.password",
    },
    "erase-account": {
        "base_event +", "base_tries +", "northing_sessions_session -",
        "people_membership.email", "people_membership.erased_at", "people_membership.is_active",
        "people_membership.name", "people_membership.user_id", "people_membership.version",
        "people_user.email", "people_user.is_active", "people_user.name", "people_user.password",
    },
    "leave-workspace": {
        "base_event +", "northing_sessions_session -", "people_membership.is_active",
        "people_membership.version",
    },
    "retry-job": {
        "base_event +", "jobs_job.finished_at", "jobs_job.state",
    },
    "accept-invitation": {
        "base_event +", "northing_sessions_session +",
        "people_invitation.accepted_at", "people_invitation.accepted_by_id",
        "people_invitation.token_hash", "people_membership +", "people_teammember +",
        "people_user +",
    },
    "invite": {
        "base_event +", "base_tries +", "jobs_job +", "people_invitation +",
    },
    "send-invitation": {
        "base_event +", "base_tries +", "jobs_job +", "people_invitation.invited_by_id",
        "people_invitation.is_by_mail", "people_invitation.token_hash",
    },
    "renew-link": {
        "base_event +", "people_invitation.invited_by_id", "people_invitation.token_hash",
    },
    "revoke-invitation": {
        "base_event +", "people_invitation.revoked_at", "people_invitation.token_hash",
    },
    "person": {
        "base_event +", "people_membership.role", "people_membership.version",
    },
    "deactivate": {
        "base_event +", "northing_sessions_session -", "people_membership.is_active",
        "people_membership.version",
    },
    "reactivate": {
        "base_event +", "people_membership.is_active", "people_membership.version",
    },
    "erase-person": {
        "base_event +", "northing_sessions_session -",
        "people_membership.email", "people_membership.erased_at", "people_membership.is_active",
        "people_membership.name", "people_membership.role", "people_membership.user_id",
        "people_membership.version", "people_user.email", "people_user.is_active",
        "people_user.name", "people_user.password",
    },
    "workspace-settings": {
        "base_event +", "people_workspace.check_in_days",
        "people_workspace.fewest_key_results", "people_workspace.fewest_objectives",
        "people_workspace.fiscal_month", "people_workspace.language",
        "people_workspace.most_key_results", "people_workspace.most_objectives",
        "people_workspace.name", "people_workspace.needs_approval", "people_workspace.policy",
        "people_workspace.preset", "people_workspace.review_weeks", "people_workspace.time_zone",
        "people_workspace.version",
    },
    "first-quarter": {
        "base_event +", "people_workspace.version", "people_workspace.vision",
    },
    "vision": {"base_event +", "people_workspace.version", "people_workspace.vision"},
    "create-strategy": {"base_event +", "goals_cyclestrategy +", "goals_strategy +"},
    "edit-strategy": {
        "base_event +", "goals_strategy.statement", "goals_strategy.title",
        "goals_strategy.version",
    },
    "move-strategy": {
        "base_event +", "goals_cyclestrategy.position", "goals_strategy.position",
        "goals_strategy.version",
    },
    "retire-strategy": {
        "base_event +", "goals_strategy.is_retired", "goals_strategy.version",
    },
    "delete-strategy": {"base_event +", "goals_cyclestrategy -", "goals_strategy -"},
    "create-product": {"base_event +", "goals_cycleproduct +", "goals_product +"},
    "edit-product": {
        "base_event +", "goals_product.name", "goals_product.phase", "goals_product.stages",
        "goals_product.version",
    },
    "move-product": {
        "base_event +", "goals_cycleproduct.position", "goals_product.position",
        "goals_product.version",
    },
    "retire-product": {
        "base_event +", "goals_product.is_retired", "goals_product.version",
    },
    "delete-product": {"base_event +", "goals_cycleproduct -", "goals_product -"},
    "move-team": {
        "base_event +", "people_team.parent_id", "people_team.position", "people_team.version",
    },
    "create-team": {
        "base_event +", "people_team +",
    },
    "edit-team": {
        "base_event +", "people_team.function", "people_team.level", "people_team.name",
        "people_team.version",
    },
    "delete-team": {
        "base_event +", "goals_cycleteam -", "people_team -",
    },
    "join-team": {
        "base_event +", "people_teammember +",
    },
    "leave-team": {
        "base_event +", "people_teammember -",
    },
    "restriction": {
        "base_event +", "goals_grant +", "goals_objective.band", "goals_objective.counted",
        "goals_objective.expected", "goals_objective.goal", "goals_objective.health",
        "goals_objective.is_restricted", "goals_objective.is_started", "goals_objective.measured",
        "goals_objective.progress", "goals_objective.stands_until", "goals_objective.version",
    },
    "own-score": {
        "base_event +", "goals_objective.own_score", "goals_objective.own_score_note",
        "goals_objective.version",
    },
    "propose-objective": {
        "base_event +", "goals_objective.state", "goals_objective.version", "goals_proposal +",
    },
    "withdraw-proposal": {
        "base_event +", "goals_objective.state", "goals_objective.version",
    },
    "commit-objective": {
        "base_event +", "goals_commitment +", "goals_objective.committed_on",
        "goals_objective.expected", "goals_objective.goal", "goals_objective.state",
        "goals_objective.version",
    },
    "send-back": {
        "base_event +", "goals_objective.state", "goals_objective.version",
    },
    "park-objective": {
        "base_event +", "goals_objective.decision_reason", "goals_objective.rank",
        "goals_objective.state", "goals_objective.version",
    },
    "queue-objective": {
        "base_event +", "goals_objective.rank", "goals_objective.state", "goals_objective.version",
    },
    "draft-again": {
        "base_event +", "goals_objective.state", "goals_objective.version",
    },
    "drop-objective": {
        "base_event +", "goals_objective.band", "goals_objective.counted",
        "goals_objective.decision_reason", "goals_objective.expected", "goals_objective.goal",
        "goals_objective.health", "goals_objective.is_started", "goals_objective.measured",
        "goals_objective.progress", "goals_objective.stands_until", "goals_objective.state",
        "goals_objective.version",
    },
    "drop-key-result": {
        "base_event +", "goals_amendment +", "goals_keyresult.dropped_on",
        "goals_keyresult.version", "goals_objective.counted", "goals_objective.expected",
        "goals_objective.goal", "goals_objective.likely", "goals_objective.measured",
        "goals_objective.progress", "goals_objective.version",
    },
    "check-in": {
        "base_event +", "goals_checkin +", "goals_keyresult.confidence", "goals_keyresult.current",
        "goals_keyresult.last_check_in_on", "goals_keyresult.progress", "goals_keyresult.stated",
        "goals_keyresult.stated_on", "goals_keyresult.version", "goals_objective.likely",
        "goals_objective.progress", "metrics_observation +",
    },
    "correct-check-in": {
        "base_event +", "goals_checkin.confidence", "goals_checkin.note", "goals_checkin.on",
        "goals_correction +", "goals_keyresult.confidence", "goals_keyresult.current",
        "goals_keyresult.current_on", "goals_keyresult.first_read_on",
        "goals_keyresult.last_check_in_on", "goals_keyresult.progress", "goals_keyresult.version",
        "goals_objective.expected", "goals_objective.goal", "goals_objective.likely",
        "goals_objective.progress", "metrics_observation.on", "metrics_observation.value",
    },
    "take-back": {
        "base_event +", "goals_checkin -", "goals_keyresult.current", "goals_keyresult.current_on",
        "goals_keyresult.first_read_on", "goals_keyresult.last_check_in_on",
        "goals_keyresult.progress", "goals_keyresult.version", "goals_objective.last_check_in_on",
        "goals_objective.likely", "goals_objective.progress", "metrics_observation -",
    },
    "comment": {
        "base_event +", "base_tries +", "goals_comment +",
    },
    "edit-comment": {
        "base_event +", "goals_comment.edited_at", "goals_comment.text", "goals_comment.version",
    },
    "delete-comment": {
        "base_event +", "goals_comment -",
    },
    "seen": {
        "people_visit +",
    },
    "move-in-queue": {
        "base_event +", "goals_objective.rank",
    },
    "file-request": {
        "base_event +", "goals_request +",
    },
    "answer-request": {
        "base_event +", "goals_objective +", "goals_objectiveterm +", "goals_request.answer",
        "goals_request.answered_at", "goals_request.answered_by_id", "goals_request.objective_id",
        "goals_request.state", "goals_request.version", "goals_term +",
    },
    "withdraw-request": {
        "base_event +", "goals_request.state", "goals_request.version",
    },
    "answer-help": {
        "base_event +", "goals_contribution +", "goals_helprequest.answer",
        "goals_helprequest.answered_at", "goals_helprequest.answered_by_id",
        "goals_helprequest.state", "goals_helprequest.version", "goals_objective.version",
    },
    "finish-help": {
        "base_event +", "goals_helprequest.state", "goals_helprequest.version",
    },
    "withdraw-help": {
        "base_event +", "goals_helprequest.state", "goals_helprequest.version",
    },
    "ask-for-help": {
        "base_event +", "goals_helprequest +",
    },
    "new-cycle": {
        "base_event +", "goals_cycle +", "goals_cycleproduct +", "goals_cyclestrategy +",
    },
    "new-quarters": {
        "base_event +", "goals_cycle +", "goals_cycleproduct +", "goals_cyclestrategy +",
    },
    "edit-cycle": {"base_event +", "goals_cycle.name", "goals_cycle.version"},
    "delete-cycle": {"base_event +", "goals_cycle -"},
    "activate-cycle": {"base_event +", "goals_cycle.state", "goals_cycle.version"},
    "review-cycle": {"base_event +", "goals_cycle.state", "goals_cycle.version"},
    "close-cycle": {
        "base_event +", "goals_cycle.state", "goals_cycle.version", "goals_cycleclosing +",
    },
    "decide-objective": {
        "base_event +", "goals_objective.decision", "goals_objective.decision_reason",
        "goals_objective.version",
    },
    "carry-over-objective": {
        "base_event +", "goals_cycleteam +", "goals_keyresult +", "goals_keyresultterm +",
        "goals_objective +", "goals_objectiveterm +", "metrics_metric +",
    },
    "reopen-cycle": {
        "base_event +", "goals_cycle.state", "goals_cycle.version", "goals_objective.state",
        "goals_objective.version",
    },
    "audit-export": {
        "base_event +",
    },
}  # fmt: skip
# Made anew each time, by chance or by the clock of the machine.
BY_CHANCE = {
    "password", "session_key", "session_data", "expire_date", "token_hash", "created_at",
    "last_login",
}  # fmt: skip


def stuffing(floor: Floor, known: set[str]) -> dict[str, object]:
    """Every column of every table as a field of a form, with what an intruder would like there."""
    found: dict[str, object] = {}
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.concrete_fields:
            for name in {field.name, field.attname} - known:
                found[name] = _liked(floor, field)
    return found


def _liked(floor: Floor, field: Any) -> object:
    if isinstance(field, models.ForeignKey):
        if field.name == "workspace":
            return floor.away.world.system.workspace_id
        return 1
    if isinstance(field, models.BooleanField):
        return "1"
    if isinstance(field, models.DateTimeField):
        return "2020-01-01 00:00"
    if isinstance(field, models.DateField):
        return "2020-01-01"
    if isinstance(field, models.IntegerField | models.DecimalField):
        return "7"
    if field.choices:
        return next(iter(field.choices))[0]
    return "{}" if isinstance(field, models.JSONField) else "stuffed"


def sent(floor: Floor, name: str, method: str, more: dict[str, object]) -> Rows:
    """What all tables hold after a form was sent with more fields than it has."""
    with floor.undone():
        response = floor.send(name, method, more)
        assert response.status_code < 400
        return floors.dump(without=floors.VISITS)


def settled(rows: Rows, before: Rows) -> dict[str, list[dict[str, object]]]:
    """The rows without what differs from one time to the next: what is made by chance, and the
    numbers that a database gives to new rows, which PostgreSQL never gives twice."""
    known = {row["id"] for row in before["people_workspace"].values()}
    return {
        table: sorted((_row(row, before[table].get(key), known) for key, row in found.items()),
                      key=repr)
        for table, found in rows.items()
    }  # fmt: skip


def _row(
    row: dict[str, object], was: dict[str, object] | None, workspaces: set[object]
) -> dict[str, object]:
    kept = {name: value for name, value in row.items() if name not in BY_CHANCE}
    if was is not None:
        return {
            name: "#" if name.endswith("_id") and value and value != was[name] else value
            for name, value in kept.items()
        }
    return {
        name: _without_chance(name, value)
        for name, value in kept.items()
        if not name.endswith("id") or (name == "workspace_id" and value in workspaces)
    }


def _without_chance(name: str, value: object) -> object:
    """The value of a new row without row numbers and without a key's ending, which is random."""
    if name in {"payload", "subject", "result"}:
        return re.sub(r"\d+", "#", str(value))
    return str(value).rpartition("-")[0] or value if name == "key" else value


@pytest.mark.parametrize(("name", "method"), UNSAFE)
def test_a_form_changes_what_it_is_for_whatever_is_added_to_it(floor, name, method):
    rule = GRANTS[name][method]
    before = floors.dump(without=floors.VISITS)
    stuffed = stuffing(floor, set(rule.form))
    assert {"workspace_id", "role", "is_installation_admin", "is_restricted"} <= {
        *stuffed, *rule.form
    }  # fmt: skip
    plain = sent(floor, name, method, {})
    full = sent(floor, name, method, stuffed)
    assert settled(full, before) == settled(plain, before)
    assert floors.changed(before, full) == WRITTEN.get(name, set())
    assert floors.changed(before, plain) == WRITTEN.get(name, set())


def test_the_golden_list_names_no_form_that_is_gone():
    assert set(WRITTEN) - {name for name, _ in UNSAFE} == set()
