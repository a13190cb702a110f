"""``northing explain``: a rule in words."""

from __future__ import annotations

import pytest

from northing.cli.main import main
from northing.coach import registry
from northing.coach.allowing import RULES

CODES = [*registry.modules(), *RULES]


@pytest.fixture
def explain(capsys):
    def run(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main(["explain", *words])
        told = capsys.readouterr()
        return int(str(left.value.code)), told.out, told.err

    return run


def test_every_rule_is_listed(explain):
    code, out, _ = explain()
    assert code == 0
    assert [line.partition(" ")[0] for line in out.splitlines()] == CODES


@pytest.mark.parametrize("language", ["en", "sv", "zh"])
@pytest.mark.parametrize("code", CODES)
def test_every_rule_is_explained_in_every_language(explain, code, language):
    left, out, _ = explain(code, "--language", language)
    assert left == 0
    head, empty, *sentences = out.splitlines()
    assert head.startswith(f"{code} ")
    assert empty == ""
    assert len([line for line in sentences if line.strip()]) >= 3
    assert "%(" not in out


def test_examples_are_in_the_language_that_is_spoken(explain):
    spoken = {language: explain("KR103", "--language", language)[1] for language in ("en", "zh")}
    examples = {
        language: [line for line in told.splitlines() if line.startswith("  - ")]
        for language, told in spoken.items()
    }
    assert all(len(found) == 8 for found in examples.values())
    assert all(line.isascii() for line in examples["en"])
    assert not any(line.isascii() for line in examples["zh"])


def test_a_rule_about_a_set_shows_a_document(explain):
    assert "northing: 1" in explain("ST105")[1]


@pytest.mark.parametrize("word", ["KR103", "kr103", "missing-baseline", "Missing-Baseline"])
def test_a_rule_is_known_by_code_or_name(explain, word):
    assert explain(word)[1].startswith("KR103 missing-baseline (warning)\n")


@pytest.mark.parametrize("word", ["AL101", "allow-without-reason"])
def test_what_is_said_about_comments_is_explained(explain, word):
    assert explain(word)[1].startswith("AL101 allow-without-reason")


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("mising-baseline", "Did you mean missing-baseline?"),
        ("KR999", "There is no rule “KR999”."),
        ("zzz", "`northing explain` lists them."),
    ],
)
def test_an_unknown_rule_is_refused(explain, word, told):
    code, out, err = explain(word)
    assert (code, out) == (2, "")
    assert told in err
