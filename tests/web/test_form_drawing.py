"""Fields that are drawn without templates are what Django's templates give."""

import re
from datetime import date

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates, get_default_renderer
from django.utils.safestring import SafeString

from northing.web.form_drawing import Renderer

HOSTILE = "\"><script>alert(1)</script>&amp;'"
CHOICES = [
    ("", "None"),
    (1, HOSTILE),
    (HOSTILE, SafeString("<b>bold</b>")),
    ("Group & co", [("a", "Ä"), ("b", "B")]),
]
ATTRIBUTES = {"id": HOSTILE, "required": True, "disabled": False, "data-n": 3, "class": "a b"}
WIDGETS = [
    forms.TextInput, forms.HiddenInput, forms.NumberInput, forms.EmailInput, forms.DateInput,
    forms.CheckboxInput, forms.Textarea, forms.Select, forms.SelectMultiple,
    forms.RadioSelect, forms.CheckboxSelectMultiple, forms.ClearableFileInput,
]  # fmt: skip
VALUES = ["", None, HOSTILE, SafeString("<i>safe</i>"), 3, "a", ["a", "1"], True, date(2026, 2, 3)]


def between(html: str) -> str:
    """What is drawn, without the white space between tags, which nobody sees."""
    return re.sub(r">\s+<", "><", html)


@pytest.mark.parametrize("widget", WIDGETS)
@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_widget_is_drawn_as_by_django(widget, value):
    has_choices = issubclass(widget, forms.Select | forms.CheckboxSelectMultiple)
    one = widget(choices=CHOICES) if has_choices else widget()
    drawn, theirs = (
        one.render("a name", value, ATTRIBUTES, renderer)
        for renderer in (Renderer(), DjangoTemplates())
    )
    assert between(drawn) == between(theirs)
    assert isinstance(drawn, SafeString)


def test_errors_are_told_as_by_django():
    class Form(forms.Form):
        name = forms.CharField()

    for data in ({}, {"name": "Given"}):
        found = [
            str(Form(data, renderer=renderer)["name"].errors)
            for renderer in (Renderer(), DjangoTemplates())
        ]
        assert found[0] == found[1]


def test_the_pages_use_it():
    assert isinstance(get_default_renderer(), Renderer)
