"""The rows of the page where an objective is written, when they change places."""

from __future__ import annotations

from django.http import QueryDict
from django.utils.translation import gettext as _

from northing.web.formsets import Asked, count_of, done_to
from northing.web.goals.key_result_forms import FRESH, MOST_KEY_RESULTS, MOST_ROWS
from northing.web.goals.writing_forms import KEY_RESULTS

# The field of a row that is typed into first.
FIRST = {
    "kr": "title",
    "rail": "metric",
    "milestones": "title",
    "tasks": "title",
    "waypoints": "on",
}
FRESH_ROW = {"milestones": {"weight": "1"}}


def moved_rows(sent: QueryDict, asked: Asked) -> tuple[QueryDict, str, str]:
    """Return what was sent with the rows changed, the prefix of the row that it was about, and
    the name of what should have the focus: a field or a button."""
    kind = asked.prefix.rpartition("-")[2]
    is_key_result = asked.prefix == KEY_RESULTS
    # A row is one that was sent with a field: a new one begins with an empty one.
    fresh = FRESH if is_key_result else {FIRST[kind]: "", **FRESH_ROW.get(kind, {})}
    most = MOST_KEY_RESULTS if is_key_result else MOST_ROWS
    rows, at = done_to(sent, asked, fresh, most=most)
    return rows, f"{asked.prefix}-{at}", _focus(asked, at, count_of(rows, asked.prefix))


def _focus(asked: Asked, at: int, count: int) -> str:
    if asked.deed in {"up", "down", "to"}:
        # A button that cannot go further takes no focus: its neighbour does.
        deed = "down" if at == 0 else "up" if at == count - 1 else asked.deed
        return f"{asked.prefix}.{at}.{'up' if deed == 'to' else deed}"
    if not count:
        return f"{asked.prefix}.0.add"
    return f"{asked.prefix}-{at}-{FIRST.get(asked.prefix.rpartition('-')[2], 'title')}"


def moved_sentence(asked: Asked, prefix: str) -> str:
    """What happened, for who does not see it."""
    number = int(prefix.rpartition("-")[2]) + 1
    if asked.deed in {"up", "down", "to"}:
        return _("Moved to place %(number)s.") % {"number": number}
    if asked.deed == "remove":
        return _("Removed. Nothing is saved yet.")
    return _("Added as number %(number)s.") % {"number": number}
