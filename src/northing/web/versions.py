"""Forms on what somebody else may change meanwhile: nobody's words are lost, nobody's unseen."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from northing.base.errors import Invalid

_NUMBER = re.compile(r"\d{1,9}")


def sent_version(request: HttpRequest) -> int:
    """The version that the reader looked at, of a form without fields.

    Raises:
        Invalid: none was sent, or what is none.
    """
    text = request.POST.get("version", "")
    if not (text.isascii() and _NUMBER.fullmatch(text)):
        raise Invalid({"": "unknown"})
    return int(text)


class Versioned(forms.Form):
    """A form that carries the version of what it was filled in from.

    Where an action refuses with ``Conflict("changed-meanwhile")``, the view sets the form against
    a fresh one and shows it again with status 409: what was written stays, ``parts/field_errors``
    says beside it what stands now, and the button of ``parts/save_over`` saves it all the same.
    """

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stands_now: dict[str, str] = {}
        self.was_overtaken = False

    def set_against(self, now: forms.Form, only: Collection[str] | None = None) -> None:
        """Note what stands now where it is not what was written, and take over its version.

        ``now`` is the same form, not sent, filled in with what stands now. ``only`` names the
        fields that stand anywhere; all of them by default.
        """
        self.was_overtaken = True
        self.stands_now = differences(self, now, only)
        sent: Any = self.data
        self.data = sent = sent.copy()
        sent[self.add_prefix("version")] = str(now["version"].value())
        self.add_error(None, overtaken_sentence())


def differences(
    mine: forms.Form, now: forms.Form, only: Collection[str] | None = None
) -> dict[str, str]:
    """Say what stands now, by field, where it is not what was written."""
    names = mine.fields.keys() & now.fields.keys() - {"version"}
    names &= names if only is None else set(only)
    return {name: _words(now[name]) for name in names if _plain(mine[name]) != _plain(now[name])}


def overtaken_sentence() -> str:
    return _(
        "Somebody changed this while you were writing. What you wrote is kept, and beside it is"
        " what stands now."
    )


def _plain(field: BoundField) -> list[str]:
    value = field.value()
    many = value if isinstance(value, list | tuple | set | frozenset) else [value]
    texts = ("" if one in {None, False} else str(one).replace("\r\n", "\n") for one in many)
    return sorted(text.strip() for text in texts)


def _words(field: BoundField) -> str:
    """What a field holds, as a reader says it."""
    value = field.value()
    if isinstance(field.field, forms.BooleanField):
        return _("Yes") if value else _("No")
    chosen = _plain(field)
    labels = dict(_choices(getattr(field.field, "choices", ())))
    # What was typed is no key of a choice, and says itself.
    said = [label for key, label in labels.items() if key in chosen and label] or chosen
    return (date_format(value) if isinstance(value, date) else ", ".join(said)) or _("Nothing")


def _choices(choices: Any) -> Iterator[tuple[str, str]]:
    for key, label in choices:
        if isinstance(label, list | tuple):
            yield from _choices(label)
        else:
            yield str(key), str(label)
