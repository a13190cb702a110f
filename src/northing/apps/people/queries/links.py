"""The secrets in the links of account mails: Django's reset tokens, each for one purpose.

They are made when a mail is sent and stored nowhere. One ends when what it was made from changes:
by being used, by signing in, by a new password or address; and after ``PASSWORD_RESET_TIMEOUT``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.signing import Signer
from django.utils.crypto import constant_time_compare
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from northing.apps.people.models import User
from northing.apps.people.queries.accounts import is_pending
from northing.base import clock


class _Tokens(PasswordResetTokenGenerator):
    def _now(self) -> datetime:
        return clock.now().replace(tzinfo=None)


class _PasswordTokens(_Tokens):
    key_salt = "northing.people.password"

    def _make_hash_value(self, user: User, timestamp: int) -> str:
        usual = super()._make_hash_value(user, timestamp)
        return f"{usual}{user.is_active}{user.email_verified_at}"


class _AddressTokens(_Tokens):
    key_salt = "northing.people.address"

    def _make_hash_value(self, user: User, timestamp: int) -> str:
        kept = (user.pk, user.password, user.email, user.pending_email, user.is_active, timestamp)
        return "|".join(map(str, kept))


_passwords, _addresses = _PasswordTokens(), _AddressTokens()


def link_parts(user: User, *, for_address: bool = False) -> tuple[str, str]:
    """Return what a link names the user by, and its secret: one that lets choose a password, or
    one that confirms the pending address."""
    tokens = _addresses if for_address else _passwords
    return urlsafe_base64_encode(str(user.pk).encode()), tokens.make_token(user)


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """What a link's page shows: the address that it is about, and of whom; ``is_new`` where it
    opens an account."""

    user_id: int
    name: str
    email: str
    is_new: bool


def opened_link(user_ref: str, token: str, *, for_address: bool = False) -> LinkTarget | None:
    """Return what a link is for, None where it is wrong, used or too old."""
    user = user_of_link(user_ref, token, for_address=for_address)
    if user is None:
        return None
    email = user.pending_email if for_address else user.email
    return LinkTarget(user_id=user.pk, name=user.name, email=email, is_new=is_pending(user))


def user_of_link(user_ref: str, token: str, *, for_address: bool = False) -> User | None:
    """Return the user whom a link is for, None where it is wrong, used or too old."""
    user = _user_of(user_ref)
    tokens = _addresses if for_address else _passwords
    if user is None or not tokens.check_token(user, token):
        return None
    return user if not for_address or user.pending_email else None


def _user_of(user_ref: str) -> User | None:
    try:
        pk = int(urlsafe_base64_decode(user_ref).decode("ascii"))
    except (ValueError, UnicodeError):
        return None
    return User.objects.filter(pk=pk).first() if 0 < pk < 2**63 else None


def first_run_key() -> str:
    """Return the secret of the link that makes the first administrator; it follows from the
    installation's secret key."""
    return Signer(salt="northing.people.first-run").signature("welcome")


def is_first_run_key(key: str) -> bool:
    """Tell whether a key is the one of ``first_run_key``, in a time that tells nothing else."""
    return constant_time_compare(key, first_run_key())
