"""Translations: extracted without GNU gettext, complete, and with the same placeholders."""

from typing import Any

import pytest
from babel.messages.catalog import Message

from tools import catalogues


@pytest.fixture
def extracted(tmp_path):
    def extract(name: str, text: str) -> set[Any]:
        package = tmp_path / "package"
        package.mkdir(exist_ok=True)
        (package / name).write_text(text, encoding="utf-8")
        return {
            (message.id, message.context) for message in catalogues.extract_messages(package)
        } - {("", None)}

    return extract


def test_messages_of_the_product_are_all_translated():
    assert list(catalogues.problems()) == []


def test_python_messages_are_extracted(extracted):
    source = """
label = gettext_lazy("Health")
fix = N_("Write a number: 60 %%")
days = ngettext("%(n)s day", "%(n)s days", n) % {"n": n}
close = pgettext("verb", "Close")
unmarked = "not a message"
"""
    assert extracted("words.py", source) == {
        ("Health", None),
        ("Write a number: 60 %%", None),
        (("%(n)s day", "%(n)s days"), None),
        ("Close", "verb"),
    }


def test_template_messages_are_extracted_whatever_stands_around_them(extracted):
    template = """
<p title='it"s (' class="{{ kind|default:_("none yet") }}">don't
      {% translate "Pace" %}{% translate "Open" context "adjective" %}
  {% blocktranslate count n=rows|length trimmed %}
        one row of {{ total }}
    {% plural %}
        {{ n }} rows of {{ total }}
    {% endblocktranslate %}
 </p>
"""
    assert extracted("page.html", template) == {
        ("none yet", None),
        ("Pace", None),
        ("Open", "adjective"),
        (("one row of %(total)s", "%(n)s rows of %(total)s"), None),
    }


@pytest.mark.parametrize(
    ("original", "translation", "complaint"),
    [
        ("%(n)s teams", "%(n)s lag", None),
        ("%(n)s teams", "lag", "other placeholders"),
        ("%(n)s teams", "%(m)s lag", "other placeholders"),
        ("%(n)s teams", "", "not translated"),
        (("one team", "%(n)s teams"), ("ett lag", "%(n)s lag"), None),
        (("one team", "%(n)s teams"), ("ett lag", ""), "not translated"),
        (("one team", "%(n)s teams"), ("%(x)s lag", "%(n)s lag"), "other placeholders"),
        (("one team", "%(n)s teams"), ("ett lag", "lag"), "other placeholders"),
    ],
)
def test_a_translation_must_keep_the_placeholders(original, translation, complaint):
    wanted = Message(original, locations=[("page.html", 1)])
    found = list(catalogues.message_problems(wanted, Message(original, translation)))
    if complaint is None:
        assert found == []
    else:
        assert [complaint in problem for problem in found] == [True]


def test_a_guess_is_not_a_translation():
    wanted = Message("Pace", locations=[("page.html", 1)])
    guess = Message("Pace", "Takt", flags=["fuzzy"])
    assert list(catalogues.message_problems(wanted, guess)) == ["fuzzy: 'Pace'"]
