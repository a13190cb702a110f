"""What a forecast says, in figures and words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext, ngettext, pgettext

from northing.apps.goals.queries.cards import KeyResultCard, Odds
from northing.web import charts
from northing.web.shown import NO_BREAK, amount_text, number_text, percent_text

# A range of expected values is told in steps of about a fifth of its width.
_STEPS = 5
_MANY_TIMES = 10


def odds_text(odds: Odds) -> str:
    """The odds as a figure, "< 5 %" … "> 95 %"."""
    if odds.percent is None:
        return pgettext("forecast", "too early")
    shown = percent_text(odds.percent / 100)
    return f"{odds.sign}{NO_BREAK}{shown}" if odds.sign else shown


def basis_text(card: KeyResultCard) -> str:
    """What the odds are of, and what they are based on."""
    odds = card.odds
    if odds is None or odds.percent is None:
        return gettext("A forecast needs two check-ins after the start.")
    of = ngettext("based on %(n)s check-in", "based on %(n)s check-ins", odds.check_ins)
    return of % {"n": number_text(Decimal(odds.check_ins))}


def odds_sentences(card: KeyResultCard) -> tuple[str, ...]:
    """Where it probably ends, and what it takes to reach the target."""
    odds = card.odds
    if odds is None or odds.percent is None:
        return ()
    if card.type == "binary":
        told = gettext("For something done or not done, what people think is all that is known.")
        return (told,)
    first = expected_text(card)
    return tuple(each for each in (first, _pace_text(card, odds)) if each)


def expected_text(card: KeyResultCard) -> str:
    """The 10th and 90th percentile of the final value as a sentence."""
    odds = card.odds
    if odds is None or odds.low is None or odds.high is None:
        return ""
    if card.type == "range":
        words = {
            "low": percent_text(odds.low.quantize(Decimal("0.01"))),
            "high": percent_text(odds.high.quantize(Decimal("0.01"))),
            "share": percent_text(card.goal),
        }
        return (
            gettext("Probably inside for %(low)s to %(high)s of the time; %(share)s is needed.")
            % words
        )
    low, high = (value_text(card, value) for value in (odds.low, odds.high))
    if low == high:
        return gettext("Probably ends at %(value)s.") % {"value": low}
    return gettext("Probably ends between %(low)s and %(high)s.") % {"low": low, "high": high}


def middle_text(card: KeyResultCard) -> str:
    """What is as likely to be passed as not."""
    odds = card.odds
    if odds is None or odds.middle is None:
        return ""
    if card.type == "range":
        return percent_text(odds.middle.quantize(Decimal("0.01")))
    return value_text(card, odds.middle)


def _pace_text(card: KeyResultCard, odds: Odds) -> str:
    if card.target is None or card.type == "range":
        return ""
    words = {"target": amount_text(card.target, card)}
    if odds.times is None:
        return gettext("It has come no closer to %(target)s so far.") % words
    if not odds.times:
        return gettext("It stands at the target now.")
    if odds.times > _MANY_TIMES:
        return gettext("Reaching %(target)s needs more than ten times the pace so far.") % words
    if odds.times <= 1:
        return gettext("At the pace so far it would reach %(target)s.") % words
    words["times"] = number_text(odds.times.quantize(Decimal("0.1"), ROUND_HALF_UP))
    return gettext("Reaching %(target)s needs %(times)s times the pace so far.") % words


def value_text(card: KeyResultCard, value: Decimal) -> str:
    """A calculated value of a key result, rounded as far as a forecast is worth it."""
    odds = card.odds
    width = Decimal(0)
    if odds is not None and odds.low is not None and odds.high is not None:
        width = (odds.high - odds.low) / _STEPS
    if card.type == "range" or not width:
        bounds = [each for each in (card.at_least, card.at_most) if each is not None]
        way = abs((card.target or Decimal(0)) - (card.baseline or Decimal(0)))
        return amount_text(charts.rounded_like(value, way or abs(max(bounds, default=value))), card)
    place = width.adjusted()
    if place < 0 and _is_whole(_stated(card)):
        place = 0
    return amount_text(value.quantize(Decimal(1).scaleb(max(place, -6))), card)


def _stated(card: KeyResultCard) -> list[Decimal]:
    points = card.trend.points if card.trend else ()
    return [*(point.value for point in points), *filter(None, (card.baseline, card.target))]


def _is_whole(values: Iterable[Decimal]) -> bool:
    return all(value == value.to_integral_value() for value in values)


def odds_question(confidence: Decimal | None, odds: Odds | None, *, is_own: bool = False) -> str:
    """What to ask where people and numbers are far apart; of whoever has just said it."""
    if odds is None or not odds.is_disputed or confidence is None:
        return ""
    words = {"said": percent_text(confidence / 100), "odds": odds_text(odds)}
    if is_own:
        return (
            gettext(
                "You say %(said)s, the numbers say %(odds)s: what do you know that they do not?"
            )
            % words
        )
    return (
        gettext(
            "Confidence says %(said)s, the numbers say %(odds)s: what do people know that the"
            " numbers do not?"
        )
        % words
    )
