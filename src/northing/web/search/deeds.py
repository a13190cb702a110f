"""What the command palette does and where it leads: one list, each entry with who may."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from northing.base.actor import Actor
from northing.base.roles import Deed
from northing.core.seeking import Nearness, nearness, sought
from northing.web.accounts.forms import LANGUAGE_NAMES

Allowed = Callable[[Actor], bool]


@dataclass(frozen=True)
class Entry:
    """``words`` are other words that it is found by. ``does`` is what the palette's script does
    instead of following the address: "theme:dark", "language:sv", "keys"."""

    label: Any
    icon: str
    route: str
    words: Any = ""
    may: Allowed = lambda _actor: True
    is_page: bool = False
    does: str = ""

    def address(self, actor: Actor) -> str:
        is_own = self.route == "account"
        return reverse(self.route, args=[] if is_own else [actor.workspace_slug])


def _role(deed: Deed) -> Allowed:
    return lambda actor: actor.may(deed)


def may_draft(actor: Actor) -> bool:
    """Whether there is a team for which the actor may write an objective."""
    is_placed = actor.may(Deed.DRAFT) and bool(actor.team_ids)
    return actor.may(Deed.WRITE_ANYWHERE) or is_placed


def _may_invite(actor: Actor) -> bool:
    return actor.may(Deed.MANAGE_PEOPLE) or actor.may(Deed.MANAGE_OWN_TEAMS)


DEEDS: tuple[Entry, ...] = (
    Entry(_("New objective"), "plus", "new-objective",
          pgettext_lazy("palette", "write plan draft create add OKR"), may_draft),
    Entry(_("Check in"), "check", "check-ins",
          pgettext_lazy("palette", "update value progress confidence report")),
    Entry(_("File a request"), "note", "file-request",
          pgettext_lazy("palette", "ask wish idea"), _role(Deed.ASK)),
    Entry(_("Invite people"), "user", "invite",
          pgettext_lazy("palette", "add member colleague"), _may_invite),
    Entry(_("New cycle"), "cycle", "new-cycle",
          pgettext_lazy("palette", "quarter year plan create add"), _role(Deed.MANAGE_CYCLES)),
    Entry(_("Arrange teams"), "teams", "arrange-teams",
          pgettext_lazy("palette", "new team tree organisation move"),
          _role(Deed.MANAGE_PEOPLE)),
)  # fmt: skip
PAGES: tuple[Entry, ...] = tuple(
    Entry(label, icon, route, words, may, is_page=True)
    for label, icon, route, words, may in (
        (_("Home"), "home", "home", pgettext_lazy("palette", "start overview"), None),
        (_("Check-ins"), "check", "check-ins", pgettext_lazy("palette", "owed week"), None),
        (_("Objectives"), "target", "objectives", pgettext_lazy("palette", "outline OKRs"), None),
        (_("Map"), "map", "map", pgettext_lazy("palette", "alignment tree overview"), None),
        (_("Library"), "book", "library",
         pgettext_lazy("palette", "examples templates begin from ideas"), None),
        (_("Faults and repairs"), "book", "faults",
         pgettext_lazy("palette", "library learn coach mistakes"), None),
        (_("Planning templates"), "book", "plans",
         pgettext_lazy("palette", "library balanced scorecard launch discovery"), None),
        (_("Strategy"), "flag", "direction", pgettext_lazy("palette", "vision direction"), None),
        (_("Products"), "copy", "products", pgettext_lazy("palette", "portfolio"), None),
        (_("Teams"), "team", "teams", "", None),
        (_("Requests"), "note", "requests", pgettext_lazy("palette", "wishes"), None),
        (_("Help between teams"), "question", "help-requests", "", None),
        (_("People"), "user", "people", pgettext_lazy("palette", "members colleagues"), None),
        (_("Cycles"), "cycle", "cycles", pgettext_lazy("palette", "quarters years"), None),
        (_("Confidence and outcome"), "why", "calibration",
         pgettext_lazy("palette", "calibration forecast reliability learn"), None),
        (_("Your account"), "user", "account",
         pgettext_lazy("palette", "password language theme time zone profile"), None),
        (_("Settings"), "gear", "workspace-settings",
         pgettext_lazy("palette", "workspace policy preset"), _role(Deed.MANAGE_WORKSPACE)),
        (_("Audit log"), "history", "audit",
         pgettext_lazy("palette", "who did what events"), _role(Deed.READ_AUDIT)),
    )
    for may in [may or (lambda _actor: True)]
)  # fmt: skip


def _choices() -> Iterator[Entry]:
    """The theme and the language, which the palette changes on the spot and a page in one's
    account."""
    themes = (
        ("dark", "moon", _("Dark theme")),
        ("light", "sun", _("Light theme")),
        ("auto", "auto", _("Theme as the device")),
    )
    for code, icon, label in themes:
        words = pgettext_lazy("palette", "colours switch appearance")
        yield Entry(label, icon, "account", words, does=f"theme:{code}")
    for code, _name in settings.LANGUAGES:
        yield Entry(
            LANGUAGE_NAMES[code], "language", "account",
            pgettext_lazy("palette", "language switch"), does=f"language:{code}",
        )  # fmt: skip


def entries(actor: Actor) -> Iterator[Entry]:
    """All that the actor may do and open, deeds first."""
    keys = Entry(
        _("Keyboard help"), "question", "account", pgettext_lazy("palette", "keys shortcuts"),
        does="keys",
    )  # fmt: skip
    return (each for each in (*DEEDS, *PAGES, *_choices(), keys) if each.may(actor))


def is_called(entry: Entry, words: Sequence[str]) -> bool:
    """Tell whether an entry is called by the words, each at the beginning of one of its own."""
    near = nearness(sought(str(entry.label)), words)
    return near is not None and near <= Nearness.AT_WORDS


def entries_found(actor: Actor, words: Sequence[str]) -> list[Entry]:
    """Those that hold every word in what they are called or found by, the nearest first."""
    ranked = []
    for at, each in enumerate(entries(actor)):
        called = nearness(sought(str(each.label)), words)
        near = nearness(sought(str(each.label), str(each.words)), words)
        if near is not None:
            ranked.append((called is None, near, at, each))
    return [each for *_, each in sorted(ranked, key=lambda found: found[:3])]
