"""A form on what somebody else changed meanwhile keeps what was written and shows what stands."""

from datetime import date

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation

from northing.web.versions import Versioned

SIZES = [("s", "Small"), ("More", [("l", "Large"), ("xl", "Extra large")])]


class BoatForm(Versioned):
    name = forms.CharField()
    story = forms.CharField(required=False)
    size = forms.ChoiceField(choices=SIZES)
    crew = forms.MultipleChoiceField(choices=[(1, "Ada"), (2, "Mio"), (3, "Lena")], required=False)
    is_afloat = forms.BooleanField(required=False)
    built_on = forms.DateField(required=False)
    berth = forms.IntegerField(required=False)


STANDS = {
    "version": 4,
    "name": "Gull",
    "story": "One\nTwo",
    "size": "xl",
    "crew": [2, 1],
    "is_afloat": True,
    "built_on": date(2026, 2, 16),
    "berth": 7,
}
SAME = {
    "version": "3",
    "name": "Gull ",
    "story": "One\r\nTwo",
    "size": "xl",
    "crew": ["1", "2"],
    "is_afloat": "on",
    "built_on": "2026-02-16",
    "berth": "7",
}


def overtaken(**changes):
    form = BoatForm({**SAME, **changes})
    form.set_against(BoatForm(initial=STANDS))
    return form


def test_what_was_written_the_same_is_not_told():
    assert overtaken().stands_now == {}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"name": "Tern"}, {"name": "Gull"}),
        ({"name": ""}, {"name": "Gull"}),
        ({"size": "s"}, {"size": "Extra large"}),
        ({"crew": ["3"]}, {"crew": "Ada, Mio"}),
        ({"is_afloat": ""}, {"is_afloat": "Yes"}),
        ({"built_on": "yesterday"}, {"built_on": "Feb. 16, 2026"}),
        ({"berth": "8", "story": "One"}, {"berth": "7", "story": "One\nTwo"}),
    ],
)
def test_what_stands_now_is_told_where_it_is_not_what_was_written(changed, told):
    assert overtaken(**changed).stands_now == told


def test_what_stands_empty_is_told_too():
    form = BoatForm({**SAME})
    form.set_against(BoatForm(initial={"version": 4, "name": "Gull"}))
    told = form.stands_now
    assert told["story"] == told["crew"] == told["berth"] == "Nothing"
    assert told["is_afloat"] == "No"


def test_what_was_written_stays_and_the_version_is_the_one_that_stands():
    form = overtaken(name="Tern")
    assert form["name"].value() == "Tern"
    assert form["version"].value() == "4"
    assert form.was_overtaken
    assert "What you wrote is kept" in form.non_field_errors()[0]


def test_only_what_stands_anywhere_is_compared():
    form = BoatForm({**SAME, "name": "Tern", "story": "Mine"})
    form.set_against(BoatForm(initial=STANDS), only={"name"})
    assert form.stands_now == {"name": "Gull"}


def shown(form):
    part = '{% include "parts/field_errors.html" with field=form.name name="name" %}'
    return Template(part).render(Context({"form": form}))


def test_it_stands_beside_its_field_and_as_text():
    form = BoatForm({**SAME, "name": "Tern"})
    form.set_against(BoatForm(initial={**STANDS, "name": "<b>Gull</b>"}))
    assert '<p class="notice" id="name-now">It stands now as: &lt;b&gt;Gull&lt;/b&gt;</p>' in shown(
        form
    )


def test_nothing_is_said_in_a_form_that_nobody_overtook():
    assert shown(BoatForm(SAME)).strip() == ""
    assert shown(forms.Form({})).strip() == ""


def test_days_are_told_in_the_readers_language():
    with translation.override("sv"):
        assert overtaken(built_on="").stands_now == {"built_on": "16 februari 2026"}
