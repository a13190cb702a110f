"""What the coach makes of the words of an objective: places, labels, forms and lexicons."""

import pytest

from northing.coach import check, explaining
from northing.coach.reading.kinds import Kind
from northing.coach.reading.language import LANGUAGES
from northing.coach.reading.statements import statement
from northing.coach.reading.terms import terms
from northing.core.document import Document, Objective

CODES = [f"OB10{number}" for number in range(1, 8)]


def findings(title):
    document = Document(objectives=(Objective(id="a", title=title),))
    return [each for each in check(document) if each.code in CODES]


def words(text, language):
    said = statement(text, language)
    assert said is not None
    return [term.word for term in said.terms[said.head :]]


@pytest.mark.parametrize("code", CODES)
def test_a_finding_shows_words_of_the_objective(code):
    for example in explaining.examples_of(code):
        for finding in findings(example.text):
            start, end = finding.span
            assert 0 <= start < end <= len(example.text)
            assert finding.params["found"] == example.text[start:end]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Sales Ops: win schools", "en", ["win", "schools"]),
        ("O2. Win schools (owner: Kim)", "en", ["win", "schools"]),
        ("This quarter we will win schools.", "en", ["win", "schools"]),
        ("Vi ska vinna skolor", "sv", ["vinna", "skolor"]),
        ("目标：提升口碑", "zh-Hans", ["提升", "口碑"]),
    ],
)
def test_what_only_surrounds_an_objective_is_left_out(text, language, expected):
    assert words(text, language) == expected


def test_places_hold_in_full_width_and_odd_spaces():
    text = "Ｒｏｌｌ\u00a0ｏｕｔ a ＣＲＭ"
    found = terms(text, "en")
    assert [text[term.start : term.end] for term in found] == [
        "Ｒｏｌｌ\u00a0ｏｕｔ",
        "a",
        "ＣＲＭ",
    ]
    assert Kind.INSTALL in found[0].kinds


@pytest.mark.parametrize(
    ("word", "language", "kind"),
    [
        ("shipped", "en", Kind.LAUNCH),
        ("rolling", "en", None),
        ("leverantörsportalen", "sv", Kind.ARTIFACT),
        ("utvecklarna", "sv", Kind.PEOPLE),
        ("lanserade", "sv", Kind.LAUNCH),
        ("推荐系统", "zh-Hans", Kind.ARTIFACT),
    ],
)
def test_a_form_or_compound_means_what_its_word_means(word, language, kind):
    (term,) = terms(word, language)
    assert kind in term.kinds if kind else not term.kinds & {Kind.INSTALL}


def test_the_head_of_a_compound_decides():
    (portal,) = terms("leverantörsportal", "sv")
    assert Kind.PEOPLE not in portal.kinds


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["", "…", "()", "1.", ":", "（", "12 %", "🙂", "——"])
def test_texts_without_words_break_nothing(text, language):
    document = Document(language=language, objectives=(Objective(id="a", title=text),))
    assert all(finding.code for finding in check(document))


@pytest.mark.parametrize("text", ["Quality", "Höja ribban", "变得更好", "Operational excellence"])
@pytest.mark.parametrize("label", ["O1: ", "2. ", "O3 – ", ""])
def test_a_number_before_an_objective_makes_it_no_clearer(label, text):
    assert "OB101" in {finding.code for finding in findings(label + text)}
