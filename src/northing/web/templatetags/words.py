"""Words for the codes that read models carry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from babel.numbers import format_percent
from django import template
from django.utils.translation import gettext as _

from northing.apps.goals.queries.cards import StoryEntry
from northing.apps.people.queries.background import STOPPED, JobRow
from northing.base.errors import Refused
from northing.core.numbers import check_number
from northing.web import words
from northing.web.accounts.devices import device_text
from northing.web.shown import NOTHING, amount_text, day_text, number_text, reader_locale

register = template.Library()


@register.filter
def word(code: str, table: str) -> str:
    """The word for a code; a code without one stands for itself."""
    return str(words.TABLES[table].get(code, code))


@register.filter
def refusal(code: str) -> str:
    return words.refusal_sentence(Refused(code))


@register.filter
def job_problem(job: JobRow) -> str:
    """Why a job failed. The log has the rest."""
    if job.detail:
        return word(job.detail, "mail_problem")
    if job.error == STOPPED:
        return _("It took too long, or the worker was stopped meanwhile.")
    return _("It broke off: %(error)s. The server's log says more.") % {"error": job.error}


@register.filter
def device(called: str) -> str:
    return device_text(called)


@register.filter
def probability(stated: Decimal) -> str:
    """A stated probability, 0 to 100, as the reader writes a share."""
    return format_percent(stated / 100, locale=reader_locale(), decimal_quantization=False)


@register.filter
def number(value: Decimal) -> str:
    """A bare number in the reader's language."""
    return number_text(value)


@register.filter
def change(entry: StoryEntry) -> str:
    """An amendment's term before and after, "" where it has parts that a line cannot hold. A file
    may state any text: what is no such term stands as it is."""

    def as_amount(text: str) -> str:
        return amount_text(check_number(text), entry)

    writers: dict[str, Callable[[str], str]] = {
        "baseline": as_amount,
        "target": as_amount,
        "probability": lambda text: probability(check_number(text)),
        "weight": lambda text: number_text(check_number(text)),
        "deadline": lambda text: day_text(date.fromisoformat(text)),
        "metric": str,
        "unit": str,
    }
    write = writers.get(entry.field)
    if write is None:
        return ""

    def shown(text: str) -> str:
        try:
            return write(text) if text else NOTHING
        except ValueError:
            return text

    texts = dict(entry.params)
    return f"{shown(texts['before'])} → {shown(texts['after'])}"
