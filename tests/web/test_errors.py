"""One table from refusals to answers."""

import pytest
from django.test import RequestFactory

from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.core.states import Refusal
from northing.web import words
from northing.web.errors import refusal, status_of


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotFound("team"), 404),
        (Denied("role"), 403),
        (Conflict("cycle-closed"), 409),
        (Invalid({"on": "required"}), 422),
    ],
)
def test_each_refusal_has_its_status(error, status):
    assert status_of(error) == status


def test_a_fragment_gets_a_fragment():
    request = RequestFactory(headers={"HX-Request": "true"}).get("/")
    page = refusal(request, Conflict("cycle-closed")).content.decode()
    assert "<html" not in page
    assert "nothing in it changes any more" in page


@pytest.mark.parametrize("code", [code.value for code in Refusal])
def test_every_refusal_of_the_states_has_words(code):
    assert code in words.REFUSALS


def test_an_unknown_code_still_gets_a_sentence():
    assert words.refusal_sentence(Conflict("never-heard-of")) == "This is not possible here."
    assert words.field_sentence("never-heard-of") == "This cannot be read."
