"""Reading settings from the environment, and refusing what cannot be meant."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

MAIL = "django.core.mail.backends"
MAIL_FORMS = (
    "smtp://user:password@host:587 (STARTTLS), the same with /?tls=off, smtps://… (TLS from the "
    "start), console: or file:///a/folder"
)


def listed(name: str) -> list[str]:
    """Return the parts of a setting that are separated by commas."""
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


def chosen(name: str, among: Sequence[str]) -> str:
    """Return a setting that is one of a few words, the first of them when it is not set."""
    word = os.environ.get(name, "") or among[0]
    found = {each.lower(): each for each in among}.get(word.lower())
    if found is None:
        raise ImproperlyConfigured(f"{name} is “{word}”; it can be {', '.join(among)}.")
    return found


def days(name: str, otherwise: int) -> int:
    """Return a setting that is a number of days."""
    text = os.environ.get(name, "") or str(otherwise)
    if not (text.isascii() and text.isdigit() and len(text) < 6):
        raise ImproperlyConfigured(f"{name} is “{text}”; it takes a number of days.")
    return int(text)


def networks(name: str) -> list[str]:
    """Return the addresses and networks that a setting lists."""
    found = listed(name)
    for part in found:
        try:
            ipaddress.ip_network(part)
        except ValueError as error:
            raise ImproperlyConfigured(
                f"{name} holds “{part}”; it takes addresses such as 10.0.0.7 and networks such as "
                "10.0.0.0/24, separated by commas."
            ) from error
    return found


def mail_settings(name: str) -> dict[str, Any]:
    """Return Django's settings for a mail address such as ``smtp://user:password@host:587``.

    With STARTTLS unless it is turned off: a password must not travel in clear by omission.
    """
    text = os.environ.get(name, "") or "console:"
    try:
        url = urlsplit(text)
        tls = parse_qs(url.query, strict_parsing=bool(url.query)).get("tls", [""])[0]
        port = url.port
    except ValueError:
        raise _not_mail(name) from None
    if url.scheme == "console" and text == "console:":
        return {"EMAIL_BACKEND": f"{MAIL}.console.EmailBackend"}
    if url.scheme == "file" and url.path:
        return {"EMAIL_BACKEND": f"{MAIL}.filebased.EmailBackend", "EMAIL_FILE_PATH": url.path}
    if url.scheme not in {"smtp", "smtps"} or not url.hostname or tls not in {"", "off"}:
        raise _not_mail(name)
    is_implicit = url.scheme == "smtps"
    return {
        "EMAIL_BACKEND": f"{MAIL}.smtp.EmailBackend",
        "EMAIL_HOST": url.hostname,
        "EMAIL_PORT": port or (465 if is_implicit else 587),
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_SSL": is_implicit,
        "EMAIL_USE_TLS": not is_implicit and tls != "off",
    }


def _not_mail(name: str) -> ImproperlyConfigured:
    # The value is not repeated: it may hold a password.
    return ImproperlyConfigured(f"{name} cannot be read; it takes {MAIL_FORMS}.")
