"""Every status as a shape, a class and a word, so that colour alone never says anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import pgettext, pgettext_lazy

DISC: Final = "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z"
TRIANGLE: Final = "M6 1.2 11.4 10.8H.6z"
DIAMOND: Final = "M6 .6 11.4 6 6 11.4.6 6z"
CHECK: Final = DISC + "M3.2 6.2l1-1 1.2 1.2 2.5-2.5 1 1-3.5 3.5z"
RING: Final = DISC + "M6 2.7a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6z"
DASH: Final = "M2 5h8v2H2z"
UP: Final = DISC + "M6 2.8 9.2 6 8.2 7 6.7 5.5V9.2H5.3V5.5L3.8 7l-1-1z"


class Status(NamedTuple):
    css: str
    shape: str
    word: Any


_NONE = "is-none"
HEALTH: Final[Mapping[str, Status]] = {
    "achieved": Status("is-done", CHECK, pgettext_lazy("health", "Achieved")),
    "on-track": Status("is-on", DISC, pgettext_lazy("health", "On track")),
    "at-risk": Status("is-risk", TRIANGLE, pgettext_lazy("health", "At risk")),
    "off-track": Status("is-off", DIAMOND, pgettext_lazy("health", "Off track")),
    "not-started": Status(_NONE, RING, pgettext_lazy("health", "Not started")),
    "unknown": Status(f"{_NONE} is-unknown", DASH, pgettext_lazy("health", "Unknown")),
}
STATES: Final[Mapping[str, Status]] = {
    "parked": Status(_NONE, DASH, pgettext_lazy("objective", "Parked")),
    "draft": Status(_NONE, RING, pgettext_lazy("objective", "Draft")),
    "proposed": Status(_NONE, RING, pgettext_lazy("objective", "Proposed")),
    "queued": Status(_NONE, RING, pgettext_lazy("objective", "Queued")),
    "committed": Status(_NONE, DISC, pgettext_lazy("objective", "Committed")),
    "dropped": Status(_NONE, DASH, pgettext_lazy("objective", "Dropped")),
    "closed": Status(_NONE, CHECK, pgettext_lazy("objective", "Closed")),
}
BANDS: Final[Mapping[str, Status]] = {
    "missed": Status("is-off", DIAMOND, pgettext_lazy("outcome", "Missed")),
    "met": Status("is-on", CHECK, pgettext_lazy("outcome", "Met")),
    "exceeded": Status("is-done", UP, pgettext_lazy("outcome", "Exceeded")),
}

# How requests and help between teams stand; their words are in ``words.TABLES``.
ASKED: Final[Mapping[str, tuple[str, str]]] = {
    "open": (_NONE, RING),
    "parked": (_NONE, DASH),
    "declined": (_NONE, DASH),
    "withdrawn": (_NONE, DASH),
    "taken": ("is-on", DISC),
    "accepted": ("is-on", DISC),
    "done": ("is-done", CHECK),
}


def css_of(health: str) -> str:
    """The status class of a health; "" where nothing is judged."""
    return HEALTH[health].css if health else ""


def shape_mark(path: str, css: str = "mark") -> SafeString:
    return format_html(
        '<svg class="{}" width="12" height="12" viewBox="0 0 12 12" fill="currentColor"'
        ' aria-hidden="true"><path fill-rule="evenodd" d="{}"/></svg>',
        css,
        path,
    )


def health_mark(health: str) -> SafeString:
    if not health:
        return SafeString("")
    return shape_mark(HEALTH[health].shape, f"mark {HEALTH[health].css}")


def status_pill(status: Status, *, is_stale: bool = False) -> SafeString:
    return format_html(
        '<span class="pill {}">{}{}{}</span>',
        status.css,
        shape_mark(status.shape),
        status.word,
        _stale_mark() if is_stale else "",
    )


def _stale_mark() -> SafeString:
    return format_html(
        '<svg class="mark mark--stale" width="12" height="12" viewBox="0 0 12 12" fill="none"'
        ' stroke="currentColor" stroke-width="1.3" stroke-linecap="round" aria-hidden="true">'
        '<circle cx="6" cy="6" r="4.8"/><path d="M6 3.4V6l1.8 1.2"/></svg>'
        '<span class="vh">, {}</span>',
        pgettext("mark", "stale"),
    )
