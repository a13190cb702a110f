"""Log lines, to read or as JSON: each says what it belongs to, and none holds a secret."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType
from typing import Any

from pythonjsonlogger.core import RESERVED_ATTRS
from pythonjsonlogger.json import JsonFormatter

HIDDEN = "[secret]"
# What follows a path's question mark; long opaque parts of paths and values; and, anywhere, runs
# that no word or name is like. Our tokens have 43 signs at least, Django's for passwords 39.
QUERY = re.compile(r"""(/[^\s"'<>\\?]*)\?[^\s"'<>\\]+""")
PART = re.compile(r"(?<=[/=])[A-Za-z0-9_-]{32,}")
RUN = re.compile(r"(?<![A-Za-z0-9_-])(?=[a-z_-]*[A-Z0-9])[A-Za-z0-9_-]{39,}")

_about: ContextVar[Mapping[str, object]] = ContextVar(
    "northing_log_about", default=MappingProxyType({})
)


@contextmanager
def logged_with(**about: object) -> Iterator[None]:
    """Have every line that is logged inside the block say this too."""
    token = _about.set({**_about.get(), **about})
    try:
        yield
    finally:
        _about.reset(token)


def redact(text: str) -> str:
    """Return a text without what may be a secret: queries of addresses, and long opaque signs.

    >>> redact("Not Found: /invitations/nri_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE/")
    'Not Found: /invitations/[secret]/'
    >>> redact("/first-run/?key=abc is gone")
    '/first-run/?[secret] is gone'
    """
    text = QUERY.sub(rf"\1?{HIDDEN}", text)
    return RUN.sub(HIDDEN, PART.sub(HIDDEN, text))


class AboutFilter(logging.Filter):
    """Writes into each record what it belongs to."""

    def filter(self, record: logging.LogRecord) -> bool:
        about = dict(_about.get())
        # Django logs some answers when the request's own block is over.
        request_id = getattr(getattr(record, "request", None), "request_id", None)
        if request_id:
            about.setdefault("request_id", request_id)
        for name, value in about.items():
            setattr(record, name, value)
        record.about = "".join(f" {name}={value}" for name, value in about.items())
        return True


class Lines(logging.Formatter):
    """Lines to read."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class JsonLines(JsonFormatter):
    """One JSON object a line."""

    def __init__(self) -> None:
        super().__init__(
            "%(levelname)s %(name)s %(message)s",
            rename_fields={"levelname": "level", "name": "logger", "exc_info": "error"},
            reserved_attrs=[*RESERVED_ATTRS, "about", "request", "status_code", "color_message"],
            timestamp="at",
            json_ensure_ascii=False,
        )

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def log_settings(form: str, level: str) -> dict[str, Any]:
    """Return the settings of Python's logging for lines of a form (``line`` or ``json``)."""
    lines = {
        "()": "northing.base.logs.Lines",
        "format": "%(asctime)s %(levelname)s %(name)s %(message)s%(about)s",
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"about": {"()": "northing.base.logs.AboutFilter"}},
        "formatters": {"line": lines, "json": {"()": "northing.base.logs.JsonLines"}},
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "formatter": form,
                "filters": ["about"],
            }
        },
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            # Without handlers of its own: Django's would mail errors to somebody.
            "django": {"handlers": [], "level": level, "propagate": True},
            # Each request has its line; of Django's only errors, with their traceback, say more.
            "django.request": {"level": "ERROR"},
            # Whoever scans the network by numbers would fill the log with tracebacks.
            "django.security.DisallowedHost": {"level": "CRITICAL"},
        },
    }
