"""Rows of a form that come, go, are copied and change places before anything is saved.

A button named ``do`` asks for it, with the value ``prefix.row.deed`` (``kr.2.up``): what was sent
is rearranged and shown again. That is how it works without a script; with one, a drag and the keys
press the same buttons.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.http import QueryDict

_ASKED = re.compile(
    r"(?P<prefix>[a-z]+(?:-\d{1,3}-[a-z]+)?)\.(?P<row>\d{1,3})\.(?P<deed>[a-z]+)"
    r"(?:\.(?P<to>\d{1,3}))?",
    re.ASCII,
)
DEEDS = frozenset({"add", "remove", "copy", "up", "down", "to"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What shall become of a row; ``to`` is where it was dropped."""

    prefix: str
    row: int
    deed: str
    to: int = 0


class Unjudged(forms.Form):
    """A form that can be shown as it was sent, without a word about what is wrong with it."""

    def __init__(self, *args: Any, is_judged: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_judged = is_judged

    def full_clean(self) -> None:
        if self.is_judged:
            super().full_clean()
        else:
            self._errors, self.cleaned_data = ErrorDict(), {}


class Rows(forms.BaseFormSet):  # type: ignore[type-arg]  # no generic while running
    """Rows that hold nothing count for nothing, wherever they stand."""

    def total_form_count(self) -> int:
        said: int = super().total_form_count()
        return min(said, count_of(self.data, str(self.prefix))) if self.is_bound else said

    def initial_form_count(self) -> int:
        return 0 if self.is_bound else super().initial_form_count()

    @property
    def wrong(self) -> list[str]:
        """What is wrong with the rows as a whole, once they are judged."""
        is_judged = self.is_bound and self.form_kwargs.get("is_judged", True)
        return [str(error) for error in self.non_form_errors()] if is_judged else []

    @property
    def filled(self) -> list[Any]:
        return [form for form in self.forms if form.has_changed()]


def asked_deed(text: str) -> Asked | None:
    """Read the value of the button that was pressed, None where it asks for nothing known."""
    found = _ASKED.fullmatch(text)
    if found is None or found["deed"] not in DEEDS:
        return None
    return Asked(found["prefix"], int(found["row"]), found["deed"], int(found["to"] or 0))


def count_of(sent: Mapping[str, Any], prefix: str) -> int:
    """How many rows a formset was sent with: as many as it says, of those that hold a field, so
    that a number alone makes no work."""
    text = str(sent.get(f"{prefix}-TOTAL_FORMS", ""))
    said = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
    is_of_row = re.compile(rf"{re.escape(prefix)}-(\d{{1,3}})-", re.ASCII)
    return min(said, len({found[1] for name in sent if (found := is_of_row.match(name))}))


def done_to(
    sent: QueryDict, asked: Asked, fresh: Mapping[str, str], *, most: int
) -> tuple[QueryDict, int]:
    """Return what was sent with the deed done to its rows, and the place of the row that it was
    about. ``fresh`` fills a row that is new; a copy loses its ``id``. ``most`` rows at the most.
    """
    count = count_of(sent, asked.prefix)
    order: list[int | None] = list(range(count))
    at = min(asked.row, count)
    if asked.deed == "add" and count < most:
        order.append(None)
        at = count
    elif asked.row >= count:
        return sent, at
    elif asked.deed == "remove":
        order.pop(at)
        at = max(min(at, len(order) - 1), 0)
    elif asked.deed == "copy" and count < most:
        order.insert(at + 1, at)
        at += 1
    elif asked.deed in {"up", "down", "to"}:
        to = {"up": at - 1, "down": at + 1, "to": asked.to}[asked.deed]
        order.remove(at)
        at = min(max(to, 0), count - 1)
        order.insert(at, asked.row)
    rows = rearranged(sent, asked.prefix, order, fresh)
    if asked.deed == "copy":
        rows[f"{asked.prefix}-{at}-id"] = ""
    return rows, at


def rearranged(
    sent: QueryDict, prefix: str, order: Sequence[int | None], fresh: Mapping[str, str]
) -> QueryDict:
    """Return what was sent with the rows of one formset in that order; None is a new one."""
    is_of_row = re.compile(rf"{re.escape(prefix)}-(\d+)-(.+)")
    rows: dict[int, list[tuple[str, list[str]]]] = {}
    result = QueryDict(mutable=True)
    for name, values in sent.lists():
        found = is_of_row.fullmatch(name)
        if found:
            rows.setdefault(int(found[1]), []).append((found[2], list(map(str, values))))
        else:
            result.setlist(name, list(map(str, values)))
    for at, was in enumerate(order):
        new = [(name, [value]) for name, value in fresh.items()]
        for name, values in new if was is None else rows.get(was, []):
            result.setlist(f"{prefix}-{at}-{name}", values)
    result[f"{prefix}-TOTAL_FORMS"] = str(len(order))
    result.setdefault(f"{prefix}-INITIAL_FORMS", "0")
    return result
