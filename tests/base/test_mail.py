"""Mails: in the reader's language, text and HTML alike, and nothing slips into their headers."""

import smtplib
from typing import Any

import pytest
from django.core import mail as outbox
from django.utils.translation import gettext

from northing.base.mail import Letter, MailFailed, send


@pytest.fixture(autouse=True)
def _address(settings):
    settings.PUBLIC_URL = "https://okr.example.org"


def letter(**more: object) -> Letter:
    told = {"subject": "Hello", "paragraphs": ("One & two.", "Three <b>bold</b>."), **more}
    return Letter(**told)  # type: ignore[arg-type]


def sent(**more: object) -> Any:
    send("mio@example.org", lambda: letter(**more))
    return outbox.outbox[-1].message()


def parts(**more: object) -> tuple[str, str]:
    message: Any = sent(button="Open", path="/a/b/", notes=("It works once.",), **more)
    text, html = message.get_payload()
    return text.get_payload(decode=True).decode(), html.get_payload(decode=True).decode()


def test_text_and_html_say_the_same():
    for part in parts():
        for words in ("One &", "Open", "https://okr.example.org/a/b/", "It works once."):
            assert words in part.replace("&amp;", "&")


def test_names_are_text_in_html():
    text, html = parts()
    assert "Three <b>bold</b>." in text
    assert "Three &lt;b&gt;bold&lt;/b&gt;." in html


def test_it_is_marked_as_sent_by_a_machine():
    assert sent()["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize("evil", ["Ada\r\nBcc: eve@example.org", "Ada\nBcc: eve@example.org"])
def test_no_name_becomes_a_header(evil):
    message = sent(subject=f"{evil} invites you\x00\x07")
    assert message["Bcc"] is None
    assert message["Subject"] == "Ada Bcc: eve@example.org invites you"


def test_a_subject_has_a_length():
    sent(subject="long " * 100)
    assert len(outbox.outbox[-1].subject) == 150


@pytest.mark.parametrize(
    ("languages", "expected"),
    [(("sv", "en"), "Lösenord"), (("", "sv"), "Lösenord"), ((), "Password")],
)
def test_the_first_stated_language_is_written(languages, expected):
    send("mio@example.org", lambda: letter(subject=gettext("Password")), *languages)
    assert outbox.outbox[-1].subject == expected


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConnectionRefusedError(), "unreachable"),
        (TimeoutError(), "unreachable"),
        (smtplib.SMTPAuthenticationError(535, b"no"), "sign-in-refused"),
        (smtplib.SMTPRecipientsRefused({"mio@example.org": (550, b"no")}), "recipient-refused"),
        (smtplib.SMTPSenderRefused(550, b"no", "us@example.org"), "sender-refused"),
        (smtplib.SMTPDataError(554, b"no"), "refused"),
    ],
)
def test_a_failure_says_why_and_names_nobody(error, code, monkeypatch):
    def fail(_self: object, _messages: object) -> int:
        raise error

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", fail)
    with pytest.raises(MailFailed) as failed:
        send("mio@example.org", letter)
    assert failed.value.code == str(failed.value) == code
    assert failed.value.__suppress_context__


def test_a_server_that_is_not_there_is_unreachable(settings, unused_port):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", unused_port
    with pytest.raises(MailFailed, match="unreachable"):
        send("mio@example.org", letter)


@pytest.fixture
def unused_port() -> int:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
