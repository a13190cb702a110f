"""Whatever somebody writes, the coach answers with findings that hold together."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northing.coach import check, registry
from northing.coach.explaining import examples_of
from northing.coach.findings import Finding, Subject
from northing.coach.reading import tagging, terms
from northing.coach.reading.language import LANGUAGES
from northing.coach.reading.reading import read
from northing.coach.saying import say
from northing.core.document import Document, KeyResult, Objective
from northing.formats import yaml
from tests.coach.effort import calls
from tests.strategies import documents

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "okrs"
EXAMPLES = [
    each.text
    for code, module in registry.modules().items()
    if module.RULE.subject is not Subject.SET
    for each in examples_of(code)
]
WORDS = sorted({word for text in EXAMPLES for word in text.split()})
SIGNS = (
    "0123456789,.% －−–—→≥<>+*()（）：:；;、，。％kMmx×½¾²３５%€$¥ \u00a0\u3000\n\tåäöÅ"
    "一二三四五六七八九十百千万亿半成倍"
)


def titles() -> st.SearchStrategy[str]:
    """Texts of the field's words, of its signs, and of both cut up."""
    words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
    signs = st.text(SIGNS, min_size=1, max_size=30)
    cut = st.builds(lambda text, at, more: text[:at] + more + text[at:],
                    st.sampled_from(EXAMPLES), st.integers(0, 60), signs)  # fmt: skip
    return st.one_of(words, signs, cut, st.text(min_size=1, max_size=40))


def at_odds(document: Document, finding: Finding) -> list[str]:
    """What does not hold together in a finding."""
    found: list[str] = []
    for language in LANGUAGES:
        said = say(finding, language)
        found += [language for text in (said.message, said.why, said.fix) if not text.strip()]
    if finding.path.endswith(".title"):
        path = finding.path.removesuffix(".title").replace("[", ".").replace("]", "")
        thing: object = document
        for step in path.split("."):
            thing = thing[int(step)] if isinstance(thing, tuple) else getattr(thing, step)
        start, end = finding.span
        title = str(getattr(thing, "title", ""))
        if not 0 <= start < end <= len(title):
            found.append(f"{finding.code} {finding.span} {title!r}")
    return found


def of(title: str) -> Document:
    key_result = KeyResult(id="k", title=title)
    return Document(objectives=(Objective(id="o", title=title, key_results=(key_result,)),))


@settings(max_examples=200, deadline=None)
@given(titles())
def test_any_text_is_answered_with_words_inside_it(title):
    document = of(title)
    assert [at_odds(document, finding) for finding in check(document)] == [
        [] for _ in check(document)
    ]


@settings(max_examples=20, deadline=None)
@given(documents())
def test_any_document_is_answered(document):
    findings = check(document)
    assert [each for finding in findings for each in at_odds(document, finding)] == []
    assert check(document) == findings


@pytest.mark.parametrize("title", ["x" * 20_000, "9" * 20_000, "从 1 到 2 " * 5_000, "(" * 20_000])
def test_a_text_without_end_is_answered(title):
    assert all(finding.span[1] <= len(title) for finding in check(of(title)))


@pytest.mark.parametrize("name", ["gitlab", "sourcegraph", "srcd"])
def test_published_okrs_are_answered(name):
    file = FOLDER / f"{name}.northing.yaml"
    if not file.exists():
        pytest.skip("needs the published OKRs in ../shared/data/okrs")
    for document in yaml.load(file.read_bytes()):
        assert [e for finding in check(document) for e in at_odds(document, finding)] == []


@pytest.mark.parametrize("piece", ["a,", "%,", "1;", "&", "(", "把", "1 ", "and a "])
def test_of_a_text_without_end_no_more_is_compared_than_a_title_holds(piece):
    short, long = (of((piece * 2000)[:length]) for length in (500, 2000))
    check(of((piece * 2000)[:1900]))  # what is made for the first text of all does not count
    assert calls(lambda: check(long)) < 3 * calls(lambda: check(short))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_remembered_of_words_does_not_grow_for_ever(monkeypatch, language):
    for module in (tagging, terms):
        monkeypatch.setattr(module, "_MOST_KNOWN", 20)
    before = [check(of(text)) for text in EXAMPLES[:9]]
    for number in range(50):
        read(f"Raise a{number:x}b of c{number:x}d by {number} from {number + 1}", language)
        list(terms.terms(f"Raise a{number:x}b, c{number:x}d", language))
    for module in (tagging, terms):
        assert len(module._lexicon(language)._known) < 40
    assert len(tagging._lexicon(language).seen) < 40
    assert [check(of(text)) for text in EXAMPLES[:9]] == before


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        *[("🚀 ", ""), ("", " ✅"), ("- ", ""), ("\u200b  ", "\ufeff"), ("❤️", "🎉")],
        *[("**", "**"), ("“", "”"), ("”", "”"), ("「", "」"), ("🎯 **", "**")],
    ],
)
def test_pictures_bullets_and_quotes_around_a_text_change_no_finding(before, behind):
    # Behind a bullet a number may have a minus.
    texts = [each for each in EXAMPLES[::7] if before != "- " or each[0].isalpha()]
    odd = [text for text in texts if _found(before + text + behind, len(before)) != _found(text)]
    assert odd == []


def test_a_text_of_pictures_alone_is_answered():
    assert {finding.span for finding in check(of("🚀🚀")) if finding.code == "KR101"} == {(0, 2)}


def _found(title: str, begin: int = 0) -> list[tuple[str, str, int, int, str]]:
    return [
        (each.code, each.path, each.span[0] - begin, each.span[1] - begin, each.params["found"])
        for each in check(of(title))
        if each.path.endswith(".title")
    ]
