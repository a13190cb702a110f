"""Form fields drawn without templates.

Django renders each input, each option of each choice and each list of errors, also an empty one,
from templates of its own: more than half of the time that a long form took.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

Widget = Mapping[str, Any]

_INPUTS = ("text", "hidden", "number", "email", "password", "date", "checkbox")
_ERRORS = "django/forms/errors/list/default.html"


class Renderer(DjangoTemplates):
    """Draws what is drawn often as Django's templates do; the rest is theirs."""

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> SafeString:
        draw = _DRAWN.get(template_name)
        if draw is not None:
            return mark_safe(draw(context["widget"]))  # noqa: S308 - each part is escaped
        if template_name == _ERRORS and not context["errors"]:
            return SafeString("")
        return SafeString(super().render(template_name, context, request))


def _safe(value: object) -> str:
    return value if isinstance(value, SafeString) else escape(str(value))


def _attributes(widget: Widget) -> str:
    return "".join(
        f" {_safe(name)}" if value is True else f' {_safe(name)}="{_safe(value)}"'
        for name, value in widget["attrs"].items()
        if value is not False
    )


def _input(widget: Widget) -> str:
    value = widget["value"]
    said = "" if value is None else f' value="{_safe(value)}"'
    name = _safe(widget["name"])
    return f'<input type="{_safe(widget["type"])}" name="{name}"{said}{_attributes(widget)}>'


def _textarea(widget: Widget) -> str:
    name, value = _safe(widget["name"]), _safe(widget["value"] or "")
    return f'<textarea name="{name}"{_attributes(widget)}>\n{value}</textarea>'


def _select(widget: Widget) -> str:
    inner = "".join(
        f'\n  <optgroup label="{_safe(name)}">{_options(choices)}\n  </optgroup>'
        if name
        else _options(choices)
        for name, choices, _ in widget["optgroups"]
    )
    return f'<select name="{_safe(widget["name"])}"{_attributes(widget)}>{inner}\n</select>'


def _options(choices: list[Widget]) -> str:
    return "".join(map(_option, choices))


def _option(one: Widget) -> str:
    value, label = _safe(one["value"]), _safe(one["label"])
    return f'\n  <option value="{value}"{_attributes(one)}>{label}</option>'


_DRAWN: Mapping[str, Callable[[Widget], str]] = {
    "django/forms/widgets/select.html": _select,
    "django/forms/widgets/textarea.html": _textarea,
    **{f"django/forms/widgets/{name}.html": _input for name in _INPUTS},
}
