"""Where values and comments stand in a file, for messages that an editor can follow."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.core import document as d
from northing.formats import yaml
from tests.strategies import texts

PATH = "objectives[0].title"


def marked(written: str) -> yaml.Marked:
    return yaml.read_marked(f"northing: 1\nobjectives:\n  - title: {written}\n    note: x\n")


def found(written: str, words: str) -> str:
    """What stands in the file where the words of the title are said to be."""
    loaded = marked(written)
    (objective,) = loaded.documents[0].objectives
    start = objective.title.index(words)
    region = loaded.marks[0].region(PATH, start, start + len(words))
    text = loaded.source.text
    return text[
        loaded.source.index(region.line, region.column) : loaded.source.index(
            region.end_line, region.end_column
        )
    ]


@pytest.mark.parametrize(
    ("written", "words", "source"),
    [
        ("Raise use to 60 %", "60 %", "60 %"),
        ("Raise\n      use to 60 %", "60 %", "60 %"),
        ("Raise\n      use to 60 %", "Raise use", "Raise\n      use"),
        ("'It''s raised to 60 %'", "60 %", "60 %"),
        ("'It''s raised to 60 %'", "It's", "It''s"),
        ('"Say \\"yes\\" \\u00e5 to\\\n         60 %"', "60 %", "60 %"),
        ('"Say \\"yes\\" \\u00e5 60 %"', 'yes" å', 'yes\\" \\u00e5'),
        (">-\n      Raise use\n      to 60 %", "60 %", "60 %"),
        ("|  # why\n      Raise use\n        to 60 %", "60 %", "60 %"),
        ("把次日留存率从 40% 提升到 55%", "55%", "55%"),
        ("Öka 😀 till 60 %", "60 %", "60 %"),
    ],
)
def test_words_of_a_title_are_found_however_it_is_written(written, words, source):
    assert found(written, words) == source


def test_lines_and_columns_count_from_one_in_characters():
    region = marked("😀 把 60 %").marks[0].region(PATH, 4, 8)
    assert region == yaml.Region(3, 16, 3, 20)


def test_without_a_span_it_is_the_first_character_of_the_value():
    marks = marked("Raise use").marks[0]
    assert marks.region(PATH) == yaml.Region(3, 12, 3, 12)
    assert marks.region("objectives[0]") == yaml.Region(3, 5, 3, 5)
    assert marks.region("objectives[0].owners") == marks.region("objectives[0]")
    assert marks.region("") == yaml.Region(1, 1, 1, 1)
    assert marks.region("teams[7].objectives[2].title") == marks.region("")


@given(st.lists(texts(), min_size=1, max_size=3).map("\n".join), st.data())
def test_every_span_of_a_written_title_is_found_in_json_too(title, data):
    document = d.Document(objectives=(d.Objective(id="a", title=title),))
    known = {"northing": 1, "objectives": [{"id": "a", "title": title}]}
    as_json = json.dumps(known, ensure_ascii=False)
    start = data.draw(st.sampled_from([i for i, c in enumerate(title) if not c.isspace()]))
    for text in (yaml.dump([document]), as_json):
        loaded = yaml.read_marked(text)
        region = loaded.marks[0].region(PATH, start, start + 1)
        index = loaded.source.index(region.line, region.column)
        assert text[index] in {title[start], "\\"}


COMMENTED = """\
northing: 1  # of the document
# alone

  # and another
objectives:
  - title: 'It # is not one'  # is one
    note: |  # in the head
      Block # not one
    # behind a block
    why: >-
      Folded
      # not one
    key_results:
      # above the first
      - title: A#1 is none # but this
        type: percent
      - {title: B, unit: "#"} # of both
    evidence: E # after the key results
# at the end
"""


def test_comments_are_told_from_text_and_from_each_other():
    loaded = yaml.read_marked(COMMENTED)
    assert [(c.line, c.text, c.about) for c in yaml.comments(loaded.source)] == [
        (1, "of the document", 1),
        (2, "alone", 5),
        (4, "and another", 5),
        (6, "is one", 6),
        (7, "in the head", 7),
        (9, "behind a block", 10),
        (14, "above the first", 15),
        (15, "but this", 15),
        (17, "of both", 17),
        (18, "after the key results", 18),
        (19, "at the end", 20),
    ]


def test_a_line_is_about_the_thing_whose_keys_stand_on_it():
    marks = yaml.read_marked(COMMENTED).marks[0]
    objective, first = "objectives[0]", "objectives[0].key_results[0]"
    assert marks.things_on(5) == {""}
    assert marks.things_on(8) == marks.things_on(13) == marks.things_on(18) == {objective}
    assert marks.things_on(15) == marks.things_on(16) == {first}
    assert marks.things_on(17) == {"objectives[0].key_results[1]"}


def test_what_stands_on_one_line_is_meant_together():
    text = "northing: 1\nobjectives: [{title: A, key_results: [{title: B}, {title: C}]}]\n"
    assert yaml.read_marked(text).marks[0].things_on(2) == {
        "",
        "objectives[0]",
        "objectives[0].key_results[0]",
        "objectives[0].key_results[1]",
    }


def test_each_document_of_a_stream_has_its_own_marks():
    text = "northing: 1\nobjectives: [{title: A}]\n---\nnorthing: 1\nobjectives: [{title: B}]\n"
    loaded = yaml.read_marked(text)
    assert [marks.region(PATH, 0, 1).line for marks in loaded.marks] == [2, 5]
