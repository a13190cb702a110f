"""One key result over time, drawn on the server: lines stretch with the page, words do not."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from northing.apps.goals.queries.cards import FanPoint, KeyResultCard, Point, Trend
from northing.web import charts
from northing.web.marks import css_of
from northing.web.odds import odds_sentences, value_text
from northing.web.shown import (
    NOTHING,
    amount_text,
    axis_text,
    day_text,
    percent_text,
    short_day_text,
)

_HEIGHT = 240
# Shares of the height: room for "Today" above the plot and for the dates below it.
_TOP, _BOTTOM = 0.08, 0.9
# Up to this share of the width, today comes before a label at the left edge has ended.
_EARLY = 0.4
_NOTHING = SafeString("")


class Figure(NamedTuple):
    card: KeyResultCard
    trend: Trend
    plot: charts.Plot

    def x(self, place: charts.Place) -> str:
        return f"{place[0] * 100:.2f}%"

    def y(self, place: charts.Place) -> str:
        return f"{_down(place[1]) * 100:.2f}%"

    def path(self, places: Iterable[charts.Place]) -> str:
        return charts.line(((x, _down(y)) for x, y in places), 1000, 1000)


def _down(share: float) -> float:
    return _TOP + (_BOTTOM - _TOP) * share


def burnup(card: KeyResultCard) -> SafeString:
    trend = card.trend
    if trend is None or not (trend.points or trend.pace):
        return _NOTHING
    figure = Figure(card, trend, charts.plot_of(card, trend))
    key = f"burnup-{card.id}"
    return format_html(
        '<chart-readout class="chart {0}">{1}<svg class="burnup {0}" width="100%" height="{2}"'
        ' role="img" tabindex="0"'
        ' aria-labelledby="{3}-title {3}-words" data-starts-on="{4}" data-ends-on="{5}">'
        '<title id="{3}-title">{6}</title><desc id="{3}-words">{7}</desc>'
        "{8}{9}{10}{11}{12}{13}</svg></chart-readout>",
        css_of(card.health),
        _gutter(figure),
        _HEIGHT,
        key,
        trend.starts_on.isoformat(),
        trend.ends_on.isoformat(),
        gettext("Progress over time: %(title)s") % {"title": card.title},
        " ".join(_sentences(figure)),
        _grid(figure),
        _areas(figure),
        _today(figure),
        _targets(figure),
        _dots(figure),
        _days(figure),
    )


def said(value: Decimal | None, card: KeyResultCard) -> str:
    """A reading as words: a binary key result's are likelihoods."""
    if card.type == "binary":
        return NOTHING if value is None else percent_text(value / 100)
    return amount_text(value, card)


def _sentences(figure: Figure) -> list[str]:
    card, trend, _ = figure
    seen = charts.readings(trend)
    out = [gettext("No reading yet.")]
    if seen:
        words = {
            "first": said(seen[0].value, card),
            "started": day_text(seen[0].on),
            "last": said(seen[-1].value, card),
            "on": day_text(seen[-1].on),
        }
        out = [gettext("%(first)s on %(started)s.") % words]
        if len(seen) > 1:
            out = [gettext("From %(first)s on %(started)s to %(last)s on %(on)s.") % words]
    target = _target(card)
    if target is not None:
        words = {"target": said(target, card), "on": day_text(trend.ends_on)}
        out.append(gettext("Target %(target)s by %(on)s.") % words)
    out += [f"{label}." for _, label in _bounds(card)]
    expected = charts.expected_on(trend.pace, trend.today)
    if expected is not None and _is_running(trend):
        out.append(gettext("Expected by today: %(value)s.") % {"value": said(expected, card)})
    return [*out, *odds_sentences(card)] if trend.fan else out


def _target(card: KeyResultCard) -> Decimal | None:
    return None if card.type in {"binary", "range"} else card.target


def _is_running(trend: Trend) -> bool:
    """Today is clipped to the span, so a day at its edge may not be today."""
    return trend.starts_on < trend.today < trend.ends_on


