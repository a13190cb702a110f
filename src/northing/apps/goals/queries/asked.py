"""What is asked of somebody and what they asked of others, for Home."""

from __future__ import annotations

from dataclasses import dataclass

from northing.apps.goals.queries.help_requests import HelpRow, help_at_home
from northing.apps.goals.queries.requests import RequestRow, requests_at_home
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.roles import Deed


@dataclass(frozen=True, slots=True)
class AskedAtHome:
    """What waits for an answer of the reader's teams, and what they and the reader asked."""

    help_to_answer: tuple[HelpRow, ...]
    help_asked: tuple[HelpRow, ...]
    requests_to_answer: tuple[RequestRow, ...]
    own_requests: tuple[RequestRow, ...]
    may_file: bool


@query
def asked_at_home(actor: Actor) -> AskedAtHome:
    """Return what is asked of the actor's teams, and what they and the actor asked of others."""
    help_to_answer, help_asked = help_at_home(actor)
    requests_to_answer, own_requests = requests_at_home(actor)
    return AskedAtHome(
        help_to_answer, help_asked, requests_to_answer, own_requests, actor.may(Deed.ASK)
    )
