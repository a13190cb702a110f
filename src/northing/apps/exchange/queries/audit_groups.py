"""What the audit log can be narrowed to: kinds of events, by the work that they belong to."""

from __future__ import annotations

PLACED, DISCARDED = "goals.cycle_placed", "goals.objective_discarded"
# What only follows from other events. Each would tell of a hidden objective by being there.
FOLLOWING = frozenset(
    {
        "goals.progress_moved",
        "goals.links_placed",
        "goals.ranges_refreshed",
        "exchange.documents_imported",
    }
)
GROUPS: dict[str, frozenset[str]] = {
    "check-ins": frozenset(
        {"goals.checked_in", "goals.check_in_corrected", "goals.check_in_taken_back"}
    ),
    "commitments": frozenset(
        {
            "goals.objective_created",
            "goals.objective_changed",
            "goals.objective_amended",
            "goals.change_undone",
            "goals.objective_split",
            "goals.objectives_merged",
            "goals.objective_reordered",
            DISCARDED,
            "goals.objective_proposed",
            "goals.proposal_withdrawn",
            "goals.proposal_sent_back",
            "goals.objective_committed",
            "goals.objective_parked",
            "goals.objective_queued",
            "goals.moved_in_queue",
            "goals.drafted_again",
            "goals.objective_dropped",
            "goals.key_result_dropped",
            "goals.own_score_stated",
            "goals.finding_dismissed",
            "goals.finding_heeded",
        }
    ),
    "comments": frozenset({"goals.commented", "goals.comment_edited", "goals.comment_deleted"}),
    "requests": frozenset(
        {
            "goals.request_filed",
            "goals.request_parked",
            "goals.request_taken",
            "goals.request_withdrawn",
            "goals.help_asked",
            "goals.help_accepted",
            "goals.help_declined",
            "goals.help_finished",
            "goals.help_withdrawn",
        }
    ),
    "restriction": frozenset({"goals.objective_restricted", "goals.objective_opened"}),
    "cycles": frozenset(
        {
            "goals.cycle_made",
            "goals.cycle_changed",
            "goals.cycle_deleted",
            "goals.cycle_activated",
            "goals.cycle_reviewed",
            "goals.cycle_closed",
            "goals.cycle_reopened",
            PLACED,
            "goals.objective_decided",
            "goals.objective_closed",
            "goals.objective_carried_over",
        }
    ),
    "direction": frozenset(
        {
            "people.vision_changed",
            "goals.strategy_created",
            "goals.strategy_changed",
            "goals.strategy_retired",
            "goals.strategy_deleted",
            "goals.product_created",
            "goals.product_changed",
            "goals.product_retired",
            "goals.product_deleted",
        }
    ),
    "people": frozenset(
        {
            "people.person_joined",
            "people.person_renamed",
            "people.role_changed",
            "people.member_deactivated",
            "people.member_reactivated",
            "people.person_erased",
            "people.address_changed",
            "people.password_changed",
            "people.workspace_left",
            "people.roster_extended",
        }
    ),
    "teams": frozenset(
        {
            "people.joined_team",
            "people.left_team",
            "people.team_created",
            "people.team_changed",
            "people.team_moved",
            "people.team_deleted",
        }
    ),
    "invitations": frozenset(
        {
            "people.member_invited",
            "people.invitation_renewed",
            "people.invitation_sent",
            "people.invitation_revoked",
            "people.invitation_accepted",
            "people.invitations_forgotten",
        }
    ),
    "workspace": frozenset(
        {
            "people.workspace_created",
            "people.workspace_changed",
            "people.job_retried",
            "exchange.audit_exported",
        }
    ),
}
