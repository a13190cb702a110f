"""HTML that is drawn once and kept: of templates that read nothing but what they are given."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.template import Context, Engine
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

# Pieces, of some 20 kB each with the read models that they are found by.
MOST_KEPT = 600


class Unkept(LookupError):
    """A template that is to be kept reads what it was not given."""


class _Closed(Context):
    """A context that notes what was looked for in vain: in a condition a template would take it
    for false, and the next reader of what is kept would be shown the wrong thing."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        super().__init__(dict(given))
        self.missed: list[str] = []

    def __getitem__(self, key: Any) -> Any:
        try:
            return super().__getitem__(key)
        except KeyError:
            self.missed.append(key)
            raise

    def get(self, key: Any, otherwise: Any = None) -> Any:
        if key not in self:
            self.missed.append(key)
        return super().get(key, otherwise)


def kept(template: str, given: Mapping[str, Hashable]) -> SafeString:
    """Return a template's HTML with these values and the reader's language and time zone, drawn
    anew only where it is not kept. The values are read models and plain values: equal ones are
    drawn alike, whoever reads them.

    Raises:
        TypeError: a value can change.
        Unkept: the template reads anything else.
    """
    draw = _drawn.__wrapped__ if settings.DEBUG else _drawn
    zone = timezone.get_current_timezone_name()
    return draw(template, get_language(), zone, tuple(given), tuple(given.values()))


@lru_cache(maxsize=MOST_KEPT)
def _drawn(
    template: str,
    _language: str | None,
    _zone: str,
    names: tuple[str, ...],
    values: tuple[Hashable, ...],
) -> SafeString:
    context = _Closed(dict(zip(names, values, strict=True)))
    html = Engine.get_default().get_template(template).render(context)
    if context.missed:
        message = f"{template} reads {', '.join(sorted(set(context.missed)))}"
        raise Unkept(message)
    return html