def _ticks(figure: Figure) -> tuple[Decimal, ...]:
    if figure.card.type == "binary":
        return tuple(map(Decimal, (0, 25, 50, 75, 100)))
    values = charts.grid_values(figure.plot.low, figure.plot.high)
    if figure.card.type in charts.STEPPED:
        return tuple(value for value in values if value == value.to_integral_value())
    return values


def _gutter(figure: Figure) -> SafeString:
    card = figure.card
    is_percent = card.type in {"binary", "percent"} or card.unit.strip() == "%"
    labels = [(value, axis_text(value, is_percent=is_percent)) for value in _ticks(figure)]
    width = 16 + max((_width(label) for _, label in labels), default=0)
    return format_html(
        '<svg class="burnup ygut" width="{}" height="{}" aria-hidden="true">{}</svg>',
        width,
        _HEIGHT,
        format_html_join(
            "",
            '<text class="ax" x="100%" dx="-8" text-anchor="end" y="{}" dy=".32em">{}</text>',
            ((figure.y((0, figure.plot.y(value))), label) for value, label in labels),
        ),
    )


def _width(label: str) -> int:
    """About how many pixels a label of 11 pixels' height takes; Chinese characters are square."""
    return sum(12 if ord(character) > 0x2E80 else 7 for character in label)


def _grid(figure: Figure) -> SafeString:
    return format_html_join(
        "",
        '<line class="grid" x1="0" x2="100%" y1="{0}" y2="{0}"/>',
        ((figure.y((0, figure.plot.y(value))),) for value in _ticks(figure)),
    )


def _areas(figure: Figure) -> SafeString:
    card, trend, plot = figure
    seen = [plot.at(point) for point in charts.readings(trend)]
    if card.type in charts.STEPPED:
        seen = list(charts.stepped(seen, plot.x(trend.today)))
    band = list(map(plot.at, charts.corridor(card, trend.pace)))
    if card.type == "range":
        band = list(charts.bounds_outline(card, plot))
    paths = [
        ("corr", figure.path(band) + "Z", band),
        *_fan(figure),
        ("ideal", figure.path(map(plot.at, trend.pace)), trend.pace),
        ("act", figure.path(seen), seen),
    ]
    return format_html(
        '<svg viewBox="0 0 1000 1000" width="100%" height="100%" preserveAspectRatio="none">'
        "{}</svg>",
        format_html_join(
            "",
            '<path class="{}" d="{}"/>',
            ((css, drawn) for css, drawn, places in paths if len(places) > 1),
        ),
    )


def _fan(figure: Figure) -> list[tuple[str, str, tuple[Point, ...]]]:
    """Four futures of five, half of them, and the line between both halves."""
    trend, plot = figure.trend, figure.plot
    out = []
    for css, low, high in (("fan fan--wide", 0, 4), ("fan", 1, 3)):
        points = charts.fan_outline(trend, low, high)
        out.append((css, figure.path(map(plot.at, points)) + "Z", points))
    middle = tuple(Point(day.on, day.values[2]) for day in trend.fan)
    return [*out, ("likely", figure.path(map(plot.at, middle)), middle)]


def _today(figure: Figure) -> SafeString:
    trend = figure.trend
    if not _is_running(trend):
        return _NOTHING
    place = (figure.plot.x(trend.today), 0.0)
    return format_html(
        '<line class="today" x1="{0}" x2="{0}" y1="6%" y2="90%"/>'
        '<text class="ax ax--today" x="{0}" y="4%" text-anchor="{1}">{2}</text>',
        figure.x(place),
        _anchor(place[0]),
        pgettext("chart", "Today"),
    )


def _anchor(x: float) -> str:
    return "start" if x < 0.08 else "end" if x > 0.92 else "middle"


def _bounds(card: KeyResultCard) -> list[tuple[Decimal, str]]:
    out = []
    if card.type == "range" and card.at_most is not None:
        label = gettext("At most %(bound)s") % {"bound": amount_text(card.at_most, card)}
        out.append((card.at_most, label))
    if card.type == "range" and card.at_least is not None:
        label = gettext("At least %(bound)s") % {"bound": amount_text(card.at_least, card)}
        out.append((card.at_least, label))
    return out


