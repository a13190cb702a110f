"""What the drawings of a list show, as a table: for who reads better than they see, and to copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from northing.apps.goals.queries.cards import KeyResultCard
from northing.apps.goals.queries.shapes import PastCycle
from northing.web import charts
from northing.web.marks import BANDS, HEALTH
from northing.web.odds import odds_text
from northing.web.shown import NOTHING, amount_text, percent_text, short_day_text

# As many as a sparkline is wide: the burn-up's own table has them all.
READINGS_SHOWN = 12


def key_results_table(cards: Sequence[KeyResultCard]) -> SafeString:
    """Where key results began, are and go, with their newest readings."""
    if not cards:
        return SafeString("")
    heads = (
        pgettext("chart", "Key result"),
        pgettext("chart", "Start"),
        pgettext("chart", "Now"),
        pgettext("chart", "Target"),
        pgettext("chart", "Done"),
        pgettext("chart", "Expected"),
        pgettext("chart", "Health"),
        pgettext("chart", "Odds"),
        pgettext("chart", "Readings"),
    )
    return folded(heads, map(_key_result, cards))


def _key_result(card: KeyResultCard) -> tuple[str, ...]:
    return (
        card.title,
        amount_text(card.baseline, card),
        amount_text(card.current, card),
        amount_text(card.target, card),
        percent_text(card.progress),
        percent_text(card.expected),
        str(HEALTH[card.health].word) if card.health else NOTHING,
        odds_text(card.odds) if card.odds else NOTHING,
        _readings(card),
    )


def _readings(card: KeyResultCard) -> str:
    points = charts.readings(card.trend)[-READINGS_SHOWN:] if card.trend else ()
    return " · ".join(f"{short_day_text(p.on)}: {amount_text(p.value, card)}" for p in points)


def past_table(past: Sequence[PastCycle]) -> SafeString:
    """How a team's cycles ended, oldest first."""
    heads = (
        pgettext("chart", "Cycle"),
        pgettext("chart", "Objectives"),
        pgettext("chart", "Done"),
        pgettext("chart", "Outcome"),
    )
    return folded(heads, map(_past_cycle, past))


def _past_cycle(past: PastCycle) -> tuple[str, ...]:
    ended = (
        str(BANDS[band].word) if past.objectives == 1 else f"{number} {BANDS[band].word}"
        for band, number in past.bands
    )
    words = ", ".join(ended) or NOTHING
    return past.cycle.name, str(past.objectives), percent_text(past.progress), words


def folded(heads: Sequence[str], rows: Iterable[tuple[str, ...]]) -> SafeString:
    """A table behind a summary; the first of each row names it. It scrolls where it is wide."""
    summary = gettext("Show as a table")
    body = (
        (row[0], format_html_join("", "<td>{}</td>", ((cell,) for cell in row[1:]))) for row in rows
    )
    return format_html(
        '<details class="astable"><summary>{}</summary><div class="scrolled" tabindex="0"'
        ' role="region" aria-label="{}"><table class="table num"><thead><tr>{}</tr></thead>'
        "<tbody>{}</tbody></table></div></details>",
        summary,
        summary,
        format_html_join("", '<th scope="col">{}</th>', ((head,) for head in heads)),
        format_html_join("", '<tr><th scope="row">{}</th>{}</tr>', body),
    )
