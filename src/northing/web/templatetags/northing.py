"""The leaf visuals of every page: ``{% load northing %}``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from django import template
from django.forms.boundfield import BoundField
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from northing.apps.goals.queries.cards import HealthCounts, KeyResultCard, ObjectiveCard
from northing.apps.goals.queries.shapes import PastCycle
from northing.apps.people.queries import PersonChip
from northing.base.pages import Pages
from northing.web import burnup as drawn
from northing.web import charts, gauges, icons, marks, portraits, shown, tabled
from northing.web import odds as foretold
from northing.web.idempotency import FIELD, new_key
from northing.web.words import TABLES

register = template.Library()


@register.simple_tag(takes_context=True)
def form_keys(context: Context) -> SafeString:
    """The hidden fields of every form that posts: who may send it, and that it counts once."""
    return format_html(
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}">'
        '<input type="hidden" name="{}" value="{}">',
        context.get("csrf_token", ""),
        FIELD,
        new_key(),
    )


@register.simple_tag(takes_context=True)
def turned(context: Context, pages: Pages, step: int) -> str:
    """The address of another page of a list: what is asked for stays, but for the page."""
    asked = context["request"].GET.copy()
    asked[pages.name] = pages.number + step
    return f"?{asked.urlencode()}"


@register.simple_tag
def ring(
    progress: Decimal | None, expected: Decimal | None, health: str, size: int = 44
) -> SafeString:
    return gauges.ring(progress, expected, health, size)


@register.simple_tag
def objective_ring(card: ObjectiveCard, size: int = 44) -> SafeString:
    return gauges.objective_ring(card, size)


@register.simple_tag
def bar(progress: Decimal | None, expected: Decimal | None, health: str) -> SafeString:
    return gauges.bar(progress, expected, health)


@register.simple_tag
def spark(card: KeyResultCard) -> SafeString:
    return gauges.spark(card)


@register.simple_tag
def mix(counts: HealthCounts) -> SafeString:
    return gauges.mix(counts)


@register.simple_tag
def burnup(card: KeyResultCard) -> SafeString:
    return drawn.burnup(card)


@register.simple_tag
def burnup_table(card: KeyResultCard) -> SafeString:
    return drawn.burnup_table(card)


@register.simple_tag
def odds(card: KeyResultCard) -> str:
    return foretold.odds_text(card.odds) if card.odds else ""


@register.simple_tag
def expected_end(card: KeyResultCard) -> str:
    return foretold.middle_text(card)


@register.simple_tag
def odds_basis(card: KeyResultCard) -> str:
    return foretold.basis_text(card)


@register.simple_tag
def odds_words(card: KeyResultCard) -> str:
    return " ".join(foretold.odds_sentences(card))


@register.simple_tag
def odds_question(card: KeyResultCard, is_own: bool = False) -> str:  # noqa: FBT001, FBT002 - as tags do
    return foretold.odds_question(card.confidence, card.odds, is_own=is_own)


@register.simple_tag
def key_results_table(cards: Sequence[KeyResultCard]) -> SafeString:
    return tabled.key_results_table(cards)


@register.simple_tag
def past_table(past: Sequence[PastCycle]) -> SafeString:
    return tabled.past_table(past)


@register.simple_tag
def pill(health: str, stale: bool = False) -> SafeString:  # noqa: FBT001, FBT002 - as tags do
    return marks.status_pill(marks.HEALTH[health], is_stale=stale) if health else SafeString("")


@register.simple_tag
def mark(health: str) -> SafeString:
    return marks.health_mark(health)


@register.simple_tag
def health_css(health: str) -> str:
    return marks.css_of(health)


@register.filter
def unbroken(name: str) -> SafeString:
    """A name that is broken only where it has no line to itself: not inside 2026–27."""
    return format_html('<span class="unbroken">{}</span>', name)


@register.simple_tag
def state_pill(state: str) -> SafeString:
    return marks.status_pill(marks.STATES[state])


@register.simple_tag
def asked_pill(state: str, table: str) -> SafeString:
    """How a request (``request_state``) or a request for help (``help_state``) stands."""
    return marks.status_pill(marks.Status(*marks.ASKED[state], TABLES[table][state]))


@register.simple_tag
def band_pill(band: str) -> SafeString:
    return marks.status_pill(marks.BANDS[band]) if band else SafeString("")


@register.simple_tag
def band_mark(band: str) -> SafeString:
    return marks.shape_mark(marks.BANDS[band].shape, f"mark {marks.BANDS[band].css}")


@register.simple_tag
def band_word(band: str) -> str:
    return str(marks.BANDS[band].word)


@register.simple_tag
def avatar(person: PersonChip | None) -> SafeString:
    return portraits.avatar(person.name) if person else SafeString("")


@register.simple_tag
def icon(name: str) -> SafeString:
    return icons.icon(name)


@register.filter
def stands_now(field: BoundField) -> str:
    """What a field holds now, where that is not what was written; see ``web.versions``."""
    found: dict[str, str] = getattr(getattr(field, "form", None), "stands_now", {})
    return found.get(field.name, "") if found else ""


@register.filter
def amount(value: Decimal | None, measured: shown.Measured) -> str:
    return shown.amount_text(value, measured)


@register.filter
def on_scale(value: Decimal, card: KeyResultCard) -> Decimal:
    """A calculated value, rounded to about a hundredth of the way from baseline to target."""
    way = abs((card.target or Decimal(0)) - (card.baseline or Decimal(0)))
    return charts.rounded_like(value, way)


@register.filter
def percent(share: Decimal | None) -> str:
    return shown.percent_text(share)


@register.filter
def day(on: date | None) -> str:
    return shown.day_text(on)


@register.filter
def when(at: datetime | None) -> str:
    return shown.when_text(at)


@register.filter
def moment(at: datetime) -> str:
    return shown.moment_text(at)


@register.filter
def ago(on: date | None, today: date | None = None) -> str:
    return shown.ago_text(on, today)
