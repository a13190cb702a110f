"""Small drawings that stand in a row: ring, bar, sparkline, mix."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from northing.apps.goals.queries.cards import (
    HealthCounts,
    KeyResultCard,
    ObjectiveCard,
    Trend,
)
from northing.core.document import CycleState
from northing.core.states import PROMISED
from northing.web import charts
from northing.web.marks import css_of, health_mark
from northing.web.shown import NOTHING, amount_text, number_text, percent_text

_SPARK = (96, 28)
_ORDER = ("achieved", "on-track", "at-risk", "off-track", "not-started", "unknown")


def standing_words(progress: Decimal | None, expected: Decimal | None) -> str:
    if progress is None:
        return gettext("not measured yet")
    if expected is None:
        return gettext("%(done)s done") % {"done": percent_text(progress)}
    return gettext("%(done)s done, %(expected)s expected by today") % {
        "done": percent_text(progress),
        "expected": percent_text(expected),
    }


def _percent_of(share: Decimal) -> Decimal:
    """A share held inside 0 to 1, as a percentage with one decimal, for a drawing."""
    return (min(max(share, Decimal(0)), Decimal(1)) * 100).quantize(Decimal("0.1"))


def _figure(progress: Decimal | None) -> str:
    """A whole number of percent that never says 100 before the target is reached."""
    if progress is None:
        return NOTHING
    held = min(max(progress, Decimal("-9.99")), Decimal("9.99"))
    whole = (held * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    shown = number_text(min(whole, Decimal(99)) if progress < 1 else whole)
    return f"{shown}+" if progress > held else shown


def ring(progress: Decimal | None, expected: Decimal | None, health: str, size: int) -> SafeString:
    figure = _figure(progress)
    done = _percent_of(progress) if progress is not None else Decimal(0)
    arc = _arc("ring__bar", done, Decimal(0)) if done else ""
    tick = ""
    if expected is not None:
        tick = _arc("ring__tick", Decimal("1.2"), Decimal("0.6") - _percent_of(expected))
    return format_html(
        '<svg class="ring {}" viewBox="0 0 36 36" width="{}" height="{}" role="img"'
        ' aria-label="{}"><circle class="ring__track" cx="18" cy="18" r="15" fill="none"/>{}{}'
        '<text x="18" y="18" text-anchor="middle" dominant-baseline="central"'
        ' aria-hidden="true"{}>{}</text></svg>',
        css_of(health) or "ring--plain",
        size,
        size,
        standing_words(progress, expected),
        arc,
        tick,
        # Four characters are as wide as the ring is inside.
        SafeString(' textLength="23" lengthAdjust="spacingAndGlyphs"') if len(figure) > 3 else "",
        figure,
    )


def objective_ring(card: ObjectiveCard, size: int) -> SafeString:
    """How far an objective is; in the colour of ink where no pace judges it: before it is
    committed to, and once its outcome says how it ended."""
    if card.state not in PROMISED:
        return ring(card.progress, None, "", size)
    is_over = bool(card.band) or card.cycle.state == CycleState.CLOSED
    return ring(card.progress, card.expected, "" if is_over else card.health, size)


def _arc(css: str, length: Decimal, offset: Decimal) -> SafeString:
    return format_html(
        '<circle class="{}" cx="18" cy="18" r="15" fill="none" pathLength="100"'
        ' stroke-dasharray="{} 100" stroke-dashoffset="{}" transform="rotate(-90 18 18)"/>',
        css,
        str(length),
        str(offset),
    )


def bar(progress: Decimal | None, expected: Decimal | None, health: str) -> SafeString:
    done = _percent_of(progress) if progress is not None else Decimal(0)
    fill = tick = SafeString("")
    if done:
        fill = format_html('<rect class="bar__fill" width="{}%" height="6" rx="3"/>', str(done))
    if expected is not None:
        tick = format_html(
            '<rect class="bar__tick" x="{}%" y="-3" width="1.5" height="12" rx=".75"/>',
            str(_percent_of(expected)),
        )
    return format_html(
        '<svg class="bar {}" width="100%" height="6" role="img" aria-label="{}">'
        '<rect class="bar__track" width="100%" height="6" rx="3"/>{}{}</svg>',
        css_of(health),
        standing_words(progress, expected),
        fill,
        tick,
    )


def mix(counts: HealthCounts) -> SafeString:
    """A bar of parts, and under it each shape with its number and word; of one thing there is
    nothing to compare, and no bar."""
    parts = [(health, getattr(counts, health.replace("-", "_"))) for health in _ORDER]
    parts = [(health, count) for health, count in parts if count > 0]
    if not parts:
        return SafeString("")
    return format_html(
        '<span class="mix" role="img" aria-label="{}">{}'
        '<span class="mix__counts" aria-hidden="true">{}</span></span>',
        ", ".join(_counted(health, count) for health, count in parts),
        _mix_bar(parts) if sum(count for _, count in parts) > 1 else "",
        format_html_join(
            "",
            '<span class="mix__count {}">{}<span class="mix__number">{}</span>'
            '<span class="mix__word">{}</span></span>',
            (
                (css_of(h), health_mark(h), number_text(Decimal(n)), _counted(h, n))
                for h, n in parts
            ),
        ),
    )


def _mix_bar(parts: list[tuple[str, int]]) -> SafeString:
    total = sum(count for _, count in parts)
    begun = 0
    rows: list[tuple[str, str, str]] = []
    for health, count in parts:
        rows.append((css_of(health), f"{100 * begun / total:.2f}", f"{100 * count / total:.2f}"))
        begun += count
    return format_html(
        '<svg class="mix__bar" width="100%" height="6" aria-hidden="true">{}</svg>',
        format_html_join("", '<rect class="mix__part {}" x="{}%" width="{}%" height="6"/>', rows),
    )


def _counted(health: str, count: int) -> str:
    words = {
        "achieved": ngettext("%(n)s achieved", "%(n)s achieved", count),
        "on-track": ngettext("%(n)s on track", "%(n)s on track", count),
        "at-risk": ngettext("%(n)s at risk", "%(n)s at risk", count),
        "off-track": ngettext("%(n)s off track", "%(n)s off track", count),
        "not-started": ngettext("%(n)s not started", "%(n)s not started", count),
        "unknown": ngettext("%(n)s unknown", "%(n)s unknown", count),
    }
    return words[health] % {"n": number_text(Decimal(count))}


def spark(card: KeyResultCard) -> SafeString:
    if card.type in {"milestones", "tasks"}:
        return _squares(card) if card.total else SafeString("")
    trend = card.trend
    if trend is None or not (trend.points or trend.pace):
        return SafeString("")
    return _framed(card, _spark_words(card, trend), _spark_drawing(card, trend))


def _framed(card: KeyResultCard, words: str, drawing: SafeString) -> SafeString:
    width, height = _SPARK
    return format_html(
        '<svg class="spark {}" viewBox="0 0 {} {}" width="{}" height="{}" role="img"'
        ' aria-label="{}">{}</svg>',
        css_of(card.health), width, height, width, height, words, drawing,
    )  # fmt: skip


def _spark_words(card: KeyResultCard, trend: Trend) -> str:
    seen = charts.readings(trend)
    if not seen:
        return gettext("No reading yet")
    if card.type == "binary":
        ends = [percent_text(point.value / 100) for point in (seen[0], seen[-1])]
        return gettext("Likelihood from %(first)s to %(last)s") % {
            "first": ends[0],
            "last": ends[1],
        }
    words = {
        "first": amount_text(seen[0].value, card),
        "last": amount_text(seen[-1].value, card),
        "target": amount_text(card.target, card),
    }
    if card.target is None:
        return gettext("Trend from %(first)s to %(last)s") % words
    return gettext("Trend from %(first)s to %(last)s; target %(target)s") % words


def _spark_drawing(card: KeyResultCard, trend: Trend) -> SafeString:
    width, height = _SPARK[0] - 6, _SPARK[1] - 6
    plot = charts.plot_of(card, trend)
    band = charts.line(map(plot.at, charts.corridor(card, trend.pace)), width, height)
    if card.type == "range":
        band = charts.line(charts.bounds_outline(card, plot), width, height)
    pace = charts.line(map(plot.at, trend.pace), width, height)
    seen = [plot.at(point) for point in charts.readings(trend)]
    track = charts.stepped(seen, plot.x(trend.today)) if card.type in charts.STEPPED else seen
    return format_html(
        '<g transform="translate(3 3)">{}{}{}{}</g>',
        format_html('<path class="spark__band" d="{}Z"/>', band) if len(band) > 1 else "",
        format_html('<path class="spark__pace" fill="none" d="{}"/>', pace) if trend.pace else "",
        format_html(
            '<path class="spark__line" fill="none" d="{}"/>', charts.line(track, width, height)
        ) if len(track) > 1 else "",
        format_html(
            '<circle class="spark__dot" cx="{}" cy="{}" r="2.4"/>',
            f"{track[-1][0] * width:.1f}", f"{track[-1][1] * height:.1f}",
        ) if track else "",
    )  # fmt: skip


def _squares(card: KeyResultCard) -> SafeString:
    """One small square for each milestone or task while they fit, else a share of the width."""
    words = gettext("%(done)s of %(total)s done") % {
        "done": number_text(Decimal(card.done)),
        "total": number_text(Decimal(card.total)),
    }
    shown = min(card.total, 12)
    filled = card.done * shown // card.total
    step = 8 if shown > 6 else 14
    rows = [
        ("bar__fill" if index < filled else "bar__track", index * step, step - 2)
        for index in range(shown)
    ]
    squares = format_html_join(
        "",
        '<rect class="spark__step {}" x="{}" y="9" width="{}" height="10" rx="2"/>',
        rows,
    )
    return _framed(card, words, squares)
