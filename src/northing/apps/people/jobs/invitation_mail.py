"""The mail that brings an invitation, and the end of those that are long over."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from northing.apps.people.actions.invitations import MAIL, forget_invitations, note_mail
from northing.apps.people.queries import system_actors
from northing.apps.people.queries.invitations import (
    InvitationToMail,
    hash_of,
    invitation_to_mail,
    new_token,
)
from northing.base.jobs.registry import Payload, register_job, schedule
from northing.base.mail import Letter, MailFailed, send


@register_job(MAIL, lease=timedelta(minutes=2), max_attempts=12)
def mail_invitation(payload: Payload) -> None:
    """Send the invitation unless it is over by now; the secret is made here and kept nowhere."""
    invitation = invitation_to_mail(payload["invitation_id"])
    if invitation is None:
        return
    token = new_token()
    note_mail(invitation.actor, invitation.id, token_hash=hash_of(token))
    try:
        send(
            invitation.email,
            lambda: letter(invitation, token),
            invitation.language,
        )
    except MailFailed as error:
        note_mail(invitation.actor, invitation.id, problem=error.code)
        raise
    note_mail(invitation.actor, invitation.id)


def letter(invitation: InvitationToMail, token: str) -> Letter:
    """Word the invitation in the language that is active."""
    names = {"workspace": invitation.workspace, "person": invitation.invited_by}
    if invitation.invited_by:
        invites = _("%(person)s invites you to %(workspace)s in Northing.") % names
    else:
        invites = _("You are invited to %(workspace)s in Northing.") % names
    return Letter(
        subject=_("Invitation to %(workspace)s") % names,
        paragraphs=(
            invites,
            _("Northing is where teams keep their objectives and see how they move."),
        ),
        button=_("Accept the invitation"),
        path=reverse("invitation", args=[token]),
        notes=(
            _("The link works once, for this address only, until %(day)s.")
            % {"day": formats.date_format(invitation.expires_on)},
            _("If you did not expect this, you need not do anything."),
        ),
    )


@register_job("people.forget_invitations")
def forget_old_invitations(_payload: Payload) -> None:
    """Forget what is long over in every workspace."""
    for actor in system_actors():
        forget_invitations(actor)


schedule("people.forget_invitations", every=timedelta(days=1), at=timedelta(hours=3))
