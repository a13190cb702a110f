"""Looking through the library: filters, words and what each choice would leave."""

from __future__ import annotations

import pytest

from northing.apps.library.facts import LANGUAGES, examples, faults
from northing.apps.library.queries.browsing import (
    FACETS,
    ExampleFilter,
    alike,
    example,
    examples_found,
    is_narrowed,
    nearest_example,
    plan,
    value_of,
)
from northing.apps.library.queries.teaching import lessons


def ids(language: str = "en", **wanted: str) -> list[str]:
    return [each.id for each in examples_found(language, ExampleFilter(**wanted)).rows]


def test_all_are_found_by_phase_where_nothing_is_asked():
    found = examples_found("en", ExampleFilter()).rows
    assert {each.id for each in found} == {each.id for each in examples("en")}
    phases = [FACETS["phase"].index(each.phase.value) for each in found]
    assert phases == sorted(phases)


@pytest.mark.parametrize("facet", FACETS)
def test_a_count_says_what_a_choice_leaves(facet):
    wanted = {"words": "new"} | ({"perspective": "customer"} if facet != "perspective" else {})
    counts = examples_found("en", ExampleFilter(**wanted)).counts[facet]
    assert tuple(counts) == FACETS[facet]
    assert sum(counts.values())
    for value, count in counts.items():
        assert len(ids(**wanted, **{facet: value})) == count


def test_a_chosen_value_leaves_its_own_facet_open():
    open_counts = examples_found("en", ExampleFilter()).counts["phase"]
    chosen = examples_found("en", ExampleFilter(phase="launch"))
    assert chosen.counts["phase"] == open_counts
    assert sum(chosen.counts["function"].values()) == open_counts["launch"] == len(chosen.rows)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "version installs"), ("sv", "VERSION"), ("zh-Hans", "新版")],
)
def test_words_are_found_in_the_language_that_is_read(language, words):
    assert "calm-release" in ids(language, words=words)


def test_what_has_the_words_in_its_title_comes_first():
    found = examples_found("en", ExampleFilter(words="colleague")).rows
    titled = ["colleague" in each.objective.title.lower() for each in found]
    assert titled == sorted(titled, reverse=True)
    assert any(titled)
    assert not all(titled)


def test_a_slip_of_the_pen_finds_what_was_meant():
    found = examples_found("en", ExampleFilter(words="retentoin"))
    assert found.meant == "retention"
    assert [each.id for each in found.rows] == ids(words="retention")
    nothing = examples_found("en", ExampleFilter(words="xyzzyq"))
    assert (nothing.rows, nothing.meant) == ((), "")
    assert sum(nothing.counts["phase"].values()) == 0


def test_a_filter_of_nothing_narrows_nothing():
    assert not is_narrowed(ExampleFilter())
    assert is_narrowed(ExampleFilter(words="x"))
    assert is_narrowed(ExampleFilter(stage="revenue"))


def test_one_is_known_by_its_id_in_each_language():
    told = [example(language, "calm-release") for language in LANGUAGES]
    assert len({each.objective.title for each in told if each}) == len(LANGUAGES)
    assert example("en", "no-such-thing") is None
    launch = plan("en", "launch")
    assert launch
    assert launch.slots
    assert plan("en", "no-such-thing") is None
    assert nearest_example("calm-relase") == "calm-release"
    assert nearest_example("qqq") == ""


def test_what_is_like_it_has_its_function():
    one = example("en", "calm-release")
    assert one
    others = alike("en", one)
    assert len(others) == 3
    assert one.id not in {each.id for each in others}
    assert {value_of(each, "function") for each in others} == {"engineering"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_says_what_the_coach_finds_in_the_readers_words(language):
    told = {each.fault.id: each for each in lessons(language, "sv")}
    assert set(told) == {each.id for each in faults("en")}
    for lesson in told.values():
        judged = [*filter(None, [lesson.objective]), *lesson.key_results]
        found = [each for one in judged for each in one.findings]
        assert {each.code for each in found} == set(lesson.fault.codes)
        assert all(each.message and each.why and each.fix for each in found)
        assert all(each.found in one.text for one in judged for each in one.findings)
    said = {lessons(language, reader)[0].key_results[0].findings[0].why for reader in LANGUAGES}
    assert len(said) == len(LANGUAGES)


def test_what_was_explained_once_is_not_explained_again():
    (lesson,) = [each for each in lessons("en", "en") if each.fault.id == "busy-not-better"]
    found = [each for one in lesson.key_results for each in one.findings]
    assert [each.is_again for each in found] == [False, True]
