"""The mails about accounts. What they say is read, and their secrets are made, when they go out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from northing.apps.people.actions import accounts
from northing.apps.people.models import User
from northing.apps.people.queries.accounts import is_pending, languages_for
from northing.apps.people.queries.links import link_parts
from northing.base.jobs.registry import Body, Payload, register_job, schedule
from northing.base.mail import Letter, send

LEASE = timedelta(minutes=2)
# With the growing pauses: a mail server may be away for half a day.
MAX_ATTEMPTS = 13


def _mail(name: str) -> Callable[[Callable[..., None]], Body]:
    """Register a job that writes to a user, unless there is none any more. What else stands in the
    payload is handed on."""

    def register(write: Callable[..., None]) -> Body:
        @register_job(name, lease=LEASE, max_attempts=MAX_ATTEMPTS)
        def run(payload: Payload) -> None:
            more = dict(payload)
            user = User.objects.filter(pk=more.pop("user_id") or 0).first()
            if user is not None:
                write(user, **more)

        return run

    return register


def _greeting(user: User) -> str:
    return _("Hello %(name)s,") % {"name": user.name} if user.name else _("Hello,")


def _not_me() -> str:
    return _("If you did not ask for this, you need not do anything.")


def _once() -> str:
    return _("The link works once, and for a day.")


@_mail(accounts.MAIL_PASSWORD)
def mail_password(user: User) -> None:
    """Send a link that lets choose a new password; a closed account gets none."""
    if is_pending(user):
        _send_opening(user)
    elif user.is_active:
        send(user.email, lambda: _password_letter(user), *languages_for(user))


def _password_letter(user: User) -> Letter:
    return Letter(
        subject=_("Choose a new password"),
        paragraphs=(
            _greeting(user),
            _("Somebody, probably you, asked for a new password for your account in Northing."),
        ),
        button=_("Choose a new password"),
        path=reverse("choose-password", args=link_parts(user)),
        notes=(_once(), _not_me()),
    )


@_mail(accounts.MAIL_SIGN_UP)
def mail_sign_up(user: User) -> None:
    """Send a link that opens the account, or say that there is one already."""
    if is_pending(user):
        _send_opening(user)
    elif user.is_active:
        send(user.email, lambda: _known_letter(user), *languages_for(user))


def _send_opening(user: User) -> None:
    send(user.email, lambda: _opening_letter(user), *languages_for(user))


def _opening_letter(user: User) -> Letter:
    return Letter(
        subject=_("Open your account in Northing"),
        paragraphs=(
            _greeting(user),
            _(
                "This address was given for a new account in Northing. Choose a name and a password"
                " to open it."
            ),
        ),
        button=_("Open the account"),
        path=reverse("choose-password", args=link_parts(user)),
        notes=(_once(), _not_me()),
    )


def _known_letter(user: User) -> Letter:
    return Letter(
        subject=_("You have an account in Northing already"),
        paragraphs=(
            _greeting(user),
            _(
                "This address was given for a new account, but you have one already. Sign in with"
                " it; if you have forgotten the password, choose a new one there."
            ),
        ),
        button=_("Sign in"),
        path=reverse("sign-in"),
        notes=(_not_me(),),
    )


@_mail(accounts.MAIL_NEW_ADDRESS)
def mail_new_address(user: User) -> None:
    """Send the link that confirms the pending address, to that address."""
    if not user.pending_email or not user.is_active:
        return
    other = User.objects.filter(email=user.pending_email).exclude(pk=user.pk).first()
    is_taken = other is not None and not is_pending(other)
    letter = _taken_letter if is_taken else _confirming_letter
    send(user.pending_email, lambda: letter(user), *languages_for(user))


def _confirming_letter(user: User) -> Letter:
    return Letter(
        subject=_("Confirm your e-mail address"),
        paragraphs=(
            _greeting(user),
            _(
                "You want to use this address for your account in Northing. Confirm that it is"
                " yours."
            ),
        ),
        button=_("Confirm the address"),
        path=reverse("confirm-address", args=link_parts(user, for_address=True)),
        notes=(_once(), _not_me()),
    )


def _taken_letter(user: User) -> Letter:
    return Letter(
        subject=_("This address has an account already"),
        paragraphs=(
            _("Hello,"),
            _(
                "Somebody wants to use this address for another account in Northing. As it has an"
                " account of its own, nothing was changed."
            ),
        ),
        notes=(_not_me(),),
    )


@_mail(accounts.MAIL_OLD_ADDRESS)
def mail_old_address(user: User, address: str) -> None:
    """Tell an address that another one is to take its place. Where it has done so
    already, ``mail_address_changed`` says it."""
    if user.pending_email and user.is_active:
        send(address, lambda: _notice_letter(user), *languages_for(user))


def _notice_letter(user: User) -> Letter:
    words = _(
        "The address of your account in Northing is to become %(email)s, as soon as that"
        " address is confirmed."
    )
    return Letter(
        subject=_("Your e-mail address is about to change"),
        paragraphs=(_greeting(user), words % {"email": user.pending_email}),
        button=_("Look at your account"),
        path=reverse("account"),
        notes=(_not_mine(),),
    )


@_mail(accounts.MAIL_ADDRESS_CHANGED)
def mail_address_changed(user: User, address: str) -> None:
    """Tell the address that was a user's until now that it is not any more."""
    send(address, lambda: _replaced_letter(user, address), *languages_for(user))


def _replaced_letter(user: User, address: str) -> Letter:
    words = _("Your account in Northing has another address now. It was %(email)s until then.")
    return Letter(
        subject=_("Your e-mail address was changed"),
        paragraphs=(_greeting(user), words % {"email": address}),
        notes=(_("If this was not you, tell an administrator at once."),),
    )


def _not_mine() -> str:
    return _("If this was not you, choose a new password at once and tell an administrator.")


@_mail(accounts.MAIL_PASSWORD_CHANGED)
def mail_password_changed(user: User) -> None:
    """Tell the owner of an account that its password was changed."""
    if user.is_active:
        send(user.email, lambda: _changed_letter(user), *languages_for(user))


def _changed_letter(user: User) -> Letter:
    return Letter(
        subject=_("Your password was changed"),
        paragraphs=(
            _greeting(user),
            _(
                "The password of your account in Northing was changed just now, and you were signed"
                " out everywhere else."
            ),
        ),
        button=_("Look at your account"),
        path=reverse("account"),
        notes=(_not_mine(),),
    )


@register_job("people.forget_unopened_accounts")
def forget_unopened_accounts(_payload: Payload) -> None:
    """Forget who asked for an account and never came."""
    accounts.forget_unopened_accounts()


schedule("people.forget_unopened_accounts", every=timedelta(days=1), at=timedelta(hours=3))
