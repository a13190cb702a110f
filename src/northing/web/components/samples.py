"""Invented things in every state that a page can show them in: no row of the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from northing.apps.goals.queries.cards import (
    CycleChip,
    HealthCounts,
    KeyResultCard,
    ObjectiveCard,
    ObjectiveChip,
    Odds,
    Point,
    Trend,
)
from northing.apps.people.queries import PersonChip, TeamChip
from northing.base import clock
from northing.base.pages import Pages
from northing.core.health import Health
from northing.web.icons import PATHS
from northing.web.marks import BANDS, HEALTH, STATES

_NAMES = ("Maja Lindqvist", "Li Wei", "王晓明", "Åsa", "Tomás de la Rey")
_FIGURES = (None, "0", "0.07", "0.43", "0.996", "1", "1.3", "-0.2", "12")
_LENGTH = 89


@dataclass(frozen=True)
class Samples:
    """What the templates of ``components/`` show; ``rings`` are (done, expected, health)."""

    health: tuple[str, ...]
    states: tuple[str, ...]
    bands: tuple[str, ...]
    rings: tuple[tuple[Decimal | None, Decimal | None, str], ...]
    key_results: tuple[KeyResultCard, ...]
    objectives: tuple[ObjectiveCard, ...]
    mixes: tuple[HealthCounts, ...]
    people: tuple[PersonChip, ...]
    icons: tuple[str, ...]
    form: forms.Form
    pages: Pages


def samples(first_id: int) -> Samples:
    """Return one of each, with ids that count from ``first_id``."""
    return Samples(
        health=tuple(HEALTH),
        states=tuple(STATES),
        bands=tuple(BANDS),
        rings=tuple(_rings()),
        key_results=tuple(_key_results(first_id)),
        objectives=tuple(_objectives(first_id)),
        mixes=(HealthCounts(1, 5, 2, 1, 3, 1), HealthCounts(on_track=2, off_track=1)),
        people=tuple(PersonChip(number, name) for number, name in enumerate(_NAMES)),
        icons=tuple(PATHS),
        form=_form(first_id),
        pages=Pages(2, 50, 150),
    )


def _rings() -> list[tuple[Decimal | None, Decimal | None, str]]:
    healths = [*HEALTH, "on-track", "at-risk", ""]
    shares = [None if text is None else Decimal(text) for text in _FIGURES]
    return [
        (share, Decimal("0.56") if number % 3 else None, health)
        for number, (share, health) in enumerate(zip(shares, healths, strict=True))
    ]


def _titles() -> tuple[str, str]:
    short = _("Time from report to repair")
    return short, _(
        "Riders who come back within the month after a journey that was delayed by more than a"
        " quarter of an hour"
    )


def _key_results(first_id: int) -> list[KeyResultCard]:
    short, long = _titles()
    own = PersonChip(1, _NAMES[0])
    said: list[dict[str, Any]] = [
        {"health": Health.ON_TRACK, "is_checkable": True, "is_due": True, "odds": _odds(70)},
        {"health": Health.AT_RISK, "title": long, "is_stale": True, "is_checkable": True},
        {
            "health": Health.OFF_TRACK,
            "kind": "committed",
            "is_stalled": True,
            "confidence": Decimal(80),
            "odds": _odds(25, is_disputed=True),
        },
        {"health": Health.ACHIEVED, "type": "percent", "unit": "", "is_rolled_up": True},
        {"health": Health.ON_TRACK, "type": "currency", "unit": "SEK", "weight": Decimal(0)},
        {"health": Health.AT_RISK, "type": "milestones", "done": 3, "total": 7},
        {"health": Health.ON_TRACK, "type": "binary", "confidence": Decimal(70)},
        {"health": Health.NOT_STARTED, "current": None, "progress": None, "trend": None},
        {"health": Health.UNKNOWN, "type": "baseline", "trend": None, "owners": ()},
        {"health": Health.UNKNOWN, "dropped_on": clock.today(), "trend": None},
    ]
    return [
        _key_result(id=first_id + number, **{"title": short, "owners": (own,), **each})
        for number, each in enumerate(said)
    ]


def _key_result(**said: Any) -> KeyResultCard:
    plain: dict[str, Any] = {
        "objective": ObjectiveChip(0, _("Every journey can be relied on")),
        "team": TeamChip(0, "Tidewater"),
        "type": "number",
        "unit": pgettext("unit", "h"),
        "kind": "stretch",
        "weight": Decimal(1),
        "baseline": Decimal(52),
        "target": Decimal(24),
        "current": Decimal("43.5"),
        "at_least": None,
        "at_most": None,
        "progress": Decimal("0.3"),
        "expected": Decimal("0.56"),
        "goal": Decimal("0.7"),
        "confidence": None,
        "first_probability": None,
        "deadline": None,
        "done": 0,
        "total": 0,
        "last_check_in_on": clock.today() - timedelta(days=4),
        "trend": _trend(),
    }
    flags = dict.fromkeys(
        ("is_stale", "is_stalled", "is_due", "is_checkable", "is_rolled_up"), False
    )
    return KeyResultCard(**{**plain, **flags, **said})


def _odds(percent: int, *, is_disputed: bool = False) -> Odds:
    low, middle, high, times = map(Decimal, ("22.4", "29.1", "37.8", "1.4"))
    return Odds(
        sign="",
        percent=Decimal(percent),
        check_ins=4,
        low=low,
        middle=middle,
        high=high,
        times=times,
        is_disputed=is_disputed,
        model="level",
    )


def _trend() -> Trend:
    today = clock.today()
    begun = today - timedelta(days=50)
    read = [(0, "52"), (14, "51"), (30, "47"), (46, "43.5")]
    return Trend(
        starts_on=begun,
        ends_on=begun + timedelta(days=_LENGTH),
        today=today,
        points=tuple(Point(begun + timedelta(days=day), Decimal(value)) for day, value in read),
        pace=(Point(begun, Decimal(52)), Point(begun + timedelta(days=_LENGTH), Decimal(24))),
    )


def _cycle(state: str, today: date) -> CycleChip:
    return CycleChip(0, "2026 Q1", today - timedelta(days=50), today + timedelta(days=39), state)


def _objectives(first_id: int) -> list[ObjectiveCard]:
    today = clock.today()
    running, closed = _cycle("active", today), _cycle("closed", today)
    cards = [
        _objective(first_id + number, "committed", health, running)
        for number, health in enumerate(Health)
    ]
    for state in ("draft", "proposed", "queued"):
        cards.append(_objective(first_id + len(cards), state, Health.NOT_STARTED, running))
    for band in BANDS:
        number = first_id + len(cards)
        cards.append(_objective(number, "closed", Health.UNKNOWN, closed, band=band))
    return cards


def _objective(number: int, state: str, health: Health, cycle: CycleChip, band: str = "") -> Any:
    is_odd = number % 2 == 1
    return ObjectiveCard(
        id=number,
        title=_titles()[1] if is_odd else _("Every journey can be relied on"),
        team=TeamChip(0, "Tidewater"),
        owners=(PersonChip(number % 5, _NAMES[number % 5]),),
        cycle=cycle,
        state=state,
        progress=None if health == Health.UNKNOWN and not band else Decimal("0.43"),
        expected=Decimal("0.56"),
        health=health,
        is_stale=health == Health.AT_RISK,
        is_clamped=False,
        is_restricted=is_odd,
        measured=2,
        counted=3,
        band=band,
    )


class _SampleForm(forms.Form):
    name = forms.CharField(max_length=60)
    about = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), required=False)
    health = forms.ChoiceField()
    wrong = forms.DecimalField(widget=forms.TextInput())


def _form(first_id: int) -> forms.Form:
    form = _SampleForm({"name": _NAMES[0], "wrong": _("about forty")}, auto_id=f"f{first_id}-%s")
    labels = (_("Name"), _("What it is about"), _("Health"), _("Target"))
    for field, label in zip(form.fields.values(), labels, strict=True):
        field.label = label
        field.widget.attrs["class"] = "inp"
    form.fields["name"].help_text = _("What others see.")
    health: Any = form.fields["health"]
    health.choices = [(name, status.word) for name, status in HEALTH.items()]
    return form
