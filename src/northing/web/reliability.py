"""Stated confidence against what happened: a reliability diagram, drawn on the server, and its
figures as tables."""

from __future__ import annotations

from decimal import Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext, pgettext

from northing.core.calibration import Calibration, Group
from northing.web.shown import number_text, percent_text
from northing.web.tabled import folded

_HEIGHT = 320
_TICKS = (0, 25, 50, 75, 100)
# Shares of the height: room for the words of both axes.
_TOP, _BOTTOM = 0.06, 0.86
# Half the width of a band, as a share of the plot.
_HALF = 0.022


def _x(share: float) -> str:
    return f"{share * 100:.2f}%"


def _y(share: float) -> str:
    return f"{(_BOTTOM - (_BOTTOM - _TOP) * share) * 100:.2f}%"


def rounded(share: float) -> str:
    """A share as whole per cent."""
    return percent_text(Decimal(f"{share:.2f}"))


def score_text(brier: float) -> str:
    return number_text(Decimal(f"{brier:.3f}"))


def reliability(told: Calibration) -> SafeString:
    return format_html(
        '<chart-readout class="chart reliability">{}<svg class="burnup" width="100%" height="{}"'
        ' role="img" tabindex="0" aria-labelledby="reliability-title reliability-words">'
        '<title id="reliability-title">{}</title><desc id="reliability-words">{}</desc>'
        "{}{}{}{}</svg></chart-readout>",
        _gutter(),
        _HEIGHT,
        gettext("Stated confidence against the share that was reached"),
        " ".join(group_sentence(group) for group in told.groups),
        _grid(),
        format_html(
            '<line class="ideal" x1="0" x2="100%" y1="{}" y2="{}"/>', _y(0), _y(1)
        ),
        format_html_join("", "{}", ((_band(group),) for group in told.groups)),
        format_html_join("", "{}", ((_dot(group),) for group in told.groups)),
    )  # fmt: skip


def group_sentence(group: Group) -> str:
    """What became of the key results of which people were so sure."""
    words = ngettext(
        "%(n)s key result, stated at %(stated)s: %(reached)s reached.",
        "%(n)s key results, stated at %(stated)s: %(reached)s reached.",
        group.key_results,
    )
    return words % {
        "n": number_text(Decimal(group.key_results)),
        "stated": rounded(group.stated),
        "reached": rounded(group.reached),
    }


def _gutter() -> SafeString:
    ticks = ((_y(tick / 100), rounded(tick / 100)) for tick in _TICKS)
    return format_html(
        '<svg class="burnup ygut" width="46" height="{}" aria-hidden="true">{}</svg>',
        _HEIGHT,
        format_html_join(
            "",
            '<text class="ax" x="100%" dx="-8" text-anchor="end" y="{}" dy=".32em">{}</text>',
            ticks,
        ),
    )


def _grid() -> SafeString:
    lines = format_html_join(
        "",
        '<line class="grid" x1="0" x2="100%" y1="{0}" y2="{0}"/>',
        ((_y(tick / 100),) for tick in _TICKS),
    )
    anchors = {0: "start", 100: "end"}
    days = format_html_join(
        "",
        '<text class="ax" x="{}" y="92%" text-anchor="{}">{}</text>',
        ((_x(t / 100), anchors.get(t, "middle"), rounded(t / 100)) for t in _TICKS),
    )
    return format_html(
        '{}{}<text class="ax ax--today" x="50%" y="99%" text-anchor="middle">{}</text>'
        '<text class="ax ax--today" x="0" y="3%">{}</text>',
        lines,
        days,
        pgettext("chart", "Stated confidence"),
        pgettext("chart", "Reached"),
    )


def _band(group: Group) -> SafeString:
    low, high = group.band
    left = min(max(group.stated - _HALF, 0.0), 1 - 2 * _HALF)
    # A band without width is still a line.
    height = max((high - low) * (_BOTTOM - _TOP), 0.006)
    return format_html(
        '<rect class="consistent" x="{}" y="{}" width="{}" height="{}" rx="3"/>',
        _x(left),
        _y(high),
        _x(2 * _HALF),
        f"{height * 100:.2f}%",
    )


def _dot(group: Group) -> SafeString:
    at = min(max(group.stated, _HALF), 1 - _HALF)
    return format_html(
        '<circle class="dot{}" cx="{}" cy="{}" r="5"><title>{}</title></circle>',
        " is-outside" if group.is_outside else "",
        _x(at),
        _y(group.reached),
        group_sentence(group),
    )


def groups_table(told: Calibration) -> SafeString:
    heads = (
        pgettext("chart", "Stated between"),
        pgettext("chart", "Key results"),
        pgettext("chart", "Stated"),
        pgettext("chart", "Reached"),
        pgettext("chart", "Expected by chance"),
    )
    return folded(heads, map(_group_row, told.groups))


def _group_row(group: Group) -> tuple[str, ...]:
    low, high = group.band
    return (
        f"{rounded(group.low)} – {rounded(group.high)}",
        number_text(Decimal(group.key_results)),
        rounded(group.stated),
        rounded(group.reached),
        f"{rounded(low)} – {rounded(high)}",
    )


def third_words(third: int) -> str:
    return (
        pgettext("third of a cycle", "First third"),
        pgettext("third of a cycle", "Second third"),
        pgettext("third of a cycle", "Last third"),
    )[third]
