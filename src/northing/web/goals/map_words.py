"""The words that the script of the alignment map says."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from northing.web.marks import HEALTH


def map_labels() -> dict[str, str]:
    """Return the words by the name that the script knows them by; what it fills in itself stands
    as %(name)s."""
    healths = {f"health_{name}": str(status.word) for name, status in HEALTH.items()}
    return {**healths, "health_open": _("Not committed yet"), **_seeing(), **_moving()}


def _seeing() -> dict[str, str]:
    return {
        "branch": _("Branch"),
        "below_one": _("%(n)s objective below"),
        "below_many": _("%(n)s objectives below"),
        "close": _("Close"),
        "conflicts": _("Conflicts"),
        "failed": _("The map could not be loaded. Try again."),
        "find": _("Find in the map"),
        "fit": _("Fit"),
        "fold": _("Fold"),
        "hint": _(
            "Arrow keys move, Space folds, Enter opens, m aligns, plus and minus zoom, 0 shows all."
        ),
        "links": _("Links and conflicts"),
        "nothing": _("No objective matches."),
        "open": _("Open the objective"),
        "overtaken": _("Somebody changed the map meanwhile. It is loaded anew; please try again."),
        "progress": _("Progress"),
        "owner": _("Owner"),
        "restricted": _("restricted"),
        "shown": _("%(n)s objectives"),
        "stale": pgettext("mark", "stale"),
        "supports": _("Supports"),
        "team": _("Team"),
        "unfold": _("Unfold"),
        "within": _("Contributes to"),
        "zoom": _("Zoom"),
        "zoom_in": _("Zoom in"),
        "zoom_out": _("Zoom out"),
    }


def _moving() -> dict[str, str]:
    return {
        "align": _("Align to…"),
        "aligned": _("“%(child)s” now contributes to “%(parent)s”."),
        "cancel": _("Cancel"),
        "choose": _(
            "Where does “%(child)s” contribute? Choose a card and press Enter, or Escape to leave."
        ),
        "choose_key_result": _("Choose a key result…"),
        "detached": _("“%(child)s” now contributes to nothing."),
        "drop_here": _("“%(child)s” will contribute to “%(parent)s”."),
        "no_same": _("It contributes to that one already."),
        "no_self": _("Drop it onto the objective that it shall contribute to."),
        "no_loop": _("“%(parent)s” lies below “%(child)s”: that would make a loop."),
        "no_cycle": _("“%(parent)s” is of a cycle that does not hold this one."),
        "no_move": _("You may not align this objective."),
        "nothing_above": _("Nothing above it"),
        "not_saved": _("Nothing was changed. Try again."),
        "undo": _("Undo"),
        "undone": _("The change is taken back."),
    }
