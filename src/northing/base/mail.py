"""Mails: one letter in two dresses, in the language of who reads it.

A mail is sent by a job, whose payload holds ids only: a secret in a link is made at the moment of
sending.
"""

from __future__ import annotations

import smtplib
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import gettext

LONGEST_SUBJECT = 150
# The first that fits counts; smtplib's errors are OSErrors too.
REASONS: tuple[tuple[type[OSError], str], ...] = (
    (smtplib.SMTPAuthenticationError, "sign-in-refused"),
    (smtplib.SMTPRecipientsRefused, "recipient-refused"),
    (smtplib.SMTPSenderRefused, "sender-refused"),
    (smtplib.SMTPException, "refused"),
    (OSError, "unreachable"),
)


class MailFailed(Exception):
    """The mail did not go out. ``code`` says why; the server's own words may hold addresses and
    are left out."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a mail says, in plain words. ``button`` leads to ``path`` below the public address."""

    subject: str
    paragraphs: tuple[str, ...]
    button: str = ""
    path: str = ""
    notes: tuple[str, ...] = ()

    @property
    def link(self) -> str:
        return f"{settings.PUBLIC_URL}{self.path}"


def send(to: str, compose: Callable[[], Letter], *languages: str) -> None:
    """Send what ``compose`` says to an address, in the first language that is not empty.

    Raises:
        MailFailed: the server did not take it.
    """
    with translation.override(next(filter(None, languages), settings.LANGUAGE_CODE)):
        message = _message(to, compose())
    try:
        message.send()
    except OSError as error:
        code = next(code for kind, code in REASONS if isinstance(error, kind))
        raise MailFailed(code) from None


def _message(to: str, letter: Letter) -> EmailMultiAlternatives:
    footer = gettext("Sent by Northing at %(address)s") % {"address": settings.PUBLIC_URL}
    message = EmailMultiAlternatives(
        subject=_one_line(letter.subject),
        body=_text(letter, footer),
        to=[to],
        headers={"Auto-Submitted": "auto-generated"},
    )
    context = {"letter": letter, "footer": footer, "language": translation.get_language()}
    message.attach_alternative(render_to_string("mail/letter.html", context), "text/html")
    return message


def _one_line(text: str) -> str:
    printable = "".join(sign if sign.isprintable() else " " for sign in text)
    return Truncator(" ".join(printable.split())).chars(LONGEST_SUBJECT)


def _text(letter: Letter, footer: str) -> str:
    way = (f"{letter.button}:\n{letter.link}",) if letter.button else ()
    return "\n\n".join((*letter.paragraphs, *way, *letter.notes, f"-- \n{footer}")) + "\n"
