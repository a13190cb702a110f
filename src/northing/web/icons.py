"""Stroke icons on a 20 × 20 grid, drawn for Northing."""

from __future__ import annotations

from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

PATHS: Final[dict[str, str]] = {
    "auto": "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14",
    "book": (
        "M10 5.5C8.2 4.2 5.8 3.8 3 4v11.5c2.8-.2 5.2.2 7 1.5 1.8-1.3 4.2-1.7 7-1.5V4"
        "c-2.8-.2-5.2.2-7 1.5zM10 5.5V17"
    ),
    "brand": "M10 2 14 17 10 14.5 6 17z",
    "calendar": "M4 5h12v11.5H4zM4 8.5h12M7 3v3.5M13 3v3.5",
    "compass": "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM12.6 7.4l-1.5 3.7-3.7 1.5 1.5-3.7z",
    "check": "M17 10a7 7 0 1 1-3.2-5.9M7 9.5l3 3 7-7.5",
    "chevron": "M7.5 5l5 5-5 5",
    "close": "M5 5l10 10M15 5 5 15",
    "cycle": (
        "M16.5 8.5A6.8 6.8 0 0 0 4.4 6.2M3.5 11.5a6.8 6.8 0 0 0 12.1 2.3M4 3v3.5h3.5"
        "M16 17v-3.5h-3.5"
    ),
    "copy": "M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4",
    "dot": "M10 8.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z",
    "down": "M5 7.5l5 5 5-5",
    "edit": "M4 16l.7-3.4 8.6-8.6a1.6 1.6 0 0 1 2.7 2.7l-8.6 8.6zM11.8 5.5l2.7 2.7",
    "flag": "M5 17.5v-14M5 4.5h10.5l-2.5 3.3 2.5 3.2H5",
    "gear": (
        "M10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM10 2.5v2.3M10 15.2v2.3M2.5 10h2.3"
        "M15.2 10h2.3M4.7 4.7l1.6 1.6M13.7 13.7l1.6 1.6M4.7 15.3l1.6-1.6M13.7 6.3l1.6-1.6"
    ),
    "grip": "M7.5 5h.1M12.5 5h.1M7.5 10h.1M12.5 10h.1M7.5 15h.1M12.5 15h.1",
    "history": "M4 10a6.2 6.2 0 1 0 2-4.6L4 7.2M4 3.5v3.7h3.7M10 6.8V10l2.4 1.6",
    "home": "M3 10 10 4l7 6v7h-4.5v-4.5h-5V17H3z",
    "info": "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.3V13.5M10 6.6v.1",
    "keyboard": "M3 5.5h14v9.5H3zM6 8.5h.1M10 8.5h.1M14 8.5h.1M6.5 12h7",
    "language": (
        "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM3 10h14M10 3c-4.4 4.4-4.4 9.6 0 14"
        "M10 3c4.4 4.4 4.4 9.6 0 14"
    ),
    "link": (
        "M8.5 11.5a3 3 0 0 0 4.3.2l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1"
        "M11.5 8.5a3 3 0 0 0-4.3-.2l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1"
    ),
    "lock": "M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9",
    "map": (
        "M10 7.5A2.25 2.25 0 1 0 10 3a2.25 2.25 0 0 0 0 4.5z"
        "M5 17a2.25 2.25 0 1 0 0-4.5A2.25 2.25 0 0 0 5 17zm10 0a2.25 2.25 0 1 0 0-4.5 2.25 "
        "2.25 0 0 0 0 4.5z"
        "M10 7.5V10M5 12.5V10h10v2.5"
    ),
    "menu": "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
    "moon": "M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3z",
    "note": "M4 3.5h12V12l-4.5 4.5H4zM16 12h-4.5v4.5M7 7.2h6M7 10h3.5",
    "outline": "M3.5 5h9M6.5 10h10M6.5 15h7M3.5 10h.1M3.5 15h.1",
    "plus": "M10 4v12M4 10h12",
    "question": (
        "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7.9 8a2.2 2.2 0 1 1 3.2 2c-.7.3-1.1.8-1.1 1.5"
        "M10 13.7v.1"
    ),
    "search": "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l3.7 3.7",
    "sign-out": "M8 3.5H4v13h4M8 10h8.5M13.5 7l3 3-3 3",
    "sun": (
        "M10 6.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM10 2.5v1.3M10 16.2v1.3M2.5 10h1.3"
        "M16.2 10h1.3M4.7 4.7l.9.9M14.4 14.4l.9.9M4.7 15.3l.9-.9M14.4 5.6l.9-.9"
    ),
    "target": "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm0 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
    "team": (
        "M7.5 4a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z"
        "M2.5 16.5v-1a4 4 0 0 1 4-4h2a4 4 0 0 1 4 4v1M13 4.3a2.8 2.8 0 0 1 0 5"
        "M14.5 11.7a4 4 0 0 1 3 3.8v1"
    ),
    "teams": "M10 3v4M5 11V9.5h10V11M10 7v2.5M3 11h4v4H3zM13 11h4v4h-4z",
    "trash": "M4 6h12M8 6V3.8h4V6M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v4.5M11.5 9v4.5",
    "up": "M5 12.5l5-5 5 5",
    "user": (
        "M10 3.5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z"
        "M4 17v-.8a4.5 4.5 0 0 1 4.5-4.5h3a4.5 4.5 0 0 1 4.5 4.5v.8"
    ),
    "warning": "M10 3.5 17.5 16.5h-15zM10 8.5v3.7M10 14.2v.1",
}
PATHS["why"] = PATHS["question"]


def icon(name: str) -> SafeString:
    """Draw an icon that says nothing by itself; an unknown name is a mistake in a template."""
    return format_html(
        '<svg class="ico" width="18" height="18" viewBox="0 0 20 20" fill="none"'
        ' stroke="currentColor" stroke-width="1.6" stroke-linecap="round"'
        ' stroke-linejoin="round" aria-hidden="true"><path d="{}"/></svg>',
        PATHS[name],
    )
