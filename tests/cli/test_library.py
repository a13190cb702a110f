"""``northing library``: examples in a list, and one as a file."""

from __future__ import annotations

import json

import pytest

from northing import coach
from northing.cli.main import main
from northing.formats import yaml


@pytest.fixture
def library(capsys):
    def run(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main(["library", *words])
        told = capsys.readouterr()
        return int(str(left.value.code)), told.out, told.err

    return run


def listed(told: str) -> list[str]:
    return [line.split()[0] for line in told.splitlines()[1:]]


def test_every_example_is_listed_with_what_it_is_filed_by(library):
    code, out, _ = library("list")
    head, *lines = out.splitlines()
    assert code == 0
    assert head.split() == ["id", "phase", "function", "stage", "perspective", "title"]
    assert len(lines) >= 36
    (line,) = [line for line in lines if line.startswith("calm-release ")]
    assert line.split()[1:4] == ["launch", "engineering", "process"]
    assert line.endswith("A new version feels safe to everyone who installs it")


def test_columns_stand_under_each_other_in_chinese_too(library):
    _, out, _ = library("list", "--phase", "launch", "--language", "zh")
    head, *lines = out.splitlines()
    assert {line[head.index("phase") :].split()[0] for line in lines} == {"launch"}


def test_filters_and_words_narrow_the_list(library):
    growing = listed(library("list", "--phase", "growth")[1])
    staying = listed(library("list", "--phase", "growth", "--stage", "retention")[1])
    assert set(staying) < set(growing)
    both = ("--function", "engineering", "--perspective", "process", "--search", "release")
    assert "calm-release" in listed(library("list", *both)[1])


def test_a_slip_finds_what_was_meant_and_says_so(library):
    code, out, err = library("list", "--search", "retentoin")
    assert code == 0
    assert listed(out)
    assert "this has “retention”" in err


def test_a_program_gets_json(library):
    _, out, _ = library("list", "--stage", "referral", "--format", "json", "--language", "sv")
    rows = json.loads(out)
    assert {row["stage"] for row in rows} == {"referral"}
    assert all(3 <= row["key_results"] <= 5 for row in rows)


def test_what_nothing_fits_is_said(library):
    code, out, err = library("list", "--search", "xyzzyq")
    assert (code, out) == (1, "")
    assert "Take a word or a filter away" in err
    assert library("list", "--search", "xyzzyq", "--format", "json")[1].strip() == "[]"


@pytest.mark.parametrize("language", ["en", "sv", "zh"])
def test_an_example_is_a_file_that_the_coach_takes(library, language):
    where = ("--cycle", "2027-Q1", "--team", "Platform", "--owner", "ada@example.org")
    code, out, _ = library("show", "calm-release", "--language", language, *where)
    assert code == 0
    (document,) = yaml.load(out)
    assert document.cycle
    assert (document.cycle.name, document.teams[0].name) == ("2027-Q1", "Platform")
    assert document.teams[0].objectives[0].owners == ("ada@example.org",)
    # What it serves is the team's to say.
    assert {each.code for each in coach.check(document)} == {"ST108"}


def test_it_is_planned_for_this_quarter_where_none_is_named(library):
    (document,) = yaml.load(library("show", "calm-release")[1])
    assert document.cycle
    assert document.cycle.starts_on.day == 1
    assert (document.cycle.ends_on - document.cycle.starts_on).days in {89, 90, 91}
    assert [each.id for each in document.objectives] == ["calm-release"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["calm-relase"], "There is no example “calm-relase”. Did you mean calm-release?"),
        (["zzzz"], "`northing library list` names them."),
        (["calm-release", "--cycle", "soon"], "soon is no quarter"),
    ],
)
def test_what_is_not_there_is_refused(library, words, told):
    code, out, err = library("show", *words)
    assert (code, out) == (2, "")
    assert told in err
