"""The map at a glance stays as large as it has room for."""

from datetime import date

from northing.apps.goals.queries.cards import CycleChip
from northing.apps.goals.queries.map import ASIDE, HEALTHS, AlignmentMap, MapRow
from northing.web.goals.map_drawing import icicle
from northing.web.goals.map_layout import LINKED, laid_out

ON_TRACK, AT_RISK = HEALTHS.index("on-track"), HEALTHS.index("at-risk")


def row(pk: int, parent: int = 0, health: int = ON_TRACK, cycle: int = 1, flags: int = 0) -> MapRow:
    return MapRow(pk, parent, f"Objective {pk}", health, 40, 0, 0, cycle, f"o{pk}", 1, flags)


def crowd(number: int) -> list[MapRow]:
    """One objective that as many serve, every fourth of them at risk, beside one that none do."""
    inner = [row(9 + n, 1, AT_RISK if n % 4 == 0 else ON_TRACK) for n in range(1, number + 1)]
    return [row(1), row(2), *inner]


def drawn(rows: list[MapRow]) -> str:
    chip = CycleChip(1, "2026-Q1", date(2026, 1, 1), date(2026, 3, 31), "active")
    return icicle(AlignmentMap(chip, tuple(rows), {}, {}, {}), "ferry")


def test_what_has_room_stands_by_itself():
    cells, folds = laid_out([row(1), row(2, 1), row(3, 1), row(4)])
    assert [(cell.row.id, round(cell.x), round(cell.width), cell.level) for cell in cells] == [
        (1, 0, 67, 0),
        (4, 67, 33, 0),
        (2, 0, 33, 1),
        (3, 33, 33, 1),
    ]
    assert folds == []


def test_what_has_no_room_is_counted_with_all_that_serves_it():
    cells, folds = laid_out([*crowd(999), row(5000, 10, AT_RISK, flags=ASIDE)])
    assert [cell.row.id for cell in cells] == [1]
    inner, top = sorted(folds, key=lambda fold: fold.level, reverse=True)
    assert inner.parent == row(1)
    assert inner.mix == {(ON_TRACK, False): 750, (AT_RISK, False): 249, (AT_RISK, True): 1}
    assert (top.parent, top.mix.total()) == (None, 1)
    assert top.width < LINKED


def test_a_hundred_times_as_many_make_no_larger_drawing():
    few, many = drawn(crowd(900)), drawn(crowd(90_000))
    assert len(many) < len(few) + 100
    assert "Overview of 90002 objectives" in many


def test_a_fold_says_what_is_in_it_and_leads_to_where_it_is_listed():
    drawing = drawn(crowd(1000))
    assert "1000 more objectives: On track 750 · At risk 250" in drawing
    assert "<strong>+1000</strong>" in drawing
    assert 'href="/w/ferry/cycles/1/?under=1"' in drawing


def test_what_serves_another_cycle_is_listed_with_what_it_serves():
    above = row(1, cycle=7)
    assert 'href="/w/ferry/objectives/1/"' in drawn([above, *crowd(1000)[2:]])
    assert "under=" not in drawn([above, *crowd(1000)[2:]])


def test_at_the_top_the_outline_lists_what_is_folded():
    drawing = drawn([row(n) for n in range(1, 1001)])
    assert 'href="/w/ferry/cycles/1/"' in drawing
    assert "objectives/" not in drawing