def _targets(figure: Figure) -> SafeString:
    card, trend, plot = figure
    lines = _bounds(card)
    target = _target(card)
    if target is not None:
        words = gettext("Target %(target)s") % {"target": amount_text(target, card)}
        lines = [(target, words)]
    # Early on, today's line would run through words that begin at the edge.
    left = plot.x(trend.today) if _is_running(trend) else 0.0
    x = f"{left * 100:.2f}%" if left < _EARLY else "0"
    rows = []
    for index, (value, label) in enumerate(lines):
        place = (0.0, plot.y(value))
        # Below the line where "Today" stands above it, and where two bounds would meet.
        is_below = place[1] < 0.12 or (index == 1)
        rows.append((figure.y(place), x, "14" if is_below else "-5", label))
    return format_html_join(
        "",
        '<line class="target" x1="0" x2="100%" y1="{0}" y2="{0}"/>'
        '<text class="ax ax--target" x="{1}" y="{0}" dx="4" dy="{2}">{3}</text>',
        rows,
    )


def _dots(figure: Figure) -> SafeString:
    card, trend, plot = figure
    return format_html_join(
        "",
        '<circle class="dot" cx="{}" cy="{}" r="3" data-on="{}" data-value="{}">'
        "<title>{}: {}</title></circle>",
        (
            (
                figure.x(plot.at(point)),
                figure.y(plot.at(point)),
                point.on.isoformat(),
                format(point.value, "f"),
                day_text(point.on),
                said(point.value, card),
            )
            for point in charts.readings(trend)
        ),
    )


def _days(figure: Figure) -> SafeString:
    trend, plot = figure.trend, figure.plot
    with_year = (trend.ends_on - trend.starts_on).days > 366
    days = charts.label_days(trend.starts_on, trend.ends_on)
    return format_html_join(
        "",
        '<text class="ax" x="{}" y="98%" text-anchor="{}">{}</text>',
        (
            (
                figure.x((plot.x(day), 0)),
                _anchor(plot.x(day)),
                short_day_text(day, with_year=with_year),
            )
            for day in days
        ),
    )


def burnup_table(card: KeyResultCard) -> SafeString:
    trend = card.trend
    if trend is None:
        return _NOTHING
    return format_html(
        '<table class="table num"><caption class="vh">{}</caption><thead><tr>'
        '<th scope="col">{}</th><th scope="col" class="n">{}</th>'
        '<th scope="col" class="n">{}</th></tr></thead><tbody>{}</tbody></table>{}',
        card.title,
        pgettext("chart", "Date"),
        pgettext("chart", "Value"),
        pgettext("chart", "Expected"),
        format_html_join(
            "",
            '<tr><th scope="row"><time datetime="{}">{}</time></th><td class="n">{}</td>'
            '<td class="n">{}</td></tr>',
            (_row(card, trend, point) for point in charts.readings(trend)),
        ),
        _fan_table(card, trend) if trend.fan else "",
    )


def _fan_table(card: KeyResultCard, trend: Trend) -> SafeString:
    heads = [percent_text(Decimal(share) / 100) for share in (10, 25, 50, 75, 90)]
    return format_html(
        '<p class="sm fanwords">{0}</p><div class="scrolled" tabindex="0" role="region"'
        ' aria-label="{0}"><table class="table num"><thead><tr><th scope="col">{1}</th>'
        "{2}</tr></thead><tbody>{3}</tbody></table></div>",
        gettext("Forecast: so likely is it that the value is this or less"),
        pgettext("chart", "Date"),
        format_html_join("", '<th scope="col" class="n">{}</th>', ((head,) for head in heads)),
        format_html_join(
            "",
            '<tr><th scope="row"><time datetime="{}">{}</time></th>{}</tr>',
            (
                (day.on.isoformat(), short_day_text(day.on), _cells(card, day))
                for day in trend.fan[1:]
            ),
        ),
    )


def _cells(card: KeyResultCard, day: FanPoint) -> SafeString:
    cells = ((value_text(card, value),) for value in day.values)
    return format_html_join("", '<td class="n">{}</td>', cells)


def _row(card: KeyResultCard, trend: Trend, point: Point) -> tuple[str, str, str, str]:
    return (
        point.on.isoformat(),
        day_text(point.on),
        said(point.value, card),
        said(charts.expected_on(trend.pace, point.on), card),
    )
