"""What happened, in words: a sentence for each kind of event, read after the name of who did it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from northing.apps.exchange.queries.audit import AuditEntry
from northing.apps.exchange.queries.naming import MOST_NAMED, in_a_row
from northing.web.words import TABLES, Words

SENTENCES: Words = {
    "exchange.audit_exported": _("took the audit log out as a file"),
    "exchange.documents_imported": _("brought documents in: %(cycles)s"),
    "goals.change_undone": _("took the newest change of the objective back"),
    "goals.check_in_corrected": _("put a check-in on “%(key_result)s” right"),
    "goals.check_in_taken_back": _("took a check-in on “%(key_result)s” back"),
    "goals.checked_in": _("checked in on “%(key_result)s”"),
    "goals.comment_deleted": _("deleted a comment by %(membership)s"),
    "goals.comment_edited": _("changed a comment of their own"),
    "goals.commented": _("commented"),
    "goals.cycle_activated": _("began the cycle %(cycle)s"),
    "goals.cycle_changed": _("changed the cycle %(cycle)s, called %(before)s until then"),
    "goals.cycle_closed": _("closed the cycle %(cycle)s"),
    "goals.cycle_deleted": _("deleted the cycle %(cycle)s"),
    "goals.cycle_made": _("made the cycle %(cycle)s"),
    "goals.cycle_placed": _("brought the cycle %(cycle)s in from a file"),
    "goals.cycle_reopened": _("reopened the cycle %(cycle)s: %(reason)s"),
    "goals.cycle_reviewed": _("started the review of the cycle %(cycle)s"),
    "goals.drafted_again": _("took the objective up again as a draft of %(cycle)s"),
    "goals.finding_dismissed": _("let a finding of the coach be: %(code)s"),
    "goals.finding_heeded": _("let the coach say again: %(code)s"),
    "goals.help_accepted": _("promised the help of %(team)s"),
    "goals.help_asked": _("asked %(team)s for help"),
    "goals.help_declined": _("declined to help, for %(team)s"),
    "goals.help_finished": _("marked the help of %(team)s as done"),
    "goals.help_withdrawn": _("took back what %(team)s had been asked"),
    "goals.key_result_dropped": _("dropped the key result “%(key_result)s”: %(reason)s"),
    "goals.links_placed": _("set what contributes to what in %(cycle)s"),
    "goals.moved_in_queue": _("moved the objective among those that wait"),
    "goals.objective_amended": _("amended what the objective promises"),
    "goals.objective_carried_over": _("took the objective from %(before)s into %(cycle)s"),
    "goals.objective_changed": _("changed the objective"),
    "goals.objective_closed": _("closed the objective. Decision: %(decision)s"),
    "goals.objective_committed": _("committed to the objective"),
    "goals.objective_created": _("wrote the objective"),
    "goals.objective_decided": _("decided about the objective. %(decision)s: %(reason)s"),
    "goals.objective_discarded": _("deleted an objective that nobody had committed to"),
    "goals.objective_dropped": _("dropped the objective: %(reason)s"),
    "goals.objective_opened": _("opened the objective to everybody in the workspace"),
    "goals.objective_parked": _("parked the objective: %(reason)s"),
    "goals.objective_proposed": _("proposed the objective"),
    "goals.objective_queued": _("put the objective into the queue, for %(cycle)s"),
    "goals.objective_reordered": _("gave the objective another place in its plan"),
    "goals.objective_restricted": _("restricted the objective to %(named)s"),
    "goals.objective_split": _("made an objective of its own of some key results"),
    "goals.objectives_merged": _("merged another objective into this one"),
    "goals.own_score_stated": _("added a score of their own to the objective, or took it back"),
    "goals.product_changed": _("changed the product “%(product)s”"),
    "goals.product_created": _("made the product “%(product)s”"),
    "goals.product_deleted": _("deleted the product “%(product)s”"),
    "goals.product_retired": _("retired the product “%(product)s”"),
    "goals.product_retired as brought back": _("brought the product “%(product)s” back"),
    "goals.progress_moved": _("the number followed something else that changed"),
    "goals.proposal_sent_back": _("sent the proposal back: %(reason)s"),
    "goals.proposal_withdrawn": _("took the proposal back"),
    "goals.ranges_refreshed": _("the time inside of ranges moved on"),
    "goals.request_filed": _("filed the request"),
    "goals.request_parked": _("answered the request, not now: %(reason)s"),
    "goals.request_taken": _("took the request into an objective"),
    "goals.request_withdrawn": _("took the request back"),
    "goals.strategy_changed": _("changed the strategy “%(strategy)s”"),
    "goals.strategy_created": _("made the strategy “%(strategy)s”"),
    "goals.strategy_deleted": _("deleted the strategy “%(strategy)s”"),
    "goals.strategy_retired": _("retired the strategy “%(strategy)s”"),
    "goals.strategy_retired as brought back": _("brought the strategy “%(strategy)s” back"),
    "people.address_changed": _("changed the address of %(membership)s"),
    "people.invitation_accepted": _("came in by an invitation"),
    "people.invitation_renewed": _("sent an invitation again"),
    "people.invitation_revoked": _("took an invitation back"),
    "people.invitation_sent": _("mailed an invitation"),
    "people.invitations_forgotten": _("forgot invitations that were over long ago"),
    "people.job_retried": _("had a background job run again: %(job)s"),
    "people.joined_team": _("gave %(membership)s a place in %(team)s"),
    "people.joined_team as lead": _("made %(membership)s lead of %(team)s"),
    "people.left_team": _("took %(membership)s out of %(team)s"),
    "people.member_deactivated": _("took access from %(membership)s"),
    "people.member_invited": _("invited somebody. Role: %(role)s"),
    "people.member_reactivated": _("gave access back to %(membership)s"),
    "people.password_changed": _("changed the password"),
    "people.person_erased": _("erased a person"),
    "people.person_joined": _("added %(membership)s. Role: %(role)s"),
    "people.person_renamed": _("renamed %(membership)s"),
    "people.role_changed": _("changed the role of %(membership)s: %(before)s → %(after)s"),
    "people.roster_extended": _("brought teams and people in from a file: %(listed)s"),
    "people.team_changed": _("changed the team %(team)s"),
    "people.team_created": _("made the team %(team)s"),
    "people.team_deleted": _("deleted the team %(team)s"),
    "people.team_moved": _("moved the team %(team)s"),
    "people.vision_changed": _("wrote the vision anew"),
    "people.workspace_changed": _("changed the settings of the workspace %(workspace)s"),
    "people.workspace_created": _("made the workspace %(workspace)s"),
    "people.workspace_left": _("left the workspace"),
}

GROUP_NAMES: Words = {
    "check-ins": _("Check-ins"),
    "commitments": pgettext_lazy("events", "Plans and commitments"),
    "comments": pgettext_lazy("events", "Comments"),
    "requests": pgettext_lazy("events", "Requests and help"),
    "restriction": pgettext_lazy("events", "Who sees what"),
    "cycles": pgettext_lazy("events", "Cycles"),
    "direction": pgettext_lazy("events", "Vision, strategies and products"),
    "people": pgettext_lazy("events", "People"),
    "teams": pgettext_lazy("events", "Teams"),
    "invitations": pgettext_lazy("events", "Invitations"),
    "workspace": pgettext_lazy("events", "Workspace"),
}


def sentence(entry: AuditEntry) -> str:
    """Say what happened, without who did it; a kind of a newer version stands for itself."""
    kind = entry.kind
    if kind == "people.joined_team" and entry.values.get("is_lead"):
        kind = "people.joined_team as lead"
    if entry.values.get("is_retired") is False:
        kind = f"{kind} as brought back"
    template = SENTENCES.get(kind)
    return str(template) % _places(entry) if template else entry.kind


def who(entry: AuditEntry) -> str:
    """Name who did it; the system by the name that it signed with."""
    if entry.is_by_system:
        return gettext("%(name)s (the system)") % {"name": entry.person}
    return entry.person


def _places(entry: AuditEntry) -> dict[str, Any]:
    values = {key: _text(value) for key, value in entry.values.items()}
    is_of_people = entry.kind.startswith("people.")
    tables = dict.fromkeys(("role", "before", "after"), "role") if is_of_people else {}
    worded = {key: TABLES[table][values[key]]
              for key, table in {**tables, "decision": "decision"}.items()
              if values.get(key) in TABLES[table]}  # fmt: skip
    named = ", ".join(filter(None, (entry.names.get("teams"), entry.names.get("people"))))
    listed = ", ".join(filter(None, (values.get("teams"), entry.names.get("people"))))
    # A name that is gone is a dash: it was erased, or its thing was deleted.
    return defaultdict(
        lambda: "–", {**values, **worded, **entry.names, "named": named or "–", "listed": listed}
    )


def _text(value: object) -> str:
    if isinstance(value, list):
        return in_a_row([str(each) for each in value[:MOST_NAMED]], len(value) - MOST_NAMED)
    return "" if value is None else str(value)
