"""The background work of people."""

from northing.apps.people.jobs import account_mail, invitation_mail

__all__ = ["account_mail", "invitation_mail"]
