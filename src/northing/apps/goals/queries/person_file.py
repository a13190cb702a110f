"""Everything that is kept about a person, as JSON values, as far as the reader may see it."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from northing.apps.goals import policy
from northing.apps.goals.events import ProgressMoved
from northing.apps.goals.models import (
    Amendment,
    CheckIn,
    Comment,
    Correction,
    Draft,
    Guardrail,
    HelpRequest,
    KeyResult,
    Objective,
    Request,
)
from northing.apps.goals.queries.person_planning import plain_text, planning_of
from northing.apps.people.models import Invitation, Membership, TeamMember, User, Visit
from northing.apps.people.policy import can_change_person
from northing.apps.people.queries import actor_for, workspaces_of
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied, NotFound
from northing.base.models import Event
from northing.base.scope import scope
from northing.base.sight import everywhere

File = dict[str, Any]
# What an event may be about, and who may see that.
_OF_GOALS = {"objective", "key_result"}


@query
def person_file(actor: Actor, membership_id: int) -> File:
    """Return what the workspace keeps about a person: who it is, places in teams, invitations,
    what it owns, its check-ins, amendments and comments, and what it did. Restricted objectives
    are in it only where the reader may see them; what is typed and not saved, and the last look
    at Home, only for the person.

    Raises:
        NotFound: there is no such person.
        Denied: the reader is neither the person nor may change it.
    """
    people = Membership.objects.select_related("visit")
    row = people.filter(pk=membership_id, erased_at=None).first()
    if row is None:
        raise NotFound("person")
    if row.pk != actor.membership_id and not can_change_person(actor, row):
        raise Denied("role")
    objectives = policy.visible_to(actor, Objective.objects.all())
    key_results = policy.key_results_visible_to(actor, KeyResult.objects.all())
    about = Q(key_result__in=key_results) | Q(objective__in=objectives)
    return {
        **_about(actor.workspace_name, row),
        "owns": {
            "objectives": _titles(objectives.filter(owners__membership=row)),
            "key_results": _titles(key_results.filter(owners__membership=row)),
            "guardrails": list(
                Guardrail.objects.filter(owner=row, objective__in=objectives)
                .order_by("pk")
                .values_list("metric", flat=True)
            ),
        },
        "check_ins": _check_ins(CheckIn.objects.filter(by=row, key_result__in=key_results)),
        "amendments": _amendments(Amendment.objects.filter(about, by=row)),
        "corrections": _corrections(
            Correction.objects.filter(
                Q(by=row) | Q(check_in__by=row), check_in__key_result__in=key_results
            ),
            row,
        ),
        "comments": _comments(Comment.objects.filter(about, by=row)),
        "planning": planning_of(row, objectives),
        "drafts": _drafts(row) if row.pk == actor.membership_id else [],
        "home_seen_at": _home_seen_at(row) if row.pk == actor.membership_id else None,
        "requests": _requests(Request.objects.filter(Q(by=row) | Q(answered_by=row)), row),
        "help_requests": _requests(
            HelpRequest.objects.filter(Q(by=row) | Q(answered_by=row), objective__in=objectives),
            row,
        ),
        "events": _events(
            row,
            {f"objective:{pk}" for pk in objectives.values_list("pk", flat=True)}
            | {f"key_result:{pk}" for pk in key_results.values_list("pk", flat=True)},
        ),
    }


def account_file(user: User) -> File:
    """Return what is kept about a user: the account, and each workspace's part as the person
    itself may see it."""
    return {
        "account": {
            "name": user.name,
            "email": user.email,
            "pending_email": user.pending_email,
            "language": user.language,
            "theme": user.theme,
            "time_zone": user.time_zone,
            "email_verified_at": plain_text(user.email_verified_at),
            "created_at": plain_text(user.created_at),
            "last_sign_in_at": plain_text(user.last_login),
        },
        "sessions": [
            {
                "created_at": plain_text(session.created_at),
                "seen_at": plain_text(session.seen_at),
                "address": session.address,
                "device": session.device,
            }
            for session in user.sessions.order_by("created_at")
        ],
        "workspaces": [
            person_file(actor, actor.membership_id)
            for actor in (actor_for(user, chip.slug) for chip in workspaces_of(user))
            if actor.membership_id is not None
        ],
        "workspaces_left": _left(user),
    }


def _about(workspace: str, row: Membership) -> File:
    return {
        "workspace": workspace,
        "name": row.name,
        "email": row.email,
        "role": row.role,
        "is_active": row.is_active,
        "teams": _teams(row),
        "invitations": _invitations(row),
    }


def _left(user: User) -> list[File]:
    """What is kept of memberships that ended. What the person did there is the workspace's to
    hand out: who has no access sees nothing of it."""
    with everywhere("memberships that ended are in no workspace that the person can open"):
        ended = Membership.all_of_user(user.pk).filter(is_active=False)
        rows = list(ended.select_related("workspace").order_by("workspace__name"))
    found = []
    for row in rows:
        with scope(row.workspace_id):
            found.append(_about(row.workspace.name, row))
    return found


def _teams(row: Membership) -> list[File]:
    places = TeamMember.objects.filter(membership=row).order_by("team__name")
    return [
        {"team": name, "is_lead": is_lead}
        for name, is_lead in places.values_list("team__name", "is_lead")
    ]


def _invitations(row: Membership) -> list[File]:
    to_address = Q(email=row.email) if row.email else Q(pk=None)
    found = Invitation.objects.filter(to_address | Q(accepted_by=row)).order_by("pk")
    return [
        {
            "email": each.email,
            "name": each.name,
            "role": each.role,
            "created_at": plain_text(each.created_at),
            "accepted_at": plain_text(each.accepted_at),
            "revoked_at": plain_text(each.revoked_at),
        }
        for each in found
    ]


def _titles(rows: Any) -> list[str]:
    return list(rows.order_by("pk").values_list("title", flat=True))


def _check_ins(rows: Any) -> list[File]:
    return [
        {
            "key_result": each.key_result.title,
            "on": plain_text(each.on),
            "value": plain_text(each.observation.value) if each.observation else None,
            "confidence": plain_text(each.confidence),
            "note": each.note,
        }
        for each in rows.select_related("key_result", "observation").order_by("pk")
    ]


def _amendments(rows: Any) -> list[File]:
    return [
        {
            "objective": each.objective.title if each.objective else None,
            "key_result": each.key_result.title if each.key_result else None,
            "on": plain_text(each.on),
            "field": each.field,
            "before": each.before,
            "after": each.after,
            "reason": each.reason,
        }
        for each in rows.select_related("key_result", "objective").order_by("pk")
    ]


def _comments(rows: Any) -> list[File]:
    return [
        {
            "objective": each.objective.title if each.objective else None,
            "key_result": each.key_result.title if each.key_result else None,
            "text": each.text,
            "created_at": plain_text(each.created_at),
            "edited_at": plain_text(each.edited_at),
        }
        for each in rows.select_related("key_result", "objective").order_by("pk")
    ]


def _corrections(rows: Any, person: Membership) -> list[File]:
    """What the person said before it was put right, and why the person put something right."""
    return [
        {
            "key_result": each.check_in.key_result.title,
            "corrected_at": plain_text(each.corrected_at),
            "reason": each.reason if each.by_id == person.pk else None,
            "said": {
                "on": plain_text(each.on),
                "value": plain_text(each.value),
                "confidence": plain_text(each.confidence),
                "note": each.note,
            }
            if each.check_in.by_id == person.pk
            else None,
        }
        for each in rows.select_related("check_in__key_result").order_by("pk")
    ]


def _home_seen_at(row: Membership) -> str | None:
    visit: Visit | None = getattr(row, "visit", None)
    return plain_text(visit.seen_at) if visit else None


def _drafts(row: Membership) -> list[File]:
    return [
        {"about": each.about, "saved_at": plain_text(each.saved_at), "fields": each.fields}
        for each in Draft.objects.filter(membership=row).order_by("pk")
    ]


def _requests(rows: Any, person: Membership) -> list[File]:
    """What the person asked, of a team or for one, and what the person answered: not what others
    wrote beside it."""
    return [
        {
            "asked": each.title if each.by_id == person.pk else None,
            "text": each.text if each.by_id == person.pk else None,
            "asked_at": plain_text(each.asked_at),
            "state": each.state,
            "answer": each.answer if each.answered_by_id == person.pk else None,
            "answered_at": plain_text(each.answered_at),
        }
        for each in rows.order_by("pk")
    ]


def _events(row: Membership, visible: set[str]) -> list[File]:
    """What the person did and what was done about it. Payloads of events about objectives stay
    out: the parts above say it, and they may name others. So do numbers that followed a check-in:
    they would tell of one that the reader may not see."""
    found = Event.objects.filter(Q(actor=row) | Q(subject=f"membership:{row.pk}")).order_by("pk")
    found = found.exclude(kind=ProgressMoved.kind)
    return [
        {
            "at": plain_text(each.at),
            "kind": each.kind,
            "subject": each.subject,
            "by": each.actor_name,
        }
        for each in found
        if each.subject.partition(":")[0] not in _OF_GOALS or each.subject in visible
    ]
