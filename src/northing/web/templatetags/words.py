"""Words for the codes that read models carry."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_percent
from django import template

from northing.base.errors import Refused
from northing.web import words
from northing.web.shown import number_text, reader_locale

register = template.Library()


@register.filter
def word(code: str, table: str) -> str:
    """The word for a code; a code without one stands for itself."""
    return str(words.TABLES[table].get(code, code))


@register.filter
def refusal(code: str) -> str:
    return words.refusal_sentence(Refused(code))


@register.filter
def probability(stated: Decimal) -> str:
    """A stated probability, 0 to 100, as the reader writes a share."""
    return format_percent(stated / 100, locale=reader_locale(), decimal_quantization=False)


@register.filter
def number(value: Decimal) -> str:
    """A bare number in the reader's language."""
    return number_text(value)
