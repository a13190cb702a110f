"""People, the workspaces they work in, and the tree of teams."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from northing.apps.people.inputs import address_key
from northing.base.roles import Role
from northing.base.scope import Tenant

LEVELS = ["company", "division", "team", "person"]


class UserManager(BaseUserManager["User"]):
    """Makes users whose address is their name for signing in."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        user = self.model(email=address_key(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email=address_key(username or ""))


class User(AbstractBaseUser):
    """Somebody who can sign in. What they may do is their membership's, workspace by workspace.

    ``time_zone`` is for time stamps, blank for the workspace's; ``pending_email`` is an address
    that takes the place of ``email`` once it is verified. An erased person's row stays, without
    name and address, so that what they did stays somebody's.
    """

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=16, blank=True)
    theme = models.CharField(max_length=8, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    email_verified_at = models.DateTimeField(null=True)
    pending_email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    is_installation_admin = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects = UserManager()

    def __str__(self) -> str:
        return self.name

    def take_password(self, password: str) -> None:
        """Sign in with another password from now on. Whoever got in and asked for an address of
        theirs is out, with the link to it."""
        self.set_password(password)
        self.pending_email = ""


class Workspace(models.Model):
    """A tenant with its settings; the defaults are those of the OKR semantics.

    The four bounds hold where the preset is "custom"; ``fiscal_month`` (1 to 12) begins the year.
    """

    slug = models.SlugField(max_length=60, unique=True, allow_unicode=True)
    name = models.CharField(max_length=200, unique=True)
    language = models.CharField(max_length=16, blank=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    preset = models.CharField(max_length=16, default="focused")
    policy = models.CharField(max_length=8, default="warn")
    most_objectives = models.PositiveSmallIntegerField(default=1)
    fewest_objectives = models.PositiveSmallIntegerField(default=1)
    most_key_results = models.PositiveSmallIntegerField(default=5)
    fewest_key_results = models.PositiveSmallIntegerField(default=3)
    needs_approval = models.BooleanField(default=False)
    fiscal_month = models.PositiveSmallIntegerField(default=1)
    vision = models.TextField(blank=True)
    check_in_days = models.PositiveSmallIntegerField(default=7)
    review_weeks = models.PositiveSmallIntegerField(default=6)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name


class Membership(Tenant):
    """A person in a workspace. Without a user it is a placeholder from a file: it can own things
    and cannot sign in until somebody with its address is invited. An erased person's row stays
    without name, address and user, so that what they owned and said stays somebody's."""

    user = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="memberships")
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    role = models.CharField(
        max_length=16, choices=[(r.value, r.value) for r in Role], default=Role.MEMBER.value
    )
    is_active = models.BooleanField(default=True)
    erased_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "user"], name="one_membership_a_user"),
            models.UniqueConstraint(
                "workspace",
                Lower("email"),
                name="one_membership_an_address",
                condition=~Q(email=""),
            ),
            models.UniqueConstraint(
                fields=["workspace", "name"],
                name="one_placeholder_a_name",
                condition=Q(email="", user=None),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def of_user(cls, user_id: int) -> models.QuerySet[Membership]:
        """Return a user's active memberships in every workspace: the one question that is asked
        before a workspace is known."""
        return cls.all_of_user(user_id).filter(is_active=True)

    @classmethod
    def all_of_user(cls, user_id: int) -> models.QuerySet[Membership]:
        """Return a user's memberships in every workspace, also those that ended."""
        return cls._base_manager.filter(user_id=user_id)


class Team(Tenant):
    """A node of the team tree; ``position`` orders siblings."""

    name = models.CharField(max_length=200)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    level = models.CharField(max_length=16, blank=True)
    function = models.CharField(max_length=60, blank=True)
    position = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "name"], name="one_team_a_name"),
            models.CheckConstraint(
                condition=Q(level="") | Q(level__in=LEVELS), name="team_level_known"
            ),
            models.CheckConstraint(condition=~Q(parent=models.F("id")), name="team_not_own_parent"),
        ]

    def __str__(self) -> str:
        return self.name


class TeamMember(Tenant):
    """A person's place in a team."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="members")
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="teams")
    is_lead = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["team", "membership"], name="one_place_a_team"),
        ]


class Visit(Tenant):
    """What somebody has seen at Home: ``seen_at`` is the newest look, and what had happened by
    ``known_at`` was seen on a visit before this one, or was marked as seen."""

    membership = models.OneToOneField(Membership, on_delete=models.CASCADE, related_name="visit")
    known_at = models.DateTimeField()
    seen_at = models.DateTimeField()


class Invitation(Tenant):
    """A way into the workspace for one address, in one role, once, until it expires.

    The secret in the link is nowhere but in the mail or on the inviter's screen; ``token_hash`` is
    its SHA-256. Each mail sent, and each link made, has a secret of its own and ends the one
    before.
    """

    email = models.EmailField()
    name = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=16, choices=[(r.value, r.value) for r in Role])
    team = models.ForeignKey(Team, on_delete=models.SET_NULL, null=True, related_name="+")
    language = models.CharField(max_length=16, blank=True)
    token_hash = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001 - as unique
    invited_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    mail_error = models.TextField(blank=True)
    is_by_mail = models.BooleanField(default=True)
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "workspace",
                Lower("email"),
                name="one_open_invitation_an_address",
                condition=Q(accepted_at=None, revoked_at=None),
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "-created_at"], name="invitation_newest"),
        ]

    @classmethod
    def by_token_hash(cls, token_hash: str) -> models.QuerySet[Invitation]:
        """Return the invitation that a link's secret opens: asked before a workspace is known."""
        return cls._base_manager.filter(token_hash=token_hash)
