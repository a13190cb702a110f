from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northing.core import document as d
from northing.formats import markdown, yaml
from northing.formats.yaml import Region
from tests.formats.example import EVERY_KEY

WRITTEN = """\
# 2026-Q3

# Team: Growth

## New teams succeed on day one
Owner: Ada@example.org
* Why: They stay

- First-day setup: 47 / 60 % (from 42)
  - Deadline: 2026-09-15
- Deals: – / 20
1. Know our NPS
"""


def problems(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in markdown.load(text)[1]]


def test_what_a_person_writes_is_understood() -> None:
    document, found = markdown.load(WRITTEN)
    assert found == ()
    assert document.cycle
    assert document.cycle.name == "2026-Q3"
    (team,) = document.teams
    (objective,) = team.objectives
    assert (team.name, objective.owners, objective.why) == (
        "Growth", ("ada@example.org",), "They stay",
    )  # fmt: skip
    setup, deals, nps = objective.key_results
    assert setup.measure == d.Numeric(
        type=d.NumericType.PERCENT,
        baseline=Decimal(42), target=Decimal(60), current=Decimal(47), unit="%",
    )  # fmt: skip
    assert setup.deadline
    assert (deals.title, deals.measure) == ("Deals", d.Numeric(target=Decimal(20)))
    assert nps.title == "Know our NPS"


def test_it_reads_like_a_page() -> None:
    (document,) = yaml.load(json.dumps(EVERY_KEY))
    lines = markdown.dump(document).splitlines()
    assert lines[0] == "# 2026-Q3"
    assert "# Team: Growth" in lines
    assert "## New teams reach their first success on day one" in lines
    assert "- Teams that finish setup on their first day: 47 / 60 % (from 42)" in lines


def test_every_key_comes_back() -> None:
    (document,) = yaml.load(json.dumps(EVERY_KEY))
    assert markdown.load(markdown.dump(document)) == (document, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some prose.\n", [(1, "unmapped")]),
        ("- a key result of nothing\n", [(1, "unmapped")]),
        ("# Summer\n", [(1, "unmapped")]),
        ("# 2026\n\n# Annex\n", [(3, "unmapped")]),
        ("## A\n\n### Details\n", [(3, "unmapped")]),
        ("## A\n| a | b |\n", [(2, "unmapped")]),
        ("## A\n- K\n  - and a remark\n", [(3, "unmapped")]),
        ("## A\n- K\n  - Deadline: soon\n", [(3, "not-a-day")]),
        ("## A\n- K\n  - Check-in: yesterday\n", [(3, "unmapped")]),
        ("## A\nPhase: grow\n", [(2, "not-a-choice")]),
        ("## A\nParent: b\n", [(2, "dangling-reference")]),
        ("## A\nOwner: a\nOwner: b\n", [(3, "duplicate-key")]),
    ],
)
def test_nothing_is_dropped_in_silence(text: str, expected: list[tuple[int, str]]) -> None:
    assert problems(text) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("#-*: \n\"';,a1/%(–)|Owner[]"), max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    markdown.load(text)
    markdown.load("## A\n- K\n" + text)
    markdown.load("# Team: T\n## A\n- K\n  - Check-in: on " + text)


def test_it_is_told_where_the_words_stand():
    text = "# 2026-Q3\n\n## Riders come back\n\n1. Raise returns: 3 / 9 riders\n"
    document, problems, marks = markdown.read_marked(text)
    assert (document, problems) == markdown.load(text)
    assert marks.region("objectives[0].title", 7, 16) == Region(3, 11, 3, 20)
    assert marks.region("objectives[0].key_results[0].title", 0, 5) == Region(5, 4, 5, 9)
    assert marks.region("objectives[0].key_results[0]").line == 5


def test_where_a_title_is_spelled_otherwise_its_line_is_told():
    text = '## Riders\n* Note: "Two\\nlines"\n'
    _, problems, marks = markdown.read_marked(text)
    assert problems == ()
    assert marks.region("objectives[0].note", 0, 3) == Region(2, 1, 2, 1)
