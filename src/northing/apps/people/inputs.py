"""What the actions of people take."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.encoding import punycode

from northing.base.errors import Invalid
from northing.base.roles import Role

LONGEST_ADDRESS, LONGEST_NAME = 254, 200


def address_key(text: str) -> str:
    """Return the one spelling of an address, by which it is kept and found; what is no address
    comes back tidied.

    >>> address_key("  Zoé@Exämple.org "), address_key("zoe")
    ('zoé@xn--exmple-cua.org', 'zoe')
    """
    local, at, domain = unicodedata.normalize("NFKC", text).strip().lower().rpartition("@")
    try:
        return local + at + punycode(domain) if at else domain
    except UnicodeError:
        return local + at + domain


def address_of(text: str) -> str:
    """Return an address in the one spelling of ``address_key``.

    Raises:
        Invalid({"email": "not-an-address"}): it is none, too long, or below ``.invalid``, where
            no mail ever arrives and erased accounts have theirs.
    """
    found = address_key(text)
    try:
        validate_email(found)
    except ValidationError:
        raise Invalid({"email": "not-an-address"}) from None
    if len(found) > LONGEST_ADDRESS or found.endswith(".invalid"):
        raise Invalid({"email": "not-an-address"})
    return found


def name_of(text: str, field: str = "name") -> str:
    """Return what somebody or something is to be called, with single spaces.

    Raises:
        Invalid: there is no name ("required") or more than ``LONGEST_NAME`` signs ("too-long");
            ``field`` is the one it is said of.
    """
    name = " ".join(text.split())
    if not name:
        raise Invalid({field: "required"})
    if len(name) > LONGEST_NAME:
        raise Invalid({field: "too-long"})
    return name


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMember:
    """A person to add: with a user who can sign in, or by name (and address) only."""

    name: str
    email: str = ""
    user_id: int | None = None
    role: Role = Role.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTeam:
    """A team as a document names it; empty fields leave what is there."""

    name: str
    parent: str = ""
    level: str = ""
    function: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitee:
    """Somebody to invite. ``token_hash`` belongs to a link that is handed on by hand; without
    one, the mail that is sent makes a secret of its own."""

    email: str
    name: str = ""
    token_hash: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInvitations:
    """Whom to invite, as what, and into which team; each invitation is open for some days. Mails
    to who has no account are in ``language``, "" for the workspace's."""

    people: tuple[Invitee, ...]
    role: Role = Role.MEMBER
    team_id: int | None = None
    days: int = 7
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """How somebody who is new is called and signs in."""

    name: str
    password: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """A person's name and role; ``version`` is the one that was looked at, None asks nothing."""

    name: str
    role: Role
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamDraft:
    """A team's own words. ``version`` as in ``PersonChange``; a new team has none."""

    name: str
    level: str = ""
    function: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMove:
    """Where a team goes: below a parent (None for the top) and before a sibling, else last."""

    parent_id: int | None = None
    before_id: int | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceChange:
    """A workspace's name and settings; of how OKRs are set, None leaves what is there.

    ``preset`` is one of ``core.presets``, or "custom", for which the four bounds count. ``policy``
    is what happens to what lies outside: "warn" or "block". ``fiscal_month`` (1 to 12) begins the
    year. ``version`` as in ``PersonChange``.
    """

    name: str
    language: str
    time_zone: str
    check_in_days: int
    review_weeks: int
    preset: str | None = None
    fewest_objectives: int | None = None
    most_objectives: int | None = None
    fewest_key_results: int | None = None
    most_key_results: int | None = None
    policy: str | None = None
    needs_approval: bool | None = None
    fiscal_month: int | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisionChange:
    """Where it all leads, "" for not said. ``version`` is the workspace's, as in
    ``PersonChange``."""

    vision: str
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInstallation:
    """The first workspace, and who administers it and every later one."""

    workspace: str
    name: str
    email: str
    password: str
    time_zone: str = "UTC"
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileChange:
    """How a person is called, and how pages speak to them. "" follows the browser, the workspace
    and the device."""

    name: str
    language: str = ""
    time_zone: str = ""
    theme: str = ""
