"""What was mailed, as whoever gets it reads it."""

import re
from typing import Any

from django.conf import settings
from django.core import mail as outbox
from django.core.mail.backends.base import BaseEmailBackend

from northing.apps.people.jobs import account_mail
from northing.base.jobs.models import Job
from northing.base.jobs.queue import run_due

assert account_mail.__name__  # its jobs are registered by being read


def posted():
    """Send what waits, and return the mails by whom they went to."""
    run_due()
    assert not Job.objects.exclude(state="done").exists()
    sent = {message.to[0]: message for message in outbox.outbox}
    outbox.outbox.clear()
    return sent


def link_in(message):
    """What stands for the user, and the secret, in a mail's link."""
    found = re.search(rf"{settings.PUBLIC_URL}/\w+/([\w-]+)/([\w-]+)/", message.body)
    assert found, message.body
    return found[1], found[2]


class Unreachable(BaseEmailBackend):
    """A mail server that is away; what it would say names somebody."""

    def send_messages(self, messages: Any) -> int:
        raise ConnectionRefusedError(f"{messages[0].to} cannot be reached")
